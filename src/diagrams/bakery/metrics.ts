// The measures of type and of objects in the Bakery lens on each size of screen, in the units of its figure.
import { type FigureSize } from '../shared/useFigureSize';

/** Sizes of one layout. */
export interface BakeryMetrics {
  size: FigureSize;
  /** Type: labels, names on kits and loaves, secondary words, the least size that anything may shrink to. */
  label: number;
  name: number;
  small: number;
  least: number;
  /** The height of a label, and of one with two lines. */
  tag: number;
  tall: number;
  /** The cell of a label's number. */
  number: number;
  /** The widest and the narrowest a kit and a loaf can be, and the space between them. */
  kit: { most: number; least: number };
  loaf: { most: number; least: number };
  gap: number;
  /** The width of the pile of what found no room. */
  pile: number;
  /** An order slip. */
  slip: { w: number; h: number };
}

const WIDE: BakeryMetrics = {
  size: 'wide',
  label: 15,
  name: 14.5,
  small: 13,
  least: 12,
  tag: 28,
  tall: 46,
  number: 28,
  kit: { most: 78, least: 70 },
  loaf: { most: 122, least: 82 },
  gap: 8,
  pile: 44,
  slip: { w: 36, h: 30 },
};

/** Sizes by layout. */
export const BAKERY_METRICS: Readonly<Record<FigureSize, BakeryMetrics>> = {
  wide: WIDE,
  medium: { ...WIDE, size: 'medium', small: 14.2 },
  narrow: {
    ...WIDE,
    size: 'narrow',
    label: 15.5,
    name: 15.2,
    small: 15.2,
    least: 15.2,
    tag: 28,
    tall: 48,
    number: 26,
    kit: { most: 84, least: 72 },
    loaf: { most: 116, least: 66 },
    gap: 6,
    pile: 32,
  },
  projector: {
    ...WIDE,
    size: 'projector',
    label: 26.5,
    name: 26,
    small: 25.6,
    least: 25.6,
    tag: 40,
    tall: 70,
    number: 42,
    kit: { most: 128, least: 104 },
    loaf: { most: 168, least: 106 },
    gap: 8,
    pile: 58,
    slip: { w: 52, h: 42 },
  },
};
