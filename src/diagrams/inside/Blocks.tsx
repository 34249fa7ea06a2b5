// Draws one box of the Inside lens.
import { type ReactNode } from 'react';
import { cx } from '../../ui/cx';
import { type Drawn } from '../shared/box';
import { hueClass } from '../shared/hue';
import { Label } from '../shared/Label';
import { ContainerWall, Cracks, Plug, Slab, Studs } from '../shared/Slab';
import { line, middleOf, type TextRun, type Words } from '../shared/textRun';
import { type Say } from '../shared/words';
import styles from './Blocks.module.css';
import { type InsideBox, type InsideBoxOf } from './layout';
import { type InsideMetrics } from './metrics';

/** Everything that drawing a box takes. */
export interface InsideBlockProps {
  box: Drawn<InsideBox>;
  metrics: InsideMetrics;
  say: Say;
}

type TextsOf<K extends InsideBox['kind']> = (box: InsideBoxOf<K>, m: InsideMetrics, say: Say) => TextRun[];

const kernel: TextsOf<'kernel'> = (box, m, say) => {
  const name: Words = { wordings: [say({ key: 'stack.kernel' })], size: m.big, weight: 800, least: m.least };
  const release: Words = { wordings: [box.panicked ? say({ key: 'stack.panicked' }) : box.release], size: m.text, face: box.panicked ? 'sans' : 'mono', weight: 700 };
  const width = box.w - 2 * m.indent;
  const shared = say({ key: 'inside.oneTable' });
  const left =
    m.size === 'wide' && !box.panicked ? line(box.x + m.indent + 90, middleOf(box.y, box.h, m.text), width - 90 - 110, { wordings: [shared], size: m.text, weight: 700 }) : [];
  return [...line(box.x + m.indent, middleOf(box.y, box.h, m.big), width, name, release), ...left];
};

const panel: TextsOf<'panel'> = (box, m, say) => {
  const title: Words = { wordings: [say(box.label)], size: m.label, weight: 800, least: m.least };
  const name: Words | undefined = box.name === null ? undefined : { wordings: [box.name], size: m.text, face: 'mono', weight: 700, least: m.least, name: true };
  return line(box.x + m.pad + 2, middleOf(box.y, m.head, m.label), box.w - 2 * m.pad - 4, title, name);
};

/** The cells of a line: number, command, and the container that it belongs to. */
function cells(rect: { x: number; y: number; w: number; h: number }, m: InsideMetrics, owner: boolean, words: { number: Words; command: Words; owner: Words | null }): TextRun[] {
  const y = middleOf(rect.y, rect.h, m.text);
  const x = rect.x + m.indent;
  const right = owner && m.owner > 0 ? m.owner : 0;
  const numbers = line(x, y, m.number - 6, words.number);
  const commands = line(x + m.number, y, rect.w - 2 * m.indent - m.number - right, words.command);
  const owners = words.owner && right > 0 ? line(rect.x + rect.w - m.indent - right + 10, y, right - 10, words.owner) : [];
  return [...numbers, ...commands, ...owners];
}

const columns: TextsOf<'columns'> = (box, m, say) => {
  const head = (key: 'inside.pid' | 'inside.command' | 'inside.owner'): Words => ({ wordings: [say({ key })], size: Math.max(m.least, m.text - 2), tone: 'aside', least: m.least });
  return cells(box, m, box.side === 'host', { number: head('inside.pid'), command: head('inside.command'), owner: box.side === 'host' ? head('inside.owner') : null });
};

const row: TextsOf<'row'> = (box, m) => {
  const { line: process, side } = box;
  const mono = { size: m.text, face: 'mono', least: m.least, name: true } as const;
  const owner = process.container === null ? null : { ...mono, wordings: [process.container], weight: 700 };
  return cells(box, m, side === 'host', {
    number: { wordings: [String(process.shown)], size: m.text, face: 'mono', weight: 700, least: m.least },
    command: { ...mono, wordings: m.size === 'wide' ? [process.command, process.program] : [process.program], weight: 600 },
    owner,
  });
};

