// Turns a World into the picture of the toy computer: 1+1 by hand on bare hardware, or with a kernel that does all five steps.
import { type Board, HAND_STEPS, type HandStep, type ProgramId } from '../../sim/hardware/board';
import { CALCULATIONS, SUM } from '../../sim/hardware/byHand';
import { findMachine, type World } from '../../sim/world';
import { type BoardBox, boardBox, type BoardLayout } from '../board/boardBox';
import { type BoardMetrics, boardMetrics } from '../board/metrics';
import { type BoardPlan, isClash, letterOf, memoryHeight, putCpu, putDisplay, putMemory } from '../board/parts';
import { type Rect } from '../shared/box';
import { type FigureSize } from '../shared/useFigureSize';
import { type Phrase, phrase } from '../shared/words';

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

/** How the parts stand on each size: columns of the steps, of memory and of the CPUs, and the widths of the three zones. */
interface ToyShape {
  steps: { columns: number; h: number };
  memory: number;
  /** Shares of the hardware's width; null where the zones stand below each other. */
  zones: readonly [memory: number, cpus: number] | null;
  display: number;
}

const SHAPES: Readonly<Record<FigureSize, ToyShape>> = {
  wide: { steps: { columns: 5, h: 74 }, memory: 4, zones: [0.47, 0.24], display: 0 },
  medium: { steps: { columns: 5, h: 84 }, memory: 4, zones: [0.54, 0.46], display: 0 },
  narrow: { steps: { columns: 1, h: 36 }, memory: 4, zones: null, display: 54 },
  projector: { steps: { columns: 5, h: 100 }, memory: 4, zones: [0.47, 0.25], display: 0 },
};

/** The step that is to be done next by hand; null when all are done. */
export function nextStep(board: Board): HandStep | null {
  const { steps } = board.programs.a;
  return steps.includes('show') ? null : (HAND_STEPS.find((step) => !steps.includes(step)) ?? null);
}

/** What a step was done with, as numbers: the cells, the values, the CPU, what the display shows. */
function detailOf(board: Board, step: HandStep): string | null {
  const { cells, cpu, result, steps } = board.programs.a;
  if (!steps.includes(step)) return null;
  const values: Record<HandStep, string> = {
    choose: cells.join(', '),
    store: CALCULATIONS.a.values.join(', '),
    feed: `CPU ${cpu ?? ''}`,
    compute: String(result ?? ''),
    show: board.display.lines.at(-1)?.text ?? '',
  };
  return values[step];
}

type ToyPlan = BoardPlan & { armed: HandStep | null; first: number | null; shape: ToyShape };

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

function putSteps({ board, m, boxes, kernel, armed, shape }: ToyPlan, rect: Rect): void {
  const { columns, h } = shape.steps;
  const { steps } = board.programs.a;
  const w = (rect.w - (columns - 1) * m.inner) / columns;
  HAND_STEPS.forEach((step, at) => {
    const place = { x: rect.x + (at % columns) * (w + m.inner), y: rect.y + Math.floor(at / columns) * (h + m.inner), w, h };
    const done = steps.includes(step);
    const label = phrase(`toy.step.${step}`);
    const detail = detailOf(board, step);
    const who = kernel ? 'kernel' : 'hand';
    const sentence = detail === null ? phrase(`toy.say.step.${who}`, { n: at + 1, label }) : phrase(`toy.say.done.${who}`, { n: at + 1, label, detail });
    boxes.push(
      boardBox(`step:${step}`, place, {
        kind: 'step',
        step,
        n: at + 1,
        label,
        short: phrase(`toy.short.${step}`),
        detail,
        done,
        by: who,
        armed: !kernel && armed === step,
        pick: `step:${step}`,
        sentence,
      }),
    );
  });
}

/** What is to be done next by hand, or what has come of it; nobody is told to press what cannot be pressed. */
function hintsOf(board: Board, live: boolean): Phrase[] {
  const next = nextStep(board);
  if (next !== null) return [phrase(live ? `toy.hint.${next}` : 'toy.byHand')];
  if (board.display.lines.at(-1)?.garbled === false) return [...(live ? [phrase('toy.hint.again')] : []), phrase('toy.hint.done')];
  const meant = { sum: SUM };
  return [...(live ? [phrase('toy.hint.retry', meant)] : []), phrase('toy.hint.wrong', meant)];
}

