// What an OS makes of one request: the five steps of a calculation, each for its program alone.
import { type Simulation } from '../shell/program';
import { type Board, boardIn, freeCells, otherProgram, type ProgramId } from '../hardware/board';
import { CALCULATIONS, sum } from '../hardware/byHand';

/** A step of a kernel is short beside one of a person; the figure only keeps the events apart. */
const STEP = { took: 1 };

/** A CPU that the other program does not use. */
function freeCpu(board: Board, program: ProgramId): number {
  const theirs = board.programs[otherProgram(program)].cpu;
  const free = board.cpus.findIndex((_, n) => n !== theirs);
  return Math.max(0, free);
}

/** Two cells that belong to nobody, with the program's values in them, and a CPU of its own. */
function prepare(sim: Simulation, machine: string, program: ProgramId): number {
  const { text, values } = CALCULATIONS[program];
  const who = { machine, program, by: 'kernel' } as const;
  sim.record({ type: 'program/requested', machine, program, what: text }, STEP);
  const cells = freeCells(boardIn(sim.world, machine), values.length);
  const cpu = freeCpu(boardIn(sim.world, machine), program);
  sim.record({ type: 'cell/taken', ...who, cells, shared: null }, STEP);
  sim.record({ type: 'cell/written', ...who, cells, values: [...values], wild: false, over: null }, STEP);
  sim.record({ type: 'cpu/fed', ...who, cpu, cells, values: [...values], source: 'own' }, STEP);
  return cpu;
}

/** The learner asks for 1+1: the kernel does all five steps. */
export function computeForLearner(sim: Simulation, machine: string): void {
  const cpu = prepare(sim, machine, 'a');
  const value = sum(CALCULATIONS.a.values);
  const [cell = 0] = freeCells(boardIn(sim.world, machine), 1);
  const who = { machine, program: 'a', by: 'kernel' } as const;
  sim.record({ type: 'cpu/computed', ...who, cpu, cell, value, operands: 'own', over: null }, STEP);
  sim.record({ type: 'display/shown', ...who, text: String(value), place: 'new', last: true, garbled: false }, STEP);
}

/** The other program asks too: it gets cells and a CPU that nobody uses, whichever it would have liked. */
export function computeBeside(sim: Simulation, machine: string): void {
  prepare(sim, machine, 'b');
}
