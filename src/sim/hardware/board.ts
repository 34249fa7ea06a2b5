// The board of a small computer: so few parts that each memory cell, each CPU and each line on the display can be seen.
import { intOf } from '../random';
import { machineOf, type World } from '../world';

/** The programs of a small computer: `a` is the learner's own, `b` somebody else's. */
export const PROGRAM_IDS = ['a', 'b'] as const;
export type ProgramId = (typeof PROGRAM_IDS)[number];

/** Who does a thing: the learner by hand, a program by itself, or a kernel for it. */
export type Doer = 'hand' | 'program' | 'kernel';

/** The five kinds of steps that 1+1 takes where no OS does them, in the order that works. */
export const HAND_STEPS = ['choose', 'store', 'feed', 'compute', 'show'] as const;
export type HandStep = (typeof HAND_STEPS)[number];

/** One cell of memory. */
export interface Cell {
  /** 0 to 255. When the power comes on it is whatever the circuit settles on: noise. */
  value: number;
  /** Who wrote it last; null where nobody has since the power came on. */
  writer: ProgramId | 'kernel' | null;
  /** Whom a kernel has given it to; null for a free cell, and for all of them where nobody keeps account. */
  owner: ProgramId | 'kernel' | null;
}

/** One CPU: the values that it has been fed, and whose they are. */
export interface BoardCpu {
  program: ProgramId | null;
  operands: number[];
}

/** One line on the display, and who wrote into it. */
export interface DisplayLine {
  text: string;
  programs: ProgramId[];
  /** Not what its program meant to show. */
  garbled: boolean;
}

/** The one output device. */
export interface Display {
  lines: DisplayLine[];
  /** Who is in the middle of a line, where a kernel keeps account. */
  busy: ProgramId | null;
  waiting: ProgramId[];
}

/** What a program on the board has and how far it is. */
export interface BoardProgram {
  /** idle: not started · ready: may use the CPU · waiting: for the display · stuck: could not be loaded · ended by itself · stopped by the kernel. */
  state: 'idle' | 'ready' | 'waiting' | 'stuck' | 'ended' | 'stopped';
  /** Its number in the kernel's table while it runs. */
  pid: number | null;
  cells: number[];
  /** The cell of its result. */
  result: number | null;
  cpu: number | null;
  /** Steps of a calculation that are done, and how many commands somebody had to give for them. */
  steps: HandStep[];
  commands: number;
  /** The place in its code. */
  at: number;
  /** Turns on the CPU so far, and turns in a row that it has waited for. */
  slices: number;
  waited: number;
  /** A value that it has read out of another program's memory. */
  stolen: number | null;
}

/** The parts of a small computer. */
export interface Board {
  cells: Cell[];
  cpus: BoardCpu[];
  display: Display;
  programs: Record<ProgramId, BoardProgram>;
  /** Nothing goes on any more: no memory is left, not even for the kernel. */
  frozen: boolean;
}

/** Largest value of a cell, plus one. */
export const CELL_VALUES = 256;
/** Cells of a small computer's memory. */
export const CELL_COUNT = 16;

/** A program that has not been started. */
export function idleProgram(): BoardProgram {
  return { state: 'idle', pid: null, cells: [], result: null, cpu: null, steps: [], commands: 0, at: 0, slices: 0, waited: 0, stolen: null };
}

/** A board whose power has just come on: noise in every cell. A circuit tends to settle on the same noise each time. */
export function freshBoard(machine: string, cpus: number): Board {
  return {
    cells: Array.from({ length: CELL_COUNT }, (_, n) => ({ value: intOf(`${machine}/cell/${String(n)}`, CELL_VALUES), writer: null, owner: null })),
    cpus: Array.from({ length: cpus }, () => ({ program: null, operands: [] })),
    display: { lines: [], busy: null, waiting: [] },
    programs: { a: idleProgram(), b: idleProgram() },
    frozen: false,
  };
}

/** The board of a machine. Throws when it has none: callers name machines that do. */
export function boardIn(world: World, machine: string): Board {
  const { board } = machineOf(world, machine).hardware;
  if (!board) throw new Error(`no board in ${machine}`);
  return board;
}

/** The other one of the two programs. */
export function otherProgram(program: ProgramId): ProgramId {
  return program === 'a' ? 'b' : 'a';
}

/** Whose values a write to these cells destroys: another program that wrote one of them and still counts on it. Null for nobody. */
export function overwritten(board: Board, program: ProgramId, cells: readonly number[]): ProgramId | null {
  const other = otherProgram(program);
  const { cells: theirs, result } = board.programs[other];
  return cells.some((n) => board.cells[n]?.writer === other && (theirs.includes(n) || result === n)) ? other : null;
}

/** Who uses one of these cells already. Null for nobody. */
export function sharedWith(board: Board, program: ProgramId, cells: readonly number[]): ProgramId | null {
  const other = otherProgram(program);
  const { cells: theirs, result } = board.programs[other];
  return cells.some((n) => theirs.includes(n) || result === n) ? other : null;
}

/** The lowest free cells, where a kernel keeps account; fewer than asked when no more are left. */
export function freeCells(board: Board, count: number): number[] {
  return board.cells.flatMap(({ owner }, n) => (owner === null ? [n] : [])).slice(0, count);
}
