// A curtain: what is behind it cannot be seen.
import styles from './Cloth.module.css';
import { type Rect } from './box';

/** Draws the cloth with its folds and hem, and its rail. `fold` is the width of one fold; `reach` is how far the rail sticks out at each side. */
export function Cloth({ x, y, w, h, fold, reach = 2 }: Rect & { fold: number; reach?: number }) {
  const count = Math.max(1, Math.round(w / fold));
  const each = w / count;
  const hem = Math.min(fold * 0.35, h / 4);
  const folds = Array.from({ length: count }, (_, at) => x + at * each);
  const scallops = folds.map(() => `q${-each / 2} ${hem * 2} ${-each} 0`).join('');
  return (
    <>
      <path className={styles['cloth']} d={`M${x} ${y}h${w}v${h - hem}${scallops}z`} />
      {folds.map((left) => (
        <path key={left} className={styles['shade']} d={`M${left + each * 0.62} ${y}h${each * 0.38}v${h - hem}q${-each * 0.19} ${hem * 0.7} ${-each * 0.38} ${hem * 0.8}z`} />
      ))}
      <path className={styles['rail']} d={`M${x - reach} ${y}h${w + 2 * reach}`} />
    </>
  );
}
