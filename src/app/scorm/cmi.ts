// A lesson's progress in the words of SCORM 1.2, and back: what the LMS is told, and what it keeps for the next time.
import * as v from 'valibot';
import { type LessonProgress } from '../../lab/progress';
import { type Lesson } from '../../lessons/lesson';
import { resultOf } from '../../lessons/result';

/** `CMIString4096`: the most that `cmi.suspend_data` holds (characters). */
export const SUSPEND_LIMIT = 4096;

/** Step by step: the prediction, the checks passed, hints read, and by quiz whether it was right and what was chosen. */
const Kept = v.object({
  v: v.literal(1),
  f: v.boolean(),
  s: v.record(v.string(), v.tuple([v.nullable(v.string()), v.array(v.string()), v.number(), v.record(v.string(), v.tuple([v.boolean(), v.array(v.string())]))])),
});
type Kept = v.InferOutput<typeof Kept>;

const mapValues = <A, B>(values: Readonly<Record<string, A>>, change: (value: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)]));

/** The same with other answers. */
const withAnswers = (kept: Kept, change: (answer: string[]) => string[]): Kept => ({
  ...kept,
  s: mapValues(kept.s, ([prediction, checks, hints, quizzes]) => [prediction, checks, hints, mapValues(quizzes, ([right, answer]) => [right, change(answer)])]),
});

/** A text longer than this was typed (characters). Such are the first to go where room is short: a mended file can be mended again. */
const LONGEST_NAME = 64;

/** Progress as text that an LMS can keep; empty where even so it is too long. */
export function suspendDataOf(progress: LessonProgress): string {
  const kept: Kept = {
    v: 1,
    f: progress.finished !== null,
    s: mapValues(progress.steps, ({ prediction, checks, hints, quizzes }) => [
      prediction?.option ?? null,
      checks,
      hints,
      mapValues(quizzes, ({ answer, right }) => [right, answer]),
    ]),
  };
  const whole = JSON.stringify(kept);
  if (whole.length <= SUSPEND_LIMIT) return whole;
  const short = JSON.stringify(withAnswers(kept, (answer) => answer.filter((part) => part.length <= LONGEST_NAME)));
  return short.length <= SUSPEND_LIMIT ? short : '';
}

/** The progress in such a text; undefined when it cannot be understood. `step` is the one to go on with, `at` when it is read (Unix ms). */
export function progressFrom(text: string, step: string, at: number): LessonProgress | undefined {
  if (text.length > SUSPEND_LIMIT) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const read = v.safeParse(Kept, value);
  if (!read.success) return undefined;
  return {
    step: { id: step, at },
    finished: read.output.f ? at : null,
    steps: mapValues(read.output.s, ([option, checks, hints, quizzes]) => ({
      prediction: option === null ? null : { option, at },
      checks,
      hints,
      quizzes: mapValues(quizzes, ([right, answer]) => ({ answer, right, at })),
    })),
  };
}

/** `CMITimespan`, HHHH:MM:SS.SS. */
export function timespan(ms: number): string {
  const centis = Math.max(0, Math.floor(ms / 10));
  const two = (n: number): string => String(n).padStart(2, '0');
  const hours = Math.min(9999, Math.floor(centis / 360_000));
  return `${String(hours).padStart(4, '0')}:${two(Math.floor(centis / 6000) % 60)}:${two(Math.floor(centis / 100) % 60)}.${two(centis % 100)}`;
}

/** What the LMS is told of a lesson. */
export function valuesOf(lesson: Lesson, progress: LessonProgress | undefined): Record<string, string> {
  const { finished, allRight, score } = resultOf(lesson, progress);
  return {
    'cmi.core.lesson_status': finished ? (allRight ? 'passed' : 'completed') : 'incomplete',
    'cmi.core.lesson_location': progress?.step.id ?? lesson.steps[0]?.id ?? '',
    'cmi.core.score.min': '0',
    'cmi.core.score.max': '100',
    'cmi.core.score.raw': String(score),
    ...(progress && { 'cmi.suspend_data': suspendDataOf(progress) }),
  };
}
