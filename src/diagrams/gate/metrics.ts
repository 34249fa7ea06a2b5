// The measures of the instruction gate on each size of screen, in the units of its figure.
import { type FigureSize } from '../shared/useFigureSize';

/** Widths, heights and type sizes of one layout. */
export interface GateMetrics {
  width: number;
  /** Ways run to the right, or (on a phone) down. */
  upright: boolean;
  depth: number;
  radius: number;
  pad: number;
  gap: number;
  /** Widths of guest, hypervisor and CPU side by side; where ways run down, heights of the last two. */
  guest: number;
  gate: number;
  cpu: number;
  /** The words of a way: height of their line, which is a block of its own where ways run down. */
  words: number;
  /** Cards: how many side by side, how high, the height of a heading over them (0 for none), and of a card on its way. */
  columns: number;
  card: number;
  group: number;
  shot: number;
  /** How far a card that stops stands above the middle of its way, so that the arrow back has room under it. */
  lift: number;
  /** Where ways run down: what stays free over a card before the hypervisor, so that the arrow back is seen, and the line under one behind it, for the count. */
  over: number;
  under: number;
  /** Height of the line of titles, and of what stands between the ways. */
  head: number;
  between: number;
  /** A row of the board; the height of its words where they stand above the bar, or 0 and the widths of title and value beside it. */
  tally: number;
  line: number;
  name: number;
  value: number;
  label: number;
  text: number;
  small: number;
  code: number;
  least: number;
}

const WIDE: GateMetrics = {
  ...{ width: 884, upright: false, depth: 8, radius: 10, pad: 12, gap: 6 },
  ...{ guest: 196, gate: 176, cpu: 124, words: 34 },
  ...{ columns: 1, card: 29, group: 22, shot: 34, lift: 7, over: 0, under: 0, head: 40, between: 10 },
  ...{ tally: 38, line: 0, name: 186, value: 190 },
  ...{ label: 16, text: 14.5, small: 13, code: 13, least: 12 },
};

const TABLE: Readonly<Record<FigureSize, GateMetrics>> = {
  wide: WIDE,
  medium: { ...WIDE, width: 600, depth: 6, pad: 8, guest: 150, gate: 120, cpu: 76, code: 12, name: 140, value: 132, small: 12.5 },
  narrow: {
    ...{ width: 304, upright: true, depth: 4, radius: 8, pad: 8, gap: 5 },
    ...{ guest: 0, gate: 84, cpu: 38, words: 50 },
    ...{ columns: 2, card: 32, group: 22, shot: 40, lift: 0, over: 22, under: 20, head: 28, between: 5 },
    ...{ tally: 48, line: 24, name: 0, value: 0 },
    ...{ label: 14, text: 13, small: 12.75, code: 12.75, least: 12.75 },
  },
  projector: {
    ...WIDE,
    ...{ width: 960, depth: 9, radius: 12, guest: 284, gate: 196, cpu: 134, words: 42 },
    ...{ card: 35, group: 32, shot: 54, lift: 10, head: 46, between: 4, gap: 4 },
    ...{ tally: 42, name: 250, value: 222 },
    ...{ label: 26, text: 24, small: 24, code: 24, least: 24 },
  },
};

/** The measures for a size of screen. */
export function gateMetrics(size: FigureSize): GateMetrics {
  return TABLE[size];
}
