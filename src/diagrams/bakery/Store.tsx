// Draws the recipe store across the street, which is the registry: shelves of kits behind a window, or a box of repositories.
import { cx } from '../../ui/cx';
import { type Rect } from '../shared/box';
import { hueClass } from '../shared/hue';
import { Label } from '../shared/Label';
import { clip, fits } from '../shared/measure';
import { middleOf } from '../shared/textRun';
import styles from './Bakery.module.css';
import goods from './Goods.module.css';
import { type BakeryMetrics } from './metrics';
import { repeated } from './repeated';
import { Awning } from './Shop';
import { type Side, Twin } from './Twin';

/** Kits on the store's shelves: how many layers each has, for the look of it. */
const SHELVES = [
  [4, 3, 5],
  [3, 5, 4],
];

function StoreFace({ rect: { x, y, w, h }, open }: { rect: Rect; open: boolean }) {
  const s = w / 228;
  const sign = 18 * s;
  const awning = { x: x + 4 * s, y: y + 34 * s, w: w - 8 * s, h: 34 * s };
  const door = { x: x + 30 * s, y: y + h * 0.44, w: 52 * s };
  const window_ = { x: x + 98 * s, y: y + h * 0.39, w: 106 * s, h: h * 0.47 };
  const shelf = window_.h / 2;
  const everySecond = (from: number): string =>
    SHELVES.flatMap((kits, row) =>
      kits.map((layers, at) => {
        const left = window_.x + (8 + at * 32) * s;
        const floor = window_.y + shelf * (row + 1) - 7 * s;
        const count = Math.ceil((layers - from) / 2);
        return `M${left} ${floor - from * 8 * s}${repeated(`v${-8 * s}h${27 * s}v${8 * s}z`, count, `m0 ${-16 * s}`)}`;
      }),
    ).join('');
  return (
    <>
      <path className={styles['hueText']} d={`M${x + 14 * s} ${y + 8 * s}h${w - 28 * s}V${y + h}h${28 * s - w}z`} />
      <path className={styles['hueDeep']} d={`M${x} ${y}h${w}v${sign}h${-w}z`} />
      <Awning {...awning} stripe={20 * s} className={styles['hueText']} />
      <path className={styles['paper']} d={`M${door.x} ${y + h}V${door.y}h${door.w}V${y + h}z`} />
      <path className={styles['hueText']} d={`M${door.x + 9 * s} ${door.y + 10 * s}h${door.w - 18 * s}v${44 * s}h${18 * s - door.w}z`} />
      <circle className={styles['ink']} cx={door.x + door.w - 9 * s} cy={y + h * 0.72} r={2.2 * s} />
      <rect className={styles['paper']} x={window_.x} y={window_.y} width={window_.w} height={window_.h} />
      {open ? (
        <>
          <g className={hueClass('image')}>
            <path className={goods['layer']} d={everySecond(1)} />
            <path className={cx(goods['layer'], goods['odd'])} d={everySecond(0)} />
          </g>
          <path className={styles['pen']} d={`M${window_.x} ${window_.y + shelf - 5 * s}h${window_.w}M${window_.x} ${window_.y + 2 * shelf - 5 * s}h${window_.w}`} />
        </>
      ) : (
        <path className={styles['thin']} d={Array.from({ length: 7 }, (_, at) => `M${window_.x} ${window_.y + ((at + 1) * window_.h) / 8}h${window_.w}`).join('')} />
      )}
    </>
  );
}

function RegistryFace({ rect: { x, y, w, h }, rows, stacks }: { rect: Rect; rows: readonly Rect[]; stacks: boolean }) {
  return (
    <>
      <rect className={styles['hue']} x={x + 6} y={y + 4} width={w - 12} height={h - 5} rx={12} />
      {rows.map((row) => (
        <g key={row.y}>
          <rect className={styles['huePaper']} x={row.x} y={row.y} width={row.w} height={row.h} rx={7} />
          <g className={hueClass('image')}>
            {(stacks ? [0, 1, 2] : []).map((at) => (
              <rect key={at} className={goods['layer']} x={row.x + row.w * 0.64} y={row.y + row.h / 2 - 13 + at * 9} width={row.w * 0.3} height={7} rx={2} />
            ))}
          </g>
        </g>
      ))}
    </>
  );
}

/** The store and the registry that it stands for. */
export function Store({ side, rect, open, host, repositories, m }: { side: Side; rect: Rect; open: boolean; host: string; repositories: readonly string[]; m: BakeryMetrics }) {
  const { x, y, w, h } = rect;
  const head = m.small * 2.4;
  const each = (h - head - 14) / 3;
  const inset = Math.min(14, w * 0.05);
  const rows = [0, 1, 2].map((at): Rect => ({ x: x + inset, y: y + head + at * each, w: w - 2 * inset, h: each - 6 }));
  const indent = Math.min(10, inset * 0.6);
  // a stack of layers beside each name, where the names leave room for it; without the names, on every shelf
  const beside = (w - 2 * inset) * 0.58 - indent;
  const stacks = repositories.slice(0, rows.length).every((name) => fits(name, m.small, beside, 'mono'));
  const half = side === 'split';
  return (
    <g className={hueClass(open ? 'registry' : 'off')}>
      <Twin side={side} rect={rect} shop={<StoreFace rect={rect} open={open} />} tech={<RegistryFace rect={rect} rows={rows} stacks={half || stacks} />} />
      {side === 'tech' && (
        <>
          <Label x={x + w / 2} y={middleOf(y + 4, head, m.small)} size={m.small} text={clip(host, m.small, w - 24)} weight={800} anchor="middle" />
          {rows.map((row, at) => (
            <Label
              key={row.y}
              x={row.x + indent}
              y={middleOf(row.y, row.h, m.small)}
              size={m.small}
              text={clip(repositories[at] ?? '', m.small, stacks ? beside : row.w - 2 * indent, 'mono')}
              face="mono"
              weight={650}
            />
          ))}
        </>
      )}
      {half && fits(host, m.small, w * 0.44) && <Label x={x + w * 0.75} y={middleOf(y + 4, head, m.small)} size={m.small} text={host} weight={800} anchor="middle" />}
    </g>
  );
}
