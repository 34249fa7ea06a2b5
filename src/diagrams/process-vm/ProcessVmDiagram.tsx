// The process VM: the same bytecode in one ordinary process on three kernels, beside a guest OS that has to boot.
import { type Moment } from '../../lab/timeline';
import { type Control } from '../../sim/control';
import { isProcessVmPossible, type ProcessVmControl } from '../../sim/processVm';
import { type Language } from '../../sim/shell/programs/bytecode';
import { findMachine } from '../../sim/world';
import { type Drawn } from '../shared/box';
import { Figure } from '../shared/Figure';
import { Missing } from '../shared/Missing';
import { BoxObject } from '../shared/BoxObject';
import { type Span, type Role } from '../shared/tween';
import { type FigureSize } from '../shared/useFigureSize';
import { type Film, useTransition } from '../shared/useTransition';
import { phrase, type Say, useSay } from '../shared/words';
import { VmBlock, vmClass } from './Blocks';
import { describeVm, readingOrder } from './describe';
import { GUEST } from './guest';
import { layoutVm } from './layout';
import { type VmMetrics } from './metrics';
import { type VmBox } from './vmBox';

/** Props of `ProcessVmDiagram`. */
export interface ProcessVmDiagramProps {
  moment: Pick<Moment, 'world' | 'inFlight'>;
  language: Language;
  size?: FigureSize;
  /** Operates the machine: the compiler, the processes and the VM become buttons. */
  act?: ((control: Control) => void) | undefined;
  picked?: readonly string[];
  onPick?: ((id: string) => void) | undefined;
  twin?: 'details' | 'hidden';
}

/** A capsule travels from where it was made; what goes is gone before what comes has arrived. */
const FILM: Film<VmBox> = {
  seconds: 0.6,
  choreography: {
    melt: (box, others) => others.find(({ id }) => id === box.from) ?? null,
    span: (_box, role: Role): Span => (role === 'leave' ? [0, 0.4] : [0, 1]),
  },
};
const film = (): Film<VmBox> => FILM;

/** What pressing a box does. */
function controlOf(box: VmBox, language: Language, guestIsOff: boolean): Control | null {
  if (box.kind === 'compiler') return { kind: 'compile', language };
  if (box.kind === 'process') return { kind: box.running ? 'stop-bytecode' : 'run-bytecode', machine: box.machine, language };
  return box.kind === 'vm' ? { kind: 'power', machine: GUEST, on: guestIsOff } : null;
}

interface ObjectProps {
  box: Drawn<VmBox>;
  metrics: VmMetrics;
  say: Say;
  ringed: boolean;
  onPress: (() => void) | undefined;
}

function VmObject({ box, metrics, say, ringed, onPress }: ObjectProps) {
  return (
    <BoxObject box={box} say={say} radius={4} ringed={ringed} onPress={onPress} className={vmClass(box)}>
      <VmBlock box={box} metrics={metrics} say={say} live={onPress !== undefined} />
    </BoxObject>
  );
}

/** Draws the program and its systems. */
export function ProcessVmDiagram({ moment, language, size = 'wide', act, picked = [], onPick, twin = 'details' }: ProcessVmDiagramProps) {
  const say = useSay();
  const { world } = moment;
  const options = { size, language, going: moment.inFlight.map(({ event }) => event) };
  const { boxes: targets, metrics, height } = layoutVm(world, options);
  const { boxes, ringed } = useTransition(targets, { scene: language, frame: size, film });
  if (targets.length === 0) return <Missing what={say(phrase('vm.missing'))} />;
  const guestIsOff = findMachine(world.machines, GUEST)?.power === 'off';
  const press = (box: VmBox): (() => void) | undefined => {
    const control = act ? controlOf(box, language, guestIsOff) : null;
    if (!control || !act) return undefined;
    const possible = control.kind === 'power' || isProcessVmPossible(world, control as ProcessVmControl);
    return possible ? () => act(control) : undefined;
  };
  const objects = readingOrder(targets).flatMap((box) => (box.pick !== null && (press(box) ?? onPick) ? [box.pick] : []));
  return (
    <Figure
      title={say(phrase('vm.title'))}
      width={metrics.width}
      height={height}
      sentences={describeVm(world, options).map(say)}
      twin={twin}
      unit={metrics.label}
      objects={objects}
      picked={picked}
      onPick={onPick}
    >
      {boxes.map((box) => (
        <VmObject key={box.id} box={box} metrics={metrics} say={say} ringed={ringed.has(box.id)} onPress={press(box)} />
      ))}
    </Figure>
  );
}
