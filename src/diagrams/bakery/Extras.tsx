// Draws what this app has added beside the bread, gray and dashed: a serving window, a jar, an intercom; and what each stands for.
import { cx } from '../../ui/cx';
import { type Rect } from '../shared/box';
import { type Hue, hueClass } from '../shared/hue';
import { Label } from '../shared/Label';
import { type TextRun } from '../shared/textRun';
import { type Say } from '../shared/words';
import { type Extra } from './bakery';
import styles from './Bakery.module.css';
import { markRuns } from './addedWords';
import { type BakeryMetrics } from './metrics';
import { type Side, Twin } from './Twin';

const HUES: Readonly<Record<Extra['kind'], Hue>> = { port: 'network', volume: 'volume', network: 'network' };

/** A window with a small awning and a counter. */
function ServingWindow({ x, y, w, h }: Rect) {
  return (
    <>
      <path className={cx(styles['grayPaper'], styles['added'])} d={`M${x + 2} ${y + 2}h${w - 4}v${h - 8}h${4 - w}z`} />
      <path className={cx(styles['grayFill'], styles['added'])} d={`M${x + 1} ${y + 1}h${w - 2}v${h * 0.17}h${2 - w}z`} />
      <path className={styles['grayPen']} d={`M${x} ${y + h - 5}h${w}`} />
    </>
  );
}

/** Any of them where there is no height for its shape. */
function Row({ x, y, w, h }: Rect) {
  return <rect className={cx(styles['grayPaper'], styles['added'])} x={x + 1.5} y={y + 1.5} width={w - 3} height={h - 3} rx={7} />;
}

/** A jar with a lid. */
function Jar({ x, y, w, h }: Rect) {
  const inset = w * 0.14;
  return (
    <>
      <path
        className={cx(styles['grayPaper'], styles['added'])}
        d={`M${x + inset} ${y + h * 0.2}q${-inset} ${h * 0.1} ${-inset + 2} ${h * 0.3}V${y + h - 8}q0 6 8 6h${w - 20}q8 0 8 -6V${y + h * 0.56}q0 ${-h * 0.2} ${-inset + 2} ${-h * 0.3}z`}
      />
      <rect className={cx(styles['grayFill'], styles['added'])} x={x + inset - 3} y={y + 2} width={w - 2 * inset + 6} height={h * 0.16} rx={4} />
    </>
  );
}

/** A box on the wall with a grille. */
function Intercom({ x, y, w, h }: Rect) {
  return (
    <>
      <rect className={cx(styles['grayPaper'], styles['added'])} x={x + 2} y={y + 2} width={w - 4} height={h - 4} rx={8} />
      <path className={styles['grayPen']} d={[0.13, 0.22].map((at) => `M${x + w * 0.24} ${y + h * at}h${w * 0.52}`).join('')} />
    </>
  );
}

const SHAPES: Readonly<Record<Extra['kind'], typeof Jar>> = { port: ServingWindow, volume: Jar, network: Intercom };

/** One of them, with its words where it has any; without its shape where it is too flat for one. */
export function ExtraThing({ kind, rect, side, runs = [], flat = false }: { kind: Extra['kind']; rect: Rect; side: Side; runs?: readonly TextRun[]; flat?: boolean }) {
  const Shape = flat ? Row : SHAPES[kind];
  const { x, y, w, h } = rect;
  return (
    <g className={hueClass(HUES[kind])}>
      <Twin side={side} rect={rect} dotted={null} shop={<Shape {...rect} />} tech={<rect className={styles['hue']} x={x + 2} y={y + 2} width={w - 4} height={h - 4} rx={7} />} />
      {runs.map((run) => (
        <Label key={run.text} {...run} />
      ))}
    </g>
  );
}

/** Over them, that this app has added them. */
export function ExtrasMark({ mark, side, m, say }: { mark: Rect | null; side: Side; m: BakeryMetrics; say: Say }) {
  return (
    <g aria-hidden="true">
      {markRuns(mark, side, m, say).map((run) => (
        <Label key={run.y} {...run} />
      ))}
    </g>
  );
}
