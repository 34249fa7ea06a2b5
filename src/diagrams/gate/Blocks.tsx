// Draws one box of the instruction gate with its words.
import { type ReactNode } from 'react';
import { Cog, Cpu, Hand, Lock, MoveRight, Power } from 'lucide-react';
import { cx } from '../../ui/cx';
import { type Drawn } from '../shared/box';
import { Glyph } from '../shared/Glyph';
import { Hatch } from '../shared/Hatch';
import { type Hue, hueClass } from '../shared/hue';
import { Label } from '../shared/Label';
import { Ghost, Slab, VmWall } from '../shared/Slab';
import { type Say } from '../shared/words';
import styles from './Blocks.module.css';
import { type GateBox, type GateBoxOf, type Way } from './gateBox';
import { Lane } from './Lane';
import { tallyParts } from './layout';
import { type GateMetrics } from './metrics';
import { boothIcon, gateTexts, TEETH } from './texts';

/** Everything that drawing a box takes. */
export interface GateBlockProps {
  box: Drawn<GateBox>;
  metrics: GateMetrics;
  say: Say;
}

/** What each way's part of a bar is drawn in: the CPU's own work is grey, the hypervisor's purple. */
const SHARE_HUES: Readonly<Record<Way, Hue>> = { direct: 'hardware', exits: 'hypervisor', translated: 'hypervisor' };

/** The class that colours a box. */
export function gateClass(box: GateBox): string {
  switch (box.kind) {
    case 'guest':
    case 'gate':
      return hueClass('hypervisor');
    case 'booth':
      return hueClass(box.open ? 'hypervisor' : 'off');
    case 'cpu':
      return hueClass('hardware');
    case 'share':
      return hueClass(SHARE_HUES[box.way]);
    case 'shot':
      return cx(styles['shotInk']);
    default:
      return hueClass('paper');
  }
}

/** What stands on a way: an open arch, a barrier that sends back, a mill. */
function Booth({ box, m }: { box: GateBoxOf<'booth'>; m: GateMetrics }) {
  const { x, y, w, h, way, open } = box;
  const shape = way === 'direct' ? 'arch' : way === 'exits' ? 'stop' : 'mill';
  const teeth = Array.from({ length: 2 }, (_, side) =>
    Array.from({ length: 6 }, (__, at) =>
      m.upright ? `M${x + ((at + 0.5) * w) / 6} ${y + side * h}v${side === 0 ? TEETH : -TEETH}` : `M${x + side * w} ${y + ((at + 0.5) * h) / 6}h${side === 0 ? TEETH : -TEETH}`,
    ).join(''),
  ).join('');
  return (
    <>
      <rect className={cx(styles[shape], !open && styles['unused'])} x={x} y={y} width={w} height={h} rx={way === 'direct' ? m.radius : 3} />
      {way === 'translated' && open && <path className={styles['teeth']} d={teeth} />}
      <Glyph glyph={way === 'direct' ? MoveRight : way === 'exits' ? Hand : Cog} {...boothIcon(box, m)} />
    </>
  );
}

function Card({ box, m }: { box: GateBoxOf<'card'>; m: GateMetrics }) {
  const { x, y, w, h, privileged } = box;
  const size = m.code * 0.98;
  return (
    <>
      <rect className={cx(styles['card'], privileged && styles['privileged'])} x={x} y={y} width={w} height={h} rx={5} />
      {privileged && <Glyph glyph={Lock} x={x + m.code * 0.42} y={y + (h - size) / 2} size={size} />}
    </>
  );
}

/** A card on its way, with others behind it where it stands for many. */
function Shot({ box }: { box: GateBoxOf<'shot'> }) {
  const { x, y, w, h, count } = box;
  return (
    <>
      {count > 1 && <rect className={styles['shot']} x={x + 3} y={y - 3} width={w - 3} height={h} rx={6} />}
      <rect className={styles['shot']} x={x} y={y} width={count > 1 ? w - 3 : w} height={h} rx={6} />
    </>
  );
}

function shapeOf({ box, metrics: m }: GateBlockProps): ReactNode {
  const { x, y, w, h } = box;
  switch (box.kind) {
    case 'guest':
      return <VmWall {...box} depth={m.depth} />;
    case 'gate':
      return <Slab {...box} depth={m.depth} />;
    case 'lane':
      return <Lane box={box} m={m} />;
    case 'booth':
      return <Booth box={box} m={m} />;
    case 'card':
      return <Card box={box} m={m} />;
    case 'shot':
      return <Shot box={box} />;
    case 'cpu': {
      const size = m.label * 3.2;
      return (
        <>
          <Slab {...box} depth={m.depth} />
          {!m.upright && <Glyph glyph={Cpu} x={x + (w - size) / 2} y={y + h / 2 - size * 0.62} size={size} />}
        </>
      );
    }
    case 'tally': {
      const { bar } = tallyParts(box, m);
      return (
        <>
          <rect className={styles['row']} x={x} y={y} width={w} height={h} rx={m.radius * 0.7} />
          {box.counts === null && <rect className={styles['slot']} x={bar.x} y={bar.y} width={bar.w} height={bar.h} rx={3} />}
        </>
      );
    }
    case 'share':
      return (
        <>
          <rect className={styles['share']} x={x} y={y} width={w} height={h} />
          {box.way === 'translated' && <Hatch {...box} />}
        </>
      );
    case 'empty':
      return (
        <>
          <Ghost {...box} radius={m.radius} />
          <Glyph glyph={Power} x={x + w / 2 - m.label} y={y + h / 2 - m.label * 5} size={m.label * 2} />
        </>
      );
    case 'group':
      return null;
  }
}

/** One box with its words. */
export function GateBlock(props: GateBlockProps) {
  const { box, metrics, say } = props;
  return (
    <>
      {shapeOf(props)}
      {gateTexts(box, metrics, say).map((run) => (
        <Label key={`${String(run.x)},${String(run.y)},${run.text}`} {...run} />
      ))}
    </>
  );
}
