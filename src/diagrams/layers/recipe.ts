// How an image came about, step by step: from the build that is on screen, from a pull, or from the image's own history.
import { type Moment } from '../../lab/timeline';
import { type Engine } from '../../sim/docker/engine';
import { type Image } from '../../sim/docker/image';
import { imageOfLayers, layerStep } from '../../sim/docker/images/layerFiles';
import { type Event, type EventOf } from '../../sim/event';
import { findMachine } from '../../sim/world';
import { type Pull, type PullLayer, shareAt } from '../journey/pulls';

/**
 * How far a step is. here: its layer lies in the store · cached: found again by this build · made: made by this build ·
 * running, ahead, failed: of this build · kept, coming, waiting, unpacking: of a pull.
 */
export type StepState = 'here' | 'cached' | 'made' | 'running' | 'ahead' | 'failed' | 'kept' | 'coming' | 'waiting' | 'unpacking';

/** Why a step was not found in the cache. new: nothing like it was ever built · files: what it reads has changed · line: the instruction has · below: a step below it was made anew. What is built on something new has no reason of its own. */
export type Broken = 'new' | 'files' | 'line' | 'below';

/** A step that makes layers: an instruction, or several that are shown as one. */
export interface Step {
  /** Its place, from 1. */
  n: number;
  text: string;
  /** Digests, lowest first; empty while there are none yet. */
  layers: string[];
  /** How many layers it is, also before they are there. */
  count: number;
  /** Bytes: on disk, or on the wire during a pull. */
  size: number;
  state: StepState;
  /** How much of it is done, from 0 to 1. */
  share: number;
  broken: Broken | null;
}

/** An image's making. */
export interface Recipe {
  source: 'build' | 'pull' | 'history';
  /** Lowest first. */
  steps: Step[];
  /** Instructions that only set the config. */
  labels: string[];
  /** Steps of other stages of the Dockerfile, of which nothing but copied files gets into the image. */
  left: string[];
  /** BuildKit's words when the build failed. */
  failure: string | null;
}

const step = (n: number, text: string, part: Partial<Step>): Step => ({ n, text, layers: [], count: 1, size: 0, state: 'here', share: 1, broken: null, ...part });

/** An instruction as it was written, from what the image's history has of it. */
function written(createdBy: string): string {
  return createdBy
    .replace(/ # buildkit$/, '')
    .replace(/^RUN (\|\d+ .*? )?\/bin\/sh -c /, 'RUN ')
    .replace(/^\/bin\/sh -c #\(nop\)\s+/, '');
}

/** What a base image's layers are called: the reference that they were pulled by if BuildKit remembers it, else the image that they are known from. */
function baseName(engine: Engine, layers: readonly string[]): string {
  const record = Object.values(engine.builder.records).find((each) => each.layers.join() === layers.join() && each.description.startsWith('pulled from '));
  const reference =
    record?.description
      .slice('pulled from '.length)
      .replace(/@.*$/, '')
      .replace(/^docker\.io\/(library\/)?/, '') ?? imageOfLayers(layers);
  return reference === undefined ? 'FROM' : `FROM ${reference}`;
}

/** The recipe in an image's history. Layers below those that were made here are one step. */
export function recipeOfImage(engine: Engine, image: Image): Recipe {
  const size = (digests: readonly string[]): number => digests.reduce((sum, digest) => sum + (engine.layers[digest]?.size ?? 0), 0);
  const made = image.history.filter(({ emptyLayer }) => !emptyLayer);
  const firstOwn = image.layers.findIndex((digest) => digest.startsWith('sha256:'));
  const below = firstOwn > 0 ? firstOwn : 0;
  const base = image.layers.slice(0, below);
  const steps = image.layers
    .slice(below)
    .map((digest, at) =>
      step(at + (below > 0 ? 2 : 1), written(made[at + below]?.createdBy ?? layerStep(digest) ?? digest), { layers: [digest], size: engine.layers[digest]?.size ?? 0 }),
    );
  const empty = image.history.filter(({ emptyLayer }) => emptyLayer).map(({ createdBy }) => written(createdBy));
  return {
    source: 'history',
    steps: below > 0 ? [step(1, baseName(engine, base), { layers: base, count: below, size: size(base) }), ...steps] : steps,
    labels: empty,
    left: [],
    failure: null,
  };
}

const PULL_STATES: Readonly<Record<PullLayer['state'], StepState>> = {
  kept: 'kept',
  waiting: 'waiting',
  coming: 'coming',
  arrived: 'unpacking',
  unpacking: 'unpacking',
  ready: 'here',
};

/** The recipe of an image that is being pulled: what its manifest says of its layers. */
export function recipeOfPull({ layers, ref, machine }: Pull, { turn }: Moment): Recipe {
  const pulled = turn?.events.find((event) => event.type === 'image/pulled' && event.ref === ref && event.machine === machine);
  const image = pulled?.type === 'image/pulled' ? pulled.image : undefined;
  const made = image?.history.filter(({ emptyLayer }) => !emptyLayer) ?? [];
  const steps = layers.map(({ digest, compressed, state, share }, at) =>
    step(at + 1, made[image?.layers.indexOf(digest) ?? -1]?.createdBy ?? layerStep(digest) ?? digest, { layers: [digest], size: compressed, state: PULL_STATES[state], share }),
  );
  return { source: 'pull', steps, labels: [], left: [], failure: null };
}

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
    return step(at + 1, text, { layers: isDone ? layers : [], count: Math.max(1, layers.length), size: event?.size ?? 0, state, share, broken: why });
  });
  return {
    source: 'build',
    steps,
    labels: own.filter(({ number }) => number === null).map(({ text }) => text),
    left: planned.filter(({ stage }) => stage !== target).map(({ text }) => text),
    failure: build.failed && done.has(build.failed) ? build.failed.message : null,
  };
}

/** Puts steps side by side together, those that weigh least first, until there are no more than `most`. What is on its way, new or failed stays by itself. */
export function grouped(steps: readonly Step[], most: number): Step[] {
  const rows = [...steps];
  const weight = (at: number): number => (rows[at]?.size ?? 0) + (rows[at + 1]?.size ?? 0) + (rows[at]?.state === rows[at + 1]?.state ? 0 : 1e12);
  while (rows.length > Math.max(1, most)) {
    let best = 0;
    for (let at = 1; at < rows.length - 1; at++) if (weight(at) < weight(best)) best = at;
    const [low, high] = [rows[best], rows[best + 1]];
    if (!low || !high) break;
    const count = low.count + high.count;
    const size = low.size + high.size;
    const share = size === 0 ? Math.min(low.share, high.share) : (low.share * low.size + high.share * high.size) / size;
    const state = low.state === high.state ? low.state : [low.state, high.state].includes('coming') ? 'coming' : high.state;
    rows.splice(best, 2, { ...low, text: '', layers: [...low.layers, ...high.layers], count, size, share, state, broken: low.broken ?? high.broken });
  }
  return rows;
}
