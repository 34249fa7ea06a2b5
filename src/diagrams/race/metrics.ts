// The measures of the race on each size of screen, in the units of its figure.
import { type FigureSize } from '../shared/useFigureSize';

/** Widths, heights and type sizes of one layout. */
export interface RaceMetrics {
  width: number;
  /** The name of a row: a column at the left, or (0) a line above the track. */
  head: number;
  /** What a row comes to: a column at the right, or (0) at the end of the line above the track. */
  tail: number;
  /** Heights of the line above the track, of the track, and of the axis under all rows. */
  words: number;
  track: number;
  axis: number;
  gap: number;
  pad: number;
  radius: number;
  /** The largest width of one of a few things that are counted. */
  block: number;
  label: number;
  small: number;
  least: number;
}

const WIDE: RaceMetrics = { width: 884, head: 190, tail: 176, words: 0, track: 42, axis: 28, gap: 8, pad: 10, radius: 10, block: 34, label: 15, small: 12.75, least: 12.6 };

const TABLE: Readonly<Record<FigureSize, RaceMetrics>> = {
  wide: WIDE,
  medium: { ...WIDE, width: 600, head: 150, tail: 150 },
  narrow: { ...WIDE, width: 304, head: 0, tail: 0, words: 25, track: 24, gap: 6, pad: 7, radius: 8, block: 22, label: 14, small: 12.75, least: 12.75 },
  projector: { ...WIDE, width: 960, head: 0, tail: 0, words: 37, track: 30, axis: 48, gap: 5, block: 40, label: 26, small: 24, least: 24, radius: 12 },
};

/** How much of a tick's height its time takes, at the lower end. */
export const tickWords = ({ small }: RaceMetrics): number => small * 1.25;

/** The measures for a size of screen. */
export function raceMetrics(size: FigureSize): RaceMetrics {
  return TABLE[size];
}

/** The measures of a wave: a curve needs height, so on a projector its name and what it comes to stand beside it. */
export function waveMetrics(size: FigureSize): RaceMetrics {
  const m = TABLE[size];
  // on a phone words stand over the crest of the curve, clear of it
  if (size === 'narrow') return { ...m, words: 28, track: 40 };
  return size === 'projector' ? { ...m, head: 250, tail: 240, words: 0, track: m.words + m.track } : m;
}

/** The measures of chains of layers: what they come to is short, and their names are long. */
export function layersMetrics(size: FigureSize): RaceMetrics {
  const m = TABLE[size];
  // names stand in the blocks, clear of their edges
  if (size === 'projector') return { ...m, words: m.words - 4, track: m.track + 4 };
  return size === 'wide' ? { ...m, head: 184, tail: 74 } : m;
}
