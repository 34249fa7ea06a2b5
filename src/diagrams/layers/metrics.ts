// The measures of the Layers lens on each size of screen, in the units of its figure.
import { type FigureSize } from '../shared/useFigureSize';

/** Widths, heights, type sizes and how many of each thing one layout has. */
export interface LayersMetrics {
  size: FigureSize;
  width: number;
  depth: number;
  radius: number;
  pad: number;
  gap: number;
  /** The recipe's paper (0: the slabs carry its words), and the room for the lines from cards to slabs. */
  paper: number;
  wires: number;
  head: number;
  card: number;
  cardGap: number;
  reason: number;
  slab: number;
  sheet: number;
  /** A row of files on the sheet; files in a row. */
  file: number;
  filesAcross: number;
  merged: number;
  cells: number;
  cellRows: number;
  tagLine: number;
  bar: number;
  /** Most steps of one image; most config labels; most rows of a stretch of layers that the same images share. */
  steps: number;
  labels: number;
  stretch: number;
  /** The narrowest column of an image, and the column for the images that find no room. */
  column: number;
  pile: number;
  plate: number;
  /** Type: titles, words, small words, code, the least size. */
  title: number;
  text: number;
  small: number;
  code: number;
  least: number;
}

const WIDE: LayersMetrics = {
  size: 'wide',
  width: 884,
  depth: 9,
  radius: 9,
  pad: 10,
  gap: 12,
  paper: 372,
  wires: 96,
  head: 36,
  card: 29,
  cardGap: 4,
  reason: 50,
  slab: 31,
  sheet: 32,
  file: 28,
  filesAcross: 3,
  merged: 86,
  cells: 6,
  cellRows: 2,
  tagLine: 18,
  bar: 26,
  steps: 7,
  labels: 3,
  stretch: 4,
  column: 150,
  pile: 104,
  plate: 44,
  title: 16,
  text: 14.5,
  small: 13.3,
  code: 13.3,
  least: 12.8,
};

const MEDIUM: LayersMetrics = {
  ...WIDE,
  size: 'medium',
  width: 600,
  depth: 7,
  pad: 8,
  paper: 250,
  wires: 54,
  filesAcross: 2,
  cells: 4,
  column: 136,
  pile: 96,
  labels: 2,
  stretch: 3,
};

const TABLE: Readonly<Record<FigureSize, LayersMetrics>> = {
  wide: WIDE,
  medium: MEDIUM,
  narrow: {
    ...MEDIUM,
    size: 'narrow',
    width: 292,
    depth: 5,
    radius: 8,
    pad: 8,
    gap: 10,
    paper: 0,
    wires: 0,
    reason: 74,
    filesAcross: 2,
    merged: 108,
    cells: 3,
    cellRows: 3,
    column: 120,
    pile: 0,
    title: 14.5,
    text: 13.5,
    small: 12.5,
    code: 12.3,
    least: 12.2,
  },
  projector: {
    ...WIDE,
    size: 'projector',
    width: 960,
    depth: 11,
    radius: 10,
    pad: 12,
    gap: 14,
    paper: 436,
    wires: 72,
    head: 50,
    card: 42,
    cardGap: 5,
    reason: 74,
    slab: 42,
    sheet: 44,
    file: 40,
    filesAcross: 2,
    merged: 162,
    cells: 3,
    cellRows: 3,
    tagLine: 32,
    bar: 34,
    steps: 5,
    labels: 1,
    stretch: 2,
    column: 226,
    pile: 170,
    plate: 62,
    title: 26,
    text: 25,
    small: 24,
    code: 24,
    least: 24,
  },
};

/** The measures for a size of screen. */
export function layersMetrics(size: FigureSize): LayersMetrics {
  return TABLE[size];
}
