// The stack lens as a diagram: layers from the hardware up, with the VM ↔ container switch.
import { computerOf } from './computerOf';
import { isDeployed } from '../../sim/deployed';
import { type Control } from '../../sim/control';
import { type Moment } from '../../lab/timeline';
import { type View } from '../../lab/view';
import { type Diagram, type DiagramFigure, type DiagramProps, type SwitchesProps } from '../diagram';
import { describeStack, type Sentence } from './describe';
import { FirstVm } from './FirstVm';
import { NumberStrip } from './NumberStrip';
import { countKernels, type HypervisorType, type StackChoice } from './scene';
import { StackControls } from './StackControls';
import { StackDiagram } from './StackDiagram';

const typeOf = (view: View): HypervisorType => (view.type === '2' ? 2 : 1);
const choiceOf = (view: View): StackChoice => ({ view: view.stack, type: typeOf(view), computer: view.computer === 'own' ? undefined : view.computer });

function Component({ moment, view, size, picked, onPick, act, type, levers, twin }: DiagramProps) {
  const pull = act && levers.includes('panic') ? (machine: string) => act({ kind: 'panic', machine }) : undefined;
  return (
    <>
      <StackDiagram moment={moment} {...choiceOf(view)} size={size} picked={picked} onPick={onPick} lever={pull} twin={twin} />
      {act && type && <FirstVm moment={moment} view={view} act={act} type={type} />}
    </>
  );
}

function Switches({ view, world, options, onView, reveal }: SwitchesProps) {
  const type = typeOf(view);
  return (
    <StackControls
      view={view.stack}
      type={type}
      kernels={reveal ? countKernels(world, { view: view.stack, type }) : undefined}
      onView={(stack) => onView({ stack })}
      onType={options && !options.includes('type') ? undefined : (next) => onView({ type: next === 2 ? '2' : '1' })}
    />
  );
}

const sentences = (moment: Moment, view: View): Sentence[] => describeStack(moment.world, { ...choiceOf(view), going: moment.inFlight.map(({ event }) => event) });

/** Every computer gets the apps, the one that is drawn last, so that what is told of the end is seen. */
function figure(id: string, stack: View['stack'], type: View['type']): DiagramFigure {
  const drawn = computerOf({ stack, type });
  const computers = (['type1', 'type2', 'nested'] as const).toSorted((a, b) => Number(a === drawn) - Number(b === drawn));
  return { id, view: { stack, type }, scenario: 'three-apps', inputs: computers.map((computer) => ({ control: { kind: 'deploy', computer } satisfies Control })) };
}

export const diagram: Diagram = {
  id: 'stack',
  breakpoints: { wide: 760, medium: 500 },
  panels: 'beside',
  Component,
  Switches,
  Numbers: ({ view, world }) => <NumberStrip world={world} view={view.stack} type={typeOf(view)} />,
  describe: sentences,
  describeObject: (moment, view, id) => sentences(moment, view).find(({ about }) => about === id),
  objects: (moment, view) => sentences(moment, view).flatMap(({ about }) => about ?? []),
  needs(world, view) {
    const computer = view.computer === 'own' ? computerOf(view) : null;
    return computer && !isDeployed(world, computer) ? { kind: 'deploy', computer } : null;
  },
  figures: [
    figure('vm1', 'vm', '1'),
    figure('vm2', 'vm', '2'),
    figure('container1', 'container', '1'),
    figure('container2', 'container', '2'),
    figure('nested', 'nested', '1'),
    { id: 'gate', view: { stack: 'vm', type: '1', computer: 'gate' }, scenario: 'gate' },
  ],
};
