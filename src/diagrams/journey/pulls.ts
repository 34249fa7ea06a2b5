// The pulls of a turn: which layers an image needs, and how far each of them has come at a moment.
import { type Moment } from '../../lab/timeline';
import { type Event, type EventOf, type Timing } from '../../sim/event';
import { findMachine } from '../../sim/world';
import { type Progress, progressAt } from './cards';

/**
 * How far a layer has come. kept: was here before · waiting · coming: on its way · arrived: here, still packed ·
 * unpacking · ready.
 */
export type LayerState = 'kept' | 'waiting' | 'coming' | 'arrived' | 'unpacking' | 'ready';

/** One layer of an image that is being pulled. */
export interface PullLayer {
  digest: string;
  /** Bytes on the wire. */
  compressed: number;
  state: LayerState;
  /** How much of it has arrived, from 0 to 1. */
  share: number;
  pulled: EventOf<'image/layerPulled'> | null;
  extracted: EventOf<'image/layerExtracted'> | null;
}

/** A call that the daemon makes to the registry. */
export interface RegistryCall {
  step: 'token' | 'manifest';
  state: 'ahead' | 'going' | 'answered';
  status: number;
  event: EventOf<'registry/requested'>;
}

/** A pull: from the first call to the registry until the image is there. */
export interface Pull {
  machine: string;
  registry: string;
  /** `library/nginx` */
  repository: string;
  /** `docker.io/library/nginx:latest`; empty when the registry refused. */
  ref: string;
  tag: string;
  calls: RegistryCall[];
  /** Lowest first; empty until the manifest is here. */
  layers: PullLayer[];
  state: 'ahead' | 'going' | 'done';
}

/** How much of an event's simulated time has passed. */
export function shareAt(cursor: number, { at, took }: Timing): number {
  return took <= 0 ? Number(cursor >= at) : Math.min(1, Math.max(0, (cursor - at) / took));
}

function layerState({ done, going }: Progress, kept: Event | undefined, pulled: Event | undefined, extracted: Event | undefined): LayerState {
  if (kept) return 'kept';
  if (extracted && done.has(extracted)) return 'ready';
  if (extracted && going.has(extracted)) return 'unpacking';
  if (pulled && done.has(pulled)) return 'arrived';
  return pulled && going.has(pulled) ? 'coming' : 'waiting';
}

function layersOf(events: readonly Event[], progress: Progress, cursor: number, image: EventOf<'image/pulled'>, sizes: ReadonlyMap<string, number>): PullLayer[] {
  return [...new Set(image.image.layers)].map((digest) => {
    const mine = events.filter((event) => 'ref' in event && event.ref === image.ref && event.machine === image.machine);
    const kept = mine.find((event) => event.type === 'image/layerKept' && event.digest === digest);
    const pulled = mine.find((event) => event.type === 'image/layerPulled' && event.layer.digest === digest) as EventOf<'image/layerPulled'> | undefined;
    const extracted = mine.find((event) => event.type === 'image/layerExtracted' && event.layer.digest === digest) as EventOf<'image/layerExtracted'> | undefined;
    const share = kept ? 1 : pulled ? shareAt(cursor, pulled) : 0;
    const state = layerState(progress, kept, pulled, extracted);
    return { digest, compressed: pulled?.layer.compressed ?? sizes.get(digest) ?? 0, state, share, pulled: pulled ?? null, extracted: extracted ?? null };
  });
}

/** `/v2/library/nginx/manifests/latest` or a token's scope, taken apart. */
function target(path: string): { repository: string; tag: string } {
  const manifest = /^\/v2\/(.+)\/manifests\/(.+)$/.exec(path);
  return { repository: manifest?.[1] ?? /scope=repository:([^:]+):/.exec(path)?.[1] ?? '', tag: manifest?.[2] ?? '' };
}

const stateIn = ({ done, going }: Progress, event: Event): RegistryCall['state'] => (done.has(event) ? 'answered' : going.has(event) ? 'going' : 'ahead');

function pullFrom(moment: Moment, progress: Progress, calls: EventOf<'registry/requested'>[], events: readonly Event[]): Pull {
  const last = calls.at(-1);
  const { repository, tag } = target(last?.path ?? '');
  const registry = last?.registry ?? '';
  const image = events.find((event) => event.type === 'image/pulled' && event.machine === last?.machine && event.ref.startsWith(`${registry}/${repository}:`)) as
    EventOf<'image/pulled'> | undefined;
  const engines = [moment.turn?.before, moment.turn?.after].flatMap((world) => findMachine(world?.machines ?? [], last?.machine ?? '')?.engine ?? []);
  const sizes = new Map(engines.flatMap((engine) => Object.values(engine.layers).map((layer) => [layer.digest, layer.compressed] as const)));
  const known = last && progress.done.has(last) && image?.fresh === true;
  const first = calls[0];
  const over = image ? progress.done.has(image) : last !== undefined && progress.done.has(last);
  return {
    machine: last?.machine ?? '',
    registry,
    repository,
    ref: image?.ref ?? '',
    tag,
    calls: calls.map((event) => ({ step: event.step, status: event.status, state: stateIn(progress, event), event })),
    layers: known ? layersOf(events, progress, moment.cursor, image, sizes) : [],
    state: over ? 'done' : first && stateIn(progress, first) !== 'ahead' ? 'going' : 'ahead',
  };
}

/** The pulls of the turn on screen, in their order. */
export function pullsAt(moment: Moment): Pull[] {
  const events = moment.turn?.events ?? [];
  const progress = progressAt(moment);
  const groups: EventOf<'registry/requested'>[][] = [];
  for (const event of events) {
    if (event.type !== 'registry/requested') continue;
    const open = groups.at(-1);
    if (open && open.at(-1)?.step === 'token' && event.step === 'manifest') open.push(event);
    else groups.push([event]);
  }
  return groups.map((calls) => pullFrom(moment, progress, calls, events));
}

/** The pull to draw: the one that is going on, or else the last that is over. */
export function pullToDraw(pulls: readonly Pull[]): Pull | undefined {
  return pulls.find(({ state }) => state === 'going') ?? pulls.findLast(({ state }) => state === 'done');
}

/** How much of what has to travel has arrived, from 0 to 1. */
export function receivedShare(pull: Pull | undefined): number {
  const travelling = (pull?.layers ?? []).filter(({ state }) => state !== 'kept');
  const total = travelling.reduce((sum, { compressed }) => sum + compressed, 0);
  const here = travelling.reduce((sum, { compressed, share }) => sum + compressed * share, 0);
  return total === 0 ? 0 : here / total;
}
