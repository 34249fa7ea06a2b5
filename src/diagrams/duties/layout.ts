// Turns a World into the picture of the six duties: two greedy programs, a kernel whose duties are keys, and the board that they compete for.
import { type BoardProgram, PROGRAM_IDS, type ProgramId } from '../../sim/hardware/board';
import { type Duties, DUTIES, type Duty } from '../../sim/kernel/duties';
import { findMachine, type World } from '../../sim/world';
import { type BoardBox, boardBox, type BoardLayout } from '../board/boardBox';
import { type BoardMetrics, boardMetrics } from '../board/metrics';
import { type BoardPlan, letterOf, memoryHeight, putCpu, putDisplay, putMemory } from '../board/parts';
import { type Rect } from '../shared/box';
import { type FigureSize } from '../shared/useFigureSize';
import { type Phrase, phrase } from '../shared/words';

/** What to lay out. */
export interface DutiesOptions {
  size: FigureSize;
  machine?: string | undefined;
}

/** The small computer of this picture. */
export const SMALL = 'small';

/** How the parts stand on each size: columns of the duties and of memory, and the shares of CPU and display; null where the zones stand below each other. */
interface DutiesShape {
  duties: { columns: number; h: number };
  memory: number;
  zones: readonly [cpu: number, memory: number] | null;
  display: number;
}

const SHAPES: Readonly<Record<FigureSize, DutiesShape>> = {
  wide: { duties: { columns: 6, h: 102 }, memory: 4, zones: [0.16, 0.5], display: 0 },
  medium: { duties: { columns: 3, h: 94 }, memory: 4, zones: [0.18, 0.48], display: 0 },
  narrow: { duties: { columns: 2, h: 92 }, memory: 4, zones: null, display: 78 },
  projector: { duties: { columns: 3, h: 76 }, memory: 8, zones: [0.14, 0.6], display: 0 },
};

/** Lines on the display: one of each program. */
const LINES = 2;

/** A value as its letter; what nobody wrote is empty. */
const letter = (value: number): string => (value === 0 ? '' : String.fromCharCode(value));

type DutiesPlan = BoardPlan & { duties: Duties; shape: DutiesShape; frozen: boolean };

/** What a program is doing, in a few words. */
function stateOf({ state, slices, waited }: BoardProgram, frozen: boolean): Phrase {
  if (frozen && (state === 'ready' || state === 'waiting')) return phrase('duties.state.frozen');
  if (state === 'ready' && slices === 0 && waited > 0) return phrase('duties.state.starved');
  return phrase(`duties.state.${state}`);
}

function putPrograms({ board, m, boxes, frozen }: DutiesPlan, y: number): void {
  const right = m.width - m.depth - 3;
  const w = (right - 1 - m.gap - m.depth) / 2;
  PROGRAM_IDS.forEach((program, at) => {
    const own = board.programs[program];
    const idle = own.state === 'idle' || own.state === 'stuck';
    const doing = stateOf(own, frozen);
    const notes = [
      ...(idle ? [] : [phrase('duties.turns', { state: doing, count: own.slices })]),
      doing,
      ...(doing.key === 'duties.state.stopped' ? [phrase('duties.stopped')] : []),
    ];
    const isBad = own.state === 'stuck' || (own.state === 'ready' && (frozen || (own.slices === 0 && own.waited > 0)));
    const bad = isBad || (own.state === 'waiting' && frozen);
    const rect = { x: 1 + at * (w + m.gap + m.depth), y, w, h: m.program };
    const titles = [phrase(`duties.program.${program}`), phrase(`duties.greed.${program}`), phrase('board.program', { program: letterOf(program) })];
    const sentence = phrase('duties.say.program', { title: phrase(`duties.program.${program}`), state: doing, count: own.slices });
    const state = bad ? 'bad' : idle ? 'absent' : 'plain';
    boxes.push(boardBox(`program:${program}`, rect, { kind: 'program', program, titles, notes, state, pick: `app:${program}`, sentence, dim: frozen }));
  });
}

/** What has come of a duty, in a few words. */
function outcomeOf(duty: Duty, { on, outcome }: Duties[Duty]): Phrase {
  if (outcome === 'failed') return phrase(`duties.failed.${duty}`);
  if (!on) return phrase('duties.off');
  return outcome === 'kept' ? phrase(`duties.kept.${duty}`) : phrase('duties.idle');
}

function putKernel({ m, boxes, duties, shape, frozen }: DutiesPlan, y: number): number {
  const { columns, h: keyHeight } = shape.duties;
  const rows = Math.ceil(DUTIES.length / columns);
  const h = m.title + rows * (keyHeight + m.inner) - m.inner + m.pad;
  const rect = { x: 1, y, w: m.width - m.depth - 4, h };
  const on = DUTIES.filter((duty) => duties[duty].on).length;
  const notes = [phrase('duties.count', { count: on })];
  boxes.push(
    boardBox('kernel', rect, {
      kind: 'kernel',
      on: true,
      titles: [phrase('stack.kernel')],
      notes,
      pick: 'kernel:small',
      sentence: phrase(frozen ? 'duties.say.frozen' : 'duties.say.kernel', { count: on }),
      dim: frozen,
    }),
  );
  const w = (rect.w - 2 * m.pad - (columns - 1) * m.inner) / columns;
  DUTIES.forEach((duty, at) => {
    const place = { x: rect.x + m.pad + (at % columns) * (w + m.inner), y: y + m.title + Math.floor(at / columns) * (keyHeight + m.inner), w, h: keyHeight };
    const label = phrase(`duties.duty.${duty}`);
    const short = phrase(`duties.short.${duty}`);
    const detail = outcomeOf(duty, duties[duty]);
    const sentence = phrase(duties[duty].on ? 'duties.say.on' : 'duties.say.off', { label, detail });
    boxes.push(boardBox(`duty:${duty}`, place, { kind: 'duty', duty, label, short, detail, ...duties[duty], pick: `duty:${duty}`, sentence, dim: frozen }));
  });
  return h;
}

