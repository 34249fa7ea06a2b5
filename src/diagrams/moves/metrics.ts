// The measures of the moves instrument on each size of screen: computers stand side by side as piles, or lie below each other in rows.
import { type Rect } from '../shared/box';
import { type FigureSize } from '../shared/useFigureSize';
import { type Layer } from './movesBox';

/** The parts of a computer. */
export type Part = 'head' | 'slot' | 'verdict' | 'first' | 'second' | Layer;

/** Sizes of one layout. */
export interface MovesMetrics {
  width: number;
  /** Width and height of one computer, how many stand side by side, and what is between them. */
  each: { w: number; h: number };
  columns: number;
  between: number;
  depth: number;
  radius: number;
  label: number;
  small: number;
  least: number;
  /** Where each part of a computer is, from its upper left corner. */
  parts: Readonly<Record<Part, Rect>>;
}

const rect = (x: number, y: number, w: number, h: number): Rect => ({ x, y, w, h });

/** A pile: name on top, then keys, the app, what became of it, and the layers below it. */
const PILE: MovesMetrics['parts'] = {
  head: rect(0, 0, 166, 42),
  first: rect(0, 46, 80, 30),
  second: rect(86, 46, 80, 30),
  slot: rect(0, 86, 166, 96),
  verdict: rect(0, 186, 166, 44),
  libraries: rect(0, 244, 160, 56),
  kernel: rect(0, 314, 160, 46),
  cpu: rect(0, 374, 160, 40),
};

const WIDE: MovesMetrics = { width: 884, each: { w: 166, h: 418 }, columns: 5, between: 12, depth: 6, radius: 9, label: 15, small: 13, least: 12, parts: PILE };

const TABLE: Readonly<Record<FigureSize, MovesMetrics>> = {
  wide: WIDE,
  medium: {
    ...{ ...WIDE, width: 600, each: { w: 596, h: 92 }, columns: 1 },
    parts: {
      head: rect(0, 4, 100, 84),
      first: rect(104, 6, 72, 38),
      second: rect(104, 49, 72, 38),
      slot: rect(182, 6, 154, 42),
      verdict: rect(182, 50, 154, 38),
      libraries: rect(342, 10, 96, 76),
      kernel: rect(448, 10, 78, 76),
      cpu: rect(536, 10, 52, 76),
    },
  },
  narrow: {
    ...{ ...WIDE, width: 304, each: { w: 301, h: 162 }, columns: 1, between: 8, depth: 4, radius: 8, label: 14, small: 12.75, least: 12.75 },
    parts: {
      head: rect(0, 0, 118, 36),
      verdict: rect(122, 0, 178, 36),
      slot: rect(0, 46, 80, 78),
      libraries: rect(85, 48, 75, 76),
      kernel: rect(168, 48, 72, 76),
      cpu: rect(246, 48, 51, 76),
      first: rect(0, 130, 147, 30),
      second: rect(153, 130, 147, 30),
    },
  },
  projector: {
    ...{ ...WIDE, width: 960, each: { w: 955, h: 106 }, columns: 1, between: 10, depth: 8, radius: 12, label: 26, small: 24, least: 24 },
    parts: {
      head: rect(0, 4, 124, 100),
      first: rect(128, 4, 120, 48),
      second: rect(128, 56, 120, 48),
      slot: rect(254, 4, 222, 48),
      verdict: rect(254, 56, 222, 48),
      libraries: rect(482, 10, 176, 94),
      kernel: rect(672, 10, 130, 94),
      cpu: rect(816, 10, 130, 94),
    },
  },
};

/** The measures for a size of screen. */
export function movesMetrics(size: FigureSize): MovesMetrics {
  return TABLE[size];
}
