// The measures of the Inside lens on each size of screen, in the units of its figure.
import { type FigureSize } from '../shared/useFigureSize';

/** Widths, heights and type sizes of one layout. */
export interface InsideMetrics {
  size: FigureSize;
  width: number;
  /** Width of each list: in front, and behind the wall. What is left of the width is the gap that the thread crosses. */
  host: { front: number; behind: number };
  inside: { front: number; behind: number };
  /** Most lines of a list. */
  most: number;
  /** Height of a panel's title, of the column heads (0: none), and of a line with the gap below it. */
  title: number;
  head: number;
  row: number;
  rowGap: number;
  pad: number;
  radius: number;
  depth: number;
  /** Between the panels and the kernel. */
  gap: number;
  kernel: number;
  plug: number;
  stud: number;
  /** Distance of words from the edge of their box. */
  indent: number;
  /** Whether lines show whole commands; otherwise the program alone. */
  commands: boolean;
  /** Width of the column of users, and the least width of a line that has one. */
  user: number;
  userFrom: number;
  /** The plate round the number of a process that is in both lists. */
  bead: { h: number; pad: number };
  /** How thick the thread is, and how large its knot. */
  thread: number;
  knot: number;
  /** Width of one fold of the curtain. */
  fold: number;
  /** Type: titles, the kernel, lines, secondary words, and the least size that anything may shrink to. */
  label: number;
  big: number;
  text: number;
  small: number;
  least: number;
}

const WIDE: InsideMetrics = {
  size: 'wide',
  width: 884,
  host: { front: 516, behind: 212 },
  inside: { front: 546, behind: 242 },
  most: 9,
  title: 40,
  head: 22,
  row: 32,
  rowGap: 3,
  pad: 9,
  radius: 14,
  depth: 8,
  gap: 14,
  kernel: 46,
  plug: 16,
  stud: 62,
  indent: 12,
  commands: true,
  user: 64,
  userFrom: 330,
  bead: { h: 24, pad: 10 },
  thread: 3.5,
  knot: 11,
  fold: 20,
  label: 16,
  big: 18,
  text: 15,
  small: 13.5,
  least: 12,
};

const MEDIUM: InsideMetrics = {
  ...WIDE,
  size: 'medium',
  width: 600,
  host: { front: 336, behind: 134 },
  inside: { front: 394, behind: 192 },
  title: 38,
  row: 31,
  pad: 7,
  radius: 12,
  depth: 7,
  gap: 12,
  kernel: 42,
  plug: 14,
  stud: 50,
  indent: 9,
  commands: false,
  user: 50,
  userFrom: 290,
  bead: { h: 23, pad: 9 },
  knot: 10,
  fold: 17,
  big: 17,
  text: 14.5,
  small: 13,
};

const TABLE: Readonly<Record<FigureSize, InsideMetrics>> = {
  wide: WIDE,
  medium: MEDIUM,
  narrow: {
    ...MEDIUM,
    size: 'narrow',
    width: 292,
    host: { front: 168, behind: 86 },
    inside: { front: 175, behind: 93 },
    most: 8,
    title: 34,
    head: 20,
    pad: 4,
    radius: 9,
    depth: 4,
    gap: 9,
    kernel: 38,
    plug: 11,
    stud: 34,
    indent: 6,
    userFrom: Infinity,
    bead: { h: 22, pad: 5 },
    thread: 3,
    knot: 8.5,
    fold: 13,
    label: 14,
    big: 15,
    text: 13,
    small: 12.4,
  },
  projector: {
    ...WIDE,
    size: 'projector',
    width: 960,
    host: { front: 500, behind: 246 },
    inside: { front: 510, behind: 256 },
    most: 7,
    title: 52,
    head: 0,
    row: 44,
    rowGap: 4,
    radius: 16,
    depth: 9,
    kernel: 56,
    plug: 20,
    stud: 90,
    commands: false,
    userFrom: Infinity,
    bead: { h: 36, pad: 12 },
    thread: 6,
    knot: 19,
    fold: 30,
    label: 27,
    big: 30,
    text: 25,
    small: 24,
    least: 24,
  },
};

/** The measures for a size of screen. */
export function insideMetrics(size: FigureSize): InsideMetrics {
  return TABLE[size];
}
