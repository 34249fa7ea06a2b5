// What a learner has done in the lessons, as plain data: read with care, and merged so that nothing done is ever lost.
import * as v from 'valibot';

/** JSON has no infinity to write, so one that is read (`1e999`) must not get in. */
const Finite = v.pipe(v.number(), v.finite());

const Quiz = v.object({
  /** The options chosen, in the order that counts. */
  answer: v.array(v.string()),
  right: v.boolean(),
  /** Unix ms. */
  at: Finite,
});

const Step = v.object({
  /** The first prediction; it is never changed. */
  prediction: v.nullable(v.object({ option: v.string(), at: Finite })),
  /** Checks that have been passed. */
  checks: v.array(v.string()),
  /** Hints that have been read. */
  hints: Finite,
  quizzes: v.record(v.string(), Quiz),
});

const Lesson = v.object({
  /** The step that was open last, to continue there. */
  step: v.object({ id: v.string(), at: Finite }),
  /** Unix ms at which the lesson was finished for the first time. */
  finished: v.nullable(Finite),
  steps: v.record(v.string(), Step),
});

const Schema = v.object({ version: v.literal(1), lessons: v.record(v.string(), Lesson) });

/** An answer to a quiz. */
export type QuizProgress = v.InferOutput<typeof Quiz>;
/** What has been done in one step. */
export type StepProgress = v.InferOutput<typeof Step>;
/** What has been done in one lesson. */
export type LessonProgress = v.InferOutput<typeof Lesson>;
/** Everything that has been done, by lesson. */
export type Progress = v.InferOutput<typeof Schema>;

/** Nothing has been done. */
export const NO_PROGRESS: Progress = { version: 1, lessons: {} };

/** A step in which nothing has been done. */
export const NO_STEP: StepProgress = { prediction: null, checks: [], hints: 0, quizzes: {} };

/** Reads progress; undefined when it cannot be understood. */
export function parseProgress(text: string): Progress | undefined {
  try {
    const result = v.safeParse(Schema, JSON.parse(text));
    return result.success ? result.output : undefined;
  } catch {
    return undefined;
  }
}

/** Everything done here or there. The order does not matter, and merging again changes nothing. */
export function mergeProgress(a: Progress, b: Progress): Progress {
  return { version: 1, lessons: mergeRecords(a.lessons, b.lessons, mergeLessons) };
}

function mergeLessons(a: LessonProgress, b: LessonProgress): LessonProgress {
  return {
    step: latest(a.step, b.step),
    finished: a.finished === null || b.finished === null ? (a.finished ?? b.finished) : Math.min(a.finished, b.finished),
    steps: mergeRecords(a.steps, b.steps, mergeSteps),
  };
}

function mergeSteps(a: StepProgress, b: StepProgress): StepProgress {
  return {
    prediction: a.prediction && b.prediction ? earliest(a.prediction, b.prediction) : (a.prediction ?? b.prediction),
    checks: [...new Set([...a.checks, ...b.checks])].sort(),
    hints: Math.max(a.hints, b.hints),
    quizzes: mergeRecords(a.quizzes, b.quizzes, mergeQuizzes),
  };
}

/** A right answer stays; otherwise the latest counts. */
function mergeQuizzes(a: QuizProgress, b: QuizProgress): QuizProgress {
  if (a.right !== b.right) return a.right ? a : b;
  return a.right ? earliest(a, b) : latest(a, b);
}

function mergeRecords<T>(a: Readonly<Record<string, T>>, b: Readonly<Record<string, T>>, merge: (a: T, b: T) => T): Record<string, T> {
  const merged = { ...a };
  for (const [key, theirs] of Object.entries(b)) {
    // a stored name may be one that every object has, such as `toString`
    const ours = Object.hasOwn(a, key) ? a[key] : undefined;
    merged[key] = ours === undefined ? theirs : merge(ours, theirs);
  }
  return merged;
}

type Dated = { at: number };

/** Of two things at the same instant, both tabs must choose the same one. */
const isBefore = (a: Dated, b: Dated): boolean => (a.at === b.at ? JSON.stringify(a) < JSON.stringify(b) : a.at < b.at);
const earliest = <T extends Dated>(a: T, b: T): T => (isBefore(b, a) ? b : a);
const latest = <T extends Dated>(a: T, b: T): T => (isBefore(a, b) ? b : a);

/** The progress after something was done in a step, which is now the one to continue with. */
export function withStep(progress: Progress, lesson: string, step: string, done: StepProgress, at: number): Progress {
  return mergeProgress(progress, { version: 1, lessons: { [lesson]: { step: { id: step, at }, finished: null, steps: { [step]: done } } } });
}

/** The progress after a lesson was finished at a step. */
export function withFinished(progress: Progress, lesson: string, step: string, at: number): Progress {
  return mergeProgress(progress, { version: 1, lessons: { [lesson]: { step: { id: step, at }, finished: at, steps: {} } } });
}
