// A group that slides with the clock.
import { type ReactNode, useRef } from 'react';
import { progressOf } from '../../lab/timeline';
import { type Timing } from '../../sim/event';
import { cx } from '../../ui/cx';
import { type Point, pointAt } from '../journey/packetsAt';
import { type Motion, useMotion } from '../journey/useMotion';
import styles from './Bakery.module.css';
import { type BakeryLayout } from './layout';
import { type Side } from './Twin';

/** What everything that moves is drawn with. */
export interface MoverProps {
  layout: BakeryLayout;
  side: Side;
  motion: Motion;
  /** The instant that was rendered; a clock says more exactly. */
  cursor: number;
}

/** Props of `Moving`. */
export interface MovingProps {
  timing: Timing;
  motion: Motion;
  cursor: number;
  /** The group's transform when a share of the time has passed. */
  at: (share: number) => string;
  /** How much of it is to be seen then, from 0 to 1; all of it where nothing is said. */
  seen?: (share: number) => number;
  /** Told the same share, for what changes on the way. */
  onShare?: (group: SVGGElement, share: number) => void;
  className?: string | undefined;
  children: ReactNode;
}

/** Half of the way is drawn where nothing may move. */
const STILL = 0.5;

/** Draws its children where they are when a share of the time has passed. */
export function Moving({ timing, motion, cursor, at, seen, onShare, className, children }: MovingProps) {
  const ref = useRef<SVGGElement>(null);
  useMotion(ref, timing, motion, (group, share) => {
    group.setAttribute('transform', at(share));
    if (seen) group.setAttribute('opacity', String(seen(share)));
    onShare?.(group, share);
  });
  const now = motion.still || !motion.turn ? STILL : progressOf(motion.turn, timing, cursor);
  return (
    <g ref={ref} className={cx(styles['mover'], className)} transform={at(now)} opacity={seen?.(now)} aria-hidden="true">
      {children}
    </g>
  );
}

/** The transform of something that follows a line. */
export const along = (path: readonly Point[], share: number): string => {
  const [x, y] = pointAt(path, share);
  return `translate(${x} ${y})`;
};
