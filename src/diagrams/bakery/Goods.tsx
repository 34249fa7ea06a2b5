// Draws what the shop is about: recipe kits (images), loaves (containers) and the secret note (the Dockerfile), each from both sides.
import { cx } from '../../ui/cx';
import { type Rect } from '../shared/box';
import { hueClass } from '../shared/hue';
import { type ContainerView } from '../journey/hosts';
import styles from './Bakery.module.css';
import goods from './Goods.module.css';
import { type KitLayer } from './walks';

/** Most layers that a kit draws of its base and of its secret: more would be lines. */
const MOST_BELOW = 7;
const MOST_OWN = 3;

/** A layer of one's own is what a kit is about: it is drawn thicker. */
const OWN_WEIGHT = 2.2;

/** Layers thinner than this have no edge of their own. */
const FINE = 4.2;

/** Whether a layer is in the kit yet. */
const isHere = ({ state }: KitLayer): boolean => state === 'kept' || state === 'ready' || state === 'unpacking' || state === 'arrived';

/** The layers of an image in a box of some height, the lowest at the bottom; those that a secret has added lie on top in its colour. */
function Layers({ layers, x, y, w, h, gap, round }: Rect & { layers: readonly KitLayer[]; gap: number; round: number }) {
  const shown = [...layers.filter(({ own }) => !own).slice(0, MOST_BELOW), ...layers.filter(({ own }) => own).slice(-MOST_OWN)];
  const weight = ({ own }: KitLayer): number => (own ? OWN_WEIGHT : 1);
  const under = (at: number): number => shown.slice(0, at).reduce((sum, layer) => sum + weight(layer), 0);
  const each = h / Math.max(1, under(shown.length));
  // lines between thin layers would be all that one sees
  const fine = each < FINE;
  const between = fine ? Math.min(gap, each * 0.3) : gap;
  return shown.map((layer, at) => (
    <rect
      key={layer.digest}
      className={cx(goods['layer'], layer.own ? goods['own'] : fine && goods['fine'], !layer.own && at % 2 === 0 && gap === 0 && goods['odd'], !isHere(layer) && goods['missing'])}
      x={x}
      y={y + h - under(at + 1) * each}
      width={w}
      height={Math.max(1, weight(layer) * each - between)}
      rx={round}
    />
  ));
}

/** Height of the part of a kit that carries its name. */
export const lidOf = (h: number): number => h * 0.42;

/** A sealed box with its layers showing. */
export function Kit({ rect: { x, y, w, h }, layers, coming }: { rect: Rect; layers: readonly KitLayer[]; coming: boolean }) {
  const lid = lidOf(h);
  return (
    <>
      <rect className={cx(goods['kitBox'], coming && styles['coming'])} x={x} y={y} width={w} height={h} rx={5} />
      <Layers layers={layers} x={x + 1} y={y + lid} w={w - 2} h={h - lid - 1} gap={0} round={0} />
      <rect className={cx(styles['pen'], coming && styles['coming'])} x={x} y={y} width={w} height={h} rx={5} />
      <path className={styles['pen']} d={`M${x} ${y + lid}h${w}`} />
    </>
  );
}

/** An image: a name and its layers as slabs. */
export function ImageStack({ rect: { x, y, w, h }, layers, coming }: { rect: Rect; layers: readonly KitLayer[]; coming: boolean }) {
  const lid = lidOf(h);
  return (
    <g className={hueClass('image')}>
      <rect className={cx(styles['hue'], coming && styles['coming'])} x={x - 1} y={y} width={w + 2} height={lid - 3} rx={4} />
      <Layers layers={layers} x={x - 1} y={y + lid} w={w + 2} h={h - lid} gap={2.5} round={3} />
    </g>
  );
}

type LoafState = ContainerView['state'];

/** Whether it is warm: its process runs. */
const isWarm = (state: LoafState): boolean => state === 'running';

/** What lies where the name is, on both sides. */
export function namePlate({ x, y, w, h }: Rect): Rect {
  const height = h * 0.46;
  return { x: x + w * 0.1, y: y + h - height, w: w * 0.8, h: height };
}

const LOAF = 'M-57 61C-60 60 -61 44 -55 30C-46 9 -24 0 0 0S46 9 55 30C61 44 60 60 57 61z';

