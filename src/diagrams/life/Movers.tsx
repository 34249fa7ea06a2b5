// Containers on their way between states: they slide along the arrows with the clock, and burn where they are removed.
import { useRef } from 'react';
import { hueClass } from '../shared/hue';
import { pointAt } from '../journey/packetsAt';
import { type Motion, useMotion } from '../journey/useMotion';
import { ease } from '../shared/tween';
import { type Say } from '../shared/words';
import { progressOf } from '../../lab/timeline';
import { type Mover } from './layout';
import styles from './Life.module.css';
import { type LifeMetrics } from './metrics';
import { Flame } from './PlaceBox';
import { Token } from './Token';

/** When a container that cannot start turns back, and when one that is removed has burned half. */
const TURN = 0.6;
const BURNS_FROM = 0.55;
/** How much of its height a flame takes at the right of what burns. */
const FLAME = 0.8;
/** How far a container is drawn where nothing moves. */
const STILL = 0.5;

/** How far along its line a container is, and how much of it is left, when a share of its time has passed. */
export function placeOf({ move, path }: Mover, progress: number): { x: number; y: number; left: number } {
  const share = move.bounce
    ? progress < TURN
      ? (progress / TURN) * 0.62
      : ((1 - progress) / (1 - TURN)) * 0.62
    : move.to === 'gone'
      ? Math.min(1, progress / BURNS_FROM)
      : progress;
  const [x, y] = pointAt(path, ease(share));
  return { x, y, left: move.to === 'gone' && progress > BURNS_FROM ? 1 - (progress - BURNS_FROM) / (1 - BURNS_FROM) : 1 };
}

function Moving({ mover, m, say, motion, cursor }: { mover: Mover; m: LifeMetrics; say: Say; motion: Motion; cursor: number }) {
  const ref = useRef<SVGGElement>(null);
  const { move, w, h } = mover;
  const at = (progress: number): { transform: string; opacity: string } => {
    const { x, y, left } = placeOf(mover, progress);
    return { transform: `translate(${x - w / 2} ${y - h / 2})`, opacity: String(0.15 + 0.85 * left) };
  };
  useMotion(ref, move.timing, motion, (group, progress) => {
    for (const [name, value] of Object.entries(at(progress))) group.setAttribute(name, value);
  });
  const burns = move.to === 'gone';
  const now = motion.still || !motion.turn ? STILL : progressOf(motion.turn, move.timing, cursor);
  return (
    <g ref={ref} className={styles['mover']} {...at(now)} aria-hidden="true">
      <g className={hueClass(move.token.halted ? 'off' : 'container')}>
        <Token token={{ ...move.token, countdown: null, refusal: null }} rect={{ x: 0, y: 0, w: burns ? w - h * FLAME : w, h }} m={m} say={say} motion={motion} cursor={cursor} />
      </g>
      {burns && <Flame x={w - h * FLAME * 0.45} y={h} size={h * FLAME} />}
    </g>
  );
}

/** All that is on its way. */
export function Movers({ movers, ...rest }: { movers: readonly Mover[]; m: LifeMetrics; say: Say; motion: Motion; cursor: number }) {
  return movers.map((mover) => <Moving key={mover.move.token.id} mover={mover} {...rest} />);
}
