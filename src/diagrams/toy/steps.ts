// The five steps of 1+1, in the kernel that does them or by hand where there is none, with what was done and what is next.
import { type Board, HAND_STEPS, type HandStep } from '../../sim/hardware/board';
import { CALCULATIONS, SUM } from '../../sim/hardware/byHand';
import { boardBox } from '../board/boardBox';
import { type Rect } from '../shared/box';
import { type Phrase, phrase } from '../shared/words';
import { type ToyPlan } from './plan';

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

/** The kernel, or the place where it would be, with the steps. Gives the height that it takes. */
export function putKernel(plan: ToyPlan, y: number): number {
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
