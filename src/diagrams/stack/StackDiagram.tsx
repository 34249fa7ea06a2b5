// The Stack lens: hardware, hypervisor, kernels, guest OSes, containers and apps of one computer, drawn from a Moment.
import { Figure } from '../shared/Figure';
import { type FigureSize } from '../shared/useFigureSize';
import { useTransition } from '../shared/useTransition';
import { phrase, useSay } from '../shared/words';
import { type Moment } from '../../lab/timeline';
import { evenNumbers } from './appFace';
import { describeStack, objectsOf } from './describe';
import { filmOf } from './film';
import { layoutStack } from './layout';
import { type HypervisorType, type StackView } from './scene';
import { StackObject, whereOf } from './StackObject';

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
  /** Another computer than the view's own. */
  computer?: string | undefined;
  /** Where the text twin goes: see `Figure`. */
  twin?: 'details' | 'hidden';
  className?: string;
}

/** Draws a view of the World; switching views moves the same objects to their new places. */
export function StackDiagram(props: StackDiagramProps) {
  const { moment, view, type = 1, size = 'wide', onPick, picked = [], lever, highlight = [], ghosts = true, computer, twin = 'details', className } = props;
  const say = useSay();
  const going = moment.inFlight.map(({ event }) => event);
  const { boxes: targets, metrics: measures } = layoutStack(moment.world, { view, type, computer, size, going, ghosts, levers: lever !== undefined });
  const metrics = evenNumbers(targets, measures, say);
  const { boxes, ringed } = useTransition(targets, { scene: view === 'vm' ? (`vm${type}` as const) : view, frame: size, film: filmOf });
  const sentences = describeStack(moment.world, { view, type, computer, size, going }).map(say);
  const objects = objectsOf(targets).flatMap((box) => (box.kind === 'lever' ? (lever ? [box.id] : []) : onPick ? (box.pick ?? []) : []));
  const kernels = picked.filter((id) => id.startsWith('kernel:') && targets.some((box) => box.pick === id));
  const numbers = new Map(kernels.map((id, at) => [id, at + 1]));
  return (
    <Figure
      title={say(phrase(`stack.title.${computer === undefined ? view : 'computer'}`))}
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
          lit={box.pick !== null && highlight.includes(box.pick)}
          number={numbers.get(box.pick ?? '')}
          lever={lever}
          where={whereOf(box, targets, say)}
        />
      ))}
    </Figure>
  );
}
