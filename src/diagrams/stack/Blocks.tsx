// Draws one block of the stack: its slab or wall, what is on it, and its words.
import { type ReactNode } from 'react';
import { cx } from '../../ui/cx';
import { Badge } from '../shared/Badge';
import { type Drawn } from '../shared/box';
import { Glyph } from '../shared/Glyph';
import { Hatch } from '../shared/Hatch';
import { type Hue, hueClass } from '../shared/hue';
import { Label } from '../shared/Label';
import { textWidth } from '../shared/measure';
import { ContainerWall, Cracks, Ghost, Plug, Pocket, Slab, Studs, VmWall } from '../shared/Slab';
import { middleOf, place } from '../shared/textRun';
import { phrase, type Say } from '../shared/words';
import { appFace } from './appFace';
import { badgeAt } from './badges';
import styles from './Blocks.module.css';
import { HardwareParts } from './HardwareParts';
import { Lever } from './Lever';
import { type Metrics } from './metrics';
import { ROLE_ICONS } from './roleIcons';
import { type StackBox, type StackBoxOf, type StackKind } from './stackBox';
import { textsOf } from './texts';

/** Everything that drawing a block takes. */
export interface BlockProps {
  box: Drawn<StackBox>;
  metrics: Metrics;
  say: Say;
}

const HUES: Readonly<Record<StackKind, Hue>> = {
  hardware: 'hardware',
  hypervisor: 'hypervisor',
  vm: 'hypervisor',
  virtual: 'hypervisor',
  kernel: 'kernel',
  kvm: 'hypervisor',
  'guest-os': 'guest',
  'host-os': 'guest',
  engine: 'engine',
  plug: 'container',
  container: 'container',
  process: 'paper',
  app: 'app',
  lever: 'paper',
  level: 'paper',
  ghost: 'paper',
  note: 'paper',
};

/** The class that colours a block: its concept's hue, grey where nothing runs, dark where a kernel has panicked. */
export function blockClass(box: StackBox): string {
  if (box.kind === 'kernel' && box.panicked) return hueClass('panicked');
  if (box.kind === 'plug' && box.plain) return hueClass(box.dim ? 'off' : 'app');
  return hueClass(box.dim && box.kind !== 'lever' ? 'off' : HUES[box.kind]);
}

function Texts(props: BlockProps) {
  const { box, metrics, say } = props;
  return textsOf(box, metrics, say).map((run) => <Label key={`${run.x},${run.y},${run.anchor ?? ''}`} {...run} />);
}

function LevelBadge({ box, metrics: m, say }: BlockProps) {
  const place = badgeAt(box, m, say);
  if (!place) return null;
  const { x, y, w, h } = place;
  return <Badge x={x + w / 2} y={y + h / 2} w={w} h={h} text={say(phrase('stack.level', { n: box.level ?? 0 }))} size={m.badge.text} />;
}

function KernelBlock({ box, metrics: m }: { box: StackBoxOf<'kernel'>; metrics: Metrics }) {
  return (
    <>
      <Slab {...box} depth={m.depth} />
      <Studs {...box} depth={m.depth} count={Math.max(2, Math.round(box.w / m.stud))} free={box.plugs} gap={m.plug} />
      {box.panicked && <Cracks {...box} />}
    </>
  );
}

function OsBlock({ box, metrics: m }: { box: StackBoxOf<'guest-os' | 'host-os'>; metrics: Metrics }) {
  return (
    <g className={box.starting ? styles['starting'] : undefined}>
      <Slab {...box} depth={m.depth} />
      {box.kind === 'guest-os' && !box.starting && <Hatch {...box} />}
    </g>
  );
}

function AppBlock({ box, metrics: m, say }: { box: StackBoxOf<'app'>; metrics: Metrics; say: Say }) {
  const face = appFace(box, m, say);
  const libraries =
    face.pocket === null
      ? null
      : place(
          { wordings: [say({ key: 'stack.libraries' }), say({ key: 'stack.librariesShort' })], size: 13, weight: 500, tone: 'soft' },
          box.x + m.indent,
          box.y + box.h - 8,
          box.w - 2 * m.indent,
          'start',
        );
  return (
    <>
      <Slab {...box} depth={m.depth} className={box.paused ? styles['paused'] : undefined} />
      {face.pocket !== null && <Pocket x={box.x} y={face.pocket} w={box.w} h={m.face.pocket} />}
      {libraries && <Label {...libraries.run} />}
      {face.icon && <Glyph glyph={ROLE_ICONS[box.app.role]} {...face.icon} size={m.face.icon} />}
      {face.bracket && <path className={styles['bracket']} d={`M${face.bracket.x - 1} ${face.bracket.y}h5v${face.bracket.h}h-5`} />}
    </>
  );
}

function LevelMark({ box, metrics: m, say }: { box: StackBoxOf<'level'>; metrics: Metrics; say: Say }) {
  const middle = box.y + box.h / 2;
  const text = say(box.text);
  if (box.id === 'level:0') return <Label x={Math.max(17, textWidth(text, 13) / 2 + 1)} y={middleOf(box.y, box.h, 13)} size={13} text={text} anchor="middle" tone="aside" />;
  const d = box.bracket ? `M42 ${box.y + 2}h-7v${box.h - 4}h7` : `M35 ${middle}h8`;
  return (
    <>
      <path className={cx(styles['bracket'], styles['aside'])} d={d} />
      <Badge x={17 + 1} y={middle} w={m.badge.w} h={m.badge.h} text={text} size={m.badge.text} />
    </>
  );
}

function shapeOf({ box, metrics: m, say }: BlockProps): ReactNode {
  switch (box.kind) {
    case 'hardware':
      return (
        <>
          <Slab {...box} depth={m.depth} />
          <HardwareParts box={box} metrics={m} say={say} />
        </>
      );
    case 'hypervisor':
    case 'engine':
      return <Slab {...box} depth={m.depth} />;
    case 'vm':
      return <VmWall {...box} depth={m.depth} />;
    case 'virtual':
      return <path className={styles['strip']} d={`M${box.x} ${box.y}h${box.w}`} />;
    case 'kvm':
      return <rect className={styles['kvm']} x={box.x} y={box.y} width={box.w} height={box.h} rx={4} />;
    case 'kernel':
      return <KernelBlock box={box} metrics={m} />;
    case 'guest-os':
    case 'host-os':
      return <OsBlock box={box} metrics={m} />;
    case 'container':
      return <ContainerWall {...box} radius={m.radius} cards={Math.min(3, box.count)} step={m.depth / 2} dashed={box.running === 0} />;
    case 'app':
      return <AppBlock box={box} metrics={m} say={say} />;
    case 'plug':
      return <Plug {...box} />;
    case 'lever':
      return <Lever box={box} metrics={m} />;
    case 'level':
      return <LevelMark box={box} metrics={m} say={say} />;
    case 'ghost':
      return <Ghost {...box} />;
    case 'process':
    case 'note':
      return null;
  }
}

/** One block with everything on it. */
export function Block(props: BlockProps) {
  return (
    <>
      {shapeOf(props)}
      <Texts {...props} />
      <LevelBadge {...props} />
    </>
  );
}
