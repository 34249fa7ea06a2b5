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
  'api/unreachable',
] satisfies EventType[]);

/** What happens in a terminal at every line: spoken of only where nothing else is. */
const QUIET: ReadonlySet<EventType> = new Set(['terminal/printed', 'terminal/sessionChanged', 'terminal/shellChanged'] satisfies EventType[]);

const isRefusal = (event: Event): boolean => event.type === 'api/responded' && event.refusal !== null;

/** The event to speak of. */
export function subjectOf({ inFlight, ahead, done }: Moment): Event | undefined {
  const seen = (event: Event): boolean => weightOf(event.type) > 0;
  const going = inFlight
    .map(({ event }) => event)
    .filter(seen)
    .sort((a, b) => a.at - b.at)
    .at(-1);
  if (going) return going;
  const outcome = ahead.length === 0 ? done.findLast((event) => OUTCOMES.has(event.type) || isRefusal(event)) : undefined;
  return outcome ?? done.findLast(seen) ?? done.findLast(({ type }) => !QUIET.has(type)) ?? done.at(-1) ?? inFlight.at(-1)?.event ?? ahead[0];
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

/** The caption of a moment; null before the first turn. */
export function momentCaption(now: Moment): MomentCaption | null {
  const moment = standing(now);
  const { turn } = moment;
  if (!turn) return null;
  const event = subjectOf(moment);
  if (!event) return null;
  return { ...(pulling(event, moment) ?? starting(event, moment) ?? captionOf(event, turn)), card: cardOf(event, moment) };
}
