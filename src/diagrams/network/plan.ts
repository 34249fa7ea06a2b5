// A layout of the Network lens while it grows: the ground on which the host's parts lie, and what each of them needs to know.
import { type Rect } from '../shared/box';
import { type NetMetrics } from './metrics';
import { type Net } from './net';
import { type NetBox } from './netBox';

/** Where the parts of the host lie. */
export interface Ground {
  /** Where lanes begin, and how wide they are. */
  x: number;
  w: number;
  /** The middle of the way behind the wall. */
  duct: number;
  /** The wall, and whether it stands upright. */
  wall: Rect;
}

/** A layout while it grows. */
export interface Plan {
  m: NetMetrics;
  net: Net;
  boxes: NetBox[];
  ground: Ground;
  /** Names of containers that are part of a trip or picked. */
  busy: ReadonlySet<string>;
  /** Names of containers that talk to themselves. */
  looping: ReadonlySet<string>;
}

/** The ground of a size, below or beside a world outside that takes so much room. */
export function groundOf(m: NetMetrics, outside: number): Ground {
  if (m.across) {
    const x = m.outside + m.gap + m.door / 2;
    const left = x + m.wall + m.duct + m.door / 2;
    return { x: left, w: m.width - 1 - m.pad - left, duct: x + m.wall + m.door / 2 + m.duct * 0.4, wall: { x, y: 1, w: m.wall, h: 0 } };
  }
  const y = outside + m.gap + m.doorHeight / 2;
  return { x: m.pad + m.duct, w: m.width - 1 - 2 * m.pad - m.duct, duct: m.pad + m.duct / 2, wall: { x: 1, y, w: m.width - 2, h: m.wall } };
}
