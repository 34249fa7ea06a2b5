// Draws one box of the Layers lens.
import { type ReactNode } from 'react';
import { Eye } from 'lucide-react';
import { cx } from '../../ui/cx';
import { type Drawn } from '../shared/box';
import { Glyph } from '../shared/Glyph';
import { hueClass } from '../shared/hue';
import { Label } from '../shared/Label';
import { Slab } from '../shared/Slab';
import { type Say } from '../shared/words';
import styles from './Blocks.module.css';
import { type LayersBox, type LayersBoxOf } from './layersBox';
import { DiscMark, StateMark } from './Marks';
import { type LayersMetrics } from './metrics';
import { isFresh } from './sentences';
import { cellDisc, cellsOf, discAt, layersTexts, segmentsOf } from './texts';

/** Everything that drawing a box takes. */
export interface LayersBlockProps {
  box: Drawn<LayersBox>;
  m: LayersMetrics;
  say: Say;
}

function CardBlock({ box, m }: { box: Drawn<LayersBoxOf<'card'>>; m: LayersMetrics }) {
  const { x, y, w, h, step } = box;
  return (
    <>
      {box.breaks && <path className={styles['cut']} d={`M${x - m.pad + 2} ${y - m.cardGap / 2}h${w + 2 * m.pad - 4}`} />}
      <rect className={step.state === 'failed' ? styles['badRow'] : isFresh(step.state) ? styles['freshRow'] : styles['row']} x={x} y={y} width={w} height={h} rx={5} />
      <DiscMark least={m.least} {...discAt(box, m, String(step.n))} />
      <StateMark box={box} m={m} />
    </>
  );
}

function SlabBlock({ box, m }: { box: Drawn<LayersBoxOf<'slab'>>; m: LayersMetrics }) {
  const { x, y, w, h, step } = box;
  const seams = Math.min(5, step.count) - 1;
  return (
    <>
      {box.dashed ? <rect className={styles['dashedFace']} x={x} y={y} width={w} height={h} /> : <Slab x={x} y={y} w={w} h={h} depth={m.depth} />}
      {step.state === 'coming' && <rect className={styles['filled']} x={x} y={y} width={w * step.share} height={h} />}
      {Array.from({ length: seams }, (_, at) => (
        <path key={at} className={styles['seams']} d={`M${x + w - 5} ${y + (h * (at + 1)) / (seams + 1)}h5`} />
      ))}
      {box.sharedBy > 1 && <path className={styles['shared']} d={`M${x + 3} ${y + 3}h${w - 6}v${h - 6}h${6 - w}z`} />}
      {isFresh(step.state) && step.state !== 'failed' && <rect className={styles['ring']} x={x - 2} y={y - 2} width={w + 4} height={h + 4} rx={2} />}
      {box.numbered && <DiscMark least={m.least} {...discAt(box, m, String(step.n))} />}
    </>
  );
}

/** added: plus · copied: an arrow upwards · deleted: a cross. */
function FileBlock({ box, m }: { box: Drawn<LayersBoxOf<'file'>>; m: LayersMetrics }) {
  const { x, y, w, h, change } = box;
  const s = m.code * 0.3;
  const [cx0, cy] = [x + m.code * 0.8, y + h / 2];
  const paths = {
    added: `M${cx0 - s} ${cy}h${2 * s}m${-s} ${-s}v${2 * s}`,
    copied: `M${cx0} ${cy + s * 1.2}v${-2.4 * s}m${-s} ${s}l${s} ${-s} ${s} ${s}`,
    deleted: `M${cx0 - s} ${cy - s}l${2 * s} ${2 * s}m0 ${-2 * s}l${-2 * s} ${2 * s}`,
  };
  return (
    <>
      <rect className={change.kind === 'deleted' ? styles['gone'] : styles['file']} x={x} y={y} width={w} height={h} rx={4} />
      <path className={styles['fileMark']} d={paths[change.kind]} />
    </>
  );
}

