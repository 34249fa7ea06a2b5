// Two greedy programs on one small computer: they take what they can get, and a kernel's six duties are all that stands between them.
import { SLICE_MS } from '../calibration';
import { type Board, boardIn, freeCells, otherProgram, overwritten, PROGRAM_IDS, type ProgramId, sharedWith } from '../hardware/board';
import { type Simulation } from '../shell/program';
import { machineOf } from '../world';
import { type Duties, type Duty } from './duties';
import { endProcess, startProcess } from './processes';

/**
 * What the programs do, one line for each turn on the CPU.
 * `a` works for as long as it is let, prints, and then hoards memory for ever; `b` looks into the memory of `a` on the way to its printing.
 */
const CODE = {
  a: ['take', 'fill', 'work', 'work', 'work', 'print', 'print', 'hoard'],
  b: ['take', 'fill', 'work', 'peek', 'poke', 'print', 'print', 'end'],
} as const;
type Instruction = (typeof CODE)[ProgramId][number];

/** Cells that a program asks for at first, and each time that it hoards. */
const CELLS = 4;
/** The most cells that one program may have where a kernel watches. */
const QUOTA = 6;
/** Cells that a program prints at a time. */
const PIECE = 2;
/** A program that has waited for this many turns of another one has starved. */
const PATIENCE = 5;
/** The cells that both authors like, where nobody hands any out: the first ones after the kernel's own. */
const FAVOURITE = 4;
/** Memory of each program in the kernel's table, MiB (illustrative). */
const PROGRAM_MIB = 1;
/** The exit codes of a program that is told to end, and of one that the kernel ends. */
const TERMINATED = 143;
const KILLED = 137;

/** The value of a program's letter, as it stands in its cells. */
export const LETTERS: Readonly<Record<ProgramId, number>> = { a: 65, b: 66 };

interface Turn {
  sim: Simulation;
  machine: string;
  board: Board;
  program: ProgramId;
  does: (duty: Duty) => boolean;
}

function dutiesOf(sim: Simulation, machine: string): Duties {
  const duties = machineOf(sim.world, machine).kernel?.duties;
  if (!duties) throw new Error(`the kernel of ${machine} has no switches`);
  return duties;
}

/** Whether a machine has a small kernel whose duties can be switched. */
export function hasDuties(sim: Simulation, machine: string): boolean {
  const { kernel, hardware } = machineOf(sim.world, machine);
  return hardware.board !== undefined && kernel?.state === 'running' && kernel.duties !== undefined;
}

/** Whether a small kernel can take a request: it is well, and the greedy programs are not in the way. */
export function canCalculate(sim: Simulation, machine: string): boolean {
  const board = machineOf(sim.world, machine).hardware.board;
  return board !== undefined && hasDuties(sim, machine) && !board.frozen && PROGRAM_IDS.every((program) => board.programs[program].pid === null);
}

/** Takes a duty away from the kernel or gives it back, and starts both programs anew to see what comes of it. */
export function switchDuty(sim: Simulation, machine: string, duty: Duty, on: boolean): void {
  sim.record({ type: 'duty/switched', machine, duty, on }, { took: 1 });
  startRound(sim, machine);
}

/** Starts both programs anew, and lets time pass until nothing goes on by itself any more. */
export function startRound(sim: Simulation, machine: string): void {
  const board = boardIn(sim.world, machine);
  for (const program of PROGRAM_IDS) {
    const { pid } = board.programs[program];
    if (pid !== null) endProcess(sim, machine, pid, TERMINATED);
  }
  sim.record({ type: 'round/started', machine, restart: board.frozen }, { took: 1 });
  for (const program of PROGRAM_IDS) load(sim, machine, program);
  runSlice(sim, machine);
  const isPlanned = (): boolean => sim.world.pending.some((pending) => pending.kind === 'slice' && pending.machine === machine);
  sim.advance(Infinity, () => !isPlanned());
}

function load(sim: Simulation, machine: string, program: ProgramId): void {
  if (!dutiesOf(sim, machine).run.on) {
    sim.record({ type: 'program/notLoaded', machine, program }, { took: 1 });
    return;
  }
  const pid = startProcess(sim, machine, { argv: [`/bin/${program}`], user: 'you', memoryMiB: PROGRAM_MIB });
  sim.record({ type: 'program/loaded', machine, program, pid });
}

/** The program that has the CPU next. Where nobody manages the CPU, it stays with the one that has it. */
function nextProgram(board: Board, manages: boolean): ProgramId | undefined {
  const ready = PROGRAM_IDS.filter((id) => board.programs[id].state === 'ready');
  const last = board.cpus[0]?.program;
  if (last == null) return ready[0];
  const wanted = manages ? otherProgram(last) : last;
  return ready.includes(wanted) ? wanted : ready[0];
}

