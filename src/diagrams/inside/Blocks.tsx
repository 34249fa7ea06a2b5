// Draws one box of the Inside lens.
import { type ReactNode } from 'react';
import { Eye, Power } from 'lucide-react';
import { ContainerIcon } from '../../ui/conceptIcons';
import { cx } from '../../ui/cx';
import { type Drawn } from '../shared/box';
import { Glyph } from '../shared/Glyph';
import { hueClass } from '../shared/hue';
import { Label } from '../shared/Label';
import { ContainerWall, Cracks, Ghost, Plug, Slab, Studs } from '../shared/Slab';
import { type Say } from '../shared/words';
import styles from './Blocks.module.css';
import { Curtain } from './Curtain';
import { type InsideBox, type InsideBoxOf } from './insideBox';
import { type InsideMetrics } from './metrics';
import { insideTexts, nameTag } from './texts';

/** Everything that drawing a box takes. */
export interface InsideBlockProps {
  box: Drawn<InsideBox>;
  metrics: InsideMetrics;
  say: Say;
}

/** The class that colours a box: blue belongs to a container, and what has stopped is grey. */
export function insideClass(box: InsideBox): string {
  if (box.kind === 'kernel') return hueClass(box.panicked ? 'panicked' : 'kernel');
  if (box.dim) return hueClass('off');
  if (box.kind === 'plug' || box.kind === 'bead' || ('side' in box && box.side === 'inside')) return hueClass('container');
  if (box.kind === 'row' && box.line.container !== null) return hueClass('container');
  return hueClass('paper');
}

/** How round the corners of a line are: only containers have round ones. */
export function rowRadius(box: InsideBox, m: InsideMetrics): number {
  return box.kind === 'row' && box.line.container !== null ? m.radius / 2 : 0;
}

function Panel({ box, m }: { box: Drawn<InsideBoxOf<'panel'>>; m: InsideMetrics }) {
  const icon = m.label * 1.25;
  return (
    <>
      {box.side === 'host' ? <Slab {...box} depth={m.depth} /> : <ContainerWall {...box} radius={m.radius} />}
      {box.front && <Glyph glyph={Eye} x={box.x + m.pad + m.indent / 2} y={box.y + (m.title + 2 - icon) / 2} size={icon} />}
    </>
  );
}

function Row({ box, m }: { box: Drawn<InsideBoxOf<'row'>>; m: InsideMetrics }) {
  const tag = nameTag(box, m);
  const size = m.text * 1.1;
  return (
    <>
      <rect className={cx(styles['row'], box.line.container !== null && styles['ofContainer'])} x={box.x} y={box.y} width={box.w} height={box.h} rx={rowRadius(box, m)} />
      {tag && tag.icon > 0 && <Glyph glyph={ContainerIcon} x={tag.x - tag.icon} y={box.y + (box.h - size) / 2} size={size} />}
    </>
  );
}

function Empty({ box, m, say }: { box: Drawn<InsideBoxOf<'empty'>>; m: InsideMetrics; say: Say }) {
  const size = m.label * 2.2;
  const top = insideTexts(box, m, say)[0]?.y ?? box.y + box.h / 2;
  return (
    <>
      <Ghost {...box} radius={box.container ? m.radius : 0} />
      <Glyph glyph={box.container ? ContainerIcon : Power} x={box.x + (box.w - size) / 2} y={top - m.label * 1.6 - size} size={size} />
    </>
  );
}

function shapeOf({ box, metrics: m, say }: InsideBlockProps): ReactNode {
  switch (box.kind) {
    case 'kernel':
      return (
        <>
          <Slab {...box} depth={m.depth} />
          <Studs {...box} depth={m.depth} count={Math.round(box.w / m.stud)} free={box.plugs} gap={m.plug} />
          {box.panicked && <Cracks {...box} />}
        </>
      );
    case 'plug':
      return <Plug {...box} />;
    case 'panel':
      return <Panel box={box} m={m} />;
    case 'row':
      return <Row box={box} m={m} />;
    case 'curtain':
      return <Curtain box={box} metrics={m} />;
    case 'bead':
      return <rect className={cx(styles['bead'], box.text === '?' && styles['unknown'])} x={box.x} y={box.y} width={box.w} height={box.h} rx={box.h / 2} />;
    case 'empty':
      return <Empty box={box} m={m} say={say} />;
    case 'more':
    case 'note':
      return null;
  }
}

/** One box with its words. */
export function InsideBlock(props: InsideBlockProps) {
  const { box, metrics, say } = props;
  return (
    <>
      {shapeOf(props)}
      {insideTexts(box, metrics, say).map((run) => (
        <Label key={`${run.x},${run.y}`} {...run} />
      ))}
    </>
  );
}
