// The parts of a board that both pictures of a small computer show: memory cells with what is in them, CPUs, the display.
import { type Board, PROGRAM_IDS, type ProgramId } from '../../sim/hardware/board';
import { type Rect } from '../shared/box';
import { type Phrase, phrase } from '../shared/words';
import { type BoardBox, boardBox } from './boardBox';
import { type BoardMetrics } from './metrics';

/** What a picture is a picture of, and the boxes that it has so far. */
export interface BoardPlan {
  board: Board;
  /** Whether a kernel runs, which clears memory and keeps account of it. */
  kernel: boolean;
  m: BoardMetrics;
  boxes: BoardBox[];
  /** What a value looks like. */
  show: (value: number) => string;
  /** Everything stands still. */
  dim: boolean;
}

/** What a learner calls a program. */
export function letterOf(program: ProgramId): string {
  return program.toUpperCase();
}

/** The programs that count on a cell. */
function holders({ programs }: Board, n: number): ProgramId[] {
  return PROGRAM_IDS.filter((id) => programs[id].cells.includes(n) || programs[id].result === n);
}

/** Whether two programs count on one cell and one of them has lost its value there, or a program's cell holds what is not its own. */
export function isClash(board: Board, n: number): boolean {
  const held = holders(board, n);
  const writer = board.cells[n]?.writer ?? null;
  return held.length > 0 && writer !== null && writer !== 'kernel' && held.some((id) => id !== writer);
}

function cellSentence({ board, kernel, show }: BoardPlan, n: number): Phrase {
  const { value, writer, owner } = board.cells[n] ?? { value: 0, writer: null, owner: null };
  const [held] = holders(board, n);
  if (owner === 'kernel') return phrase('board.say.kernelCell', { n });
  if (isClash(board, n) && writer !== null && writer !== 'kernel')
    return phrase('board.say.clash', { n, value: show(value), program: letterOf(writer), other: letterOf(held === writer ? (holders(board, n)[1] ?? writer) : (held ?? writer)) });
  if (writer === 'a' || writer === 'b') return phrase(held === undefined ? 'board.say.left' : 'board.say.value', { n, value: show(value), program: letterOf(writer) });
  if (!kernel)
    return held === undefined ? phrase('board.say.noise', { n, value: show(value) }) : phrase('board.say.chosenNoise', { n, value: show(value), program: letterOf(held) });
  return held === undefined ? phrase('board.say.free', { n }) : phrase('board.say.held', { n, program: letterOf(held) });
}

/** The height of a memory with so many columns. */
export function memoryHeight({ cell }: BoardMetrics, count: number, columns: number): number {
  const rows = Math.ceil(count / columns);
  return rows * (cell.h + cell.gap) - cell.gap;
}

/** Where values come from on the board when they appear: a program stores its own, a CPU writes results. */
const sourceOf = ({ programs }: Board, writer: ProgramId, n: number): string => (programs[writer].result === n ? `cpu:${programs[writer].cpu ?? 0}` : `program:${writer}`);

/** All cells of the memory, row by row, and the values in them. */
export function putMemory(plan: BoardPlan, rect: Rect, columns: number, armed: (n: number) => boolean): void {
  const { board, kernel, m, show, dim } = plan;
  const w = (rect.w - (columns - 1) * m.cell.gap) / columns;
  board.cells.forEach(({ value, writer, owner }, n) => {
    const place = { x: rect.x + (n % columns) * (w + m.cell.gap), y: rect.y + Math.floor(n / columns) * (m.cell.h + m.cell.gap), w, h: m.cell.h };
    const held = holders(board, n);
    const clash = isClash(board, n);
    const noise = writer === null && !kernel ? show(value) : null;
    const flag = held.length === 0 || owner === 'kernel' ? null : clash ? (held.find((id) => id !== writer) ?? null) : (held[0] ?? null);
    const sentence = cellSentence(plan, n);
    plan.boxes.push(
      boardBox(`cell:${n}`, place, { kind: 'cell', n, noise, filled: writer === 'a' || writer === 'b', flag, owner, clash, armed: armed(n), pick: `cell:${n}`, sentence, dim }),
    );
    if (writer === 'a' || writer === 'b') {
      const inner = chipRect(place, m);
      const from = sourceOf(board, writer, n);
      plan.boxes.push(boardBox(`chip:${n}:${writer}`, inner, { kind: 'chip', program: writer, text: show(value), from, dim: dim || held.length === 0 }));
    }
  });
}

/** Whether a cell is too narrow for a value beside its number. */
export function isTight({ w }: { w: number }, { cell }: BoardMetrics): boolean {
  return w < 2 * cell.flag;
}

/** The place of a value in its cell: right of the cell's number, or over it. */
function chipRect(place: Rect, m: BoardMetrics): Rect {
  const { x, y, w, h } = place;
  const { cell, inner } = m;
  if (isTight(place, m)) return { x: x + 4, y: y + 4, w: w - 8, h: h - 8 };
  const left = cell.flag + inner / 2 + 2;
  return { x: x + left, y: y + inner / 2 + 1, w: w - left - inner / 2 - 1, h: h - inner - 2 };
}

