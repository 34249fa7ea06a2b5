// Draws one box of a small computer's picture.
import { type ReactNode } from 'react';
import { Clock, Cpu, Gauge, type LucideIcon, Monitor, PackagePlus, Play, ShieldCheck } from 'lucide-react';
import { type Duty } from '../../sim/kernel/duties';
import { cx } from '../../ui/cx';
import { type Drawn } from '../shared/box';
import { Glyph } from '../shared/Glyph';
import { hueClass } from '../shared/hue';
import { Label } from '../shared/Label';
import { Ghost, Slab, Studs } from '../shared/Slab';
import { type Say } from '../shared/words';
import styles from './Blocks.module.css';
import { type BoardBox, type BoardBoxOf } from './boardBox';
import { CellBlock, CellWords, CpuBlock, Screen, ScreenLine, showsFlag } from './Hardware';
import { type BoardMetrics } from './metrics';
import { letterOf } from './parts';
import { Alert, inkOf, Plate, Tick } from './Signs';
import { boardTexts, dutyIcon, dutyMark, kernelCracks, letterRun, plateSize, programAlert, stepPlate } from './texts';

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
