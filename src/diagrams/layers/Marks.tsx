// The small marks on boxes of the Layers lens: the disc with a number, and the sign of a state.
import styles from './Blocks.module.css';
import { type LayersBoxOf } from './layersBox';
import { type LayersMetrics } from './metrics';
import { type Disc, markAt } from './texts';

/** A disc with a number or a letter in it. */
export function DiscMark({ x, y, r, text, least }: Disc & Pick<LayersMetrics, 'least'>) {
  const size = Math.max(least, r * (text.length > 1 ? 1.25 : 1.5));
  return (
    <>
      <circle className={styles['disc']} cx={x} cy={y} r={r} />
      <text className={styles['discText']} x={x} y={y + size * 0.354} fontSize={size} textAnchor="middle" aria-hidden="true">
        {text}
      </text>
    </>
  );
}

/** A tick, an open arrow, a cross, or an empty ring: a state without its colour. */
export function StateMark({ box, m }: { box: LayersBoxOf<'card'>; m: LayersMetrics }) {
  const { state } = box.step;
  if (state === 'here') return null;
  const { x, y, r } = markAt(box, m);
  if (state === 'ahead' || state === 'waiting') return <circle className={styles['hollow']} cx={x} cy={y} r={r * 0.9} />;
  const s = r * 0.45;
  const path =
    state === 'cached' || state === 'kept'
      ? `M${x - s} ${y}l${s * 0.8} ${s * 0.8} ${s * 1.3} ${-s * 1.6}`
      : state === 'failed'
        ? `M${x - s} ${y - s}l${2 * s} ${2 * s}m0 ${-2 * s}l${-2 * s} ${2 * s}`
        : `M${x + s} ${y}a${s} ${s} 0 1 1 ${-s} ${-s}h${s * 0.9}`;
  return (
    <>
      <circle className={styles['mark']} cx={x} cy={y} r={r} />
      <path className={styles['markLine']} d={path} />
    </>
  );
}
