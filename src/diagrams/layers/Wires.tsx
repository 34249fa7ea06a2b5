// The lines from the recipe's cards to what they made: read from the top down, stacked from the bottom up.
import { type Drawn } from '../shared/box';
import { cx } from '../../ui/cx';
import styles from './Blocks.module.css';
import { stateClass } from './colours';
import { type LayersBox } from './layersBox';
import { type LayersMetrics } from './metrics';

/** Draws the lines between the boxes as they are now. */
export function Wires({ boxes, m }: { boxes: readonly Drawn<LayersBox>[]; m: LayersMetrics }) {
  if (m.paper === 0) return null;
  const slabs = new Map(boxes.flatMap((box) => (box.kind === 'slab' && box.numbered ? [[box.step.n, box] as const] : [])));
  const tag = boxes.find(({ kind }) => kind === 'tag');
  const paper = boxes.find(({ kind }) => kind === 'paper');
  const left = paper ? paper.x + paper.w : 0;
  return boxes.map((box) => {
    const to = box.kind === 'card' ? slabs.get(box.step.n) : box.kind === 'label' && box.n > 0 ? tag : undefined;
    if (!to) return null;
    const [x, y, end, foot] = [left, box.y + box.h / 2, to.x - 6, to.y + to.h / 2];
    const middle = (x + end) / 2;
    const dotted = box.kind === 'label' || (to.kind === 'slab' && to.dashed);
    return (
      <g key={box.id} className={box.kind === 'card' ? stateClass(box.step.state) : styles['ahead']} aria-hidden="true">
        <circle className={styles['tip']} cx={x} cy={y} r={3.4} />
        <path className={cx(styles['wire'], dotted && styles['dotted'])} d={`M${x} ${y}C${middle} ${y} ${middle} ${foot} ${end} ${foot}`} />
        {box.kind === 'card' && <path className={styles['tip']} d={`M${end} ${foot - 4.5}l8 4.5-8 4.5z`} />}
      </g>
    );
  });
}