/** Where CPU, memory and display are: side by side, or below each other. */
function placesOf({ m, shape }: DutiesPlan, left: number, top: number, inside: number, memory: number): Record<'cpu' | 'memory' | 'display', Rect> {
  if (shape.zones === null) {
    const cpu = { x: left, y: top, w: inside * 0.36, h: m.zone + shape.display };
    const display = { x: left + cpu.w + m.pad, y: top + m.zone, w: inside - cpu.w - m.pad, h: shape.display };
    return { cpu, display, memory: { x: left, y: top + m.zone + shape.display + m.inner + m.zone, w: inside, h: memory } };
  }
  const between = 1.6 * m.pad;
  const [cpuShare, memoryShare] = shape.zones;
  const all = inside - 2 * between;
  const cpu = { x: left, y: top + m.inner, w: all * cpuShare, h: m.zone + memory - m.inner };
  const middle = { x: left + cpu.w + between, y: top + m.zone, w: all * memoryShare, h: memory };
  const x = middle.x + middle.w + between;
  return { cpu, memory: middle, display: { x, y: top + m.zone, w: left + inside - x, h: memory } };
}

function putHardware(plan: DutiesPlan, y: number): number {
  const { board, m, boxes, shape, frozen } = plan;
  const w = m.width - m.depth - 4;
  const memory = memoryHeight(m, board.cells.length, shape.memory);
  const places = placesOf(plan, 1 + m.pad, y + m.title, w - 2 * m.pad, memory);
  const bottom = Math.max(places.memory.y + places.memory.h, places.display.y + places.display.h);
  const rect = { x: 1, y, w, h: bottom + m.pad - y };
  const notes = [phrase(frozen ? 'duties.frozen' : 'duties.small')];
  boxes.push(
    boardBox('hardware', rect, {
      kind: 'hardware',
      titles: [phrase('stack.hardware')],
      notes,
      bad: frozen,
      pick: 'hardware:small',
      sentence: phrase('duties.say.hardware'),
      dim: frozen,
    }),
  );
  const zone = (id: 'memory' | 'display', titles: Phrase[], notes: Phrase[]): void => {
    boxes.push(boardBox(`zone:${id}`, { ...places[id], y: places[id].y - m.zone, h: m.zone }, { kind: 'zone', titles, notes }));
  };
  putCpu(plan, 0, places.cpu, false);
  putMemory(plan, places.memory, shape.memory, () => false);
  const left = !frozen && boxes.some(({ kind, id, dim }) => kind === 'chip' && id.startsWith('chip:') && dim);
  const legend = left ? [phrase('board.legend.left'), phrase('board.legend.leftShort')] : [];
  zone('memory', [phrase('board.memory', { count: board.cells.length }), phrase('stack.memory')], legend);
  zone('display', [phrase('board.display')], []);
  const foot = putQueue(plan, places.display);
  putDisplay(plan, places.display, { most: LINES, height: Math.min(m.line * 1.3, places.display.h / LINES), foot });
  return rect.h;
}

/** Programs that wait for the display, at its foot; gives back the height that they take. */
function putQueue({ board, m, boxes, dim }: DutiesPlan, display: Rect): number {
  const h = m.small * 1.7;
  board.display.waiting.forEach((program: ProgramId, at) => {
    const rect = { x: display.x + m.inner, y: display.y + display.h - (at + 1) * (h + m.inner), w: display.w - 2 * m.inner, h };
    boxes.push(
      boardBox(`waiting:${program}`, rect, { kind: 'waiting', program, text: phrase('duties.waits'), sentence: phrase('duties.say.waits', { program: letterOf(program) }), dim }),
    );
  });
  return board.display.waiting.length * (h + m.inner);
}

/** Lays out the small computer of a World; nothing where there is none, or where it has no kernel. */
export function layoutDuties(world: World, { size, machine = SMALL }: DutiesOptions): BoardLayout<BoardMetrics> {
  const m = boardMetrics(size);
  const found = findMachine(world.machines, machine);
  const board = found?.hardware.board;
  const duties = found?.kernel?.duties;
  const boxes: BoardBox[] = [];
  if (!board || !duties) return { boxes, metrics: m, height: m.program };
  const frozen = board.frozen || found.kernel?.state === 'panicked';
  const plan: DutiesPlan = { board, kernel: true, m, boxes, show: letter, dim: frozen, duties, shape: SHAPES[size], frozen };
  let y = Math.max(m.depth + 2, Math.ceil(m.label * 0.7));
  putPrograms(plan, y);
  y += m.program + m.gap + m.depth;
  y += putKernel(plan, y) + m.gap + m.depth;
  y += putHardware(plan, y);
  return { boxes: boxes.toSorted((a, b) => a.z - b.z), metrics: m, height: y + 3 };
}