/** What a CPU is doing, in a sentence. */
function cpuSentence({ board, show }: BoardPlan, n: number, program: ProgramId | null, operands: readonly number[]): Phrase {
  if (program === null) return phrase('board.say.cpuIdle', { n });
  if (operands.length === 0) return phrase('board.say.cpuBusy', { n, program: letterOf(program) });
  const said = { n, program: letterOf(program), values: operands.map(show).join(' + ') };
  const writers = new Set(operands.map((value, at) => operandWriter(board, program, value, at)));
  const [writer = null] = writers;
  if (writers.size > 1 || writer === program) return phrase('board.say.cpuFed', said);
  return writer === null ? phrase('board.say.cpuFedNoise', said) : phrase('board.say.cpuFedOther', { ...said, other: letterOf(writer) });
}

/** Who wrote a value that a program has fed to a CPU; null for noise. */
function operandWriter({ programs, cells }: Board, program: ProgramId, value: number, at: number): ProgramId | null {
  const { cells: own, steps } = programs[program];
  const cell = cells[own[at] ?? -1];
  if (cell?.value === value) return cell.writer === 'kernel' ? null : cell.writer;
  // its cell has been overwritten since: what a hand fed without storing it first was noise
  const stored = steps.indexOf('store');
  const fed = steps.lastIndexOf('feed');
  return fed >= 0 && (stored < 0 || stored > fed) ? null : program;
}

/** A CPU, and the values that it has been fed. */
export function putCpu(plan: BoardPlan, n: number, rect: Rect, armed: boolean): void {
  const { board, m, show, dim } = plan;
  const { program: last, operands } = board.cpus[n] ?? { program: null, operands: [] };
  // the CPU of a program that has ended is idle
  const gone = last !== null && (board.programs[last].state === 'ended' || board.programs[last].state === 'stopped');
  const program = gone ? null : last;
  const titles = [phrase('board.cpu', { n }), phrase('board.cpuShort')];
  const sentence = cpuSentence(plan, n, program, operands);
  plan.boxes.push(boardBox(`cpu:${n}`, rect, { kind: 'cpu', n, titles, adds: operands.length > 0, armed, pick: `cpu:${n}`, sentence, dim }));
  if (program === null) return;
  const { legs, h, top } = cpuSlots(rect, m);
  const inside = rect.w - 2 * legs - 2 * m.inner;
  const plus = operands.length > 1 ? m.value * 1.5 : 0;
  const w = (inside - plus) / Math.max(1, operands.length);
  if (operands.length === 0) {
    const side = Math.min(inside, h);
    const place = { x: rect.x + (rect.w - side) / 2, y: rect.y + top + (h - side) / 2, w: side, h: side };
    plan.boxes.push(boardBox(`turn:${program}`, place, { kind: 'chip', program, text: letterOf(program), from: `program:${program}`, dim }));
  }
  operands.forEach((value, at) => {
    const place = { x: rect.x + legs + m.inner + at * (w + plus), y: rect.y + top, w, h };
    const writer = operandWriter(board, program, value, at);
    plan.boxes.push(
      boardBox(`operand:${n}:${at}:${program}`, place, { kind: 'chip', program: writer, text: show(value), from: `cell:${board.programs[program].cells[at] ?? 0}`, dim }),
    );
  });
}

/** Where a CPU has room for values: between its legs, under its name. */
export function cpuSlots(rect: { h: number }, m: BoardMetrics): { legs: number; top: number; h: number } {
  const legs = m.inner + 2;
  const top = legs + m.zone;
  return { legs, top, h: rect.h - top - legs - m.inner };
}

/** The display, and the last lines on it: at most so many, each so high, above what is kept free at its foot. */
export function putDisplay(plan: BoardPlan, rect: Rect, { most, height, foot = 0 }: { most: number; height: number; foot?: number }): void {
  const { board, m, dim } = plan;
  const { lines } = board.display;
  const shown = lines.slice(-most);
  const ownerOf = (programs: readonly ProgramId[]): ProgramId | null => (most > 1 && programs.length === 1 ? (programs[0] ?? null) : null);
  const said = shown
    .map(({ text, programs }) => {
      const owner = ownerOf(programs);
      return owner === null ? text : `${letterOf(owner)}: ${text}`;
    })
    .join(', ');
  const bad = shown.some(({ garbled }) => garbled);
  const sentence = shown.length === 0 ? phrase('board.say.displayEmpty') : phrase(bad ? 'board.say.displayGarbled' : 'board.say.display', { text: said });
  plan.boxes.push(boardBox('display', rect, { kind: 'display', empty: phrase('board.displayEmpty'), pick: 'display', sentence, dim }));
  const bezel = m.inner + 2;
  const each = Math.min(height, (rect.h - foot) / Math.max(1, shown.length));
  const top = rect.y + (rect.h - foot - shown.length * each) / 2;
  shown.forEach(({ text, programs, garbled }, at) => {
    const place = { x: rect.x + bezel, y: top + at * each, w: rect.w - 2 * bezel, h: each };
    const [writer = 'a'] = programs;
    const result = board.programs[writer].result;
    const from = result === null ? `program:${writer}` : `cell:${result}`;
    plan.boxes.push(boardBox(`line:${lines.length - shown.length + at}:${writer}`, place, { kind: 'line', text, owner: ownerOf(programs), garbled, from, dim }));
  });
}
