// The lever that makes a kernel panic: up while the kernel runs, down once it has stopped.
import styles from './Blocks.module.css';
import { type Metrics } from './metrics';
import { type StackBoxOf } from './stackBox';

/** Draws the lever in its plate. */
export function Lever({ box: { x, y, w, h, down }, metrics: m }: { box: StackBoxOf<'lever'>; metrics: Metrics }) {
  const middle = x + w - m.lever / 2;
  const foot = y + h * 0.66;
  const reach = h * 0.4;
  const tip = down ? { x: middle + reach * 0.85, y: foot - reach * 0.05 } : { x: middle - reach * 0.42, y: foot - reach };
  return (
    <>
      <rect className={styles['leverPlate']} x={x} y={y} width={w} height={h} rx={4} />
      <path className={styles['leverStick']} d={`M${middle - m.lever * 0.26} ${y + h * 0.8}h${m.lever * 0.52}M${middle} ${foot}L${tip.x} ${tip.y}`} />
      <circle className={styles['leverKnob']} cx={tip.x} cy={tip.y} r={h * 0.15} />
    </>
  );
}
