// The moves as a diagram: an instrument for the question what an image carries, and what it does not.
import { DESTINATIONS } from '../../sim/portability';
import { suitsCpu } from '../../sim/ground';
import { ORDERS } from '../../sim/shell/programs/orders';
import { type Input } from '../../sim/simulate';
import { findMachine, type Trial } from '../../sim/world';
import { Switch } from '../../ui/Switch';
import { type Diagram, type DiagramFigure, type DiagramProps, type SwitchesProps } from '../diagram';
import { twinOf } from '../shared/objectBox';
import { phrase, useSay } from '../shared/words';
import { BUILD_LINE, layoutMoves } from './layout';
import { MovesDiagram } from './MovesDiagram';

/** The computer with another CPU. */
const OTHER = 'arm';

function Component({ moment, size, act, type, picked, onPick, twin }: DiagramProps) {
  return <MovesDiagram world={moment.world} size={size} act={act} type={type} picked={picked} onPick={onPick} twin={twin} />;
}

/** Whether the computer with another CPU has an emulator. */
function Switches({ world, act }: SwitchesProps) {
  const say = useSay();
  const machine = findMachine(world.machines, OTHER);
  if (!machine || !act || machine.hardware.architecture === ORDERS.architecture) return null;
  return (
    <Switch label={say(phrase('moves.emulator', { name: OTHER }))} checked={suitsCpu(machine) === 'emulator'} onChange={(on) => act({ kind: 'emulation', machine: OTHER, on })} />
  );
}

const BUILD: Input = { terminal: 't1', line: BUILD_LINE };
const move = (form: Trial['form'], ...machines: readonly string[]): Input[] => machines.map((machine) => ({ control: { kind: 'move-app', machine, form } }));
const figure = (id: string, ...inputs: Input[]): DiagramFigure => ({ id, scenario: 'moves', inputs });

export const diagram: Diagram = {
  id: 'moves',
  breakpoints: { wide: 760, medium: 500 },
  panels: 'below',
  Component,
  Switches,
  ...twinOf(({ world }) => layoutMoves(world, 'wide').boxes),
  figures: [
    figure('start'),
    figure('files', ...move('file', ...DESTINATIONS)),
    figure('images', BUILD, ...move('file', 'ci'), ...move('image', ...DESTINATIONS)),
    figure('emulated', BUILD, { control: { kind: 'emulation', machine: OTHER, on: true } }, ...move('image', 'server', OTHER)),
    { id: 'missing', scenario: 'lab' },
  ],
};
