// The measures of both faces of the curtains on each size of screen, in the units of their figure.
import { type FigureSize } from '../shared/useFigureSize';

/** Widths, heights and type sizes of one layout. */
export interface CurtainsMetrics {
  size: FigureSize;
  width: number;
  depth: number;
  radius: number;
  gap: number;
  pad: number;
  indent: number;
  kernel: number;
  plug: number;
  stud: number;
  /** The slab of the process: a column at the left (with a width), or a row at the top (with a height). */
  process: { beside: number } | { above: number };
  /** Windows in a row. */
  columns: number;
  /** A window: its parts, and how far the words and the knob of its head stay from its sides. */
  window: { head: number; side: number; line: number; lines: number; sill: number };
  /** Width of one fold of a curtain. */
  fold: number;
  knob: { w: number; h: number };
  /** The face with tanks: the scale at the left, most tanks, their height, and the rows above and below them. */
  tanks: { scale: number; most: number; height: number; head: number; cpus: number; greed: number };
  /** Type: titles, the kernel, lines, secondary words, and the least size that anything may shrink to. */
  label: number;
  big: number;
  text: number;
  small: number;
  least: number;
}

const WIDE: CurtainsMetrics = {
  size: 'wide',
  width: 884,
  depth: 8,
  radius: 14,
  gap: 10,
  pad: 8,
  indent: 11,
  kernel: 46,
  plug: 16,
  stud: 62,
  process: { beside: 176 },
  columns: 4,
  window: { head: 34, side: 11, line: 21, lines: 3, sill: 54 },
  fold: 19,
  knob: { w: 31, h: 17 },
  tanks: { scale: 66, most: 4, height: 264, head: 50, cpus: 58, greed: 34 },
  label: 14.5,
  big: 18,
  text: 14,
  small: 12.5,
  least: 12,
};

const MEDIUM: CurtainsMetrics = {
  ...WIDE,
  size: 'medium',
  width: 600,
  depth: 7,
  radius: 12,
  gap: 8,
  pad: 6,
  indent: 9,
  kernel: 42,
  plug: 14,
  stud: 50,
  process: { above: 62 },
  window: { ...WIDE.window, side: 6 },
  fold: 17,
  knob: { w: 30, h: 17 },
  tanks: { scale: 58, most: 4, height: 250, head: 48, cpus: 56, greed: 34 },
  label: 15,
  big: 17,
  text: 13.5,
  small: 12.5,
};

const TABLE: Readonly<Record<FigureSize, CurtainsMetrics>> = {
  wide: WIDE,
  medium: MEDIUM,
  narrow: {
    ...MEDIUM,
    size: 'narrow',
    width: 304,
    depth: 4,
    radius: 9,
    gap: 6,
    pad: 5,
    indent: 7,
    kernel: 38,
    plug: 11,
    stud: 34,
    process: { above: 56 },
    columns: 2,
    window: { head: 32, side: 5, line: 19, lines: 3, sill: 50 },
    fold: 14,
    tanks: { scale: 46, most: 3, height: 232, head: 42, cpus: 50, greed: 34 },
    label: 14,
    big: 15,
    text: 13,
    small: 12.75,
    least: 12.75,
  },
  projector: {
    ...WIDE,
    size: 'projector',
    width: 960,
    gap: 10,
    radius: 16,
    depth: 9,
    indent: 12,
    kernel: 54,
    plug: 20,
    stud: 90,
    process: { above: 76 },
    window: { head: 44, side: 12, line: 32, lines: 2, sill: 84 },
    fold: 30,
    knob: { w: 46, h: 27 },
    tanks: { scale: 118, most: 3, height: 250, head: 68, cpus: 78, greed: 50 },
    label: 25,
    big: 28,
    text: 24,
    small: 24,
    least: 24,
  },
};

/** The measures for a size of screen. */
export function curtainsMetrics(size: FigureSize): CurtainsMetrics {
  return TABLE[size];
}
