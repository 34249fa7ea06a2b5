// The Stack lens: hardware, hypervisor, kernels, guest OSes, containers and apps of one computer, drawn from a Moment.
import { type Drawn } from '../shared/box';
import { Figure } from '../shared/Figure';
import { Pickable } from '../shared/Pickable';
import { type FigureSize } from '../shared/useFigureSize';
import { useTransition } from '../shared/useTransition';
import { phrase, useSay, type Say } from '../shared/words';
import { type Moment } from '../../lab/timeline';
import { Block, blockClass } from './Blocks';
import { describeStack, objectsOf } from './describe';
import { filmOf } from './film';
import { layoutStack } from './layout';
import { type Metrics } from './metrics';
import { type HypervisorType, type StackView } from './scene';
import { type StackBox } from './stackBox';

/** Props of `StackDiagram`. */
export interface StackDiagramProps {
  moment: Pick<Moment, 'world' | 'inFlight'>;
  view: StackView;
  /** The computer of the VM view: type 1 unless given. */
  type?: HypervisorType;
  size?: FigureSize;
  /** Makes the objects buttons; gets pick ids such as `kernel:host` or `app:web`. */
  onPick?: ((id: string) => void) | undefined;
  picked?: readonly string[];
  /** Puts a kernel-panic lever beside each kernel. */
  lever?: ((machine: string) => void) | undefined;
  /** Pick ids that the words beside the figure speak of. */
  highlight?: readonly string[];
  /** Outlines of the VMs' layers in the container view; on unless false. */
  ghosts?: boolean;
  /** Where the text twin goes: see `Figure`. */
  twin?: 'details' | 'hidden';
  className?: string;
}

interface ObjectProps {
  box: Drawn<StackBox>;
  metrics: Metrics;
  say: Say;
  ringed: boolean;
  highlight: readonly string[];
  /** The order numbers of picked kernels. */
  numbers: ReadonlyMap<string, number>;
  lever: ((machine: string) => void) | undefined;
}

function LeverObject({ box, metrics, say, lever, where }: ObjectProps & { where: string }) {
  const down = box.kind === 'lever' && box.down;
  return (
    <Pickable
      id={box.id}
      label={say(phrase('stack.say.lever', { where }))}
      rect={box}
      radius={4}
      onPress={() => lever?.(box.machine)}
      pressed={down}
      disabled={down}
      opacity={box.opacity}
      className={blockClass(box)}
    >
      <Block box={box} metrics={metrics} say={say} />
    </Pickable>
  );
}

/** One block, as an object of its own where it stands for something. */
function StackObject(props: ObjectProps & { where: string }) {
  const { box, metrics, say, ringed, highlight, numbers } = props;
  if (box.kind === 'lever') return <LeverObject {...props} />;
  const drawing = <Block box={box} metrics={metrics} say={say} />;
  if (box.pick === null || box.sentence === null) {
    return (
      <g className={blockClass(box)} aria-hidden="true" pointerEvents="none" {...(box.opacity < 1 && { opacity: box.opacity })}>
        {drawing}
      </g>
    );
  }
  const lit = highlight.includes(box.pick);
  const radius = box.kind === 'container' ? metrics.radius : 0;
  return (
    <Pickable
      id={box.pick}
      label={say(box.sentence)}
      rect={box}
      radius={radius}
      ringed={ringed}
      lit={lit}
      mark={numbers.get(box.pick)?.toString()}
      opacity={box.opacity}
      className={blockClass(box)}
    >
      {drawing}
    </Pickable>
  );
}

/** Whose kernel a block belongs to, for the names of levers. */
function whereOf(box: StackBox, boxes: readonly StackBox[], say: Say): string {
  const wall = boxes.find((other) => other.kind === 'vm' && other.id === box.parent);
  return wall?.kind === 'vm' ? say(wall.label) : say({ key: 'stack.where.host' });
}

/** Draws a view of the World; switching views moves the same objects to their new places. */
export function StackDiagram(props: StackDiagramProps) {
  const { moment, view, type = 1, size = 'wide', onPick, picked = [], lever, highlight = [], ghosts = true, twin = 'details', className } = props;
  const say = useSay();
  const going = moment.inFlight.map(({ event }) => event);
  const { boxes: targets, metrics } = layoutStack(moment.world, { view, type, size, going, ghosts, levers: lever !== undefined });
  const { boxes, ringed } = useTransition(targets, { scene: view === 'vm' ? (`vm${type}` as const) : view, frame: size, film: filmOf });
  const sentences = describeStack(moment.world, { view, type, size, going }).map(say);
  const objects = objectsOf(targets).flatMap((box) => (box.kind === 'lever' ? (lever ? [box.id] : []) : onPick ? (box.pick ?? []) : []));
  const kernels = picked.filter((id) => id.startsWith('kernel:') && targets.some((box) => box.pick === id));
  const numbers = new Map(kernels.map((id, at) => [id, at + 1]));
  return (
    <Figure
      title={say(phrase(`stack.title.${view}`))}
      width={metrics.width}
      height={metrics.height}
      sentences={sentences}
      twin={twin}
      unit={metrics.label}
      objects={objects}
      picked={picked}
      onPick={onPick}
      className={className}
    >
      {boxes.map((box) => (
        <StackObject
          key={box.id}
          box={box}
          metrics={metrics}
          say={say}
          ringed={ringed.has(box.id)}
          highlight={highlight}
          numbers={numbers}
          lever={lever}
          where={whereOf(box, targets, say)}
        />
      ))}
    </Figure>
  );
}