function MergedBlock({ box, m }: { box: Drawn<LayersBoxOf<'merged'>>; m: LayersMetrics }) {
  const size = m.small * 1.3;
  return (
    <>
      <Glyph glyph={Eye} x={box.x + 2} y={box.y + m.small * 0.3} size={size} />
      {cellsOf(box, m).map(({ x, y, w, h, slant }, at) => {
        const cell = box.cells[at];
        if (!cell) return null;
        const hue = cell.hidden ? hueClass('off') : hueClass(cell.layer === null ? 'container' : 'image');
        return (
          <g key={cell.path} className={hue}>
            <path className={cell.hidden ? styles['gone'] : styles['cell']} d={`M${x + slant} ${y}h${w}l${-slant} ${h}h${-w}z`} />
            <DiscMark least={m.least} x={x + slant + cellDisc(h, m)} y={y + h / 2} r={cellDisc(h, m)} text={cell.badge} />
          </g>
        );
      })}
    </>
  );
}

function MeterBlock({ box, m }: { box: Drawn<LayersBoxOf<'meter'>>; m: LayersMetrics }) {
  return segmentsOf(box, m).map(({ bar, segment, x, y, w, h }) => (
    <g key={`${bar} ${x}`} className={segment.tone === 'fresh' ? styles['fresh'] : segment.tone === 'cache' ? styles['ahead'] : hueClass('image')}>
      <rect className={cx(styles['bar'], segment.tone !== 'plain' && styles['unnamed'])} x={x} y={y} width={w} height={h} />
    </g>
  ));
}

function shapeOf({ box, m }: LayersBlockProps): ReactNode {
  const { x, y, w, h } = box;
  switch (box.kind) {
    case 'paper': {
      if (!box.fold) return m.paper === 0 ? null : <rect className={styles['paper']} x={x} y={y} width={w} height={h} rx={m.radius} />;
      const ear = m.title * 1.2;
      return <path className={styles['paper']} d={`M${x} ${y}h${w - ear}l${ear} ${ear}v${h - ear}h${-w}zM${x + w - ear} ${y}v${ear}h${ear}`} />;
    }
    case 'card':
      return <CardBlock box={box} m={m} />;
    case 'label':
      return box.n > 0 ? <DiscMark least={m.least} {...discAt(box, m, String(box.n))} /> : null;
    case 'reason':
      return <rect className={styles['row']} x={x} y={y} width={w} height={h} />;
    case 'slab':
      return <SlabBlock box={box} m={m} />;
    case 'tag': {
      const cut = Math.min(h / 2, m.pad * 1.4);
      return (
        <>
          <path className={styles['tag']} d={`M${x + cut} ${y}h${w - cut}v${h}h${cut - w}l${-cut} ${-cut}v${2 * cut - h}z`} />
          <circle className={styles['hollow']} cx={x + cut} cy={y + h / 2} r={m.pad * 0.35} />
        </>
      );
    }
    case 'sheet':
      if (!box.there) return <rect className={styles['gone']} x={x} y={y} width={w} height={h} />;
      return (
        <>
          {box.running ? <Slab x={x} y={y} w={w} h={h} depth={m.depth * 0.8} /> : <rect className={styles['dashedFace']} x={x} y={y} width={w} height={h} />}
          <DiscMark least={m.least} {...discAt({ x, y, h: m.sheet }, m, 'W')} />
        </>
      );
    case 'file':
      return <FileBlock box={box} m={m} />;
    case 'merged':
      return <MergedBlock box={box} m={m} />;
    case 'meter':
      return <MeterBlock box={box} m={m} />;
    case 'plate':
      return <rect className={cx(styles['plate'], box.dangling && styles['unnamed'])} x={x} y={y} width={w} height={h} rx={m.radius * 0.6} />;
    case 'pile':
      return <rect className={styles['pile']} x={x} y={y} width={w} height={h} rx={m.radius * 0.6} />;
    case 'note':
      return <rect className={styles['note']} x={x} y={y} width={w} height={h} rx={m.radius} />;
  }
}

/** One box with its words. */
export function LayersBlock(props: LayersBlockProps) {
  const { box, m, say } = props;
  return (
    <>
      {shapeOf(props)}
      {layersTexts(box, m, say).map((run) => (
        <Label key={`${run.x},${run.y}`} {...run} />
      ))}
    </>
  );
}
