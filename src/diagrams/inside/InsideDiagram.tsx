// The Inside lens: the host's process list and a container's own, and one process with its two numbers.
import { type Moment } from '../../lab/timeline';
import { type Drawn } from '../shared/box';
import { Figure } from '../shared/Figure';
import { Pickable } from '../shared/Pickable';
import { type FigureSize } from '../shared/useFigureSize';
import { type Film, useTransition } from '../shared/useTransition';
import { phrase, type Say, useSay } from '../shared/words';
import { InsideBlock, insideClass } from './Blocks';
import { describeInside, readingOrder } from './describe';
import { type InsideBox, type InsideView, layoutInside } from './layout';
import { type InsideMetrics } from './metrics';

/** Props of `InsideDiagram`. */
export interface InsideDiagramProps {
  moment: Pick<Moment, 'world'>;
  /** Where the learner looks from: the container sees only its own list. */
  view: InsideView;
  size?: FigureSize;
  machine?: string;
  /** The container to look into; the first one that runs unless given. */
  container?: string;
  /** Makes the lines buttons; gets pick ids such as `process:4127` (the number on the host). */
  onPick?: ((id: string) => void) | undefined;
  picked?: readonly string[];
  /** Pick ids that the words beside the figure speak of. */
  highlight?: readonly string[];
  /** Joins the two numbers of every process instead of the picked ones. */
  joinAll?: boolean;
  twin?: 'details' | 'hidden';
  className?: string;
}

const FADE: Film<InsideBox> = { seconds: 0.4, choreography: {} };
const film = (): Film<InsideBox> => FADE;

interface ObjectProps {
  box: Drawn<InsideBox>;
  metrics: InsideMetrics;
  say: Say;
  ringed: boolean;
  lit: boolean;
}

function InsideObject({ box, metrics, say, ringed, lit }: ObjectProps) {
  const drawing = <InsideBlock box={box} metrics={metrics} say={say} />;
  if (box.pick === null || box.sentence === null) {
    return (
      <g className={insideClass(box)} aria-hidden="true" pointerEvents="none" {...(box.opacity < 1 && { opacity: box.opacity })}>
        {drawing}
      </g>
    );
  }
  return (
    <Pickable id={box.pick} label={say(box.sentence)} rect={box} ringed={ringed} lit={lit} opacity={box.opacity} className={insideClass(box)}>
      {drawing}
    </Pickable>
  );
}

/** Draws both lists of a World from one of the two views. */
export function InsideDiagram(props: InsideDiagramProps) {
  const { moment, view, size = 'wide', machine, container, onPick, picked = [], highlight = [], joinAll = false, twin = 'details', className } = props;
  const say = useSay();
  const options = { view, size, machine, container, joined: joinAll ? ('all' as const) : picked };
  const { boxes: targets, metrics, height } = layoutInside(moment.world, options);
  const { boxes, ringed } = useTransition(targets, { scene: view, frame: size, film });
  const objects = onPick ? readingOrder(targets).flatMap((box) => box.pick ?? []) : [];
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
      {boxes.map((box) => (
        <InsideObject key={box.id} box={box} metrics={metrics} say={say} ringed={ringed.has(box.id)} lit={box.pick !== null && highlight.includes(box.pick)} />
      ))}
    </Figure>
  );
}
