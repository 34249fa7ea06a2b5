// One lesson step as it is being worked on: what was predicted, picked, answered and achieved. Pure transitions only.
import { type Check, type Evidence } from './evidence';
import { NO_STEP, type StepProgress } from './progress';

/** The beats of a step, in their order. */
export const BEATS = ['situation', 'predict', 'do', 'explain', 'check'] as const;
/** One beat of a step. */
export type Beat = (typeof BEATS)[number];

/** The latest answer to a quiz. */
export interface QuizAnswer {
  /** The options chosen, in the order that counts. */
  readonly answer: readonly string[];
  readonly right: boolean;
}

/** The state of one step. */
export interface LessonRun {
  readonly lesson: string;
  readonly step: string;
  readonly beat: Beat;
  /** The option predicted; it stays as it is. */
  readonly prediction: string | null;
  /** The learner went on without a prediction. */
  readonly skipped: boolean;
  /** Objects of the diagram, the latest last. */
  readonly picked: readonly string[];
  readonly answers: Readonly<Record<string, string>>;
  /** Checks passed; what has been passed stays so. */
  readonly checksDone: readonly string[];
  /** Hints shown. */
  readonly hints: number;
  readonly quizzes: Readonly<Record<string, QuizAnswer>>;
}

/** Opens a step, with what was done in it before. */
export function startStep(lesson: string, step: string, before: StepProgress = NO_STEP): LessonRun {
  return {
    lesson,
    step,
    beat: 'situation',
    prediction: before.prediction?.option ?? null,
    skipped: false,
    picked: [],
    answers: {},
    checksDone: before.checks,
    hints: before.hints,
    quizzes: Object.fromEntries(Object.entries(before.quizzes).map(([id, { answer, right }]) => [id, { answer, right }])),
  };
}

/** Makes the prediction. The first one stays. */
export function predict(run: LessonRun, option: string): LessonRun {
  return run.prediction === null ? { ...run, prediction: option } : run;
}

/** Goes on without a prediction. */
export function skipPrediction(run: LessonRun): LessonRun {
  return { ...run, skipped: true };
}

/** Whether the machine may be operated: what is asked first has been answered or skipped. */
export function isUnlocked(run: LessonRun, asksFirst: boolean): boolean {
  return !asksFirst || run.prediction !== null || run.skipped;
}

/** Picks an object of the diagram; it becomes the latest. */
export function pick(run: LessonRun, id: string): LessonRun {
  return { ...run, picked: [...run.picked.filter((other) => other !== id), id] };
}

/** Takes back a pick. */
export function unpick(run: LessonRun, id: string): LessonRun {
  return { ...run, picked: run.picked.filter((other) => other !== id) };
}

/** Fills in an answer. */
export function answer(run: LessonRun, name: string, value: string): LessonRun {
  return { ...run, answers: { ...run.answers, [name]: value } };
}

/** Looks whether more checks pass now. The same run when none does. */
export function observe(run: LessonRun, checks: Readonly<Record<string, Check>>, evidence: Omit<Evidence, 'picked' | 'answers'>): LessonRun {
  const all: Evidence = { ...evidence, picked: run.picked, answers: run.answers };
  const passed = Object.entries(checks).flatMap(([id, check]) => (!run.checksDone.includes(id) && check(all) ? [id] : []));
  return passed.length === 0 ? run : { ...run, checksDone: [...run.checksDone, ...passed] };
}

/** Whether all checks of the step have been passed. */
export function isAchieved(run: LessonRun, checks: Readonly<Record<string, Check>>): boolean {
  return Object.keys(checks).every((id) => run.checksDone.includes(id));
}

/** Shows the next hint, if there is one. */
export function showHint(run: LessonRun, hints: number): LessonRun {
  return run.hints < hints ? { ...run, hints: run.hints + 1 } : run;
}

/** Answers a quiz. It can be answered again; a right answer stays. */
export function answerQuiz(run: LessonRun, quiz: string, given: QuizAnswer): LessonRun {
  return run.quizzes[quiz]?.right ? run : { ...run, quizzes: { ...run.quizzes, [quiz]: given } };
}

/** Goes to a beat. */
export function goTo(run: LessonRun, beat: Beat): LessonRun {
  return { ...run, beat };
}

/** The beat after this one or before it, among those that the step has; null at either end. */
export function beatBeside(run: LessonRun, beats: readonly Beat[], direction: 1 | -1): Beat | null {
  const here = BEATS.indexOf(run.beat);
  const others = BEATS.filter((beat, i) => beats.includes(beat) && (direction > 0 ? i > here : i < here));
  return (direction > 0 ? others[0] : others.at(-1)) ?? null;
}

/** What of a run belongs to the learner's progress. */
export function stepProgressOf(run: LessonRun, at: number): StepProgress {
  return {
    prediction: run.prediction === null ? null : { option: run.prediction, at },
    checks: [...run.checksDone],
    hints: run.hints,
    quizzes: Object.fromEntries(Object.entries(run.quizzes).map(([id, { answer: options, right }]) => [id, { answer: [...options], right, at }])),
  };
}
