// The measures of the wall of isolation on each size of screen, in the units of its figure.
import { type FigureSize } from '../shared/useFigureSize';

/** Widths, heights and type sizes of one layout. */
export interface WallsMetrics {
  width: number;
  /** The words of a row: a column at the left, or (0) a line above the track. */
  head: number;
  /** Height of a row's words and of its track. */
  words: number;
  track: number;
  gap: number;
  pad: number;
  radius: number;
  depth: number;
  /** Widths on the track: the app, a wall, the way between two of them; and of the kernel beside all rows. */
  app: number;
  wall: number;
  way: number;
  host: number;
  /** Type: titles, the rest, and the least size that anything may shrink to. */
  label: number;
  small: number;
  least: number;
}

const WIDE: WallsMetrics = {
  width: 884,
  head: 274,
  words: 58,
  track: 58,
  gap: 8,
  pad: 10,
  radius: 12,
  depth: 8,
  app: 44,
  wall: 116,
  way: 26,
  host: 84,
  label: 15,
  small: 12.5,
  least: 12,
};

const NARROW: WallsMetrics = {
  ...WIDE,
  width: 304,
  head: 0,
  words: 44,
  track: 40,
  gap: 6,
  pad: 6,
  radius: 9,
  depth: 4,
  app: 26,
  wall: 48,
  way: 17,
  host: 48,
  label: 14,
  small: 12.75,
  least: 12.75,
};

const TABLE: Readonly<Record<FigureSize, WallsMetrics>> = {
  wide: WIDE,
  medium: { ...WIDE, width: 600, head: 0, words: 30, track: 46, wall: 118, way: 24, app: 42, host: 78, gap: 8, small: 12.5 },
  narrow: NARROW,
  projector: { ...WIDE, width: 960, head: 0, words: 38, track: 52, gap: 8, app: 52, wall: 208, way: 34, host: 116, label: 26, small: 24, least: 24, radius: 14, depth: 9 },
};

/** The measures for a size of screen. */
export function wallsMetrics(size: FigureSize): WallsMetrics {
  return TABLE[size];
}
