// The sizes of the Journey lens's parts in each of its layouts, in the units of the figure.
import { type FigureSize } from '../shared/useFigureSize';

/** Sizes of one layout. */
export interface Metrics {
  /** Width of the whole figure. */
  width: number;
  /** Main text, smaller text, and titles of zones. */
  text: number;
  small: number;
  title: number;
  /** How far a plate's lower lip reaches. */
  lip: number;
  /** Corner of a zone. */
  radius: number;
  /** Padding inside zones, and the space between parts. */
  pad: number;
  gap: number;
  /** Height of a host that is not asked, with the space above it. */
  compact: number;
  /** Height of a title row in a host. */
  head: number;
  /** Height of containerd and runc. */
  chain: number;
  /** Height of the kernel. */
  kernel: number;
  /** Height of a process. */
  process: number;
  /** How much thicker a large layer is than a small one, and the space between layers. */
  big: number;
  layerGap: number;
  /** The narrowest container and image that can be told apart. */
  containerWidth: number;
  imageWidth: number;
  /** The width of the pile of what found no room. */
  pile: number;
  /** The radius of a card's number. */
  disc: number;
  /** Whether slips lie in a column between client and host, or in a row above. */
  slips: 'column' | 'row';
  /** How far titles keep clear of a road that comes from above. */
  roadInset: number;
  /** Whether there is room for second names and side notes. */
  roomy: boolean;
}

/** Sizes by layout. */
export const METRICS: Readonly<Record<FigureSize, Metrics>> = {
  wide: {
    width: 1248,
    text: 13.2,
    small: 12.8,
    title: 16,
    lip: 5,
    radius: 10,
    pad: 16,
    gap: 10,
    compact: 64,
    head: 38,
    chain: 34,
    kernel: 28,
    process: 40,
    big: 2.6,
    layerGap: 8,
    containerWidth: 50,
    imageWidth: 42,
    pile: 32,
    disc: 10,
    slips: 'column',
    roadInset: 0,
    roomy: true,
  },
  medium: {
    width: 900,
    text: 13,
    small: 12.9,
    title: 16,
    lip: 5,
    radius: 10,
    pad: 14,
    gap: 10,
    compact: 64,
    head: 38,
    chain: 36,
    kernel: 28,
    process: 40,
    big: 2.6,
    layerGap: 8,
    containerWidth: 56,
    imageWidth: 46,
    pile: 32,
    disc: 11,
    slips: 'row',
    roadInset: 0,
    roomy: true,
  },
  narrow: {
    width: 304,
    text: 13.2,
    small: 12.8,
    title: 14.5,
    lip: 4,
    radius: 9,
    pad: 8,
    gap: 7,
    compact: 58,
    head: 30,
    chain: 28,
    kernel: 24,
    process: 30,
    big: 5,
    layerGap: 3,
    containerWidth: 44,
    imageWidth: 42,
    pile: 30,
    disc: 11,
    slips: 'row',
    roadInset: 22,
    roomy: false,
  },
  projector: {
    width: 960,
    text: 24,
    small: 24,
    title: 26,
    lip: 8,
    radius: 12,
    pad: 18,
    gap: 14,
    compact: 82,
    head: 52,
    chain: 50,
    kernel: 42,
    process: 50,
    big: 5,
    layerGap: 5,
    containerWidth: 66,
    imageWidth: 62,
    pile: 52,
    disc: 22,
    slips: 'row',
    roadInset: 0,
    roomy: false,
  },
};
