// The toy computer: 1+1 with one's own hands on bare hardware, and the same with an OS.
import { useState } from 'react';
import { type Control } from '../../sim/control';
import { type HandStep } from '../../sim/hardware/board';
import { CALCULATIONS, type HandCommand } from '../../sim/hardware/byHand';
import { findMachine, type World } from '../../sim/world';
import { type BoardBox } from '../board/boardBox';
import { BoardFigure } from '../board/BoardFigure';
import { type FigureSize } from '../shared/useFigureSize';
import { phrase, useSay } from '../shared/words';
import { describeToy } from './describe';
import { layoutToy, TOY } from './layout';
import { nextStep } from './steps';
import { Missing } from '../shared/Missing';

/** Props of `ToyDiagram`. */
export interface ToyDiagramProps {
  world: World;
  size?: FigureSize;
  /** Operates the machine: cells, CPUs and steps become buttons. */
  act?: ((control: Control) => void) | undefined;
  picked?: readonly string[];
  onPick?: ((id: string) => void) | undefined;
  twin?: 'details' | 'hidden';
}

/** What the learner points at before it is a command: the step that was chosen out of turn, and the first of two cells. */
interface Pointing {
  step: HandStep | null;
  first: number | null;
}

const NOWHERE: Pointing = { step: null, first: null };

/** Draws the toy computer of a World. */
export function ToyDiagram({ world, size = 'wide', act, picked = [], onPick, twin = 'details' }: ToyDiagramProps) {
  const say = useSay();
  const [pointing, setPointing] = useState(NOWHERE);
  const machine = findMachine(world.machines, TOY);
  const board = machine?.hardware.board;
  if (!board) return <Missing what={say(phrase('toy.missing'))} />;
  const byHand = act !== undefined && machine.power === 'on' && machine.kernel === null;
  const armed = byHand ? (pointing.step ?? nextStep(board) ?? 'choose') : null;
  const options = { size, armed, first: byHand ? pointing.first : null };
  const command = (does: HandCommand): void => {
    setPointing(NOWHERE);
    act?.({ kind: 'by-hand', machine: TOY, command: does });
  };
  const pressCell = (n: number): void => {
    if (armed === 'compute') command({ do: 'compute', cell: n });
    else if (pointing.first === null || armed !== 'choose') setPointing({ step: 'choose', first: n });
    else if (pointing.first === n) setPointing({ ...pointing, first: null });
    else command({ do: 'choose', cells: [pointing.first, n] });
  };
  const pressStep = (step: HandStep): void => {
    if (step === 'store') command({ do: 'store', values: [...CALCULATIONS.a.values] });
    else if (step === 'show') command({ do: 'show' });
    else setPointing({ step, first: null });
  };
  const press = (box: BoardBox): (() => void) | undefined => {
    if (!byHand) return undefined;
    if (box.kind === 'cell') return () => pressCell(box.n);
    if (box.kind === 'cpu') return () => command({ do: 'feed', cpu: box.n });
    return box.kind === 'step' ? () => pressStep(box.step) : undefined;
  };
  const pressed = (box: BoardBox): boolean | undefined => (byHand && box.kind === 'step' ? box.armed : undefined);
  const sentences = describeToy(world, options).map(say);
  return (
    <BoardFigure
      title={say(phrase('toy.title'))}
      layout={layoutToy(world, options)}
      sentences={sentences}
      press={press}
      pressed={pressed}
      picked={picked}
      onPick={onPick}
      twin={twin}
    />
  );
}
