// The recipe that the build on screen follows: what each of its steps has come to, and why one was not found in the cache.
import { type Moment } from '../../lab/timeline';
import { type Engine } from '../../sim/docker/engine';
import { type Event, type EventOf } from '../../sim/event';
import { findMachine } from '../../sim/world';
import { shareAt } from '../journey/pulls';
import { type Broken, type Recipe, type Step, stepOf, type StepState } from './recipe';

/** What a turn did for its last build that has begun. */
export interface Build {
  machine: string;
  id: string;
  dockerfile: string;
  plan: EventOf<'build/planned'> | undefined;
  finished: EventOf<'build/stepFinished'>[];
  failed: EventOf<'build/failed'> | undefined;
  image: EventOf<'image/built'> | undefined;
}

/** The build on screen; undefined where the turn has none that has begun. */
export function buildAt(moment: Moment): Build | undefined {
  const begun: readonly Event[] = [...moment.done, ...moment.inFlight.map(({ event }) => event)];
  const started = begun.findLast((event) => event.type === 'build/started');
  if (started?.type !== 'build/started') return undefined;
  const mine = (moment.turn?.events ?? []).filter((event) => 'build' in event && event.build === started.build);
  return {
    machine: started.machine,
    id: started.build,
    dockerfile: started.dockerfile,
    plan: mine.find((event) => event.type === 'build/planned'),
    finished: mine.filter((event) => event.type === 'build/stepFinished'),
    failed: mine.find((event) => event.type === 'build/failed'),
    image: mine.find((event) => event.type === 'image/built'),
  };
}

/** Why the first step that was not found was not: by what BuildKit had of the same place before. */
function whyBroken(before: Engine | null | undefined, text: string, below: readonly string[]): Broken {
  const known = Object.values(before?.builder.records ?? {}).filter(({ layers }) => layers.slice(0, -1).join() === below.join());
  if (known.length === 0) return 'new';
  return known.some(({ description }) => description.endsWith(text)) ? 'files' : 'line';
}

/** Whether a step takes over another image. */
export const isBase = ({ text }: { text: string }): boolean => /^FROM\b/i.test(text);

/** Layers that a step puts on top. A base's come from the image that is built, or from what BuildKit noted of it. */
function layersIn(event: EventOf<'build/stepFinished'>, { image }: Build, own: number): string[] {
  if (!isBase(event)) return event.layer === null ? [] : [event.layer];
  if (image) return image.image.layers.slice(0, image.image.layers.length - own);
  return event.records.at(-1)?.record.layers ?? (event.layer === null ? [] : [event.layer]);
}

/** How much of what a build pulls is here, from 0 to 1. */
function pulledShare({ turn, cursor }: Moment): number {
  const pulled = (turn?.events ?? []).filter((event) => event.type === 'image/layerPulled');
  const total = pulled.reduce((sum, { layer }) => sum + layer.compressed, 0);
  return total === 0 ? 0 : pulled.reduce((sum, event) => sum + event.layer.compressed * shareAt(cursor, event), 0) / total;
}

/** The recipe that a build follows; null until it has read the Dockerfile. */
export function recipeOfBuild(build: Build, moment: Moment): Recipe | null {
  const done = new Set<Event>(moment.done);
  if (!build.plan || !done.has(build.plan)) return null;
  const before = findMachine(moment.turn?.before.machines ?? [], build.machine)?.engine;
  const target = build.plan.instructions.at(-1)?.stage ?? '';
  const planned = build.plan.instructions.map((instruction, index) => ({ ...instruction, index }));
  const own = planned.filter(({ stage }) => stage === target);
  const next = build.finished.find((event) => event.number !== null && event.index >= 0 && !done.has(event));
  let first: Broken | null = null;
  let below: string[] = [];
  const numbered = own.filter(({ number }) => number !== null);
  const over = numbered.filter((each) => !isBase(each)).length;
  const steps = numbered.map(({ text, index }, at): Step => {
    const event = build.finished.find((each) => each.index === index);
    const isDone = event !== undefined && done.has(event);
    const failed = build.failed?.index === index && done.has(build.failed);
    const layers = event ? layersIn(event, build, over) : [];
    const wasHere = at === 0 && layers.length > 0 && layers.every((digest) => before?.layers[digest] !== undefined);
    const state: StepState = failed ? 'failed' : isDone ? (event.cached || wasHere ? 'cached' : 'made') : event && event === next ? 'running' : 'ahead';
    const fresh = at > 0 && (state === 'made' || state === 'failed');
    const why = !fresh || first === 'new' ? null : first === null ? whyBroken(before, text, below) : 'below';
    first ??= why;
    below = [...below, ...layers];
    const share = state === 'running' && at === 0 ? pulledShare(moment) : isDone ? 1 : 0;
    return stepOf(at + 1, text, { layers: isDone ? layers : [], count: Math.max(1, layers.length), size: event?.size ?? 0, state, share, broken: why });
  });
  return {
    source: 'build',
    steps,
    labels: own.filter(({ number }) => number === null).map(({ text }) => text),
    left: planned.filter(({ stage }) => stage !== target).map(({ text }) => text),
    failure: build.failed && done.has(build.failed) ? build.failed.message : null,
  };
}
