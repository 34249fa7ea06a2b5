// A way of the instruction gate: a road up to the hypervisor and one from there to the CPU, with the direction drawn on it.
import { cx } from '../../ui/cx';
import { type Rect } from '../shared/box';
import styles from './Blocks.module.css';
import { type GateBoxOf } from './gateBox';
import { type GateMetrics } from './metrics';

/** How far an arrow stays from the ends of its road. */
const SPARE = 8;

/** An arrow along a road, in its direction or back; `shift` moves it to the side. */
function arrow({ x, y, w, h }: Rect, m: GateMetrics, back: boolean, shift: number): string {
  const tip = m.small * 0.4;
  if (m.upright) {
    const middle = x + w / 2 + shift;
    const [from, to] = back ? [y + h - SPARE, y + SPARE] : [y + SPARE, y + h - SPARE];
    const lift = back ? tip : -tip;
    return `M${middle} ${from}V${to}m${-tip} ${lift}l${tip} ${-lift}l${tip} ${lift}`;
  }
  const middle = y + h / 2 + shift;
  const [from, to] = back ? [x + w - SPARE, x + SPARE] : [x + SPARE, x + w - SPARE];
  const draw = back ? tip : -tip;
  return `M${from} ${middle}H${to}m${draw} ${-tip}l${-draw} ${tip}l${draw} ${tip}`;
}

/** The two roads of a way, with arrows on them; what stops at the hypervisor goes back to the guest, so nothing goes on from there. */
export function Lane({ box, m }: { box: GateBoxOf<'lane'>; m: GateMetrics }) {
  const { way, open, before, after } = box;
  const road = (rect: Rect): Rect => (m.upright && rect === after ? { ...rect, h: rect.h - m.under } : { ...rect, y: rect.y + m.words, h: rect.h - m.words });
  const line = cx(styles['way'], !open && styles['faint']);
  const { h } = road(before);
  // the way back runs in the middle of what is left beside a card; where ways run down, both are seen over it
  const aside = m.upright ? m.small * 1.6 : (h + m.shot) / 4 - m.lift / 2;
  return (
    <>
      {[before, after].map((rect) => (
        <rect
          key={`${String(rect.x)},${String(rect.y)}`}
          className={cx(styles['road'], (!open || (way === 'exits' && rect === after)) && styles['closed'])}
          x={rect.x + 1}
          y={rect.y}
          width={rect.w - 2}
          height={rect.h}
          rx={m.radius * 0.6}
        />
      ))}
      <path className={line} d={arrow(road(before), m, false, way === 'exits' ? (m.upright ? -aside : -m.lift) : 0)} />
      {way === 'exits' ? <path className={line} d={arrow(road(before), m, true, aside)} /> : <path className={line} d={arrow(road(after), m, false, 0)} />}
    </>
  );
}
