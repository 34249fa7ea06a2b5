// What a lesson has come to for whoever keeps count of it, such as the page of a course that holds it in a frame.
import { type LessonProgress } from '../lab/progress';
import { bankItem } from './bank';
import { type Lesson, type LessonStep } from './lesson';

/** A lesson in numbers. */
export interface LessonResult {
  steps: number;
  /** Steps in which everything that they ask for has been done. */
  stepsDone: number;
  /** From 0 to 100: how many of the lesson's questions have been answered rightly. A lesson is finished without those that wait behind "One more question", so they don't count. */
  score: number;
  /** Every question that counts has its right answer. */
  allRight: boolean;
  finished: boolean;
}

/** The questions of a step that count. */
const counted = ({ quizzes = {} }: LessonStep): string[] => Object.keys(quizzes).filter((id) => bankItem(id)?.more !== true);

/** The result of a lesson; nothing has been done where there is no progress. */
export function resultOf(lesson: Lesson, progress: LessonProgress | undefined): LessonResult {
  const isRight = (step: LessonStep, quiz: string): boolean => progress?.steps[step.id]?.quizzes[quiz]?.right === true;
  const isDone = (step: LessonStep): boolean => {
    const passed = progress?.steps[step.id]?.checks ?? [];
    const asked = Object.keys(step.checks).length + counted(step).length;
    return asked > 0 && Object.keys(step.checks).every((id) => passed.includes(id)) && counted(step).every((quiz) => isRight(step, quiz));
  };
  const answers = lesson.steps.flatMap((step) => counted(step).map((quiz) => isRight(step, quiz)));
  const right = answers.filter(Boolean).length;
  return {
    steps: lesson.steps.length,
    stepsDone: lesson.steps.filter(isDone).length,
    score: answers.length === 0 ? 0 : Math.round((100 * right) / answers.length),
    allRight: right === answers.length,
    finished: progress != null && progress.finished !== null,
  };
}
