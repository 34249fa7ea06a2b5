// Draws the face with windows: the process, a window with its knob, and the folding screen that chroot is.
import { Box as CubeIcon, EyeOff, FolderTree, Network, SquareStack, Tag, Users } from 'lucide-react';
import { ContainerIcon } from '../../ui/conceptIcons';
import { type Glyph as Drawing } from '../../ui/Icon';
import { cx } from '../../ui/cx';
import { type Drawn } from '../shared/box';
import { Cloth } from '../shared/Cloth';
import { Glyph } from '../shared/Glyph';
import { hueClass } from '../shared/hue';
import { ContainerWall, Slab } from '../shared/Slab';
import styles from './Blocks.module.css';
import { type CurtainsBoxOf } from './curtainsBox';
import { windowParts } from './layoutWindows';
import { type CurtainsMetrics } from './metrics';
import { namespaceRows } from './texts';

interface BlockProps<K extends CurtainsBoxOf<'process'>['kind'] | 'window' | 'cloth' | 'screen'> {
  box: Drawn<CurtainsBoxOf<K>>;
  m: CurtainsMetrics;
}

/** Icons of what namespaces separate; the order of the type is that of the kernel's list. */
export const WINDOW_ICONS: Readonly<Record<CurtainsBoxOf<'window'>['window']['id'], Drawing>> = {
  pid: CubeIcon,
  net: Network,
  mnt: FolderTree,
  root: FolderTree,
  uts: Tag,
  ipc: SquareStack,
  user: Users,
  cgroup: ContainerIcon,
};

/** The process: a slab of its own, in a wall that closes as the curtains do. */
export function ProcessBlock({ box, m }: BlockProps<'process'>) {
  const beside = box.h >= box.w / 2;
  const icon = beside ? m.label * 2.6 : m.label * 1.5;
  const walled = box.drawn > 0;
  const inner = walled ? 5 : 0;
  const rows = namespaceRows(box, m);
  return (
    <>
      {walled && <ContainerWall {...box} radius={m.radius} dashed={!box.complete} />}
      {!walled && <Slab {...box} depth={m.depth} />}
      <rect
        className={cx(styles['core'], walled && styles['walled'])}
        x={box.x + inner}
        y={box.y + inner}
        width={box.w - 2 * inner}
        height={box.h - 2 * inner}
        rx={walled ? m.radius - 4 : 0}
      />
      <Glyph
        glyph={walled ? ContainerIcon : CubeIcon}
        x={beside ? box.x + (box.w - icon) / 2 : box.x + m.indent}
        y={beside ? box.y + m.label * 0.8 : box.y + (box.h - icon) / 2}
        size={icon}
      />
      {beside &&
        box.namespaces.map(
          ({ kind, own }, at) => own && <rect key={kind} className={styles['ownNamespace']} x={rows.x} y={rows.y + at * rows.h + 1} width={rows.w} height={rows.h - 2} rx={3} />,
        )}
    </>
  );
}

/** A window: its frame, its head with a knob, the pane, and the sill. */
export function WindowBlock({ box, m }: BlockProps<'window'>) {
  const { head, pane, sill } = windowParts(box, m);
  const { own } = box.window;
  const knob = { x: head.x + head.w - m.window.side - m.knob.w, y: head.y + (head.h - m.knob.h) / 2 };
  const r = m.knob.h / 2;
  return (
    <>
      <rect className={styles['frame']} x={box.x} y={box.y} width={box.w} height={box.h} rx={m.radius / 2} />
      <rect className={cx(styles['knob'], own && styles['on'], !box.pressable && styles['fixed'])} x={knob.x} y={knob.y} width={m.knob.w} height={m.knob.h} rx={r} />
      <circle className={cx(styles['thumb'], own && styles['on'])} cx={own ? knob.x + m.knob.w - r : knob.x + r} cy={knob.y + r} r={r - 2.5} />
      <rect className={styles['pane']} x={pane.x} y={pane.y} width={pane.w} height={pane.h} />
      <g className={own ? hueClass('container') : undefined}>
        <rect className={cx(styles['sill'], own && styles['own'])} x={sill.x} y={sill.y} width={sill.w} height={sill.h} rx={own ? m.radius / 2 : 0} />
      </g>
    </>
  );
}

/** A curtain in front of a pane, with a sign that says so without words. */
export function ClothBlock({ box, m }: BlockProps<'cloth'>) {
  const size = m.label * 1.5;
  return (
    <>
      <Cloth x={box.x} y={box.y} w={box.w} h={box.h} fold={m.fold} />
      {box.h > size * 2 && (
        <>
          <circle className={styles['patch']} cx={box.x + box.w / 2} cy={box.y + box.h / 2} r={size * 0.85} />
          <Glyph glyph={EyeOff} x={box.x + (box.w - size) / 2} y={box.y + (box.h - size) / 2} size={size} />
        </>
      )}
    </>
  );
}

/** A folding screen: it hides the files and no more, and with chroot alone one can walk round it. */
export function ScreenBlock({ box, m }: BlockProps<'screen'>) {
  const { x, y, h, gap } = box;
  const w = gap ? box.w * 0.8 : box.w;
  const count = 4;
  const each = w / count;
  const lean = Math.min(6, h / 8);
  const leaves = Array.from({ length: count }, (_, at) => at);
  const size = m.label * 1.3;
  return (
    <>
      {leaves.map((at) => {
        const [left, right] = at % 2 === 0 ? [0, lean] : [lean, 0];
        return (
          <path
            key={at}
            className={cx(styles['leaf'], at % 2 === 1 && styles['turned'])}
            d={`M${x + at * each} ${y + left}l${each} ${right - left}v${h - 2 * right}l${-each} ${right - left}z`}
          />
        );
      })}
      {gap && h > size && <path className={styles['way']} d={`M${x + box.w - 4} ${y + h * 0.3}q${-box.w * 0.16} ${h * 0.02} ${-box.w * 0.13} ${h * 0.4}m-4 -6l4 7 6 -5`} />}
    </>
  );
}
