// The measures of a small computer's pictures on each size of screen, in the units of their figure.
import { type FigureSize } from '../shared/useFigureSize';

/** Widths, heights and type sizes that both pictures share. */
export interface BoardMetrics {
  size: FigureSize;
  width: number;
  /** How far the top and right faces of slabs reach. */
  depth: number;
  radius: number;
  /** Between slabs, and between things that stand on one. */
  gap: number;
  inner: number;
  /** From the edge of a slab to what stands on it. */
  pad: number;
  /** Distance of words from the edge of their box. */
  indent: number;
  program: number;
  /** Height of a slab's line of words, and of a zone's. */
  title: number;
  zone: number;
  cell: { h: number; gap: number; flag: number };
  cpu: number;
  line: number;
  stud: number;
  /** Type: titles, values in cells, secondary words, and the least size that anything may shrink to. */
  label: number;
  value: number;
  text: number;
  small: number;
  least: number;
}

const WIDE: BoardMetrics = {
  size: 'wide',
  width: 884,
  depth: 8,
  radius: 10,
  gap: 7,
  inner: 7,
  pad: 14,
  indent: 12,
  program: 56,
  title: 34,
  zone: 24,
  cell: { h: 46, gap: 6, flag: 18 },
  cpu: 84,
  line: 40,
  stud: 62,
  label: 16,
  value: 19,
  text: 14.5,
  small: 13.5,
  least: 12,
};

const MEDIUM: BoardMetrics = {
  ...WIDE,
  size: 'medium',
  width: 600,
  depth: 7,
  gap: 7,
  inner: 6,
  pad: 11,
  indent: 10,
  program: 52,
  cell: { h: 42, gap: 5, flag: 18 },
  cpu: 74,
  line: 34,
  stud: 50,
  value: 17,
  text: 14,
  small: 13,
};

const TABLE: Readonly<Record<FigureSize, BoardMetrics>> = {
  wide: WIDE,
  medium: MEDIUM,
  narrow: {
    ...MEDIUM,
    size: 'narrow',
    width: 300,
    depth: 4,
    radius: 8,
    gap: 6,
    inner: 5,
    pad: 8,
    indent: 6,
    program: 58,
    title: 32,
    zone: 22,
    cell: { h: 40, gap: 4, flag: 20 },
    cpu: 68,
    line: 30,
    stud: 34,
    label: 14,
    value: 16,
    text: 13,
    small: 12.75,
    least: 12.75,
  },
  projector: {
    ...WIDE,
    size: 'projector',
    width: 960,
    depth: 9,
    gap: 8,
    inner: 8,
    pad: 14,
    program: 62,
    title: 46,
    zone: 36,
    cell: { h: 62, gap: 7, flag: 36 },
    cpu: 100,
    line: 52,
    stud: 90,
    label: 27,
    value: 28,
    text: 25,
    small: 24,
    least: 24,
  },
};

/** The measures for a size of screen. */
export function boardMetrics(size: FigureSize): BoardMetrics {
  return TABLE[size];
}
