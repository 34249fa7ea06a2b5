// Draws the label of a pair: two cells that carry both names, the one of the side on screen coloured; dashed where this app has added it.
import { cx } from '../../ui/cx';
import { type Rect } from '../shared/box';
import { hueClass } from '../shared/hue';
import { Label } from '../shared/Label';
import styles from './Bakery.module.css';
import { PAIR_HUES } from './pairs';
import { type Tag } from './tags';
import { type Side } from './Twin';

const ROUND = 7;

/** A cell, round only where it is a corner of its label. */
function cellPath({ x, y, w, h }: Rect, of: Rect): string {
  const left = x <= of.x + 0.5;
  const right = x + w >= of.x + of.w - 0.5;
  const top = y <= of.y + 0.5;
  const bottom = y + h >= of.y + of.h - 0.5;
  const at = (round: boolean): number => (round ? ROUND : 0);
  const corner = (r: number, curve: string): string => (r > 0 ? curve : '');
  const [a, b, c, d] = [at(left && top), at(right && top), at(right && bottom), at(left && bottom)];
  const upper = `M${x + a} ${y}H${x + w - b}${corner(b, `q${b} 0 ${b} ${b}`)}V${y + h - c}${corner(c, `q0 ${c} ${-c} ${c}`)}`;
  return `${upper}H${x + d}${corner(d, `q${-d} 0 ${-d} ${-d}`)}V${y + a}${corner(a, `q0 ${-a} ${a} ${-a}`)}z`;
}

/** One label. */
export function TagLabel({ tag, side }: { tag: Tag; side: Side }) {
  const { rect, cells, foot, added, runs } = tag;
  const { x, y, w, h } = rect;
  const between = cells.slice(1);
  const lit = { number: false, shop: side !== 'tech', tech: side !== 'shop' };
  return (
    <>
      <rect className={styles['tagGround']} x={x} y={y} width={w} height={h} rx={ROUND} />
      {cells.map(({ kind, rect: cell }) =>
        lit[kind] ? (
          <g key={kind} className={hueClass(PAIR_HUES[tag.pair])}>
            <path className={kind === 'shop' ? styles['tagShop'] : styles['tagTech']} d={cellPath(cell, rect)} />
          </g>
        ) : null,
      )}
      <path
        className={styles['tagLine']}
        d={`${between.map(({ rect: cell }) => `M${cell.x} ${cell.y}${cell.y > y ? `h${cell.w}` : `v${cell.h}`}`).join('')}${foot ? `M${x} ${foot.y}h${w}` : ''}`}
      />
      <rect className={cx(styles['tagFrame'], added && styles['added'])} x={x} y={y} width={w} height={h} rx={ROUND} />
      {runs.map(({ of, ...run }) => (
        <g key={`${run.x},${run.y}`} className={of === 'tech' && lit.tech ? hueClass(PAIR_HUES[tag.pair]) : undefined}>
          <Label {...run} />
        </g>
      ))}
    </>
  );
}
