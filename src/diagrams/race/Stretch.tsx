// A piece of a start: as long as what has passed of it, frame by frame.
import { useEffect, useRef } from 'react';
import { type Clock } from '../../lab/player';
import { useReducedMotion } from '../../ui/useReducedMotion';
import { Hatch } from '../shared/Hatch';
import styles from './Blocks.module.css';
import { type RaceBoxOf } from './raceBox';

/** The clock of the race; the shot was at `began`. */
export interface Timer {
  clock: Clock;
  /** The instant of the moment on screen. */
  cursor: number;
  began: number;
}

/** How wide a stretch is drawn when so many ms have passed since the shot. */
export function drawnWidth({ w, from, to, perMs, cut }: Pick<RaceBoxOf<'stretch'>, 'w' | 'from' | 'to' | 'perMs' | 'cut'>, ms: number): number {
  if (ms >= to && !cut) return w;
  return Math.max(0, Math.min(w, (ms - from) * perMs));
}

/** The stretch, and an arrow where it goes on beyond the track. */
export function Stretch({ box, timer: { clock, cursor, began } }: { box: RaceBoxOf<'stretch'>; timer: Timer }) {
  const ref = useRef<SVGRectElement>(null);
  const still = useReducedMotion();
  useEffect(() => {
    if (still) return undefined;
    return clock.on(() => {
      ref.current?.setAttribute('width', String(drawnWidth(box, clock.get() - began)));
    });
  });
  const width = drawnWidth(box, cursor - began);
  const { x, y, w, h } = box;
  return (
    <>
      <rect ref={ref} className={styles['bar']} x={x} y={y} width={width} height={h} />
      {box.part === 'guest' && width === w && <Hatch {...box} />}
      {box.part === 'engine' && width === w && <path className={styles['dots']} d={`M${x + 4} ${y + h / 2}H${x + w - 3}`} />}
      {box.cut && width === w && <path className={styles['cut']} d={`M${x + w - h * 0.45} ${y + h * 0.22}l${h * 0.35} ${h * 0.28}l${-h * 0.35} ${h * 0.28}z`} />}
    </>
  );
}
