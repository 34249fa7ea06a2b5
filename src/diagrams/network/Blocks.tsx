// Draws one box of the Network lens.
import { type ReactNode } from 'react';
import { cx } from '../../ui/cx';
import { type Drawn } from '../shared/box';
import { hueClass } from '../shared/hue';
import { Label } from '../shared/Label';
import { type Say } from '../shared/words';
import styles from './Blocks.module.css';
import { AGAIN, hookHeight, type NetMetrics } from './metrics';
import { type NetBox, type NetBoxOf } from './netBox';
import { plugOf } from './paths';
import { discAt, netTexts, sheetHeight } from './texts';

/** Everything that drawing a box takes. */
export interface NetBlockProps {
  box: Drawn<NetBox>;
  m: NetMetrics;
  say: Say;
}

/** The class that colours a box. */
export function netClass(box: NetBox): string {
  switch (box.kind) {
    case 'tile':
      return hueClass(box.member.state === 'halted' ? 'off' : 'container');
    case 'hold':
      return hueClass('container');
    case 'hook':
      return hueClass(box.hook.kind === 'volume' ? 'volume' : 'hardware');
    case 'bar':
      return hueClass('network');
    case 'dns':
      return hueClass(box.address === null ? 'off' : 'network');
    case 'nic':
      return hueClass('hardware');
    case 'door':
      return hueClass('network');
    case 'host':
    case 'wall':
      return hueClass('hardware');
    case 'program':
      return hueClass('app');
    default:
      return hueClass('paper');
  }
}

function Wall({ x, y, w, h }: Drawn<NetBox>) {
  const upright = h > w;
  const long = upright ? h : w;
  const lines = Array.from({ length: Math.floor(long / 16) }, (_, at) => (at + 1) * 16);
  const d = lines.map((far, at) => (upright ? `M${x} ${y + far}h${w}M${x + (at % 2 === 0 ? w / 3 : (2 * w) / 3)} ${y + far - 16}v16` : `M${x + far} ${y}v${h}`)).join('');
  return (
    <>
      <rect className={styles['wall']} x={x} y={y} width={w} height={h} />
      <path className={styles['bricks']} d={d} />
    </>
  );
}

/** A container with its virtual cable down into the bridge: dashed where it does not run, with a double line where the same one stands at another network too. */
function Tile({ box, m }: { box: Drawn<NetBoxOf<'tile'>>; m: NetMetrics }) {
  const { x, y, w, h, member, plug, second } = box;
  const on = member.ip !== '';
  const running = member.state === 'running' || member.state === 'paused';
  const middle = plugOf(box);
  return (
    <>
      <rect className={cx(styles['box'], !running && styles['dashed'])} x={x} y={y} width={w} height={h} rx={m.radius} />
      {second && <rect className={styles['again']} x={x + AGAIN} y={y + AGAIN} width={w - 2 * AGAIN} height={h - 2 * AGAIN} rx={m.radius - AGAIN} />}
      {plug > 0 && (
        <>
          <path className={cx(styles['plug'], !on && styles['unplugged'])} d={`M${middle} ${y + h}v${plug}`} />
          {on && <rect className={styles['socket']} x={middle - 6} y={y + h + plug - 4} width={12} height={5} rx={1.5} />}
        </>
      )}
    </>
  );
}

function shapeOf({ box, m }: NetBlockProps): ReactNode {
  const { x, y, w, h } = box;
  switch (box.kind) {
    case 'browser':
      return (
        <>
          <rect className={styles['box']} x={x} y={y} width={w} height={h} rx={m.radius * 0.7} />
          <path className={styles['bricks']} d={`M${x} ${y + 8}h${w}`} />
        </>
      );
    case 'outside':
      return <rect className={cx(styles['box'], styles['dashed'])} x={x} y={y} width={w} height={h} rx={Math.min(w, h) / 2.4} />;
    case 'host':
      return <rect className={styles['ground']} x={x} y={y} width={w} height={h} rx={2} />;
    case 'wall':
      return <Wall {...box} />;
    case 'nic':
      return <rect className={styles['box']} x={x} y={y} width={w} height={h} rx={4} />;
    case 'door':
      return <rect className={box.door ? styles['open'] : styles['shut']} x={x} y={y} width={w} height={h} rx={h * 0.3} />;
    case 'program':
      return <rect className={styles['box']} x={x} y={y} width={w} height={h} rx={m.radius * 0.6} />;
    case 'strip':
      return <rect className={styles['strip']} x={x} y={y} width={w} height={h} rx={m.radius} />;
    case 'tile':
      return <Tile box={box} m={m} />;
    case 'bar':
      return (
        <>
          <rect className={cx(styles['bar'], box.lane.internal && styles['dashed'])} x={x} y={y} width={w} height={h} rx={4} />
          <rect className={styles['track']} x={x + 4} y={y + m.track * 0.22} width={w - 8} height={m.track * 0.56} rx={m.track * 0.28} />
        </>
      );
    case 'dns':
      return <rect className={cx(styles['box'], box.address === null && styles['dashed'])} x={x} y={y} width={w} height={h} rx={4} />;
    case 'pile':
      return <rect className={styles['pile']} x={x} y={y} width={w} height={h} rx={m.radius * 0.7} />;
    case 'film': {
      const { x: cx0, y: cy, r } = discAt(box, m);
      return (
        <>
          <rect className={styles['film']} x={x} y={y} width={w} height={h} rx={6} />
          <g className={styles[box.trip.outcome]}>
            <circle className={styles['end']} cx={cx0} cy={cy} r={r} />
            <text className={styles['endText']} x={cx0} y={cy + r * 0.48} fontSize={r * 1.4} textAnchor="middle" aria-hidden="true">
              {box.n}
            </text>
          </g>
        </>
      );
    }
    case 'rack':
      return box.bar === null ? null : <path className={styles['rack']} d={`M${x} ${y - box.bar}h${w}`} />;
    case 'hold': {
      const foot = sheetHeight(m);
      return (
        <>
          <rect className={cx(styles['box'], box.hold.state !== 'running' && styles['dashed'])} x={x} y={y} width={w} height={h} rx={m.radius} />
          <rect className={styles['sheet']} x={x + 4} y={y + h - foot} width={w - 8} height={foot - 4} rx={3} />
        </>
      );
    }
    case 'hook': {
      const top = hookHeight(m);
      const middle = x + w / 2;
      return (
        <>
          <path className={styles['hook']} d={`M${middle} ${y - top}v${top * 0.35}c${top * 0.7} 0 ${top * 0.7} ${top * 0.65} 0 ${top * 0.65}`} />
          <rect className={cx(styles['box'], box.hook.users.length === 0 && styles['dashed'])} x={x} y={y} width={w} height={h} rx={box.hook.kind === 'folder' ? 2 : m.radius} />
        </>
      );
    }
    case 'said':
      return <rect className={box.bad ? styles['bad'] : styles['film']} x={x} y={y} width={w} height={h} rx={6} />;
  }
}

/** One box with its words. */
export function NetBlock(props: NetBlockProps) {
  const { box, m, say } = props;
  return (
    <>
      {shapeOf(props)}
      {netTexts(box, m, say).map((run) => (
        <Label key={`${run.x},${run.y}`} {...run} />
      ))}
    </>
  );
}
