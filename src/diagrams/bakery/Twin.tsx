// Shows an object from the side of the bakery, from Docker's side, or half and half: it flips in place.
import { type ReactNode, useState } from 'react';
import { cx } from '../../ui/cx';
import { type Rect } from '../shared/box';
import styles from './Twin.module.css';

/** From which side things are seen. */
export type Side = 'shop' | 'split' | 'tech';

/** Props of `Twin`. */
export interface TwinProps {
  side: Side;
  /** Everything that either side draws. */
  rect: Rect;
  shop: ReactNode;
  tech: ReactNode;
  /** Where the seam runs, from left to right; in the middle unless given. */
  seam?: number;
  /** From where to where a dotted line runs between the halves; all of the height unless given, none where null. */
  dotted?: readonly [from: number, to: number] | null;
}

/** How far strokes and steam reach out of an object's rectangle. */
const BLEED = 16;

/** One half: a window on the whole drawing. */
function Half({ x, y, w, h, children }: Rect & { children: ReactNode }) {
  return (
    <svg x={x} y={y} width={Math.max(0, w)} height={h} viewBox={`${x} ${y} ${Math.max(0.1, w)} ${h}`}>
      {children}
    </svg>
  );
}

/** An object with two faces. The one that has not been seen yet is drawn when it is turned to. */
export function Twin({ side, rect, shop, tech, seam = rect.x + rect.w / 2, dotted = [rect.y, rect.y + rect.h] }: TwinProps) {
  const [first, setFirst] = useState(side);
  const [turned, setTurned] = useState(false);
  if (side === 'split' && first !== 'split') setFirst('split');
  if (side !== first && !turned) setTurned(true);
  if (side === 'split') {
    const [y, h] = [rect.y - BLEED, rect.h + 2 * BLEED];
    return (
      <>
        <Half x={rect.x - BLEED} y={y} w={seam - rect.x + BLEED} h={h}>
          {shop}
        </Half>
        <Half x={seam} y={y} w={rect.x + rect.w + BLEED - seam} h={h}>
          {tech}
        </Half>
        {dotted && <path className={styles['seam']} d={`M${seam} ${dotted[0]}V${dotted[1]}`} />}
      </>
    );
  }
  return (
    <>
      {(turned || first !== 'tech') && <g className={cx(styles['face'], side === 'tech' && styles['turned'], first === 'tech' && styles['new'])}>{shop}</g>}
      {(turned || first !== 'shop') && <g className={cx(styles['face'], side === 'shop' && styles['turned'], first === 'shop' && styles['new'])}>{tech}</g>}
    </>
  );
}