const plain = (wordings: string[], box: InsideBox, m: InsideMetrics): TextRun[] =>
  line(box.x + m.indent, middleOf(box.y, box.h, m.text), box.w - 2 * m.indent, { wordings, size: m.text, tone: 'aside', least: m.least });

/** The words of a box, placed so that they fit. */
export function insideTexts(box: InsideBox, m: InsideMetrics, say: Say): TextRun[] {
  switch (box.kind) {
    case 'kernel':
      return kernel(box, m, say);
    case 'panel':
      return panel(box, m, say);
    case 'columns':
      return columns(box, m, say);
    case 'row':
      return row(box, m, say);
    case 'more':
    case 'note':
      return plain([say(box.text)], box, m);
    case 'curtain':
      return plain([say({ key: 'inside.curtain' }), say({ key: 'inside.curtainShort' })], { ...box, y: box.y + box.h / 2 - m.row / 2, h: m.row }, m);
    case 'plug':
    case 'thread':
      return [];
  }
}

/** A curtain with its folds, and a clear band for its words. */
function Curtain({ box: { x, y, w, h }, m }: { box: InsideBox; m: InsideMetrics }) {
  const folds = Array.from({ length: Math.floor(w / 34) }, (_, at) => x + 17 + at * 34);
  const band = { y: y + h / 2 - m.row * 0.8, h: m.row * 1.6 };
  return (
    <>
      <rect className={styles['cloth']} x={x} y={y} width={w} height={h} />
      {folds.map((fold) => (
        <path
          key={fold}
          className={styles['fold']}
          d={`M${fold} ${y}q5 ${(band.y - y) / 2} 0 ${band.y - y}M${fold} ${band.y + band.h}q5 ${(y + h - band.y - band.h) / 2} 0 ${y + h - band.y - band.h}`}
        />
      ))}
    </>
  );
}

function Thread({ box, m }: { box: InsideBoxOf<'thread'>; m: InsideMetrics }) {
  const { x, y, w, to } = box;
  const reach = w * 0.5;
  return (
    <>
      <path className={styles['thread']} d={`M${x} ${y}C${x + reach} ${y} ${to.x - reach} ${to.y} ${to.x} ${to.y}`} />
      <circle className={styles['knot']} cx={x} cy={y} r={m.text * 0.36} />
      <circle className={styles['knot']} cx={to.x} cy={to.y} r={m.text * 0.36} />
    </>
  );
}

function shapeOf({ box, metrics: m }: InsideBlockProps): ReactNode {
  switch (box.kind) {
    case 'kernel':
      return (
        <>
          <Slab {...box} depth={m.depth} />
          <Studs {...box} depth={m.depth} count={Math.round(box.w / 62)} free={box.plugs} gap={m.plug} />
          {box.panicked && <Cracks {...box} />}
        </>
      );
    case 'panel':
      return box.side === 'host' ? <Slab {...box} depth={m.depth} /> : <ContainerWall {...box} radius={m.radius} />;
    case 'columns':
      return <path className={styles['rule']} d={`M${box.x} ${box.y + box.h - 2}h${box.w}`} />;
    case 'row': {
      const inContainer = box.line.container !== null;
      return (
        <rect
          className={cx(styles['row'], inContainer && styles['ofContainer'], box.dim && styles['gone'])}
          x={box.x}
          y={box.y}
          width={box.w}
          height={box.h}
          rx={inContainer ? m.radius / 2 : 0}
        />
      );
    }
    case 'curtain':
      return <Curtain box={box} m={m} />;
    case 'plug':
      return <Plug {...box} />;
    case 'thread':
      return <Thread box={box} m={m} />;
    case 'more':
    case 'note':
      return null;
  }
}

/** The class that colours a box. */
export function insideClass(box: InsideBox): string {
  if (box.kind === 'kernel') return box.panicked ? hueClass('panicked') : hueClass('kernel');
  if ('dim' in box && box.dim) return hueClass('off');
  if (box.kind === 'plug' || (box.kind === 'panel' && box.side === 'inside')) return hueClass('container');
  if (box.kind === 'row' && box.line.container !== null) return hueClass('container');
  return hueClass('paper');
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
