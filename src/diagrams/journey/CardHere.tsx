// The box that has the card: a ring round it, and the card's number on its corner.
import { type Rect } from '../shared/box';
import { type Holder } from './holder';
import styles from './Journey.module.css';
import { type Metrics } from './metrics';
import { Disc } from './OrderSlip';

/** Draws what tells a box apart that has the card, or that it is coming to; nothing on other boxes. */
export function CardHere({ id, rect, m, holder }: { id: string; rect: Rect; m: Metrics; holder: Holder | undefined }) {
  if (holder?.id !== id) return null;
  const { x, y, w, h } = rect;
  const process = id.startsWith('process:');
  const lip = process ? 0 : m.lip;
  // on a corner that no road and no wire passes, and off the kernel's name; a tall box has it inside
  const [cornerX, cornerY] = m.roadInset > 0 || process ? [x + w, y] : [x + m.disc * 0.5, y + h + lip * 0.3];
  return (
    <>
      <rect className={styles['atWork']} x={x - 3} y={y - 3} width={w + 6} height={h + lip + 6} rx={7} />
      {holder.arrived && h <= m.text * 7 && <Disc x={cornerX} y={cornerY} r={m.disc * 0.9} text={String(holder.card)} tone="now" />}
    </>
  );
}
