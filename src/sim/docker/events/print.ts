// How the CLI prints a message of the daemon: one line, JSON, or as a Go template says.
import { readTemplate, type Template } from '../format/template';
import { type EngineEvent } from './events';

/** A moment as the CLI prints it, to the nanosecond. `at` is unix ms. */
export function nanoTime(at: number): string {
  return new Date(at).toISOString().replace('Z', '000000Z');
}

/** A message as the Engine API sends it, with the fields of old versions first. */
function messageOf({ Type, Action, Actor, time }: EngineEvent): Record<string, unknown> {
  const old =
    Type === 'container' || Type === 'image' ? { status: Action, id: Actor.ID, ...(Actor.Attributes['image'] === undefined ? {} : { from: Actor.Attributes['image'] }) } : {};
  return { ...old, Type, Action, Actor, scope: 'local', time: Math.floor(time / 1000), timeNano: Math.round(time * 1e6) };
}

/** What templates see: the Go names of the same fields. */
function fieldsOf({ Type, Action, Actor, time }: EngineEvent): Record<string, unknown> {
  const { image = '' } = Actor.Attributes;
  return { Type, Action, Actor, Status: Action, ID: Actor.ID, From: image, Scope: 'local', Time: Math.floor(time / 1000), TimeNano: Math.round(time * 1e6) };
}

/** Reads a format once; gives back how to print a message. Throws TemplateProblem, and ExecutionProblem when it prints. */
export function eventPrinter(format: string | null): (event: EngineEvent) => string {
  if (format === 'json') return (event) => `${JSON.stringify(messageOf(event))}\n`;
  const template: Template | null = format === null ? null : readTemplate(format);
  return (event) => (template ? `${template.fill(fieldsOf(event), '*events.Message')}\n` : lineOf(event));
}

function lineOf({ Type, Action, Actor, time }: EngineEvent): string {
  const attributes = Object.keys(Actor.Attributes)
    .sort()
    .map((key) => `${key}=${Actor.Attributes[key] ?? ''}`);
  return `${nanoTime(time)} ${Type} ${Action} ${Actor.ID}${attributes.length > 0 ? ` (${attributes.join(', ')})` : ''}\n`;
}
