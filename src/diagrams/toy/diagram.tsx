// The toy computer as a diagram: an instrument for the question what an OS takes off one's hands.
import { CirclePower, PlayIcon, Power, Send } from 'lucide-react';
import { type Moment } from '../../lab/timeline';
import { type Input } from '../../sim/simulate';
import { type Control } from '../../sim/control';
import { type HandCommand, CALCULATIONS } from '../../sim/hardware/byHand';
import { findMachine } from '../../sim/world';
import { type BoardBox } from '../board/boardBox';
import { type Diagram, type DiagramFigure, type DiagramProps, type SwitchesProps } from '../diagram';
import { type Key, KeyRow } from '../shared/KeyRow';
import { phrase, useSay } from '../shared/words';
import { describeToy } from './describe';
import { layoutToy, TOY } from './layout';
import { ToyDiagram } from './ToyDiagram';

/** The cell that the other program's author would like: the learner's first one, or one that both may think of. */
const LIKED_CELL = 4;

function Component({ moment, size, act, picked, onPick, twin }: DiagramProps) {
  return <ToyDiagram world={moment.world} size={size} act={act} picked={picked} onPick={onPick} twin={twin} />;
}

function Switches({ world, act }: SwitchesProps) {
  const say = useSay();
  const machine = findMachine(world.machines, TOY);
  const board = machine?.hardware.board;
  if (!board || !act) return null;
  const kernel = machine.kernel !== null;
  const liked = board.programs.a.cells[0] ?? LIKED_CELL;
  const keys: Key[] = [
    ...(kernel
      ? [{ id: 'ask', label: say(phrase('toy.key.ask', { what: CALCULATIONS.a.text })), glyph: Send, onPress: () => act({ kind: 'calculate', machine: TOY }), primary: true }]
      : []),
    { id: 'beside', label: say(phrase('toy.key.beside')), glyph: PlayIcon, onPress: () => act({ kind: 'beside', machine: TOY, cell: liked }) },
    kernel
      ? { id: 'bare', label: say(phrase('toy.key.bare')), glyph: CirclePower, onPress: () => act({ kind: 'bare', machine: TOY }) }
      : { id: 'os', label: say(phrase('toy.key.os')), glyph: Power, onPress: () => act({ kind: 'power', machine: TOY, on: true }) },
  ];
  return <KeyRow label={say(phrase('toy.keys'))} keys={keys} />;
}

const boxes = ({ world }: Moment): BoardBox[] => layoutToy(world, { size: 'wide' }).boxes;

const hand = (command: HandCommand): Input => ({ control: { kind: 'by-hand', machine: TOY, command } });
const control = (done: Control): Input => ({ control: done });
const STORED = [hand({ do: 'choose', cells: [4, 5] }), hand({ do: 'store', values: [1, 1] })];
const SUMMED = [hand({ do: 'feed', cpu: 0 }), hand({ do: 'compute', cell: 6 }), hand({ do: 'show' })];
const BESIDE = control({ kind: 'beside', machine: TOY, cell: LIKED_CELL });
const BOOTED = control({ kind: 'power', machine: TOY, on: true });
const figure = (id: string, ...inputs: Input[]): DiagramFigure => ({ id, scenario: 'small-computers', inputs });

export const diagram: Diagram = {
  id: 'toy',
  breakpoints: { wide: 760, medium: 500 },
  panels: 'below',
  Component,
  Switches,
  describe: ({ world }) => describeToy(world, { size: 'wide' }),
  describeObject: (moment, _view, id) => boxes(moment).find(({ pick }) => pick === id)?.sentence ?? undefined,
  objects: (moment) => boxes(moment).flatMap(({ pick }) => pick ?? []),
  figures: [
    figure('bare'),
    figure('halfway', ...STORED),
    figure('byHand', ...STORED, ...SUMMED),
    figure('noise', hand({ do: 'feed', cpu: 0 }), hand({ do: 'compute', cell: 6 }), hand({ do: 'show' })),
    figure('collision', ...STORED, BESIDE, ...SUMMED),
    figure('booted', BOOTED),
    figure('asked', BOOTED, BESIDE, control({ kind: 'calculate', machine: TOY })),
  ],
};
