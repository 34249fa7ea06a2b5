// A step's run as it begins: anew, with what was done before, or as somebody else left it.
import * as steps from '../../lab/lessonRun';
import { NO_STEP, type StepProgress } from '../../lab/progress';
import { type LabSession } from '../../lab/session';
import { progressStore } from '../../lab/useProgress';
import { type Lesson, type LessonStep } from '../../lessons/lesson';

/** The beats that a step has. */
export function beatsOf(step: LessonStep): steps.Beat[] {
  return step.prediction === undefined ? ['check'] : ['predict', 'do', 'explain'];
}

/** A step in which nothing has been done. */
export function freshRun(lesson: Lesson, step: LessonStep): steps.LessonRun {
  return steps.goTo(steps.startStep(lesson.id, step.id), beatsOf(step)[0] ?? 'check');
}

/** What the learner has done in a step before. */
export function savedIn(lesson: Lesson, step: LessonStep): StepProgress {
  return progressStore().getState().progress.lessons[lesson.id]?.steps[step.id] ?? NO_STEP;
}

/** The step with what was done in it before: who has predicted goes on with doing. */
export function resumedRun(lesson: Lesson, step: LessonStep, saved: StepProgress, beat?: steps.Beat): steps.LessonRun {
  const run = steps.startStep(lesson.id, step.id, saved);
  const first = beatsOf(step)[0] ?? 'check';
  const doing = step.prediction !== undefined && (run.prediction !== null || beat === 'do');
  return doing ? { ...steps.goTo(run, 'do'), skipped: run.prediction === null } : steps.goTo(run, first);
}

/** The step as a page that was left kept it: what belongs to the learner's progress, at the beat and with the object that were on screen. */
export function keptRun(lesson: Lesson, step: LessonStep, saved: StepProgress, kept: Pick<LabSession, 'beat' | 'picked'>): steps.LessonRun {
  const { beat, skipped, picked } = sharedRun(lesson, step, kept);
  const run = resumedRun(lesson, step, saved, beat);
  return { ...run, beat, skipped: run.prediction === null && skipped, picked };
}

/** The step at the beat that a session shows, without anybody's predictions and answers: those are not passed on. */
export function sharedRun(lesson: Lesson, step: LessonStep, { beat, picked }: Pick<LabSession, 'beat' | 'picked'>): steps.LessonRun {
  const run = freshRun(lesson, step);
  const at = beat !== undefined && beatsOf(step).includes(beat) ? beat : run.beat;
  return { ...run, beat: at, skipped: at !== 'predict', picked: picked === undefined ? [] : [picked] };
}

/** Whether everything that a step asks for has been done in it. */
export function isSolved(run: steps.LessonRun, step: LessonStep): boolean {
  return Object.keys(step.checks).length > 0 && steps.isAchieved(run, step.checks);
}

/** Whether there is anything to keep of a step. */
export function hasDone(run: steps.LessonRun): boolean {
  return (run.prediction !== null && run.beat !== 'predict') || run.checksDone.length > 0 || Object.keys(run.quizzes).length > 0;
}
