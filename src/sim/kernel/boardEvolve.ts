// What happens on the board of a small computer, folded into the World: its parts, its programs, and what came of its kernel's duties.
import { type EventOf as Of } from '../event';
import { type Board, type BoardProgram, boardIn, CELL_COUNT, type Cell, type Doer, freshBoard, type HandStep, idleProgram, otherProgram, type ProgramId } from '../hardware/board';
import { machineOf, type Machine, type World } from '../world';
import { allDuties, type Duty, DUTIES, type DutyState } from './duties';

/** Cells that a small kernel keeps for itself, from the first one on. */
const KERNEL_CELLS = 4;

const cellAt = (board: Board, n: number): Cell => {
  const cell = board.cells[n];
  if (!cell) throw new Error(`cell ${String(n)} is not one of ${String(CELL_COUNT)}`);
  return cell;
};

/** A kernel that is in charge clears the memory; without one it stays as it is. */
function clear(cell: Cell): void {
  Object.assign(cell, { value: 0, writer: null, owner: null });
}

/** Memory, CPUs and display as they are when the power has just come on (or is off). */
export function resetBoard({ id, hardware }: Machine): void {
  if (hardware.board) Object.assign(hardware.board, freshBoard(id, hardware.board.cpus.length));
}

/** A kernel has booted: it clears the memory, keeps some for itself, and does all of its duties. */
export function takeCharge({ hardware: { board }, kernel }: Machine): void {
  if (!board || !kernel) return;
  kernel.duties = allDuties();
  board.cells.forEach((cell, n) => {
    clear(cell);
    if (n < KERNEL_CELLS) Object.assign(cell, { writer: 'kernel', owner: 'kernel' });
  });
}

function free(board: Board, program: ProgramId): void {
  for (const cell of board.cells) if (cell.owner === program) cell.owner = null;
}

/** A process of the small computer has ended: its cells are free again, and the display goes to whoever waits. */
export function releaseProgram({ hardware: { board } }: Machine, pid: number): void {
  const program = (['a', 'b'] as const).find((id) => board?.programs[id].pid === pid);
  if (!board || program === undefined) return;
  const own = board.programs[program];
  free(board, program);
  Object.assign(own, { pid: null, cells: [], state: own.state === 'stopped' ? 'stopped' : 'ended' });
  board.display.waiting = board.display.waiting.filter((id) => id !== program);
  if (board.display.busy === program) passDisplayOn(board);
}

function passDisplayOn({ display, programs }: Board): void {
  display.busy = null;
  const next = display.waiting.shift();
  if (next !== undefined) programs[next].state = 'ready';
}

/** Lines that the display keeps. */
const MOST_LINES = 6;

/** Writes a step of a calculation down; one that begins anew by hand forgets the one before. */
function noteStep(program: BoardProgram, step: HandStep, by: Doer): void {
  if (by === 'program' || program.state !== 'idle') return;
  if (by === 'hand' && program.steps.includes('show')) Object.assign(program, { cells: [], result: null, cpu: null, steps: [], commands: 0 });
  program.steps.push(step);
  if (by === 'hand') program.commands += 1;
}

/** Notes what came of a duty. What has failed once stays failed. */
function note(world: World, machine: string, duty: Duty, outcome: DutyState['outcome']): void {
  const state = machineOf(world, machine).kernel?.duties?.[duty];
  if (state && state.outcome !== 'failed') state.outcome = outcome;
}

