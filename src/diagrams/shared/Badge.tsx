// The ink plate that carries a level ("2층") or a count.
import { Label } from './Label';
import styles from './Badge.module.css';

/** Draws a badge centred on a point. */
export function Badge({ x, y, w, h, text, size }: { x: number; y: number; w: number; h: number; text: string; size: number }) {
  return (
    <>
      <rect className={styles['plate']} x={x - w / 2} y={y - h / 2} width={w} height={h} rx={Math.min(5, h / 4)} />
      <Label x={x} y={y + size * 0.36} size={size} text={text} weight={800} anchor="middle" tone="onInk" />
    </>
  );
}
