// A thing's name with its other name beside it, where there is room for both.
import { cx } from '../../ui/cx';
import { clip, type Face, textWidth } from '../shared/measure';
import styles from './Journey.module.css';

/** Props of `Names`. */
export interface NamesProps {
  x: number;
  /** The baseline. */
  y: number;
  size: number;
  /** Of the other name; the same unless given. */
  otherSize?: number;
  otherFace?: Face;
  title: string;
  /** The name in the other language, or what tells this one apart; nothing is drawn when it says the same. */
  other: string;
  width: number;
}

/** Draws one name, or both. */
export function Names({ x, y, size, otherSize = size, otherFace = 'sans', title, other, width }: NamesProps) {
  const gap = size * 0.45;
  const both = other !== '' && other !== title && textWidth(title, size) + gap + textWidth(other, otherSize, otherFace) <= width;
  return (
    <text className={styles['names']} x={x} y={y} fontSize={size} fontWeight={size > otherSize || size > 15 ? 800 : 700} aria-hidden="true">
      {clip(title, size, width)}
      {both && (
        <tspan className={cx(styles['otherName'], otherFace === 'mono' && styles['codeName'])} dx={gap} fontSize={otherSize} fontWeight={500}>
          {other}
        </tspan>
      )}
    </text>
  );
}
