// The ropes from containers to what is mounted into them; those through which nothing can be written are dashed.
import { cx } from '../../ui/cx';
import { type Drawn } from '../shared/box';
import styles from './Blocks.module.css';
import { hookHeight, type NetMetrics } from './metrics';
import { type NetBox } from './netBox';

/** Draws the ropes between the boxes as they are now. */
export function Ropes({ boxes, m }: { boxes: readonly Drawn<NetBox>[]; m: NetMetrics }) {
  const hooks = new Map(boxes.flatMap((box) => (box.kind === 'hook' ? [[box.hook.key, box] as const] : [])));
  return boxes.flatMap((box) => {
    if (box.kind !== 'hold') return [];
    const across = (key: string) => hooks.get(key)?.x ?? Infinity;
    const mounts = box.hold.mounts.toSorted((one, other) => across(one.key) - across(other.key));
    return mounts.map(({ key, readOnly, destination }, at) => {
      const hook = hooks.get(key);
      if (!hook) return null;
      const [x, y] = [box.x + (box.w * (at + 1)) / (mounts.length + 1), box.y + box.h];
      const [end, foot] = [hook.x + hook.w / 2, hook.y - hookHeight(m)];
      const middle = (y + foot) / 2;
      return (
        <path
          key={`${box.id} ${destination}`}
          className={cx(styles['rope'], readOnly && styles['readOnly'])}
          d={`M${x} ${y}C${x} ${middle} ${end} ${middle} ${end} ${foot}`}
          aria-hidden="true"
          opacity={Math.min(box.opacity, hook.opacity)}
        />
      );
    });
  });
}
