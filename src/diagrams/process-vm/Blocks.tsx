// Draws one box of the process VM's picture.
import { type ReactNode } from 'react';
import { Binary, Play } from 'lucide-react';
import { cx } from '../../ui/cx';
import { type Drawn } from '../shared/box';
import { Glyph } from '../shared/Glyph';
import { Hatch } from '../shared/Hatch';
import { hueClass } from '../shared/hue';
import { Label } from '../shared/Label';
import { Cracks, Ghost, Slab, Studs, VmWall } from '../shared/Slab';
import { type Say } from '../shared/words';
import styles from './Blocks.module.css';
import { arrowHeight, compilerKey, playSign } from './compilerKey';
import { BOOT_STEPS } from './guest';
import { type VmMetrics } from './metrics';
import { bootBar, capsuleIcon, countBlocks, isBooting, vmTexts } from './texts';
import { type VmBox, type VmBoxOf } from './vmBox';

/** Everything that drawing a box takes. */
export interface VmBlockProps {
  box: Drawn<VmBox>;
  metrics: VmMetrics;
  say: Say;
  /** Whether pressing the box does something. */
  live: boolean;
}

/** The class that colours a box. */
export function vmClass(box: VmBox): string {
  switch (box.kind) {
    case 'kernel':
      return hueClass(box.state === 'on' ? 'kernel' : box.state === 'off' ? 'off' : 'panicked');
    case 'hardware':
      return hueClass('hardware');
    case 'vm':
    case 'boot':
      return hueClass('hypervisor');
    case 'guestOs':
      return hueClass(box.on ? 'guest' : 'off');
    case 'process':
      return hueClass(box.running ? 'app' : 'off');
    case 'chamber':
      return hueClass('app');
    case 'capsule':
      return cx(styles['capsuleInk']);
    case 'output':
      return cx(styles['screenInk']);
    case 'source':
    case 'compiler':
    case 'count':
      return hueClass('paper');
    case 'shelf':
      return hueClass('off');
  }
}

/** An arrow through the compiler's place. */
function Arrow({ box, m, live }: { box: Drawn<VmBoxOf<'compiler'>>; m: VmMetrics; live: boolean }) {
  const y = arrowHeight(box, m);
  const tip = m.text * 0.55;
  const right = box.x + box.w - 2;
  const { x: keyX, y: keyY, w, h } = compilerKey(box, m);
  const sign = playSign(box, m);
  return (
    <>
      <rect className={cx(styles['plate'], !live && styles['bare'])} x={keyX} y={keyY} width={w} height={h} rx={m.radius * 0.7} />
      <path className={cx(styles['arrow'], !box.done && styles['planned'])} d={`M${box.x + 8} ${y}H${right - 6}m${-tip} ${-tip}l${tip} ${tip} ${-tip} ${tip}`} />
      {live && !box.done && <Glyph glyph={Play} x={sign.x} y={sign.y} size={sign.w} />}
    </>
  );
}

function ProcessBlock({ box, m, live }: { box: Drawn<VmBoxOf<'process'>>; m: VmMetrics; live: boolean }) {
  if (box.running) return <Slab {...box} depth={m.depth} />;
  const size = m.label * 1.7;
  return (
    <>
      <Ghost {...box} />
      {live && (
        <>
          <circle className={styles['button']} cx={box.x + box.w / 2} cy={box.y + box.h * 0.5} r={size * 0.8} />
          <Glyph glyph={Play} x={box.x + (box.w - size) / 2 + size * 0.06} y={box.y + box.h * 0.5 - size / 2} size={size} />
        </>
      )}
    </>
  );
}

function BootBlock({ box, m }: { box: Drawn<VmBoxOf<'boot'>>; m: VmMetrics }) {
  if (!isBooting(box)) return null;
  return bootBar(box, m, BOOT_STEPS).map(({ x, y, w, h }, at) => (
    <rect key={x} className={cx(styles['step'], at < box.done && styles['done'])} x={x} y={y} width={w} height={h} rx={3} />
  ));
}

function shapeOf({ box, metrics: m, live }: VmBlockProps): ReactNode {
  const { x, y, w, h } = box;
  switch (box.kind) {
    case 'source':
      return (
        <>
          <path className={styles['sheet']} d={`M${x} ${y}h${w - 14}l14 14v${h - 14}h${-w}z`} />
          <path className={styles['fold']} d={`M${x + w - 14} ${y}v14h14`} />
        </>
      );
    case 'compiler':
      return <Arrow box={box} m={m} live={live} />;
    case 'shelf':
      return <Ghost {...box} radius={m.radius} />;
    case 'capsule':
      return (
        <>
          <rect className={styles['capsule']} x={x} y={y} width={w} height={h} rx={h / 2} />
          {capsuleIcon(box, m) > 0 && <Glyph glyph={Binary} x={x + h * 0.36} y={y + (h - m.text * 1.25) / 2} size={m.text * 1.25} />}
        </>
      );
    case 'count':
      return (
        <>
          <rect className={styles['plate']} x={x} y={y} width={w} height={h} rx={m.radius} />
          <g className={hueClass('kernel')}>
            {countBlocks(box, m).map((block) => (
              <rect key={block.x} className={styles['block']} x={block.x} y={block.y} width={block.w} height={block.h} rx={3} />
            ))}
          </g>
        </>
      );
    case 'hardware':
      return <Slab {...box} depth={m.depth} />;
    case 'kernel':
      if (box.state === 'off') return <Ghost {...box} />;
      return (
        <>
          <Slab {...box} depth={m.depth} />
          <Studs {...box} depth={m.depth} count={Math.max(3, Math.round(w / 64))} />
          {box.state === 'panicked' && <Cracks {...box} />}
        </>
      );
    case 'process':
      return <ProcessBlock box={box} m={m} live={live} />;
    case 'chamber':
      return <rect className={styles['chamber']} x={x} y={y} width={w} height={h} rx={m.radius} />;
    case 'output':
      return <rect className={styles['screen']} x={x} y={y} width={w} height={h} rx={5} />;
    case 'vm':
      return <VmWall {...box} w={w - m.depth} depth={m.depth} />;
    case 'guestOs':
      if (!box.on) return <Ghost {...box} />;
      return (
        <>
          <Slab {...box} depth={m.depth} />
          <Hatch {...box} />
        </>
      );
    case 'boot':
      return <BootBlock box={box} m={m} />;
  }
}

/** One box with its words. */
export function VmBlock(props: VmBlockProps) {
  const { box, metrics, say } = props;
  return (
    <>
      {shapeOf(props)}
      {vmTexts(box, metrics, say).map((run) => (
        <Label key={`${run.x},${run.y}`} {...run} />
      ))}
    </>
  );
}
