// The measures of the levels instrument on each size of screen, in the units of its figure.
import { type FigureSize } from '../shared/useFigureSize';

/** Heights, gaps and type sizes of one layout. */
export interface LevelsMetrics {
  size: FigureSize;
  width: number;
  /** Heights of the three pictures. */
  height: { blocks: number; products: number; hyperV: number };
  /** Room for level badges left of a stack. */
  axis: number;
  depth: number;
  gap: number;
  hardware: number;
  hypervisor: number;
  os: number;
  /** An OS or a hypervisor on the tray. */
  flat: number;
  /** A VM's wall round a guest: the tab at its top and the space inside. */
  tab: number;
  pad: number;
  /** The tray of blocks: beside the stack, or below it. */
  tray: 'beside' | 'below';
  trayWidth: number;
  /** The line that says what has been built. */
  verdict: number;
  /** Products: cards, and the layers of the little stacks. */
  card: { w: number; h: number };
  layer: number;
  /** Type: labels, what has been built, secondary words, and the least size that anything may shrink to. */
  label: number;
  big: number;
  small: number;
  least: number;
  indent: number;
  badge: { w: number; h: number; text: number };
}

const WIDE: LevelsMetrics = {
  size: 'wide',
  width: 884,
  height: { blocks: 470, products: 476, hyperV: 352 },
  axis: 54,
  depth: 8,
  gap: 15,
  hardware: 62,
  hypervisor: 46,
  os: 92,
  flat: 52,
  tab: 28,
  pad: 11,
  tray: 'beside',
  trayWidth: 250,
  verdict: 34,
  card: { w: 196, h: 50 },
  layer: 28,
  label: 16,
  big: 21,
  small: 13.5,
  least: 12,
  indent: 14,
  badge: { w: 36, h: 26, text: 14 },
};

const TABLE: Readonly<Record<FigureSize, LevelsMetrics>> = {
  wide: WIDE,
  medium: {
    ...WIDE,
    size: 'medium',
    width: 640,
    height: { blocks: 436, products: 472, hyperV: 326 },
    axis: 44,
    depth: 7,
    gap: 13,
    hardware: 52,
    hypervisor: 42,
    os: 84,
    flat: 48,
    trayWidth: 188,
    card: { w: 148, h: 50 },
    layer: 26,
    label: 15,
    big: 19,
    small: 13,
    indent: 12,
    badge: { w: 32, h: 24, text: 13 },
  },
  narrow: {
    ...WIDE,
    size: 'narrow',
    width: 344,
    height: { blocks: 610, products: 832, hyperV: 324 },
    axis: 44,
    depth: 5,
    gap: 11,
    hardware: 46,
    hypervisor: 38,
    os: 74,
    flat: 40,
    tab: 24,
    pad: 7,
    tray: 'below',
    trayWidth: 344,
    verdict: 56,
    card: { w: 164, h: 48 },
    layer: 24,
    label: 15.5,
    big: 18,
    small: 14.5,
    least: 14.5,
    indent: 9,
    badge: { w: 31, h: 24, text: 14.5 },
  },
  projector: {
    ...WIDE,
    size: 'projector',
    width: 1000,
    height: { blocks: 598, products: 590, hyperV: 510 },
    axis: 78,
    depth: 10,
    gap: 16,
    hardware: 66,
    hypervisor: 60,
    os: 116,
    flat: 64,
    tab: 40,
    pad: 12,
    trayWidth: 320,
    verdict: 94,
    card: { w: 238, h: 74 },
    layer: 36,
    label: 26.5,
    big: 32,
    small: 25,
    least: 25,
    indent: 14,
    badge: { w: 60, h: 38, text: 26 },
  },
};

/** The measures for a size of screen. */
export function levelsMetrics(size: FigureSize): LevelsMetrics {
  return TABLE[size];
}