export const boardEvolve = {
  'firmware/handedOver': (world: World, { machine }: Of<'firmware/handedOver'>) => {
    machineOf(world, machine).power = 'on';
  },
  'cell/taken': (world: World, { machine, program, cells, by }: Of<'cell/taken'>) => {
    const board = boardIn(world, machine);
    const own = board.programs[program];
    noteStep(own, 'choose', by);
    own.cells = by === 'hand' ? [...cells] : [...own.cells, ...cells];
    if (by !== 'kernel') return;
    for (const n of cells) cellAt(board, n).owner = program;
    note(world, machine, 'allocate', 'kept');
  },
  'cell/written': (world: World, { machine, program, cells, values, by, over }: Of<'cell/written'>) => {
    const board = boardIn(world, machine);
    const own = board.programs[program];
    noteStep(own, 'store', by);
    cells.forEach((n, at) => Object.assign(cellAt(board, n), { value: values[at] ?? 0, writer: program }));
    if (over !== null) note(world, machine, cells.every((n) => own.cells.includes(n)) ? 'allocate' : 'protect', 'failed');
  },
  'cell/read': (world: World, { machine, program, value }: Of<'cell/read'>) => {
    boardIn(world, machine).programs[program].stolen = value;
    note(world, machine, 'protect', 'failed');
  },
  'cell/blocked': (world: World, { machine }: Of<'cell/blocked'>) => {
    note(world, machine, 'protect', 'kept');
  },
  'cell/exhausted': (world: World, { machine }: Of<'cell/exhausted'>) => {
    boardIn(world, machine).frozen = true;
    note(world, machine, 'watch', 'failed');
  },
  'cpu/fed': (world: World, { machine, program, cpu, values, by }: Of<'cpu/fed'>) => {
    const board = boardIn(world, machine);
    noteStep(board.programs[program], 'feed', by);
    board.programs[program].cpu = cpu;
    board.cpus[cpu] = { program, operands: [...values] };
  },
  'cpu/computed': (world: World, { machine, program, cell, value, by }: Of<'cpu/computed'>) => {
    const board = boardIn(world, machine);
    noteStep(board.programs[program], 'compute', by);
    board.programs[program].result = cell;
    Object.assign(cellAt(board, cell), { value, writer: program }, by === 'kernel' ? { owner: program } : {});
  },
  'cpu/given': (world: World, { machine, program, by }: Of<'cpu/given'>) => {
    const { programs } = boardIn(world, machine);
    if (by === 'kernel') note(world, machine, 'manage', 'kept');
    // nobody takes the CPU away: the program works on, at the same place of its code
    else if (programs[otherProgram(program)].state === 'ready') programs[program].at -= 1;
  },
  'cpu/starved': (world: World, { machine }: Of<'cpu/starved'>) => {
    note(world, machine, 'manage', 'failed');
  },
  'display/shown': (world: World, { machine, program, text, by, place, last, garbled }: Of<'display/shown'>) => {
    const board = boardIn(world, machine);
    const { display, programs } = board;
    noteStep(programs[program], 'show', by);
    const line = display.lines.at(-1);
    const mixed = line !== undefined && place === 'same' && line.programs.some((id) => id !== program);
    if (place === 'new' || !line) display.lines.push({ text, programs: [program], garbled });
    else Object.assign(line, { text: line.text + text, programs: [...new Set([...line.programs, program])], garbled: line.garbled || garbled });
    display.lines = display.lines.slice(-MOST_LINES);
    if (last) passDisplayOn(board);
    else display.busy = program;
    if (by !== 'hand') note(world, machine, 'io', mixed ? 'failed' : by === 'kernel' ? 'kept' : 'idle');
  },
  'display/queued': (world: World, { machine, program }: Of<'display/queued'>) => {
    const { display, programs } = boardIn(world, machine);
    display.waiting.push(program);
    Object.assign(programs[program], { state: 'waiting', at: programs[program].at - 1 });
    note(world, machine, 'io', 'kept');
  },
  'program/requested': (world: World, { machine, program }: Of<'program/requested'>) => {
    const board = boardIn(world, machine);
    free(board, program);
    Object.assign(board.programs[program], { ...idleProgram(), commands: 1 });
  },
  'program/loaded': (world: World, { machine, program, pid }: Of<'program/loaded'>) => {
    Object.assign(boardIn(world, machine).programs[program], { state: 'ready', pid });
    note(world, machine, 'run', 'kept');
  },
  'program/notLoaded': (world: World, { machine, program }: Of<'program/notLoaded'>) => {
    boardIn(world, machine).programs[program].state = 'stuck';
    note(world, machine, 'run', 'failed');
  },
  'program/stopped': (world: World, { machine, program }: Of<'program/stopped'>) => {
    boardIn(world, machine).programs[program].state = 'stopped';
    note(world, machine, 'watch', 'kept');
  },
  'round/started': (world: World, { machine }: Of<'round/started'>) => {
    const board = boardIn(world, machine);
    for (const cell of board.cells) if (cell.owner !== 'kernel') clear(cell);
    Object.assign(board, { display: { lines: [], busy: null, waiting: [] }, programs: { a: idleProgram(), b: idleProgram() }, frozen: false });
    for (const cpu of board.cpus) Object.assign(cpu, { program: null, operands: [] });
    const { kernel } = machineOf(world, machine);
    for (const duty of DUTIES) if (kernel?.duties) kernel.duties[duty].outcome = 'idle';
  },
  'slice/started': (world: World, { machine, program, cpu, next }: Of<'slice/started'>) => {
    const board = boardIn(world, machine);
    board.cpus[cpu] = { program, operands: [] };
    const own = board.programs[program];
    Object.assign(own, { at: own.at + 1, slices: own.slices + 1, waited: 0 });
    const other = board.programs[otherProgram(program)];
    if (other.state === 'ready') other.waited += 1;
    world.pending.push({ at: next, kind: 'slice', machine });
  },
  'duty/switched': (world: World, { machine, duty, on }: Of<'duty/switched'>) => {
    const state = machineOf(world, machine).kernel?.duties?.[duty];
    if (state) state.on = on;
  },
};
