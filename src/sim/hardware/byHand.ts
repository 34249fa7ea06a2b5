// A small computer with no OS: every step is somebody's own command, and whatever has not been set is noise.
import { type Event } from '../event';
import { type Recorder } from '../recorder';
import { machineOf } from '../world';
import { type Board, boardIn, CELL_COUNT, CELL_VALUES, overwritten, type ProgramId, sharedWith } from './board';

/** One command that a learner gives to the bare hardware. */
export type HandCommand =
  /** Chooses the two cells for the values. */
  | { do: 'choose'; cells: number[] }
  /** Stores a value in each of them. */
  | { do: 'store'; values: number[] }
  /** Chooses a CPU and feeds it with what is in the cells. */
  | { do: 'feed'; cpu: number }
  /** Chooses the cell of the result; the CPU adds and writes there. */
  | { do: 'compute'; cell: number }
  /** Drives the display with the cell of the result. */
  | { do: 'show' };

/** One command reaches the hardware at once; what takes time is the person who gives it. */
const STEP = { took: 1 };

const isCell = (n: number): boolean => Number.isInteger(n) && n >= 0 && n < CELL_COUNT;
const isValue = (n: number): boolean => Number.isInteger(n) && n >= 0 && n < CELL_VALUES;

/** Whether a machine is switched on with nothing loaded: no kernel, no hypervisor, only its board. */
export function isBare(sim: Recorder, machine: string): boolean {
  const { power, kernel, hypervisor, hardware } = machineOf(sim.world, machine);
  return power === 'on' && kernel === null && hypervisor === null && hardware.board !== undefined;
}

/** Whether a command names parts that the board has. */
export function isCommandFor(board: Board, command: HandCommand): boolean {
  switch (command.do) {
    case 'choose':
      return command.cells.length === 2 && command.cells.every(isCell) && command.cells[0] !== command.cells[1];
    case 'store':
      return command.values.length === 2 && command.values.every(isValue);
    case 'feed':
      return board.cpus[command.cpu] !== undefined;
    case 'compute':
      return isCell(command.cell);
    case 'show':
      return true;
  }
}

/** A line that nobody has set carries noise: any cell at all. */
const anyCell = (sim: Recorder, label: string): number => sim.int(label, CELL_COUNT);

/** The two cells that the program's address lines point to. */
function addresses(sim: Recorder, board: Board, program: ProgramId): { cells: number[]; wild: boolean } {
  const { cells } = board.programs[program];
  return cells.length === 2 ? { cells: [...cells], wild: false } : { cells: [anyCell(sim, 'address/0'), anyCell(sim, 'address/1')], wild: true };
}

/** Whose values a CPU is fed with. */
export function sourceOf(board: Board, program: ProgramId, cells: readonly number[]): Extract<Event, { type: 'cpu/fed' }>['source'] {
  const writers = cells.map((n) => board.cells[n]?.writer ?? null);
  if (writers.every((writer) => writer === program)) return 'own';
  return writers.includes(null) ? 'noise' : 'foreign';
}

/** Carries out one command of the learner, in whatever order it comes. */
export function byHand(sim: Recorder, machine: string, command: HandCommand): void {
  const board = boardIn(sim.world, machine);
  const who = { machine, program: 'a', by: 'hand' } as const;
  const own = board.programs.a;
  switch (command.do) {
    case 'choose':
      sim.record({ type: 'cell/taken', ...who, cells: command.cells, shared: sharedWith(board, 'a', command.cells) }, STEP);
      return;
    case 'store': {
      const { cells, wild } = addresses(sim, board, 'a');
      sim.record({ type: 'cell/written', ...who, cells, values: command.values, wild, over: overwritten(board, 'a', cells) }, STEP);
      return;
    }
    case 'feed': {
      const { cells } = addresses(sim, board, 'a');
      const values = cells.map((n) => board.cells[n]?.value ?? 0);
      sim.record({ type: 'cpu/fed', ...who, cpu: command.cpu, cells, values, source: sourceOf(board, 'a', cells) }, STEP);
      return;
    }
    case 'compute': {
      const cpu = own.cpu ?? 0;
      const { program, operands } = board.cpus[cpu] ?? { program: null, operands: [] };
      const value = program === null ? sim.int('sum', CELL_VALUES) : sum(operands);
      const from = program === null ? 'none' : program === 'a' ? 'own' : 'foreign';
      sim.record({ type: 'cpu/computed', ...who, cpu, cell: command.cell, value, operands: from, over: overwritten(board, 'a', [command.cell]) }, STEP);
      return;
    }
    case 'show': {
      const text = String(board.cells[own.result ?? anyCell(sim, 'result')]?.value ?? 0);
      sim.record({ type: 'display/shown', ...who, text, place: 'new', last: true, garbled: text !== SUM }, STEP);
    }
  }
}

/** What a CPU makes of its operands; a cell holds no more than a byte. */
export function sum(operands: readonly number[]): number {
  return operands.reduce((total, each) => total + each, 0) % CELL_VALUES;
}

/** What each program calculates: the learner's 1+1, and for the other one any two values that are not the learner's. */
export const CALCULATIONS: Readonly<Record<ProgramId, { text: string; values: readonly [number, number] }>> = {
  a: { text: '1+1', values: [1, 1] },
  b: { text: '7+7', values: [7, 7] },
};

/** What the learner's calculation comes to. */
export const SUM = String(sum(CALCULATIONS.a.values));

/** Program `b` runs beside the learner's on the bare machine: it takes the cell that its author liked, and the same CPU. Nobody tells it that they are in use. */
export function runBeside(sim: Recorder, machine: string, cell: number): void {
  const board = boardIn(sim.world, machine);
  const cells = [cell, (cell + 1) % CELL_COUNT];
  const { text, values } = CALCULATIONS.b;
  const who = { machine, program: 'b', by: 'program' } as const;
  const cpu = board.programs.a.cpu ?? 0;
  sim.record({ type: 'program/requested', machine, program: 'b', what: text }, STEP);
  sim.record({ type: 'cell/taken', ...who, cells, shared: sharedWith(board, 'b', cells) }, STEP);
  sim.record({ type: 'cell/written', ...who, cells, values: [...values], wild: false, over: overwritten(board, 'b', cells) }, STEP);
  sim.record({ type: 'cpu/fed', ...who, cpu, cells, values: [...values], source: 'own' }, STEP);
}
