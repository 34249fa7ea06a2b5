// The measures of the Network lens on each size of screen, in the units of its figure.
import { type Rect } from '../shared/box';
import { type FigureSize } from '../shared/useFigureSize';

/** Widths, heights, type sizes and how many of each thing one layout has. */
export interface NetMetrics {
  size: FigureSize;
  width: number;
  /** Whether the world outside lies to the left of the host, or above it. */
  across: boolean;
  radius: number;
  pad: number;
  gap: number;
  /** The world outside: its width beside the host, or its height above. */
  outside: number;
  /** The thickness of the wall, and the way behind it on which the kernel sends packets on. */
  wall: number;
  duct: number;
  door: number;
  doorHeight: number;
  head: number;
  strip: number;
  tile: number;
  /** The place of those that find no room. */
  pile: number;
  tileHeight: number;
  plug: number;
  /** A bridge, and the track along its top on which packets run. */
  bar: number;
  track: number;
  dns: number;
  /** How wide the way of a packet to its own container is. */
  loop: number;
  film: number;
  films: number;
  lanes: number;
  /** Type: titles, words, small words, code, the least size. */
  title: number;
  text: number;
  small: number;
  code: number;
  least: number;
}

const WIDE: NetMetrics = {
  size: 'wide',
  width: 884,
  across: true,
  radius: 9,
  pad: 10,
  gap: 14,
  outside: 104,
  wall: 16,
  duct: 26,
  door: 66,
  doorHeight: 26,
  head: 32,
  strip: 42,
  tile: 134,
  pile: 84,
  tileHeight: 66,
  plug: 16,
  bar: 40,
  track: 16,
  dns: 104,
  loop: 40,
  film: 32,
  films: 3,
  lanes: 4,
  title: 16,
  text: 14.5,
  small: 13.3,
  code: 13.3,
  least: 12.8,
};

const MEDIUM: NetMetrics = { ...WIDE, size: 'medium', width: 600, pad: 8, gap: 12, outside: 78, duct: 22, door: 58, tile: 122, dns: 92, loop: 34 };

const TABLE: Readonly<Record<FigureSize, NetMetrics>> = {
  wide: WIDE,
  medium: MEDIUM,
  narrow: {
    ...MEDIUM,
    size: 'narrow',
    width: 292,
    across: false,
    radius: 8,
    gap: 10,
    outside: 40,
    wall: 12,
    duct: 16,
    door: 62,
    tile: 92.5,
    pile: 38,
    dns: 0,
    loop: 18,
    films: 2,
    lanes: 3,
    film: 48,
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
    pad: 10,
    outside: 132,
    wall: 18,
    duct: 28,
    door: 84,
    doorHeight: 40,
    head: 44,
    strip: 50,
    tile: 168,
    pile: 90,
    tileHeight: 74,
    plug: 18,
    bar: 60,
    track: 20,
    dns: 176,
    loop: 28,
    film: 44,
    films: 2,
    lanes: 3,
    title: 26,
    text: 25,
    small: 24,
    code: 24,
    least: 24,
  },
};

/** The measures for a size of screen. */
export function netMetrics(size: FigureSize): NetMetrics {
  return TABLE[size];
}

/** The line of a packet that never leaves its container: at the container's right, beside its words, from under its upper edge down to the mark of the outcome. */
export function loopAt({ x, y, w, h }: Rect, m: NetMetrics): { left: number; right: number; top: number; foot: number } {
  const right = x + w - m.small * 0.66 - 3;
  return { left: right - m.loop, right, top: y + m.small * 0.75, foot: y + h - m.small * 0.5 };
}

/** How far the hook of a volume reaches up from it, to the rail where its rope ends. */
export const hookHeight = (m: NetMetrics): number => m.plug * 1.6;

/** How far inside the wall of a container a second line runs where it is drawn once more, at another of its networks. */
export const AGAIN = 3.5;
