// Draws what the two people stand for: the terminal of the docker CLI, and dockerd with containerd and runc.
import { type Rect } from '../shared/box';
import { hueClass } from '../shared/hue';
import { Label } from '../shared/Label';
import { clip, fits } from '../shared/measure';
import { middleOf } from '../shared/textRun';
import { cx } from '../../ui/cx';
import styles from './Bakery.module.css';
import { type BakeryMetrics } from './metrics';

/** The share of its height that a screen takes; below it is its foot. */
const SCREEN = 0.68;

/** A screen with the line that was typed. */
export function CliScreen({ rect: { x, y, w, h } }: { rect: Rect }) {
  const top = y + h * 0.22;
  const tall = h * SCREEN;
  return (
    <>
      <path className={styles['pen']} strokeWidth={6} d={`M${x + w / 2} ${top + tall}V${y + h - 4}M${x + w * 0.26} ${y + h - 4}h${w * 0.48}`} />
      <rect className={styles['paper']} x={x} y={top} width={w} height={tall} rx={8} />
      <path className={styles['ink']} d={`M${x} ${top + 8}a8 8 0 0 1 8 -8h${w - 16}a8 8 0 0 1 8 8v${Math.min(16, tall * 0.2)}h${-w}z`} />
    </>
  );
}

/** The words on the screen: a line broken at spaces as often as the screen is high; its half shows where it begins. */
export function CliWords({ rect: { x, y, w, h }, line, m, half }: { rect: Rect; line: string; m: BakeryMetrics; half: boolean }) {
  const size = m.small;
  const head = Math.min(24, h * 0.18);
  const left = half ? x + w / 2 + 6 : x + 7;
  const width = x + w - 4 - left;
  const most = half ? 1 : Math.max(1, Math.floor((h * SCREEN - head) / (size * 1.4)));
  const fit = (text: string): boolean => fits(text, size, width, 'mono');
  const prompted = broken(`$ ${line}`, fit);
  // without its prompt where only then the whole line is seen
  const rows = prompted.length > most && !half ? broken(line, fit) : prompted;
  const shown = half
    ? rows.slice(0, 1).filter((row) => fits(row, size, width, 'mono'))
    : [...rows.slice(0, most - 1), ...(rows.length < most ? [] : [rows.slice(most - 1).join(' ')])];
  return shown.map((row, at) => (
    <Label key={row} x={left} y={y + h * 0.22 + head + size * (1.1 + at * 1.4)} size={size} text={clip(row, size, width, 'mono')} face="mono" weight={700} />
  ));
}

/** A line broken at spaces into as few rows as fit. */
function broken(line: string, fitsIn: (text: string) => boolean): string[] {
  const rows: string[] = [];
  for (const word of line.split(' ')) {
    const longer = `${rows.at(-1) ?? ''} ${word}`.trim();
    if (rows.length > 0 && fitsIn(longer)) rows[rows.length - 1] = longer;
    else rows.push(word);
  }
  return rows;
}

const PARTS = ['containerd', 'runc'] as const;

const partsOf = ({ x, y, w, h }: Rect): Rect[] => PARTS.map((_part, at) => ({ x: x + w * 0.06, y: y + h * (0.4 + at * 0.3), w: w * 0.88, h: h * 0.22 }));

/** The daemon's box, with its helpers. */
export function DaemonBox({ rect }: { rect: Rect }) {
  const { x, y, w, h } = rect;
  const [first, second] = partsOf(rect);
  return (
    <g className={hueClass('engine')}>
      <rect className={cx(styles['hue'])} x={x} y={y} width={w} height={h - 2} rx={8} />
      {[first, second].map((part) => part && <rect key={part.y} className={styles['huePaper']} x={part.x} y={part.y} width={part.w} height={part.h} rx={6} />)}
      {first && second && <path className={styles['hueLine']} d={`M${x + w / 2} ${first.y + first.h}V${second.y - 2}m-5 -6l5 6 5 -6`} />}
    </g>
  );
}

/** The names in the daemon's box. */
export function DaemonWords({ rect, m, half }: { rect: Rect; m: BakeryMetrics; half: boolean }) {
  const { x, y, w, h } = rect;
  const middle = half ? x + w * 0.75 : x + w / 2;
  const width = half ? w / 2 - 6 : w - 8;
  return (
    <g className={hueClass('engine')}>
      {fits('dockerd', m.name, width, 'mono') && <Label x={middle} y={middleOf(y, h * 0.38, m.name)} size={m.name} text="dockerd" face="mono" weight={800} anchor="middle" />}
      {!half &&
        partsOf(rect).map((part, at) => (
          <Label
            key={part.y}
            x={middle}
            y={middleOf(part.y, part.h, m.small)}
            size={m.small}
            text={clip(PARTS[at] ?? '', m.small, part.w - 4, 'mono')}
            face="mono"
            weight={650}
            anchor="middle"
          />
        ))}
    </g>
  );
}
