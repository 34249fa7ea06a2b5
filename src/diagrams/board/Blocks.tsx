// Draws one box of a small computer's picture.
import { type ReactNode } from 'react';
import { Check, Clock, Cpu, Gauge, type LucideIcon, Monitor, PackagePlus, Play, ShieldCheck, TriangleAlert } from 'lucide-react';
import { type ProgramId } from '../../sim/hardware/board';
import { type Duty } from '../../sim/kernel/duties';
import { KernelIcon } from '../../ui/conceptIcons';
import { cx } from '../../ui/cx';
import { type Drawn, type Rect } from '../shared/box';
import { Glyph } from '../shared/Glyph';
import { hueClass } from '../shared/hue';
import { Label } from '../shared/Label';
import { Ghost, Slab, Studs } from '../shared/Slab';
import { type Say } from '../shared/words';
import styles from './Blocks.module.css';
import { type BoardBox, type BoardBoxOf } from './boardBox';
import { type BoardMetrics } from './metrics';
import { isTight, letterOf } from './parts';
import { boardTexts, clashSign, dutyIcon, dutyMark, kernelCracks, letterRun, plateSize, programAlert, stepPlate } from './texts';

/** Everything that drawing a box takes. */
export interface BoardBlockProps {
  box: Drawn<BoardBox>;
  metrics: BoardMetrics;
  say: Say;
}

const ICONS: Readonly<Record<Duty, LucideIcon>> = { run: Play, allocate: PackagePlus, manage: Cpu, protect: ShieldCheck, watch: Gauge, io: Monitor };

/** The class that colours a box. What stands still is grey. */
export function boardClass(box: BoardBox): string {
  if (box.kind === 'chip' && box.program === null) return hueClass('hardware');
  if (box.dim && box.kind === 'chip') return cx(styles[box.program === 'b' ? 'leftByB' : 'leftByA']);
  if (box.kind === 'duty' && box.outcome === 'failed') return cx(styles['failedInk']);
  if (box.dim && box.kind !== 'display' && box.kind !== 'line') return hueClass('off');
  switch (box.kind) {
    case 'kernel':
      return hueClass(box.on ? 'kernel' : 'off');
    case 'duty':
      return hueClass(box.on ? 'kernel' : 'off');
    case 'step':
      return hueClass(box.by === 'kernel' ? 'kernel' : 'paper');
    case 'hardware':
    case 'zone':
    case 'cpu':
      return hueClass('hardware');
    case 'cell':
      return hueClass(box.owner === 'kernel' ? 'kernel' : 'hardware');
    case 'chip':
    case 'waiting':
      return inkOf(box.program);
    case 'program':
      return hueClass(box.state === 'absent' ? 'off' : 'app');
    case 'display':
      return cx(styles['screenInk']);
    case 'line':
      return cx(styles['screenInk'], box.garbled && styles['garbled']);
  }
}

/** The colours of a program: A is white, B is ink, so that the two are told apart without a colour. One class each, as the order of two would depend on the page. */
const inkOf = (program: ProgramId | null): string => (program === 'b' ? cx(styles['b']) : hueClass('app'));

/** A program's letter on its plate. */
function Plate({ rect, program, size }: { rect: Rect; program: ProgramId; size: number }) {
  return (
    <g className={inkOf(program)}>
      <rect className={cx(styles['chip'], styles['letter'])} {...{ x: rect.x, y: rect.y, width: rect.w, height: rect.h }} rx={4} />
      <Label {...letterRun(rect, letterOf(program), size)} />
    </g>
  );
}

function Program({ box, m }: { box: Drawn<BoardBoxOf<'program'>>; m: BoardMetrics }) {
  const side = plateSize(m);
  const plate = { x: box.x + m.indent, y: box.y + (box.h - side) / 2, w: side, h: side };
  const absent = box.state === 'absent';
  return (
    <>
      {absent ? <Ghost {...box} /> : <Slab {...box} depth={m.depth} />}
      {!absent && <Plate rect={plate} program={box.program} size={m.label} />}
      {absent && <rect className={styles['dashed']} x={plate.x} y={plate.y} width={side} height={side} rx={4} />}
      {absent && <Label {...letterRun(plate, letterOf(box.program), m.label)} />}
      {box.state === 'bad' && <Alert {...programAlert(box, m)} />}
    </>
  );
}

/** The sign for something that has gone wrong: shape and colour say it together. */
function Alert({ x, y, r }: { x: number; y: number; r: number }) {
  return (
    <g className={styles['alert']} aria-hidden="true">
      <circle cx={x} cy={y} r={r} strokeWidth={r * 0.18} />
      <path d={`M${x} ${y - r * 0.5}v${r * 0.62}M${x} ${y + r * 0.48}v${r * 0.06}`} strokeWidth={r * 0.28} />
    </g>
  );
}

function Tick({ x, y, size }: { x: number; y: number; size: number }) {
  return <Glyph glyph={Check} x={x} y={y} size={size} />;
}

