// Draws the face with tanks: the scale, a tank with its liquid and lid, CPUs as cells, and the keys that make a program greedy.
import { Cpu, Droplets } from 'lucide-react';
import { cx } from '../../ui/cx';
import { type Drawn } from '../shared/box';
import { Glyph } from '../shared/Glyph';
import { Cracks, Ghost } from '../shared/Slab';
import styles from './Blocks.module.css';
import { type CurtainsBoxOf } from './curtainsBox';
import { markY, tankParts } from './layoutTanks';
import { type CurtainsMetrics } from './metrics';
import { killedPatch } from './texts';

interface BlockProps<K extends 'scale' | 'tank' | 'liquid' | 'lid' | 'cpus' | 'greed'> {
  box: Drawn<CurtainsBoxOf<K>>;
  m: CurtainsMetrics;
}

/** Lines across all tanks, each for four times as much as the one below. */
export function ScaleBlock({ box, m }: BlockProps<'scale'>) {
  return box.marks.map((mib) => {
    const y = markY(mib, box, m);
    return <path key={mib} className={styles['mark']} d={`M${box.x + m.tanks.scale - 3} ${y}H${box.x + box.w}`} />;
  });
}

/** A tank, which can be pressed anywhere in its glass; a group that the OOM killer has emptied leaves a cracked one. */
export function TankBlock({ box, m }: BlockProps<'tank'>) {
  const { glass } = tankParts(box, m);
  if (box.group.killed) {
    const patch = killedPatch(box, m);
    return (
      <>
        <rect className={styles['hit']} x={glass.x} y={glass.y} width={glass.w} height={glass.h} />
        <Ghost {...glass} radius={m.radius / 2} />
        <Cracks {...glass} />
        <rect className={styles['patch']} x={patch.x} y={patch.y} width={patch.w} height={patch.h} rx={m.radius / 3} />
      </>
    );
  }
  const { x, y, w, h } = glass;
  const r = m.radius / 2;
  return (
    <>
      <rect className={styles['hit']} x={x} y={y} width={w} height={h} />
      <path className={styles['glass']} d={`M${x} ${y - 6}v${h + 6 - r}q0 ${r} ${r} ${r}h${w - 2 * r}q${r} 0 ${r} ${-r}v${-h - 6 + r}`} />
    </>
  );
}

/** What is in a tank, with a wave on top. */
export function LiquidBlock({ box }: BlockProps<'liquid'>) {
  const { x, y, w, h } = box;
  if (h < 1) return null;
  const crest = Math.min(4, h / 3);
  return <path className={cx(styles['liquid'], box.group.leaks && styles['rising'])} d={`M${x} ${y + crest}q${w / 4} ${-crest * 2} ${w / 2} 0t${w / 2} 0v${h - crest}h${-w}z`} />;
}

/** A lid at the limit, with grips where they leave room for its words; one that is off lies on the rim. */
export function LidBlock({ box }: BlockProps<'lid'>) {
  const { x, y, w, h, group } = box;
  const off = group.memoryMax === null;
  // two parked lids lie side by side
  const over = off ? 1 : 4;
  return (
    <>
      <rect className={cx(styles['lid'], off && styles['off'])} x={x - over} y={y} width={w + 2 * over} height={h} rx={h / 3} />
      {!off && w > h * 5 && <path className={styles['grip']} d={`M${x + 4} ${y + h * 0.36}h6m-6 ${h * 0.28}h6M${x + w - 10} ${y + h * 0.36}h6m-6 ${h * 0.28}h6`} />}
    </>
  );
}

/** CPUs as cells: how much of each a group gets, and where its quota ends. */
export function CpusBlock({ box, m }: BlockProps<'cpus'>) {
  const { group } = box;
  const cores = 8;
  const columns = box.w < 110 ? cores / 2 : cores;
  const rows = cores / columns;
  const top = box.y + m.text * 1.5;
  const gap = 2;
  const w = (box.w - 4 - (columns - 1) * gap) / columns;
  const h = (box.h - m.text * 1.5 - (rows - 1) * gap - 4) / rows;
  const cells = Array.from({ length: cores }, (_, at) => ({ at, x: box.x + 2 + (at % columns) * (w + gap), y: top + Math.floor(at / columns) * (h + gap) }));
  const filled = (at: number): number => Math.min(1, Math.max(0, group.cpus - at));
  const open = (at: number): number => (group.cpuMax === null ? 1 : Math.min(1, Math.max(0, group.cpuMax - at)));
  return cells.map(({ at, x, y }) => (
    <g key={at}>
      <rect className={cx(styles['cell'], open(at) === 0 && styles['shut'])} x={x} y={y} width={w} height={h} rx={2} />
      {filled(at) > 0 && <rect className={styles['work']} x={x + 1} y={y + 1} width={Math.max(1, (w - 2) * filled(at))} height={h - 2} rx={1.5} />}
      {group.cpuMax !== null && open(at) > 0 && open(at) < 1 && <path className={styles['quota']} d={`M${x + w * open(at)} ${y - 3}v${h + 6}`} />}
    </g>
  ));
}

/** A key that makes the group's program greedy. */
export function GreedBlock({ box, m }: BlockProps<'greed'>) {
  const size = m.text * 1.3;
  return (
    <>
      <rect className={cx(styles['key'], box.on && styles['down'])} x={box.x} y={box.y} width={box.w} height={box.h} rx={m.radius / 2} />
      <Glyph glyph={box.resource === 'memory' ? Droplets : Cpu} x={box.x + m.indent / 2} y={box.y + (box.h - size) / 2} size={size} />
    </>
  );
}
