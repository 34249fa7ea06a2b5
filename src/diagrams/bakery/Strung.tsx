// A string between the two sides of an analogy: tied, or snapped where the analogy breaks.
import { type ReactNode } from 'react';
import { cx } from '../../ui/cx';
import styles from './Strung.module.css';

/** The box that each side is drawn in. */
export const KNOT_BOX = { w: 84, h: 64 };

/** Props of `Strung`. */
export interface StrungProps {
  /** Drawn in a box of `KNOT_BOX`, from its upper left corner. */
  shop: ReactNode;
  tech: ReactNode;
  snapped: boolean;
}

const { w, h } = KNOT_BOX;
const GAP = 44;
const WIDTH = 2 * w + GAP;

/** Both sides and the string. */
export function Strung({ shop, tech, snapped }: StrungProps) {
  const y = h * 0.62;
  const middle = w + GAP / 2;
  return (
    <svg viewBox={`-4 -10 ${WIDTH + 8} ${h + 16}`} className={cx(styles['picture'], snapped && styles['snapped'])} aria-hidden="true" focusable="false">
      <path className={styles['string']} d={`M${w - 4} ${y}C${w + 12} ${y + 16} ${w + GAP - 12} ${y + 16} ${w + GAP + 4} ${y}`} />
      <path className={styles['end']} d={`M${w - 4} ${y}c10 9 12 -12 5 -14`} />
      <path className={styles['end']} d={`M${w + GAP + 4} ${y}c-10 9 -12 -12 -5 -14`} />
      <path className={styles['burst']} d={`M${middle} ${y - 18}v-9M${middle - 10} ${y - 14}l-7 -6M${middle + 10} ${y - 14}l7 -6M${middle} ${y + 6}v9`} />
      <g className={styles['shop']}>{shop}</g>
      <g transform={`translate(${w + GAP} 0)`}>
        <g className={styles['tech']}>{tech}</g>
      </g>
    </svg>
  );
}
