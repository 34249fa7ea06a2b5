// Turns a World into the picture of the toy computer: 1+1 by hand on bare hardware, or with a kernel that does all five steps.
import { type HandStep, type ProgramId } from '../../sim/hardware/board';
import { CALCULATIONS } from '../../sim/hardware/byHand';
import { findMachine, type World } from '../../sim/world';
import { type BoardBox, boardBox, type BoardLayout } from '../board/boardBox';
import { type BoardMetrics, boardMetrics } from '../board/metrics';
import { isClash, letterOf } from '../board/parts';
import { type FigureSize } from '../shared/useFigureSize';
import { type Phrase, phrase } from '../shared/words';
import { putHardware } from './hardware';
import { SHAPES, type ToyPlan } from './plan';
import { putKernel } from './steps';

/** What to lay out. */
export interface ToyOptions {
  size: FigureSize;
  machine?: string | undefined;
  /** The step that a press on a cell or a CPU would do. */
  armed?: HandStep | null | undefined;
  /** The first of two cells that has been pointed at. */
  first?: number | null | undefined;
}

/** The small computer of this picture. */
export const TOY = 'toy';

function programTitles(program: ProgramId): Phrase[] {
  const what = CALCULATIONS[program].text;
  return [phrase(`toy.program.${program}`, { what }), phrase(`toy.sum.${program}`, { what }), phrase('board.program', { program: letterOf(program) })];
}

function putPrograms({ board, m, boxes }: ToyPlan, y: number): void {
  const right = m.width - m.depth - 3;
  const w = (right - 1 - m.gap - m.depth) / 2;
  (['a', 'b'] as const).forEach((program, at) => {
    const { commands, cells, result } = board.programs[program];
    const started = program === 'a' || commands > 0;
    const bad = started && [...cells, ...(result === null ? [] : [result])].some((n) => isClash(board, n) && board.cells[n]?.writer !== program);
    const notes = program === 'a' ? [phrase('toy.commands', { count: commands })] : [phrase(started ? 'toy.running' : 'toy.notStarted')];
    const what = CALCULATIONS[program].text;
    const said =
      program === 'b'
        ? started
          ? phrase('toy.say.other', { what })
          : phrase('toy.say.otherAbsent')
        : phrase(bad ? 'toy.say.mineLost' : 'toy.say.mine', { what, count: commands });
    const rect = { x: 1 + at * (w + m.gap + m.depth), y, w, h: m.program };
    const state = !started ? 'absent' : bad ? 'bad' : 'plain';
    boxes.push(boardBox(`program:${program}`, rect, { kind: 'program', program, titles: programTitles(program), notes, state, pick: `app:${program}`, sentence: said }));
  });
}

/** Lays out the toy computer of a World; nothing but a note where there is none. */
export function layoutToy(world: World, { size, machine = TOY, armed = null, first = null }: ToyOptions): BoardLayout<BoardMetrics> {
  const m = boardMetrics(size);
  const found = findMachine(world.machines, machine);
  const board = found?.hardware.board;
  const boxes: BoardBox[] = [];
  if (!board) return { boxes, metrics: m, height: m.program };
  const plan: ToyPlan = { board, kernel: found.kernel !== null, m, boxes, show: String, dim: found.power !== 'on', armed, first, shape: SHAPES[size] };
  let y = m.depth + 2;
  putPrograms(plan, y);
  y += m.program + m.gap + m.depth;
  y += putKernel(plan, y) + m.gap + m.depth;
  y += putHardware(plan, y);
  return { boxes: boxes.toSorted((a, b) => a.z - b.z), metrics: m, height: y + 3 };
}