function putKernel(plan: ToyPlan, y: number): number {
  const { board, m, boxes, kernel, shape } = plan;
  const rows = Math.ceil(HAND_STEPS.length / shape.steps.columns);
  const h = m.title + rows * (shape.steps.h + m.inner) - m.inner + m.pad;
  const rect = { x: 1, y, w: m.width - m.depth - 4, h };
  const titles = [kernel ? phrase('stack.kernel') : phrase('toy.noKernel')];
  const notes = kernel ? [phrase('toy.kernelDoes'), phrase('toy.kernelDoesShort')] : hintsOf(board, plan.armed !== null);
  const sentence = kernel ? phrase('toy.say.kernel') : phrase('toy.say.noKernel');
  boxes.push(boardBox('kernel', rect, { kind: 'kernel', on: kernel, titles, notes, sentence, pick: kernel ? 'kernel:toy' : null }));
  putSteps(plan, { x: rect.x + m.pad, y: y + m.title, w: rect.w - 2 * m.pad, h: h - m.title - m.pad });
  return h;
}

function zone({ m, boxes }: ToyPlan, id: string, rect: Rect, titles: Phrase[], notes: Phrase[] = []): void {
  boxes.push(boardBox(`zone:${id}`, { ...rect, h: m.zone }, { kind: 'zone', titles, notes }));
}

/** Memory, CPUs and display on the hardware. */
function putHardware(plan: ToyPlan, y: number): number {
  const { board, m, boxes, kernel, armed, first, shape } = plan;
  const x = 1;
  const w = m.width - m.depth - 4;
  const inside = w - 2 * m.pad;
  const memory = memoryHeight(m, board.cells.length, shape.memory);
  const cellArmed = (n: number): boolean => n === first || (!kernel && (armed === 'choose' || armed === 'compute'));
  const left = x + m.pad;
  const top = y + m.title;
  const legend = kernel ? [phrase('board.legend.kernel'), phrase('board.legend.kernelShort')] : [phrase('board.legend.noise'), phrase('board.legend.noiseShort')];
  const cpus = board.cpus.length;
  const places = placesOf(plan, { left, top, inside, memory });
  zone(plan, 'memory', { ...places.memory, y: places.memory.y - m.zone }, [phrase('board.memory', { count: board.cells.length }), phrase('stack.memory')], legend);
  zone(plan, 'display', { ...places.display, y: places.display.y - m.zone }, [phrase('board.display')]);
  const bottom = Math.max(places.memory.y + places.memory.h, places.display.y + places.display.h);
  const rect = { x, y, w, h: bottom + m.pad - y };
  boxes.push(
    boardBox('hardware', rect, {
      kind: 'hardware',
      titles: [phrase('stack.hardware')],
      notes: [phrase('toy.small')],
      bad: false,
      pick: 'hardware:toy',
      sentence: phrase('toy.say.hardware'),
    }),
  );
  putMemory(plan, places.memory, shape.memory, cellArmed);
  for (let n = 0; n < cpus; n++) putCpu(plan, n, places.cpu(n), !kernel && armed === 'feed');
  putDisplay(plan, places.display, { most: 1, height: Math.min(places.display.h * 0.8, places.display.w * 0.4) });
  return rect.h;
}

interface Places {
  memory: Rect;
  cpu: (n: number) => Rect;
  display: Rect;
}

/** Where the three zones are: side by side, CPUs above the display beside the memory, or all below each other. */
function placesOf({ board, m, shape }: ToyPlan, { left, top, inside, memory }: { left: number; top: number; inside: number; memory: number }): Places {
  const count = board.cpus.length;
  const first = top + m.zone;
  if (shape.zones === null) {
    const w = (inside - (count - 1) * m.inner) / count;
    const cpuTop = first + memory + m.gap;
    const display = { x: left, y: cpuTop + m.cpu + m.inner + m.zone, w: inside, h: shape.display };
    return { memory: { x: left, y: first, w: inside, h: memory }, cpu: (n) => ({ x: left + n * (w + m.inner), y: cpuTop, w, h: m.cpu }), display };
  }
  const between = 2 * m.pad;
  const [share, cpuShare] = shape.zones;
  const memoryWidth = (inside - between) * share;
  const x = left + memoryWidth + between;
  if (share + cpuShare >= 1) {
    const all = inside - memoryWidth - between;
    const w = (all - (count - 1) * m.inner) / count;
    const displayTop = first + m.cpu + m.zone;
    return {
      memory: { x: left, y: first, w: memoryWidth, h: memory },
      cpu: (n) => ({ x: x + n * (w + m.inner), y: top + m.inner / 2, w, h: m.cpu }),
      display: { x, y: displayTop, w: all, h: first + memory - displayTop },
    };
  }
  const cpuWidth = (inside - 2 * between) * cpuShare;
  const h = (memory + m.zone - m.inner) / count - m.inner / 2;
  const displayX = x + cpuWidth + between;
  return {
    memory: { x: left, y: first, w: memoryWidth, h: memory },
    cpu: (n) => ({ x, y: top + m.inner + n * (h + m.inner), w: cpuWidth, h }),
    display: { x: displayX, y: first, w: left + inside - displayX, h: memory },
  };
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
