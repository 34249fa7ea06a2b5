// Draws one state of the Life lens, and the image and the fire at its two ends.
import { CirclePlus, Play, RotateCw, Skull, Snowflake, Square, Trash2 } from 'lucide-react';
import { type Glyph as Drawing } from '../../ui/Icon';
import { cx } from '../../ui/cx';
import { type Drawn, type Rect } from '../shared/box';
import { Glyph } from '../shared/Glyph';
import { hueClass } from '../shared/hue';
import { Label } from '../shared/Label';
import { middleOf } from '../shared/textRun';
import { phrase, type Say } from '../shared/words';
import { type LifePlace } from './graph';
import styles from './Life.module.css';
import { type LifeBoxOf } from './layout';
import { type LifeMetrics } from './metrics';
import { lifeTexts } from './texts';

/** A flame whose foot stands at a point. */
export function Flame({ x, y, size }: { x: number; y: number; size: number }) {
  const s = size / 24;
  return (
    <path
      className={styles['flame']}
      d={`M${x} ${y}c${-9 * s} 0 ${-10 * s} ${-9 * s} ${-5 * s} ${-14 * s}c0 ${3 * s} ${2 * s} ${4 * s} ${3 * s} ${4 * s}c${-1 * s} ${-5 * s} ${1 * s} ${-10 * s} ${5 * s} ${-13 * s}c0 ${5 * s} ${6 * s} ${8 * s} ${6 * s} ${15 * s}c0 ${5 * s} ${-4 * s} ${8 * s} ${-9 * s} ${8 * s}z`}
    />
  );
}

/** The image that a container is made from: slabs on one another. */
function ImagePile({ x, y, w, h }: Rect) {
  const each = h / 4.6;
  return [0, 1, 2].map((at) => <rect key={at} className={styles['slab']} x={x} y={y + h - (at + 1) * each * 1.3} width={w} height={each} rx={3} />);
}

/** The one kernel on which everything that runs stands. */
function KernelStrip({ rect: { x, y, w, h }, m, say }: { rect: Rect; m: LifeMetrics; say: Say }) {
  const top = y + h - m.kernel;
  const rise = m.kernel * 0.2;
  const studs = Array.from({ length: Math.floor(w / (m.kernel * 2)) }, (_, at) => `M${x + m.kernel * (0.6 + at * 2)} ${top}v${-rise}h${m.kernel * 0.7}v${rise}`).join('');
  const r = m.radius;
  return (
    <g className={hueClass('kernel')}>
      <path className={styles['kernel']} d={studs} />
      <path className={styles['kernel']} d={`M${x} ${top}h${w}v${m.kernel - r}q0 ${r} ${-r} ${r}h${2 * r - w}q${-r} 0 ${-r} ${-r}z`} />
      <Label x={x + w / 2} y={middleOf(top, m.kernel, m.small)} size={m.small} text={say(phrase('stack.kernel'))} weight={800} anchor="middle" />
    </g>
  );
}

const ICONS: Readonly<Partial<Record<LifePlace, Drawing>>> = {
  created: CirclePlus,
  running: Play,
  paused: Snowflake,
  restarting: RotateCw,
  exited: Square,
  removing: Trash2,
  dead: Skull,
};

const RARE: ReadonlySet<LifePlace> = new Set(['dead']);

/** One place with its words, which are left out where something lies over them. */
export function PlaceBox({ box, m, say, covered }: { box: Drawn<LifeBoxOf<'place'>>; m: LifeMetrics; say: Say; covered: boolean }) {
  const { place, x, y, w, h } = box;
  const bare = place === 'image' || place === 'gone';
  const icon = ICONS[place];
  return (
    <>
      <rect
        className={cx(styles['place'], place === 'running' && styles['main'], RARE.has(place) && styles['rare'], bare && styles['bare'])}
        x={x}
        y={y}
        width={w}
        height={h}
        rx={m.radius}
      />
      {place === 'image' && <ImagePile x={x + w * 0.06} y={y + h * 0.1} w={w * 0.36} h={h * 0.56} />}
      {place === 'gone' && <Flame x={x + m.pad + m.label * 0.5} y={y + h * 0.78} size={m.label * 1.6} />}
      {place === 'running' && <KernelStrip rect={box} m={m} say={say} />}
      {icon && m.icons && !covered && <Glyph glyph={icon} x={x + m.pad} y={y + 1 + (m.head - m.label * 1.1) / 2} size={m.label * 1.1} />}
      {!covered && lifeTexts(box, m, say).map((run) => <Label key={`${run.x},${run.y}`} {...run} />)}
    </>
  );
}
