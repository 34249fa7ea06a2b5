// Draws one box of the moves instrument with its words.
import { type ReactNode } from 'react';
import { CircleCheck, CircleX, Power, Turtle } from 'lucide-react';
import { type Glyph as Drawing } from '../../ui/Icon';
import { cx } from '../../ui/cx';
import { type Drawn } from '../shared/box';
import { Glyph } from '../shared/Glyph';
import { type Hue, hueClass } from '../shared/hue';
import { Label } from '../shared/Label';
import { ContainerWall, Ghost, Slab, Studs } from '../shared/Slab';
import { type TextRun } from '../shared/textRun';
import { type Say } from '../shared/words';
import styles from './Blocks.module.css';
import { type MovesMetrics } from './metrics';
import { type Layer, type MovesBox, type MovesBoxOf } from './movesBox';
import { loadParts, markOf, movesTexts } from './texts';

/** Everything that drawing a box takes. */
export interface MovesBlockProps {
  box: Drawn<MovesBox>;
  metrics: MovesMetrics;
  say: Say;
}

/** Libraries that an image brings are green like images; those of an OS belong to it. */
const LAYER_HUES: Readonly<Record<Layer, Hue>> = { libraries: 'paper', kernel: 'kernel', cpu: 'hardware' };

/** The class that colours a box. */
export function movesClass(box: MovesBox): string {
  if (box.kind === 'layer') return hueClass(box.fit === 'unused' ? 'off' : LAYER_HUES[box.layer]);
  return hueClass(box.kind === 'load' ? (box.form === 'image' ? 'container' : 'app') : 'paper');
}

/** Something that is so or is not, beside its words. */
function Mark({ good, picture, x, y, size }: { good: boolean; picture: Drawing; x: number; y: number; size: number }) {
  return (
    <g className={styles[good ? 'goodMark' : 'badMark']}>
      <circle className={styles['disc']} cx={x + size / 2} cy={y + size / 2} r={size * 0.5} />
      <Glyph glyph={picture} x={x} y={y} size={size} />
    </g>
  );
}

function Load({ box, m }: { box: MovesBoxOf<'load'>; m: MovesMetrics }) {
  const { x, y, w, h } = box;
  if (box.form === 'file') {
    const fold = Math.min(12, h * 0.3);
    return <path className={styles['sheet']} d={`M${x} ${y}h${w - fold}l${fold} ${fold}v${h - fold}h${-w}zM${x + w - fold} ${y}v${fold}h${fold}`} />;
  }
  const { app, carried } = loadParts(box);
  return (
    <>
      <ContainerWall x={x} y={y} w={w} h={h} radius={m.radius} />
      <g className={hueClass('app')}>
        <rect className={styles['carried']} x={app.x} y={app.y} width={app.w} height={app.h} rx={3} />
      </g>
      <g className={hueClass('image')}>
        <rect className={styles['carried']} x={carried.x} y={carried.y} width={carried.w} height={carried.h} rx={3} />
      </g>
    </>
  );
}

function Verdict({ box, m }: { box: MovesBoxOf<'verdict'>; m: MovesMetrics }) {
  const { x, y, w, h, outcome } = box;
  if (outcome === null) return null;
  const good = outcome === 'runs' || outcome === 'slow' || outcome === 'made';
  const size = m.small * 1.25;
  return (
    <>
      <rect className={cx(styles['verdict'], styles[good ? 'good' : 'bad'])} x={x + 1} y={y + 1} width={w - 2} height={h - 2} rx={m.radius * 0.7} />
      <Mark good={good} picture={outcome === 'slow' ? Turtle : good ? CircleCheck : CircleX} x={x + 5} y={y + (h - size) / 2} size={size} />
    </>
  );
}

function LayerBlock({ box, m }: { box: MovesBoxOf<'layer'>; m: MovesMetrics }) {
  const { x, y, w, h, fit, layer } = box;
  if (fit === 'unused') return <rect className={styles['unused']} x={x} y={y} width={w} height={h} />;
  return (
    <>
      <Slab {...box} depth={m.depth} />
      {layer === 'kernel' && <Studs {...box} depth={m.depth} count={Math.max(2, Math.round(w / 46))} />}
      {fit === 'fails' && (
        <>
          <rect className={styles['apart']} x={x} y={y} width={w} height={h} />
          <rect className={styles['fault']} x={x} y={y} width={w} height={h} />
          <Mark good={false} picture={CircleX} {...markOf(box, m)} />
        </>
      )}
      {fit === 'suits' && <Mark good picture={CircleCheck} {...markOf(box, m)} />}
    </>
  );
}

function shapeOf({ box, metrics: m }: MovesBlockProps): ReactNode {
  const { x, y, w, h } = box;
  switch (box.kind) {
    case 'key':
      return <rect className={cx(styles['key'], !box.possible && styles['off'])} x={x + 1} y={y + 1} width={w - 2} height={h - 2} rx={m.radius * 0.7} />;
    case 'slot':
      return box.text.length > 0 && <Ghost x={x + 1} y={y + 1} w={w - 2} h={h - 2} radius={m.radius} />;
    case 'load':
      return <Load box={box} m={m} />;
    case 'verdict':
      return <Verdict box={box} m={m} />;
    case 'layer':
      return <LayerBlock box={box} m={m} />;
    case 'empty':
      return (
        <>
          <Ghost {...box} radius={m.radius} />
          <Glyph glyph={Power} x={x + w / 2 - m.label} y={y + h / 2 - m.label * 5} size={m.label * 2} />
        </>
      );
    case 'head':
      return null;
  }
}

/** The words in an image are those of the app, or of the libraries that it brings. */
function hueOfWords(box: MovesBox, { x, y }: TextRun): string | undefined {
  if (box.kind !== 'load' || box.form === 'file') return undefined;
  const { app } = loadParts(box);
  return hueClass(x < app.x + app.w && y < app.y + app.h ? 'app' : 'image');
}

/** One box with its words. */
export function MovesBlock(props: MovesBlockProps) {
  const { box, metrics, say } = props;
  return (
    <>
      {shapeOf(props)}
      {movesTexts(box, metrics, say).map((run) => (
        <g key={`${String(run.x)},${String(run.y)},${run.text}`} className={hueOfWords(box, run)}>
          <Label {...run} />
        </g>
      ))}
    </>
  );
}
