// Draws one box of the wall of isolation with its words.
import { type ReactNode } from 'react';
import { Flame, Minus, Power, ShieldCheck } from 'lucide-react';
import { ProcessIcon } from '../../ui/conceptIcons';
import { cx } from '../../ui/cx';
import { type Drawn } from '../shared/box';
import { Glyph } from '../shared/Glyph';
import { hueClass } from '../shared/hue';
import { Label } from '../shared/Label';
import { Ghost, Slab, Studs } from '../shared/Slab';
import { type Say } from '../shared/words';
import styles from './Blocks.module.css';
import { type WallsMetrics } from './metrics';
import { wallsTexts } from './texts';
import { type WallsBox, type WallsBoxOf } from './wallsBox';

/** Everything that drawing a box takes. */
export interface WallsBlockProps {
  box: Drawn<WallsBox>;
  metrics: WallsMetrics;
  say: Say;
}

/** The class that colours a box. */
export function wallsClass(box: WallsBox): string {
  switch (box.kind) {
    case 'host':
    case 'guest':
      return hueClass(box.fallen ? 'panicked' : 'kernel');
    case 'app':
      return hueClass('app');
    case 'wall':
      return hueClass(box.wall === 'hypervisor' ? 'hypervisor' : box.wall === 'sentry' ? 'engine' : box.wall === 'jail' ? 'hardware' : 'container');
    default:
      return hueClass('paper');
  }
}

/** Courses of bricks inside a wall, so that it is told from everything else without colour; a broken one is cracked, beside its name. */
function Bricks({ x, y, w, h, broken }: { x: number; y: number; w: number; h: number; broken: boolean }) {
  const courses = 3;
  const each = h / courses;
  const joints = Array.from({ length: courses }, (_, row) =>
    Array.from({ length: 4 }, (__, at) => `M${x + (w * (at + (row % 2 === 0 ? 0.5 : 1))) / 4.5} ${y + row * each}v${each}`).join(''),
  ).join('');
  const beds = Array.from({ length: courses - 1 }, (_, row) => `M${x} ${y + (row + 1) * each}h${w}`).join('');
  return (
    <>
      <path className={styles['joints']} d={beds + joints} />
      {broken && (
        <path
          className={styles['crack']}
          d={`M${x + w * 0.04} ${y}l${w * 0.07} ${h * 0.35}l${-w * 0.05} ${h * 0.25}l${w * 0.07} ${h * 0.4}M${x + w * 0.96} ${y}l${-w * 0.07} ${h * 0.4}l${w * 0.04} ${h * 0.2}l${-w * 0.06} ${h * 0.4}`}
        />
      )}
    </>
  );
}

function Marble({ box: { x, y, w, h, ending } }: { box: WallsBoxOf<'marble'> }) {
  const picture = ending === 'through' ? Flame : ending === 'stopped' ? ShieldCheck : ending === 'no-target' ? Minus : null;
  const icon = w * 0.72;
  return (
    <g className={styles['ball']}>
      <circle className={cx(styles['marble'], ending !== null && styles[ending])} cx={x + w / 2} cy={y + h / 2} r={w / 2} />
      {picture && <Glyph glyph={picture} x={x + (w - icon) / 2} y={y + (h - icon) / 2} size={icon} />}
    </g>
  );
}

function shapeOf({ box, metrics: m }: WallsBlockProps): ReactNode {
  switch (box.kind) {
    case 'row':
      return <rect className={cx(styles['row'], box.ending === 'through' && styles['taken'])} x={box.x} y={box.y} width={box.w} height={box.h} rx={m.radius} />;
    case 'app': {
      const icon = Math.min(box.w, box.h) * 0.62;
      return (
        <>
          <rect className={styles['app']} x={box.x} y={box.y} width={box.w} height={box.h} rx={m.radius / 2} />
          <Glyph glyph={ProcessIcon} x={box.x + (box.w - icon) / 2} y={box.y + (box.h - icon) / 2} size={icon} />
        </>
      );
    }
    case 'guest':
      return <rect className={styles['wall']} x={box.x} y={box.y} width={box.w} height={box.h} />;
    case 'wall':
      return (
        <>
          <rect className={cx(styles['wall'], box.held && styles['held'])} x={box.x} y={box.y} width={box.w} height={box.h} />
          <Bricks {...box} />
        </>
      );
    case 'marble':
      return <Marble box={box} />;
    case 'host':
      return (
        <>
          <Slab {...box} depth={m.depth} />
          <Studs {...box} depth={m.depth} count={Math.max(2, Math.round(box.w / 40))} />
        </>
      );
    case 'empty':
      return (
        <>
          <Ghost {...box} radius={m.radius} />
          <Glyph glyph={Power} x={box.x + box.w / 2 - m.label} y={box.y + box.h / 2 - m.label * 5} size={m.label * 2} />
        </>
      );
  }
}

/** One box with its words. */
export function WallsBlock(props: WallsBlockProps) {
  const { box, metrics, say } = props;
  return (
    <>
      {shapeOf(props)}
      {wallsTexts(box, metrics, say).map((run) => (
        <Label key={`${String(run.x)},${String(run.y)},${run.text}`} {...run} halo={box.kind === 'wall' || box.kind === 'guest'} />
      ))}
    </>
  );
}
