// The Inside lens: the host's process list and a container's own, and one process with its two numbers.
import { type Moment } from '../../lab/timeline';
import { type Drawn } from '../shared/box';
import { Figure } from '../shared/Figure';
import { Pickable } from '../shared/Pickable';
import { type FigureSize } from '../shared/useFigureSize';
import { useTransition } from '../shared/useTransition';
import { phrase, type Say, useSay } from '../shared/words';
import { InsideBlock, insideClass, rowRadius } from './Blocks';
import { describeInside, readingOrder } from './describe';
import { filmOf } from './film';
import { DEPTHS, type InsideBox, type Side } from './insideBox';
import { layoutInside } from './layout';
import { type InsideMetrics } from './metrics';
import { Thread, type ThreadGap, threadsOf } from './Thread';

/** Props of `InsideDiagram`. */
export interface InsideDiagramProps {
  moment: Pick<Moment, 'world'>;
  /** Where the learner looks from: the container sees only its own list. */
  view: Side;
  size?: FigureSize;
  machine?: string;
  /** The container to look into; the newest one that runs unless given. */
  container?: string;
  /** Makes the lines of the list in front buttons; gets pick ids such as `process:4127` (the number on the host). */
  onPick?: ((id: string) => void) | undefined;
  picked?: readonly string[];
  /** Pick ids that the words beside the figure speak of. */
  highlight?: readonly string[];
  twin?: 'details' | 'hidden';
  className?: string;
}

interface ObjectProps {
  box: Drawn<InsideBox>;
  metrics: InsideMetrics;
  say: Say;
  ringed: boolean;
  lit: boolean;
}

function InsideObject({ box, metrics, say, ringed, lit }: ObjectProps) {
  const drawing = <InsideBlock box={box} metrics={metrics} say={say} />;
  const fade = box.opacity < 1 ? { opacity: box.opacity } : {};
  if (box.pick !== null && box.sentence !== null) {
    const look = { rect: box, radius: rowRadius(box, metrics), ringed, lit, opacity: box.opacity, className: insideClass(box) };
    return (
      <Pickable id={box.pick} label={say(box.sentence)} {...look}>
        {drawing}
      </Pickable>
    );
  }
  const named = box.kind === 'row' && box.sentence !== null ? ({ role: 'img', 'aria-label': say(box.sentence) } as const) : ({ 'aria-hidden': true } as const);
  return (
    <g className={insideClass(box)} pointerEvents="none" {...named} {...fade}>
      {drawing}
    </g>
  );
}

/** What lies between the two lists, as they are drawn now, and the place above the lower one. */
function gapOf(boxes: readonly InsideBox[], m: InsideMetrics): ThreadGap {
  const host = boxes.find((box) => box.id === 'panel:host');
  const inside = boxes.find((box) => box.id === 'panel:inside');
  const x = host ? host.x + host.w + m.depth : 0;
  const above = host && inside && inside.y - host.y > m.title ? { x, y: inside.y, w: inside.x + inside.w - x } : null;
  return { x, w: inside ? inside.x - x : 0, above };
}

/** Draws both lists of a World from one of the two sides. */
export function InsideDiagram(props: InsideDiagramProps) {
  const { moment, view, size = 'wide', machine, container, onPick, picked = [], highlight = [], twin = 'details', className } = props;
  const say = useSay();
  const options = { view, size, machine, container, joined: picked };
  const { boxes: targets, metrics, height } = layoutInside(moment.world, options);
  const { boxes, ringed } = useTransition(targets, { scene: view, frame: size, film: filmOf });
  const objects = onPick ? readingOrder(targets, view).flatMap((box) => box.pick ?? []) : [];
  const draw = (part: readonly Drawn<InsideBox>[]) =>
    part.map((box) => <InsideObject key={box.id} box={box} metrics={metrics} say={say} ringed={ringed.has(box.id)} lit={box.pick !== null && highlight.includes(box.pick)} />);
  return (
    <Figure
      title={say(phrase(`inside.title.${view}`))}
      width={metrics.width}
      height={height}
      sentences={describeInside(moment.world, options).map(say)}
      twin={twin}
      unit={metrics.label}
      objects={objects}
      picked={picked}
      onPick={onPick}
      className={className}
    >
      {draw(boxes.filter((box) => box.z < DEPTHS.bead))}
      {threadsOf(boxes).map((ends, at) => (
        <Thread key={ends.from.of} ends={ends} gap={gapOf(boxes, metrics)} metrics={metrics} say={say} named={at === 0} />
      ))}
      {draw(boxes.filter((box) => box.z >= DEPTHS.bead))}
    </Figure>
  );
}
