// One line of text inside a figure.
import { cx } from '../../ui/cx';
import styles from './Label.module.css';
import { type Face } from './measure';

/** Props of `Label`. */
export interface LabelProps {
  x: number;
  /** The baseline. */
  y: number;
  size: number;
  text: string;
  weight?: number;
  anchor?: 'start' | 'middle' | 'end';
  face?: Face;
  /** ink: the hue's own text · soft: a little weaker · aside: beside the figure · onInk: on a badge. */
  tone?: 'ink' | 'soft' | 'aside' | 'onInk';
  /** A rim in the fill's colour, over hatches. */
  halo?: boolean;
}

/** Draws a line of text; screen readers get the figure's sentences instead. */
export function Label({ x, y, size, text, weight = 600, anchor = 'start', face = 'sans', tone = 'ink', halo = false }: LabelProps) {
  return (
    <text
      x={x}
      y={y}
      fontSize={size}
      fontWeight={weight}
      textAnchor={anchor}
      className={cx(styles['label'], face === 'mono' && styles['mono'], tone !== 'ink' && styles[tone], halo && styles['halo'])}
      aria-hidden="true"
    >
      {text}
    </text>
  );
}
