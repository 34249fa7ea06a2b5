// A lesson as a talk: its steps cut into scenes, one press of a clicker apart.
import { type Act, type Lesson, type LessonStep } from '../../lessons/lesson';
import { type LessonMeta } from '../../lessons/prose/lessonModule';

/** What is on the wall between two presses. */
export type Scene =
  /** The picture with the words that lead to the question. */
  | { readonly kind: 'situation' }
  /** A question with the room's hands; `quiz` is null for the step's prediction. */
  | { readonly kind: 'question'; readonly quiz: string | null }
  /** The machine after the first `presses` operations of the step's solution. */
  | { readonly kind: 'do'; readonly presses: number }
  /** What it means, beside what the room had predicted. */
  | { readonly kind: 'explain' }
  /** The answer to a quiz. */
  | { readonly kind: 'answer'; readonly quiz: string }
  /** The one sentence to take home. */
  | { readonly kind: 'closing' };

/** One step of a talk. */
export interface ProgrammeStep {
  readonly step: LessonStep;
  readonly scenes: readonly Scene[];
  /** What each press of `do` carries out. */
  readonly operations: readonly (readonly Act[])[];
}

/** A whole talk. */
export interface Programme {
  readonly lesson: Lesson;
  readonly steps: readonly ProgrammeStep[];
  /** How many options hands can be raised for, by question; none where options are put in order or sorted, or where they are what the machine makes of a file. */
  readonly options: Readonly<Record<string, number>>;
}

/**
 * The operations of a solution as a presenter shows them: what fills a view comes with the view, as on the switch of a learner;
 * a number that a learner would type is said aloud instead.
 */
export function operationsOf(solution: readonly Act[]): Act[][] {
  const operations: Act[][] = [];
  for (const act of solution) {
    const last = operations.at(-1) ?? [];
    const fills = 'control' in act && act.control.kind === 'deploy' && last.some((before) => 'view' in before);
    if (fills) last.push(act);
    else if (!('answer' in act)) operations.push([act]);
  }
  return operations;
}

function scenesOf(step: LessonStep, operations: number, last: boolean): Scene[] {
  const asks = step.prediction !== undefined;
  const quizzes = Object.keys(step.quizzes ?? {});
  const scenes: Scene[] = [
    ...(asks || quizzes.length === 0 ? [{ kind: 'situation' } as const] : []),
    ...(asks ? [{ kind: 'question', quiz: null } as const] : []),
    ...Array.from({ length: operations }, (_, index) => ({ kind: 'do', presses: index + 1 }) as const),
    ...(asks ? [{ kind: 'explain' } as const] : []),
    ...quizzes.flatMap((quiz) => [{ kind: 'question', quiz } as const, { kind: 'answer', quiz } as const]),
    ...(last ? [{ kind: 'closing' } as const] : []),
  ];
  return scenes;
}

/** Under which name the hands of a question are counted. */
export function questionName(step: string, quiz: string | null): string {
  return quiz ?? step;
}

/** The talk of a lesson; `meta` is what its words declare. */
export function programmeOf(lesson: Lesson, meta: LessonMeta): Programme {
  const steps = lesson.steps.map((step, index) => {
    const operations = operationsOf(step.solution);
    return { step, operations, scenes: scenesOf(step, operations.length, index === lesson.steps.length - 1) };
  });
  const options = meta.steps.flatMap((step): [string, number][] => [
    [questionName(step.id, null), step.options.length],
    ...step.quizzes.map((quiz): [string, number] => {
      const own = lesson.steps.find(({ id }) => id === step.id);
      const choosing = typeof own?.quizzes?.[quiz.id] === 'string' && own.fixes?.[quiz.id] === undefined;
      return [questionName(step.id, quiz.id), choosing ? quiz.options.length : 0];
    }),
  ]);
  return { lesson, steps, options: Object.fromEntries(options) };
}
