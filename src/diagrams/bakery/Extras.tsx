// Draws what this app has added beside the bread, gray and dashed: a serving window, a jar, an intercom; and what each stands for.
import { cx } from '../../ui/cx';
import { type Rect } from '../shared/box';
import { type Hue, hueClass } from '../shared/hue';
import { Label } from '../shared/Label';
import { clip } from '../shared/measure';
import { middleOf } from '../shared/textRun';
import { type Extra } from './bakery';
import styles from './Bakery.module.css';
import { type BakeryMetrics } from './metrics';
import { type Side, Twin } from './Twin';

const HUES: Readonly<Record<Extra['kind'], Hue>> = { port: 'network', volume: 'volume', network: 'network' };

/** A window with a small awning and a counter. */
function ServingWindow({ x, y, w, h }: Rect) {
  return (
    <>
      <path className={cx(styles['grayPaper'], styles['added'])} d={`M${x + 4} ${y + 2}h${w - 8}v${h - 8}h${8 - w}z`} />
      <path className={cx(styles['grayFill'], styles['added'])} d={`M${x + 1} ${y + 1}h${w - 2}v${h * 0.22}h${2 - w}z`} />
      <path className={styles['grayPen']} d={`M${x} ${y + h - 5}h${w}`} />
    </>
  );
}

/** A jar with a lid. */
function Jar({ x, y, w, h }: Rect) {
  const inset = w * 0.14;
  return (
    <>
      <path
        className={cx(styles['grayPaper'], styles['added'])}
        d={`M${x + inset} ${y + h * 0.26}q${-inset} ${h * 0.1} ${-inset + 2} ${h * 0.3}V${y + h - 8}q0 6 8 6h${w - 20}q8 0 8 -6V${y + h * 0.56}q0 ${-h * 0.2} ${-inset + 2} ${-h * 0.3}z`}
      />
      <rect className={cx(styles['grayFill'], styles['added'])} x={x + inset - 3} y={y + 2} width={w - 2 * inset + 6} height={h * 0.22} rx={4} />
    </>
  );
}

/** A box on the wall with a grille. */
function Intercom({ x, y, w, h }: Rect) {
  return (
    <>
      <rect className={cx(styles['grayPaper'], styles['added'])} x={x + 2} y={y + 2} width={w - 4} height={h - 4} rx={8} />
      <path className={styles['grayPen']} d={[0.2, 0.34].map((at) => `M${x + w * 0.24} ${y + h * at}h${w * 0.52}`).join('')} />
    </>
  );
}

const SHAPES: Readonly<Record<Extra['kind'], typeof Jar>> = { port: ServingWindow, volume: Jar, network: Intercom };

/** One of them, with its name. */
export function ExtraThing({ extra, rect, side, m }: { extra: Extra; rect: Rect; side: Side; m: BakeryMetrics }) {
  const Shape = SHAPES[extra.kind];
  const { x, y, w, h } = rect;
  const text = extra.kind === 'port' && extra.name !== '' ? `:${extra.name}` : extra.name;
  return (
    <g className={hueClass(HUES[extra.kind])}>
      <Twin
        side={side}
        rect={rect}
        shop={<Shape {...rect} />}
        tech={<rect className={cx(styles['hue'], styles['added'])} x={x + 2} y={y + 2} width={w - 4} height={h - 4} rx={7} />}
      />
      <Label
        x={x + w / 2}
        y={extra.kind === 'port' ? middleOf(y + h * 0.22, h * 0.78 - 8, m.small) : middleOf(y + h * 0.3, h * 0.66, m.small)}
        size={m.small}
        text={clip(text, m.small, w - 10, 'mono')}
        face="mono"
        weight={700}
        anchor="middle"
      />
    </g>
  );
}
