// The plates of the Journey lens: a face with a lower lip, in the hue of what they stand for.
import { type ReactNode } from 'react';
import { cx } from '../../ui/cx';
import { type Rect } from '../shared/box';
import { type Hue, hueClass } from '../shared/hue';
import styles from './Journey.module.css';

/** Props of `Plate`. */
export interface PlateProps extends Rect {
  hue: Hue;
  lip?: number;
  radius?: number;
  /** Drawn as an outline: expected, not there. */
  ghost?: boolean;
  /** Dashed: there, but switched off. */
  dashed?: boolean;
  children?: ReactNode;
}

/** A plate. */
export function Plate({ x, y, w, h, hue, lip = 0, radius = 5, ghost = false, dashed = false, children }: PlateProps) {
  const round = Math.min(radius, h / 2, w / 2);
  return (
    <g className={hueClass(hue)}>
      {lip > 0 && !ghost && <rect className={styles['lip']} x={x} y={y + lip} width={w} height={h} rx={round} />}
      <rect className={cx(styles['face'], ghost && styles['ghostFace'], dashed && styles['dashed'])} x={x} y={y} width={w} height={h} rx={round} />
      {children}
    </g>
  );
}

/** A straight arrow. */
export function Arrow({ from, to, size, className }: { from: readonly [number, number]; to: readonly [number, number]; size: number; className?: string | undefined }) {
  const [x0, y0] = from;
  const [x1, y1] = to;
  const length = Math.hypot(x1 - x0, y1 - y0) || 1;
  const [ux, uy] = [(x1 - x0) / length, (y1 - y0) / length];
  const [bx, by] = [x1 - ux * size, y1 - uy * size];
  return (
    <g className={className}>
      <path className={styles['line']} d={`M${x0} ${y0}L${bx} ${by}`} />
      <path className={styles['head']} d={`M${x1} ${y1}L${bx - uy * size * 0.62} ${by + ux * size * 0.62}L${bx + uy * size * 0.62} ${by - ux * size * 0.62}z`} />
    </g>
  );
}
