// Draws what is seen where nobody answers: a sign, and an order that came back unread.
import { cx } from '../../ui/cx';
import { type Card } from '../journey/cards';
import { type Rect } from '../shared/box';
import { Label } from '../shared/Label';
import { clip } from '../shared/measure';
import { middleOf } from '../shared/textRun';
import { phrase, type Say } from '../shared/words';
import styles from './Bakery.module.css';
import { SlipFace } from './Carried';
import { type returnedAt } from './door';
import { type BakeryMetrics } from './metrics';
import { type Side } from './Twin';

/** A sign that hangs where nobody answers. */
export function Closed({ sign: { x, y, w, h }, m, say }: { sign: Rect; m: BakeryMetrics; say: Say }) {
  return (
    <g>
      <path className={styles['pen']} d={`M${x + w * 0.2} ${y}L${x + w / 2} ${y - 24}L${x + w * 0.8} ${y}`} />
      <rect className={styles['paper']} x={x} y={y} width={w} height={h} rx={5} />
      <Label x={x + w / 2} y={middleOf(y, h, m.small)} size={m.small} text={clip(say(phrase('bakery.closed')), m.small, w - 6)} weight={800} anchor="middle" />
    </g>
  );
}

/** The slip of an order that nobody has taken, marked with a cross, and an arrow that turns back to the owner. */
export function ReturnedSlip({ place: { slip, turn }, card, side, m }: { place: ReturnType<typeof returnedAt>; card: Card; side: Side; m: BakeryMetrics }) {
  const { x, y, w, h } = turn;
  const bend = h / 2;
  const far = x + w - bend - 6;
  const head = h * 0.32;
  const stamp = slip.h * 0.2;
  const arm = stamp * 0.45;
  return (
    <g>
      <path className={styles['pen']} d={`M${x} ${y}H${far}a${bend} ${bend} 0 0 1 0 ${h}H${x}M${x + head} ${y + h - head}L${x} ${y + h}L${x + head} ${y + h + head}`} />
      <g transform={`translate(${slip.x + slip.w / 2} ${slip.y + slip.h / 2})`}>
        <SlipFace side={side} m={m} text={String(card.n)} />
      </g>
      <circle className={cx(styles['stamp'], styles['bad'])} cx={slip.x + slip.w} cy={slip.y + stamp * 0.6} r={stamp} />
      <path
        className={styles['stampCross']}
        d={`M${slip.x + slip.w - arm} ${slip.y + stamp * 0.6 - arm}l${2 * arm} ${2 * arm}M${slip.x + slip.w + arm} ${slip.y + stamp * 0.6 - arm}l${-2 * arm} ${2 * arm}`}
      />
    </g>
  );
}
