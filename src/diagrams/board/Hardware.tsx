// Draws the hardware of a small computer: cells of memory, CPUs, the display.
import { TriangleAlert } from 'lucide-react';
import { type ProgramId } from '../../sim/hardware/board';
import { KernelIcon } from '../../ui/conceptIcons';
import { cx } from '../../ui/cx';
import { type Drawn } from '../shared/box';
import { Glyph } from '../shared/Glyph';
import { Label } from '../shared/Label';
import { type TextRun } from '../shared/textRun';
import styles from './Blocks.module.css';
import { type BoardBoxOf } from './boardBox';
import { type BoardMetrics } from './metrics';
import { isTight } from './parts';
import { inkOf, Plate } from './Signs';
import { clashSign } from './texts';

/** A flag with a program's letter, unless a value lies over it. */
export const showsFlag = (box: BoardBoxOf<'cell'>, m: BoardMetrics): boolean => box.flag !== null && !(isTight(box, m) && box.filled);

/** A cell of the memory. */
export function CellBlock({ box, m }: { box: Drawn<BoardBoxOf<'cell'>>; m: BoardMetrics }) {
  const { x, y, w, h } = box;
  const flag = m.cell.flag;
  const icon = Math.min(h, w) * 0.5;
  const left = isTight(box, m) ? 0 : flag;
  const look = cx(
    styles['cell'],
    box.owner === 'kernel' && styles['kernelCell'],
    box.armed && styles['armed'],
    box.clash && styles['failed'],
    box.owner !== null && box.owner !== 'kernel' && styles['owned'],
  );
  return (
    <>
      <rect className={look} x={x} y={y} width={w} height={h} rx={5} />
      {showsFlag(box, m) && (
        <g className={inkOf(box.flag)}>
          <path className={styles['chip']} d={`M${x + 2.5} ${y + h * 0.5}h${flag - 3}v${h * 0.5 - 2.5}h${-(flag - 6)}q-3 0 -3 -3z`} />
        </g>
      )}
      {box.owner === 'kernel' && <Glyph glyph={KernelIcon} x={x + left + (w - left - icon) / 2} y={y + (h - icon) / 2} size={icon} />}
    </>
  );
}

/** A cell's words; the letter on a flag stands in that program's colours. */
export function CellWords({ runs, flag }: { runs: readonly TextRun[]; flag: ProgramId }) {
  const letter = runs.at(-1);
  return (
    <>
      {runs.slice(0, -1).map((run) => (
        <Label key={`${run.x},${run.y}`} {...run} />
      ))}
      {letter && (
        <g className={inkOf(flag)}>
          <Label {...letter} />
        </g>
      )}
    </>
  );
}

/** The sign over a cell whose value another program has overwritten, with that program's letter: drawn after the values, as it stands over the corner of one. */
export function ClashSign({ box, m }: { box: Drawn<BoardBoxOf<'cell'>>; m: BoardMetrics }) {
  const { x, y, r, letter } = clashSign(box, m);
  if (!letter) return null;
  return (
    <g className={cx(styles['alert'], styles['intruder'])} aria-hidden="true" pointerEvents="none">
      <circle cx={x} cy={y} r={r} strokeWidth={r * 0.18} />
      <Label {...letter} />
    </g>
  );
}

/** A chip with its legs. */
export function CpuBlock({ box, m }: { box: Drawn<BoardBoxOf<'cpu'>>; m: BoardMetrics }) {
  const { x, y, w, h } = box;
  const leg = m.inner + 2;
  const across = Math.max(3, Math.round(w / 42));
  const down = Math.max(2, Math.round(h / 34));
  const spots = (from: number, length: number, count: number): number[] => Array.from({ length: count }, (_, at) => from + (length * (at + 0.5)) / count);
  const legs = [
    ...spots(x + leg, w - 2 * leg, across).map((at) => `M${at} ${y}v${leg}M${at} ${y + h - leg}v${leg}`),
    ...spots(y + leg, h - 2 * leg, down).map((at) => `M${x} ${at}h${leg}M${x + w - leg} ${at}h${leg}`),
  ];
  return (
    <>
      <path className={styles['legs']} d={legs.join('')} />
      <rect className={cx(styles['cpu'], box.armed && styles['armed'])} x={x + leg} y={y + leg} width={w - 2 * leg} height={h - 2 * leg} rx={4} />
    </>
  );
}

/** Whose line it is, at its left, and at its right a sign where it is not what was meant. */
export function ScreenLine({ box, m }: { box: Drawn<BoardBoxOf<'line'>>; m: BoardMetrics }) {
  const side = Math.min(m.small * 1.4, box.h - 2);
  const sign = { y: box.y + (box.h - m.label) / 2, size: m.label };
  return (
    <>
      {box.owner !== null && (
        <g className={styles['onScreen']}>
          <Plate rect={{ x: box.x, y: box.y + (box.h - side) / 2, w: side, h: side }} program={box.owner} size={m.small} />
        </g>
      )}
      {box.garbled && <Glyph glyph={TriangleAlert} x={box.owner === null ? box.x + 2 : box.x + box.w - m.label - 2} {...sign} />}
    </>
  );
}

/** The display. */
export function Screen({ box, m }: { box: Drawn<BoardBoxOf<'display'>>; m: BoardMetrics }) {
  return <rect className={styles['screen']} x={box.x} y={box.y} width={box.w} height={box.h} rx={m.radius} />;
}
