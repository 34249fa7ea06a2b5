// An icon inside a figure, in the colours of the slab that it stands on.
import { type Glyph as Drawing } from '../../ui/Icon';
import styles from './Glyph.module.css';

/** Draws a lucide or concept icon with its upper left corner at a point of the figure. */
export function Glyph({ glyph: Picture, x, y, size }: { glyph: Drawing; x: number; y: number; size: number }) {
  return <Picture x={x} y={y} width={size} height={size} strokeWidth={1.9} className={styles['glyph']} aria-hidden="true" focusable="false" />;
}
