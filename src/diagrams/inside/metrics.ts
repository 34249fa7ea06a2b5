// The measures of the Inside lens on each size of screen, in the units of its figure.
import { type FigureSize } from '../shared/useFigureSize';

/** Heights, gaps and type sizes of one layout. */
export interface InsideMetrics {
  size: FigureSize;
  width: number;
  depth: number;
  gap: number;
  /** Between the two lists: where the thread runs. */
  middle: number;
  /** The host's share of the width that the lists have. */
  share: number;
  pad: number;
  head: number;
  columns: number;
  row: number;
  rowGap: number;
  /** Most lines of a list. */
  most: number;
  kernel: number;
  plug: number;
  radius: number;
  /** Width of the column of numbers, and of the container's name (0: left out). */
  number: number;
  owner: number;
  label: number;
  big: number;
  text: number;
  least: number;
  indent: number;
}

const WIDE: InsideMetrics = {
  size: 'wide',
  width: 884,
  depth: 8,
  gap: 13,
  middle: 92,
  share: 0.56,
  pad: 12,
  head: 34,
  columns: 24,
  row: 32,
  rowGap: 4,
  most: 8,
  kernel: 52,
  plug: 16,
  radius: 12,
  number: 62,
  owner: 92,
  label: 16,
  big: 18,
  text: 15,
  least: 12,
  indent: 14,
};

const TABLE: Readonly<Record<FigureSize, InsideMetrics>> = {
  wide: WIDE,
  medium: { ...WIDE, size: 'medium', width: 640, depth: 7, middle: 64, pad: 9, row: 30, number: 54, owner: 64, kernel: 46, plug: 14, label: 15, big: 17, text: 14, indent: 11 },
  narrow: {
    ...WIDE,
    size: 'narrow',
    width: 288,
    depth: 4,
    gap: 9,
    middle: 26,
    share: 0.53,
    pad: 4,
    head: 26,
    columns: 18,
    row: 27,
    rowGap: 3,
    kernel: 40,
    plug: 11,
    radius: 8,
    number: 40,
    owner: 0,
    label: 13,
    big: 15,
    text: 12,
    indent: 5,
  },
  projector: {
    ...WIDE,
    size: 'projector',
    width: 968,
    depth: 9,
    middle: 80,
    share: 0.55,
    pad: 10,
    head: 44,
    columns: 34,
    row: 44,
    rowGap: 5,
    most: 6,
    kernel: 60,
    plug: 20,
    radius: 14,
    number: 92,
    owner: 96,
    label: 25,
    big: 30,
    text: 24,
    least: 24,
    indent: 12,
  },
};

/** The measures for a size of screen. */
export function insideMetrics(size: FigureSize): InsideMetrics {
  return TABLE[size];
}
