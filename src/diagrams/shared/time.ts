// A time as people say it, in the language's own form: the same wherever a figure shows how long something takes.
import { type Phrase, phrase } from './words';

const rounded = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits;

/** Seconds, the more exactly the shorter it is: to a thousandth below one, to a hundredth below ten, then to a tenth. */
export function secondsOf(ms: number): number {
  return rounded(ms / 1000, ms < 1000 ? 3 : ms < 10_000 ? 2 : 1);
}

/** A time in ms below a second, and in seconds from there on, the more exactly the shorter it is. */
export function timeOf(ms: number): Phrase {
  return ms < 1000 ? phrase('shared.unit.milliseconds', { value: Math.round(ms) }) : phrase('shared.unit.seconds', { value: secondsOf(ms) });
}
