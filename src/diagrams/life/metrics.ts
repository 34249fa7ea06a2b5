// The measures of the Life lens on each size of screen, in the units of its figure.
import { type FigureSize } from '../shared/useFigureSize';

/** Widths, heights and type sizes of one layout. */
export interface LifeMetrics {
  size: FigureSize;
  width: number;
  /** cross: the running state in the middle, the others round it · column: states below one another, for phones. */
  plan: 'cross' | 'column';
  /** Widths of the outer columns and of the middle one (cross), or of the left and the right half (column). */
  side: number;
  middle: number;
  /** Between columns and between rows: room for arrows and what is written on them. */
  gap: number;
  rowGap: number;
  /** A state's heading: its name, and below it what is true of the process. */
  head: number;
  note: number;
  /** A container, and the space round it. */
  token: number;
  tokenGap: number;
  pad: number;
  /** Between a container and the sides of its state: room for the ring of a countdown. */
  inset: number;
  /** Rows of containers in the outer states, in the middle one, and in those above it. */
  rows: { side: number; middle: number; top: number };
  radius: number;
  /** The strip of the writable layer at the foot of a container. */
  sheet: number;
  /** The kernel under what runs. */
  kernel: number;
  /** Whether headings begin with an icon. */
  icons: boolean;
  /** Arrow heads. */
  arrow: number;
  /** Type: names of states, names of containers, secondary words, and the least size that anything may shrink to. */
  label: number;
  text: number;
  small: number;
  least: number;
}

const WIDE: LifeMetrics = {
  size: 'wide',
  width: 884,
  plan: 'cross',
  side: 190,
  middle: 336,
  gap: 84,
  rowGap: 50,
  head: 27,
  note: 22,
  token: 42,
  tokenGap: 9,
  pad: 10,
  inset: 10,
  rows: { side: 3, middle: 3, top: 1 },
  radius: 14,
  sheet: 7,
  kernel: 26,
  icons: true,
  arrow: 8,
  label: 15.5,
  text: 14,
  small: 13,
  least: 12.8,
};

const TABLE: Readonly<Record<FigureSize, LifeMetrics>> = {
  wide: WIDE,
  medium: { ...WIDE, size: 'medium', width: 640, side: 152, middle: 224, gap: 56, rowGap: 48, pad: 8, inset: 8, radius: 12, label: 14.5, text: 13.5 },
  narrow: {
    ...WIDE,
    size: 'narrow',
    width: 304,
    plan: 'column',
    side: 126,
    middle: 126,
    gap: 40,
    rowGap: 42,
    head: 25,
    note: 21,
    token: 40,
    tokenGap: 8,
    pad: 7,
    inset: 10,
    rows: { side: 3, middle: 2, top: 1 },
    radius: 11,
    label: 14,
    text: 13.2,
    small: 12.8,
    least: 12.7,
  },
  projector: {
    ...WIDE,
    size: 'projector',
    width: 960,
    side: 196,
    middle: 388,
    gap: 90,
    rowGap: 62,
    head: 48,
    note: 0,
    token: 66,
    tokenGap: 10,
    pad: 10,
    rows: { side: 2, middle: 2, top: 1 },
    radius: 16,
    sheet: 9,
    kernel: 40,
    icons: false,
    arrow: 13,
    label: 26,
    text: 26,
    small: 24,
    least: 24,
  },
};

/** The measures for a size of screen. */
export function lifeMetrics(size: FigureSize): LifeMetrics {
  return TABLE[size];
}

/** How far outside a container the ring of its countdown runs. */
export const ringGap = ({ tokenGap }: LifeMetrics): number => tokenGap * 0.35;

/** Between a container that burns and the edge of its place. */
export const FIRE_EDGE = 5;

/** The right part of the place of removing, where a container burns and no words are written; a phone has no room for it. */
export const fireRoom = (w: number, { plan }: LifeMetrics): number => (plan === 'cross' ? w * 0.5 : 0);
