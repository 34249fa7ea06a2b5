// The daemon's side of a request: which machine, which engine, and how to refuse.
import { type RefusalReason } from '../fact';
import { must } from '../../must';
import { type Simulation } from '../../shell/program';
import { machineOf } from '../../world';
import { type Session } from '../build/messages';
import { type Container } from '../container';
import { type Engine } from '../engine';
import { type Image } from '../image';
import { isBadReference, parseReference, fullReference } from '../reference';
import { type ApiRequest, type ApiResponse, type StreamMessage } from './types';
import { own, valuesOf } from '../../values';

/** What a handler may use: the simulation, its own machine, and the stream back to the client. */
export interface Daemon {
  sim: Simulation;
  machine: string;
  /** Sends one message of a streamed answer. */
  stream(message: StreamMessage): void;
  /** The client, where it can be asked in return, as BuildKit does. */
  session?: Session | undefined;
}

/** A request that matched a route. */
export interface RoutedRequest extends ApiRequest {
  params: Record<string, string>;
}

/** What the path of a request names, for a route with `{id}` or `{name}`. */
export function named({ params }: Pick<RoutedRequest, 'params'>, key: 'id' | 'name'): string {
  return must(params[key], `the route has {${key}}`);
}

/** A parameter of a request's query; empty where it is not given. */
export function asked({ query }: Pick<RoutedRequest, 'query'>, name: string): string {
  return query[name] ?? '';
}

export type Handler = (daemon: Daemon, request: RoutedRequest) => ApiResponse;

/** Thrown by a handler to answer with an error: Docker's own words, and why. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly reason: RefusalReason,
  ) {
    super(message);
  }
}

/** The engine of the daemon's machine. */
export function engineOf(daemon: Daemon): Engine {
  const { engine } = machineOf(daemon.sim.world, daemon.machine);
  if (!engine) throw new Error(`${daemon.machine} has no engine`);
  return engine;
}

/** A container by name, ID or unambiguous ID prefix. Refuses with 404 or 400. */
export function findContainer(daemon: Daemon, key: string): Container {
  const { containers } = engineOf(daemon);
  const name = key.replace(/^\//, '');
  const byId = own(containers, key);
  const all = byId ? [] : valuesOf(containers);
  const exact = byId ?? all.find((c) => c.name === name);
  const byPrefix = !exact && /^[0-9a-f]+$/.test(key) ? all.filter((c) => c.id.startsWith(key)) : [];
  if (byPrefix.length > 1) throw new Refusal(400, `multiple IDs found with provided prefix: ${key}`, 'bad-parameter');
  const found = containers[(exact ?? byPrefix[0])?.id ?? ''];
  if (!found) throw new Refusal(404, `No such container: ${key}`, 'no-such-container');
  return found;
}

/** An image by reference, ID or ID prefix; undefined when there is none. */
export function findImage(engine: Engine, key: string): Image | undefined {
  const bare = key.replace(/^sha256:/, '');
  if (/^[0-9a-f]{6,64}$/.test(bare)) {
    const byId = Object.values(engine.images).find((image) => image.id.slice(7).startsWith(bare));
    if (byId) return byId;
  }
  const reference = parseReference(key);
  if (isBadReference(reference)) return undefined;
  if (reference.digest !== null) return Object.values(engine.images).find((image) => image.repoDigests.some((d) => d.endsWith(reference.digest ?? '-')));
  const id = engine.tags[fullReference(reference)];
  return id === undefined ? undefined : engine.images[id];
}

/** The message for an image that is not here: `No such image: nginx:latest`. */
export function noSuchImage(key: string): Refusal {
  const reference = parseReference(key);
  const named = isBadReference(reference) || reference.tagGiven || reference.digest !== null ? key : `${key}:latest`;
  return new Refusal(404, `No such image: ${named}`, 'no-such-image');
}

/** Refuses a name that Docker would not take. */
export function checkName(name: string): void {
  if (!/^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/.test(name)) throw new Refusal(400, `Invalid container name (${name}), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed`, 'bad-parameter');
}

/** Docker's words for a name that another container has. */
export function nameTaken({ name, id }: Container): string {
  return `Conflict. The container name "/${name}" is already in use by container "${id}". You have to remove (or rename) that container to be able to reuse that name.`;
}

/** Tells those who listen to `docker events` what was done to a container, where no other fact says it. */
export function note({ sim, machine }: Daemon, container: string, action: string, attributes: Record<string, string> = {}): void {
  sim.record({ type: 'container/noted', machine, container, action, attributes });
}
