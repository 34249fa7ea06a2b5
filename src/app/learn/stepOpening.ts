// How a step is opened in the lab: as the learner left it, anew, or as a session shows it; and the session that it is then.
import { lab } from '../../lab/lab';
import { type LessonRun } from '../../lab/lessonRun';
import { type LabSession, type StepSession, stepSessionOf } from '../../lab/session';
import { type View } from '../../lab/view';
import { type Lesson, type LessonStep } from '../../lessons/lesson';
import { inputsAfter, inputsBefore, LESSON_SEED, viewOf } from '../../lessons/solve';
import { keptFor } from './keptStep';
import { lensesOf } from './lessonParts';
import { startInstant } from './startInstant';
import { isSolved, resumedRun, savedIn, sharedRun } from './stepRun';

/** What is shown of a step: what has come of it, the look, and what was done in it. */
export interface StepShown {
  readonly run: LessonRun;
  readonly view: View;
  readonly done: Pick<LabSession, 'inputs' | 'cursor'>;
}

/** How a step was opened. Each opening is an object of its own. */
export interface Opening {
  readonly how: 'left' | 'anew' | LabSession['inputs'];
  /** The simulated instant to go to; null for the end. */
  readonly cursor: number | null;
  /** What is done from now on belongs to the learner's progress. */
  readonly counts: boolean;
}

/** Opens a step as the learner left it. */
export const asLeft = (): Opening => ({ how: 'left', cursor: null, counts: true });

/** Opens the lab. Resolves with the instant to go to; null for the end. */
export async function openMachine(lesson: Lesson, step: LessonStep, opening: Opening): Promise<number | null> {
  const { how } = opening;
  const { open } = lab().store.getState();
  const before = inputsBefore(lesson, step.id).map((input) => ({ input }));
  const done: StepShown['done'] | null = typeof how === 'object' ? { inputs: how, cursor: opening.cursor } : how === 'left' ? keptFor(opening, lesson, step) : null;
  if (done) {
    await open(lesson.scenario, LESSON_SEED, [...before, ...done.inputs], { settled: before.length });
    return lab().store.getState().leftOver ? null : done.cursor;
  }
  // who comes back to a step that is done finds the machine as it was then, unless it is started over
  const solved = how === 'left' && isSolved(resumedRun(lesson, step, savedIn(lesson, step)), step);
  await open(lesson.scenario, LESSON_SEED, solved ? inputsAfter(lesson, step.id).map((input) => ({ input })) : before, { settled: Infinity });
  return solved ? null : startInstant(lab().store.getState().timeline, step.startAt);
}

/** The session that a step is in. */
export function sessionOfStep(lesson: Lesson, step: LessonStep, { beat, picked }: LessonRun, view: View): LabSession {
  const { store, clock } = lab();
  const shown = { cursor: clock.get(), view, picked: picked.at(-1), beat };
  return stepSessionOf(lesson.id, step.id, store.getState().timeline, inputsBefore(lesson, step.id).length, shown);
}

/** What a session shows of its step. A lens that the lesson does not use has not been fetched, so the step's own shows instead. */
export function shownIn(lesson: Lesson, step: LessonStep, session: StepSession): StepShown {
  const view = lensesOf(lesson.id).includes(session.view.lens) ? session.view : viewOf(step);
  return { run: sharedRun(lesson, step, session), view, done: session };
}