function Step({ box, m }: { box: Drawn<BoardBoxOf<'step'>>; m: BoardMetrics }) {
  const { x, y, r } = stepPlate(box, m);
  const size = m.text * 1.45;
  const beside = box.w > box.h * 4;
  const tick = { x: box.x + box.w - m.inner - size, y: beside ? box.y + (box.h - size) / 2 : box.y + m.inner };
  return (
    <>
      <rect
        className={cx(styles['plate'], box.armed && styles['armed'], !box.done && box.by === 'kernel' && styles['waitingPlate'])}
        x={box.x}
        y={box.y}
        width={box.w}
        height={box.h}
        rx={m.radius * 0.7}
      />
      <circle className={styles['number']} cx={x} cy={y} r={r} />
      <text className={styles['numberText']} x={x} y={y + r * 0.46} fontSize={r * 1.3} textAnchor="middle" aria-hidden="true">
        {box.n}
      </text>
      {box.done && <Tick {...tick} size={size} />}
    </>
  );
}

function DutyKey({ box, m }: { box: Drawn<BoardBoxOf<'duty'>>; m: BoardMetrics }) {
  const icon = dutyIcon(box, m);
  const mark = dutyMark(box, m);
  const size = mark.r * 2.6;
  return (
    <>
      <rect
        className={cx(box.on ? styles[box.dim ? 'plate' : 'key'] : styles['hole'], box.outcome === 'failed' && styles['failed'])}
        x={box.x}
        y={box.y}
        width={box.w}
        height={box.h}
        rx={m.radius * 0.7}
      />
      <Glyph glyph={ICONS[box.duty]} {...icon} />
      {box.outcome === 'kept' && <Tick x={mark.x - size / 2} y={mark.y - size / 2} size={size} />}
      {box.outcome === 'failed' && <Alert x={mark.x} y={mark.y} r={mark.r * 1.15} />}
    </>
  );
}

/** A flag with a program's letter, unless a value lies over it. */
const showsFlag = (box: BoardBoxOf<'cell'>, m: BoardMetrics): boolean => box.flag !== null && !(isTight(box, m) && box.filled);

function CellBlock({ box, m }: { box: Drawn<BoardBoxOf<'cell'>>; m: BoardMetrics }) {
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
function CpuBlock({ box, m }: { box: Drawn<BoardBoxOf<'cpu'>>; m: BoardMetrics }) {
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
function ScreenLine({ box, m }: { box: Drawn<BoardBoxOf<'line'>>; m: BoardMetrics }) {
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

function Screen({ box, m }: { box: Drawn<BoardBoxOf<'display'>>; m: BoardMetrics }) {
  return <rect className={styles['screen']} x={box.x} y={box.y} width={box.w} height={box.h} rx={m.radius} />;
}

function shapeOf({ box, metrics: m, say }: BoardBlockProps): ReactNode {
  switch (box.kind) {
    case 'program':
      return <Program box={box} m={m} />;
    case 'kernel':
      return box.on ? (
        <>
          <Slab {...box} depth={m.depth} />
          <Studs {...box} depth={m.depth} count={Math.round(box.w / m.stud)} />
          {box.dim && kernelCracks(box, m, say).map((points) => <path key={points.join(' ')} className={styles['crack']} d={`M${points.join('L')}`} />)}
        </>
      ) : (
        <Ghost {...box} />
      );
    case 'step':
      return <Step box={box} m={m} />;
    case 'duty':
      return <DutyKey box={box} m={m} />;
    case 'hardware':
      return <Slab {...box} depth={m.depth} />;
    case 'cell':
      return <CellBlock box={box} m={m} />;
    case 'chip':
      return <rect className={styles[box.program === null ? 'noiseChip' : 'chip']} x={box.x} y={box.y} width={box.w} height={box.h} rx={4} />;
    case 'cpu':
      return <CpuBlock box={box} m={m} />;
    case 'display':
      return <Screen box={box} m={m} />;
    case 'line':
      return <ScreenLine box={box} m={m} />;
    case 'waiting':
      return (
        <>
          <Plate rect={{ ...box, w: box.h }} program={box.program} size={m.small} />
          <Glyph glyph={Clock} x={box.x + box.w - m.small * 1.3} y={box.y + (box.h - m.small * 1.2) / 2} size={m.small * 1.2} />
        </>
      );
    case 'zone':
      return null;
  }
}

/** One box with its words. */
export function BoardBlock(props: BoardBlockProps) {
  const { box, metrics, say } = props;
  const runs = boardTexts(box, metrics, say);
  return (
    <>
      {shapeOf(props)}
      {box.kind === 'cell' && box.flag !== null && showsFlag(box, metrics) ? (
        <CellWords runs={runs} flag={box.flag} />
      ) : (
        runs.map((run) => <Label key={`${run.x},${run.y}`} {...run} />)
      )}
    </>
  );
}

/** A cell's words; the letter on a flag stands in that program's colours. */
function CellWords({ runs, flag }: { runs: ReturnType<typeof boardTexts>; flag: ProgramId }) {
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
