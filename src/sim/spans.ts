// Timings of what began in the past and ends now, safe from rounding.
import { type Timing } from './event';

/** The timing of something that lasted from one instant to another (simulated ms). Its end is never before `to`. */
export function spanning(from: number, to: number): Timing {
  let took = Math.max(0, to - from);
  // A sum of fractions may fall a hair short of its end.
  while (from + took < to) took += Math.max(took, 1) * Number.EPSILON;
  return { at: from, took };
}
