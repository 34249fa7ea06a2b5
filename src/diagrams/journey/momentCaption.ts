// Which event the line under a figure speaks of: what goes on now, else what the turn has led to, else what happened last.
import { type Moment } from '../../lab/timeline';
import { weightOf } from '../../lab/turn';
import { type Event, type EventType } from '../../sim/event';
import { type Caption, captionOf } from './caption';
import { cardsAt } from './cards';
import { pullsAt } from './pulls';
import { standing } from './standing';

/** A caption and the number of the card that it belongs to. */
export interface MomentCaption extends Caption {
  card: number | null;
}

/** What a turn is done for: when it is over, the last of these says more than the answer after it. */
const OUTCOMES: ReadonlySet<EventType> = new Set([
  'container/updated',
  'container/started',
  'container/exited',
  'container/removed',
  'container/paused',
  'container/unpaused',
  'container/renamed',
  'container/failed',
  'image/pulled',
  'image/removed',
  'image/untagged',
  'image/built',
  'image/committed',
  'image/loaded',
  'image/pushed',
  'build/failed',
  'volume/created',
  'volume/removed',
  'network/created',
  'network/removed',
  'exec/exited',
  'engine/started',
  'engine/stopped',
  'context/used',
  'kernel/panicked',
  'os/started',
  'browser/loaded',
  'hypervisor/refused',
  'machine/arranged',
  'machine/arrangementRefused',
  'machine/removed',
  'os/installed',
  'snapshot/restored',
  'memory/swapped',
  'memory/exhausted',
  'product/filed',
  'product/refused',
  'race/arrived',
  'api/unreachable',
] satisfies EventType[]);

/** What happens in a terminal at every line: spoken of only where nothing else is. */
const QUIET: ReadonlySet<EventType> = new Set(['terminal/printed', 'terminal/sessionChanged', 'terminal/shellChanged'] satisfies EventType[]);

/** What a program has come to on the network or the disk: more than that it has ended. */
const DEEDS: ReadonlySet<EventType> = new Set(['dns/asked', 'packet/sent', 'http/requested', 'file/written'] satisfies EventType[]);
const ENDINGS: ReadonlySet<EventType> = new Set(['exec/exited', 'process/exited'] satisfies EventType[]);

const isRefusal = (event: Event): boolean => event.type === 'api/responded' && event.refusal !== null;

/** What a turn that is over has led to; undefined where nothing stands out. */
function outcomeOf(done: readonly Event[], seen: (event: Event) => boolean): Event | undefined {
  const last = done.findLast((event) => OUTCOMES.has(event.type) || isRefusal(event)) ?? done.findLast(seen);
  const passing = last?.type === 'container/removed' && done.some((event) => event.type === 'container/created' && event.container.id === last.container);
  const deed = (last && ENDINGS.has(last.type)) || passing ? done.findLast(({ type }) => DEEDS.has(type)) : undefined;
  // what was asked, or run in a container for this line only, has its answer in what the command prints
  const printed = passing || last?.type === 'api/requested' ? done.findLast(({ type }) => type === 'terminal/printed') : undefined;
  return deed ?? printed ?? last;
}

/** The event to speak of. Where the picture draws no request cards (`cards`), that the daemon has answered is no news, only what came of it. */
export function subjectOf({ inFlight, ahead, done }: Moment, cards = true): Event | undefined {
  const seen = (event: Event): boolean => weightOf(event.type) > 0 && (cards || event.type !== 'api/responded' || isRefusal(event));
  const going = inFlight
    .map(({ event }) => event)
    .filter(seen)
    .sort((a, b) => a.at - b.at)
    .at(-1);
  if (going) return going;
  const outcome = ahead.length === 0 ? outcomeOf(done, seen) : done.findLast(seen);
  return outcome ?? done.findLast(({ type }) => !QUIET.has(type)) ?? done.at(-1) ?? inFlight.at(-1)?.event ?? ahead[0];
}

/** The card that an event belongs to: its own, or the one that was open then. */
function cardOf(event: Event, moment: Moment): number | null {
  const cards = cardsAt(moment);
  const own = cards.find(({ asked }) => asked === event || ('request' in event && 'request' in asked && asked.request === event.request));
  const open = cards.findLast(({ asked, answered }) => asked.at <= event.at && (!answered || event.at + event.took <= answered.at + answered.took));
  return (own ?? open)?.n ?? null;
}

/** One sentence for several layers on their way. */
function pulling(event: Event, moment: Moment): Caption | undefined {
  if (event.type !== 'image/layerPulled' && event.type !== 'image/layerExtracted') return undefined;
  if (!moment.inFlight.some(({ event: going }) => going.type === 'image/layerPulled')) return undefined;
  const layers = pullsAt(moment).find(({ ref, machine }) => ref === event.ref && machine === event.machine)?.layers ?? [];
  const kept = layers.filter(({ state }) => state === 'kept').length;
  const params = { layers: layers.length - kept, kept };
  return { key: kept > 0 ? 'moment.pullingRest' : 'moment.pulling', params };
}

/** An OS that is still starting has not started yet, as other facts are told that take a while. */
function starting(event: Event, { inFlight, turn }: Moment): Caption | undefined {
  if (event.type !== 'os/started' || !turn || !inFlight.some(({ event: going }) => going === event)) return undefined;
  return { key: 'moment.osStarting', params: captionOf(event, turn).params };
}

/** What all of a wave of requests, or of an attack on several places, came to, once it is over. */
function summed({ inFlight, ahead, done }: Moment): Caption | undefined {
  if (inFlight.length + ahead.length > 0) return undefined;
  const attacks = done.flatMap((event) => (event.type === 'attack/tried' && event.outcome !== 'no-target' ? [event.outcome] : []));
  if (attacks.length > 1) {
    const through = attacks.filter((outcome) => outcome === 'through').length;
    return { key: `moment.attacks.${through > 0 ? 'through' : 'stopped'}`, params: { tried: attacks.length, through } };
  }
  const seconds = done.flatMap((event) => (event.type === 'wave/passed' ? [Object.entries(event.fleets)] : []));
  if (seconds.length === 0) return undefined;
  const dropping = new Set(seconds.flat().flatMap(([stack, { dropped }]) => (dropped > 0 ? [stack] : []))).size;
  return { key: `moment.wave.${dropping > 0 ? 'dropped' : 'answered'}`, params: { dropping } };
}

/** The caption of a moment; null before the first turn. Without request cards in the picture (`cards`) it has no number. */
export function momentCaption(now: Moment, cards = true): MomentCaption | null {
  const moment = standing(now);
  const { turn } = moment;
  if (!turn) return null;
  const event = subjectOf(moment, cards);
  if (!event) return null;
  return { ...(summed(moment) ?? pulling(event, moment) ?? starting(event, moment) ?? captionOf(event, turn)), card: cards ? cardOf(event, moment) : null };
}
