// Display time: how long the simulated milliseconds of a turn take on screen, so that 1 ms can be seen and 20 s do not bore.
import { type Event, endOf } from '../sim/event';
import { type LabTurn, weightOf } from './turn';

/** How long something is on screen at 1×, if there is room for everything. */
const EACH_MS = 300;
/** And when there is a lot to show. */
const EACH_AT_LEAST_MS = 160;
/** A turn is over by then, if nothing gets too short. */
const TURN_MS = 4000;
/** A turn is over by then in any case. */
const TURN_AT_MOST_MS = 7000;
/** What follows the last thing to be seen. */
const TAIL_MS = 120;

/** Instants of a turn and when each of them is on screen; both rise. Between two of them time runs evenly. */
interface Knots {
  readonly sim: readonly number[];
  readonly display: readonly number[];
}

/** How long a span is felt to be: twice as long adds the same again and again. Never quite nothing, so that it can be stretched. */
const felt = (simMs: number): number => Math.max(0.01, 150 * Math.log2(1 + simMs / 100));

/** The place of an instant that is one of the knots. */
const indexOf = (sim: readonly number[], instant: number): number => lastAtMost(sim, instant);

function lastAtMost(values: readonly number[], value: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((values[middle] ?? Infinity) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The spans [first, last) in which an event is looked at: while it goes on, or right after it has happened. */
function spansOf(event: Event, sim: readonly number[]): [number, number] {
  const spans = sim.length - 1;
  const last = indexOf(sim, endOf(event));
  const first = indexOf(sim, event.at);
  if (first < last) return [first, last];
  return last < spans ? [last, last + 1] : [spans - 1, spans];
}

/** Gives every event its time by stretching the spans in which it is looked at. */
function stretch(lengths: number[], sim: readonly number[], seen: readonly Event[]): void {
  for (const event of seen) {
    const [first, last] = spansOf(event, sim);
    const wanted = EACH_MS * weightOf(event.type);
    let given = 0;
    for (let i = first; i < last; i += 1) given += lengths[i] ?? 0;
    if (given >= wanted) continue;
    for (let i = first; i < last; i += 1) lengths[i] = ((lengths[i] ?? 0) * wanted) / given;
  }
}

/** What everything is multiplied with so that the turn does not last too long. */
function squeeze(total: number): number {
  const factor = Math.min(1, Math.max(TURN_MS / total, EACH_AT_LEAST_MS / EACH_MS));
  return Math.min(factor, TURN_AT_MOST_MS / total);
}

function knotsOf(turn: LabTurn): Knots {
  const start = turn.before.now;
  const end = turn.after.now;
  const seen = turn.idle ? [] : turn.events.filter((event) => weightOf(event.type) > 0);
  if (seen.length === 0 || end <= start) return { sim: [start, end], display: [0, 0] };
  const instants = new Set([start, end, ...seen.flatMap((event) => [Math.max(start, event.at), endOf(event)])]);
  const sim = [...instants].sort((a, b) => a - b);
  const lengths = sim.slice(1).map((instant, i) => felt(instant - (sim[i] ?? 0)));
  const lastSeen = Math.max(...seen.map(endOf));
  const tail = lengths.length - 1;
  if (lastSeen < end) lengths[tail] = Math.min(TAIL_MS, lengths[tail] ?? 0);
  stretch(lengths, sim, seen);
  const factor = squeeze(lengths.reduce((sum, length) => sum + length, 0));
  const display = [0];
  for (const length of lengths) display.push((display.at(-1) ?? 0) + length * factor);
  return { sim, display };
}

const known = new WeakMap<LabTurn, Knots>();

function knots(turn: LabTurn): Knots {
  const found = known.get(turn) ?? knotsOf(turn);
  known.set(turn, found);
  return found;
}

/** The value of a piecewise linear function given by its knots, which rise. */
function interpolate(from: readonly number[], to: readonly number[], value: number): number {
  const i = Math.min(lastAtMost(from, value), from.length - 2);
  const [a = 0, b = 0] = [from[i], from[i + 1]];
  const [c = 0, d = 0] = [to[i], to[i + 1]];
  const share = b > a ? Math.min(1, Math.max(0, (value - a) / (b - a))) : 1;
  return share === 1 ? d : c + (d - c) * share;
}

/** How long a turn is on screen at 1×, in ms; 0 when it has nothing to be seen. */
export function displayLength(turn: LabTurn): number {
  return knots(turn).display.at(-1) ?? 0;
}

/** When an instant of a turn is on screen, in ms at 1× after the turn's beginning. */
export function toDisplay(turn: LabTurn, simMs: number): number {
  const { sim, display } = knots(turn);
  return interpolate(sim, display, simMs);
}

/** The simulated instant that is on screen some ms (at 1×) after the beginning of a turn. */
export function toSim(turn: LabTurn, displayMs: number): number {
  const { sim, display } = knots(turn);
  return interpolate(display, sim, displayMs);
}