/** A loaf: raw, warm with steam, under a cover, waiting, or cold. Its name lies `rise` above its foot, on a plate that a loaf without a name has not. */
export function Loaf({ rect, state, rise = 0, plain = false }: { rect: Rect; state: LoafState; rise?: number; plain?: boolean }) {
  const { x, y, w, h } = rect;
  const top = y + h * 0.06;
  const plate = namePlate(rect);
  const raw = state === 'created' || state === 'ghost';
  const look = raw ? 'raw' : state === 'halted' ? 'dead' : isWarm(state) || state === 'paused' ? undefined : 'cold';
  return (
    <>
      <g transform={`translate(${x + w / 2} ${top}) scale(${w / 118} ${(y + h - top) / 61})`}>
        <path className={cx(goods['loaf'], look !== undefined && goods[look], raw && styles['coming'])} d={LOAF} />
        {!raw && <path className={styles['pen']} d="M-30 24l9-13M-5 20l9-14M20 23l9-12" />}
      </g>
      {!plain && (
        <g className={hueClass('container')}>
          <rect className={styles['hue']} x={plate.x} y={plate.y - rise} width={plate.w} height={plate.h} />
        </g>
      )}
      {isWarm(state) && <path className={goods['steam']} d={[-0.2, 0, 0.2].map((at) => `M${x + w / 2 + at * w} ${y}c-5-4 5-6 0-11`).join('')} />}
      {state === 'paused' && <Cover rect={rect} />}
      {state === 'restarting' && <Again x={x + w / 2} y={y - 2} />}
    </>
  );
}

/** A glass cover: what is under it stands still. */
function Cover({ rect: { x, y, w, h } }: { rect: Rect }) {
  return (
    <g>
      <path className={goods['glass']} d={`M${x + 1} ${y + h}V${y + h * 0.46}C${x + 2} ${y - h * 0.22} ${x + w - 2} ${y - h * 0.22} ${x + w - 1} ${y + h * 0.46}V${y + h}z`} />
      <circle className={goods['glass']} cx={x + w / 2} cy={y - h * 0.1} r={4} />
    </g>
  );
}

/** A round arrow: it will be baked again. */
function Again({ x, y }: { x: number; y: number }) {
  return <path className={styles['pen']} d={`M${x + 8} ${y - 4}a8 8 0 1 0 -2 7m3 -11v6h-6`} />;
}

/** How far from the left wall of a container the dot of its state is: clear of the wall. */
export const dotAt = (w: number): number => Math.max(w * 0.1, 11);

/** How far the process in a container lies above the name of a loaf. */
export const PLATE_RISE = 4;

/** A container: a thin round wall, its state, and the process in it, `rise` above the place of a loaf's name. */
export function ContainerCard({ rect, state, rise = PLATE_RISE }: { rect: Rect; state: LoafState; rise?: number }) {
  const { x, y, w, h } = rect;
  const plate = namePlate(rect);
  const stopped = !isWarm(state) && state !== 'paused';
  return (
    <g className={hueClass(state === 'halted' ? 'off' : 'container')}>
      <rect className={cx(styles['hue'], stopped && styles['coming'])} x={x + 1} y={y} width={w - 2} height={h} rx={8} />
      <circle className={isWarm(state) ? goods['dot'] : goods['mute']} cx={x + dotAt(w)} cy={y + (h - plate.h) * 0.48} r={Math.min(5, h * 0.08)} />
      <rect className={styles['huePaper']} x={plate.x} y={plate.y - rise} width={plate.w} height={plate.h} rx={5} />
    </g>
  );
}

/** The secret, pinned to the wall; an empty pin where there is none. */
export function SecretNote({ rect: { x, y, w, h }, empty }: { rect: Rect; empty: boolean }) {
  const lines = [0.52, 0.74].map((at) => `M${x + w * 0.12} ${y + h * at}${'c5-6 7 5 12 0'.repeat(Math.max(1, Math.floor((w * 0.76) / 12)))}`);
  return (
    <g transform={`rotate(-3 ${x + w / 2} ${y + h / 2})`}>
      <rect className={cx(styles['skin'], empty && styles['empty'])} x={x} y={y} width={w} height={h} rx={2} />
      <circle className={styles['ink']} cx={x + w / 2} cy={y + 2} r={5} />
      {!empty && <path className={styles['thin']} d={lines.join('')} />}
    </g>
  );
}

/** A Dockerfile: a page with a folded corner. */
export function Page({ rect: { x, y, w, h }, empty }: { rect: Rect; empty: boolean }) {
  const fold = Math.min(18, w * 0.2);
  return (
    <>
      <path className={cx(styles['paper'], empty && styles['empty'])} d={`M${x} ${y}h${w - fold}l${fold} ${fold}v${h - fold}h${-w}z`} />
      <path className={styles['pen']} d={`M${x + w - fold} ${y}v${fold}h${fold}`} />
    </>
  );
}