/** One turn on the CPU, and the plan for the next one. */
export function runSlice(sim: Simulation, machine: string): void {
  const board = boardIn(sim.world, machine);
  const duties = dutiesOf(sim, machine);
  const program = board.frozen ? undefined : nextProgram(board, duties.manage.on);
  if (program === undefined) return;
  const other = otherProgram(program);
  if (board.programs[other].waited >= PATIENCE) {
    sim.record({ type: 'cpu/starved', machine, program: other, holder: program }, { took: 1 });
    return;
  }
  sim.record({ type: 'slice/started', machine, program, cpu: 0, next: sim.world.now + SLICE_MS.value });
  const code: readonly Instruction[] = CODE[program];
  // who has come to the end of the code repeats the last instruction
  const instruction = code[board.programs[program].at - 1] ?? code.at(-1);
  if (instruction) INSTRUCTIONS[instruction]({ sim, machine, board, program, does: (duty) => duties[duty].on });
}

const step = { took: 1 };

/** Cells for a program: free ones from the kernel, or where nobody hands any out, whichever the program likes. */
function cellsFor({ board, program, does }: Turn, count: number): number[] {
  if (does('allocate')) return freeCells(board, count);
  const from = FAVOURITE + board.programs[program].cells.length;
  return Array.from({ length: count }, (_, n) => from + n).filter((n) => n < board.cells.length);
}

function take(turn: Turn, count: number): void {
  const { sim, machine, board, program, does } = turn;
  const cells = cellsFor(turn, count);
  if (cells.length < count) {
    sim.record({ type: 'cell/exhausted', machine, program }, step);
    return;
  }
  const by = does('allocate') ? 'kernel' : 'program';
  sim.record({ type: 'cell/taken', machine, program, cells, by, shared: sharedWith(board, program, cells) }, step);
}

function write({ sim, machine, board, program }: Turn, cells: number[]): void {
  const values = cells.map(() => LETTERS[program]);
  sim.record({ type: 'cell/written', machine, program, cells, values, by: 'program', wild: false, over: overwritten(board, program, cells) }, step);
}

/** The cell of the other program that this one would like to see, while there is one that is not its own too. */
function target({ board, program }: Turn): number | undefined {
  const wanted = board.programs[otherProgram(program)].cells[0];
  return wanted === undefined || board.programs[program].cells.includes(wanted) ? undefined : wanted;
}

/** Whether the kernel keeps this cell from everybody but its owner: it must know whose it is, and look. */
function isGuarded({ board, program, does }: Turn, cell: number): boolean {
  const owner = board.cells[cell]?.owner;
  return does('protect') && owner != null && owner !== program;
}

function print(turn: Turn): void {
  const { sim, machine, board, program, does } = turn;
  const { display, programs } = board;
  const queues = does('io');
  if (queues && display.busy !== null && display.busy !== program) {
    sim.record({ type: 'display/queued', machine, program, behind: display.busy }, step);
    return;
  }
  const printed = CODE[program].slice(0, programs[program].at - 1).filter((instruction) => instruction === 'print').length;
  const cells = programs[program].cells.slice(printed * PIECE, (printed + 1) * PIECE);
  const text = cells.map((n) => String.fromCharCode(board.cells[n]?.value ?? 0)).join('');
  const line = display.lines.at(-1);
  const place = line && (queues ? display.busy === program : true) ? 'same' : 'new';
  const isOwn = cells.every((n) => board.cells[n]?.value === LETTERS[program]);
  const garbled = !isOwn || (place === 'same' && line?.programs.some((id) => id !== program) === true);
  sim.record({ type: 'display/shown', machine, program, text, by: queues ? 'kernel' : 'program', place, last: !queues || (printed + 1) * PIECE >= CELLS, garbled }, step);
}

const INSTRUCTIONS: Readonly<Record<Instruction, (turn: Turn) => void>> = {
  take: (turn) => take(turn, CELLS),
  fill: (turn) => write(turn, [...turn.board.programs[turn.program].cells]),
  work: ({ sim, machine, program, does }) => {
    sim.record({ type: 'cpu/given', machine, program, cpu: 0, by: does('manage') ? 'kernel' : 'program' }, step);
  },
  peek: (turn) => {
    const { sim, machine, board, program } = turn;
    const cell = target(turn);
    if (cell === undefined) return;
    const owner = otherProgram(program);
    if (isGuarded(turn, cell)) sim.record({ type: 'cell/blocked', machine, program, cell, owner }, step);
    else sim.record({ type: 'cell/read', machine, program, cell, value: board.cells[cell]?.value ?? 0, owner }, step);
  },
  poke: (turn) => {
    const cell = target(turn);
    if (cell !== undefined && !isGuarded(turn, cell)) write(turn, [cell]);
  },
  print,
  hoard: (turn) => {
    const { sim, machine, board, program, does } = turn;
    const { cells, pid } = board.programs[program];
    if (does('watch') && cells.length + CELLS > QUOTA && pid !== null) {
      sim.record({ type: 'program/stopped', machine, program, cells: cells.length + CELLS }, step);
      endProcess(sim, machine, pid, KILLED);
    } else take(turn, CELLS);
  },
  end: ({ sim, machine, board, program }) => {
    const { pid } = board.programs[program];
    if (pid !== null) endProcess(sim, machine, pid, 0);
  },
};
