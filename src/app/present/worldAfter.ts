// The machine as it stands before an operation of a talk, read without playing anything.
import { type Act, type Lesson, type LessonStep } from '../../lessons/lesson';
import { inputsOf, worldBefore } from '../../lessons/solve';
import { simulate } from '../../sim/simulate';
import { type World } from '../../sim/world';

/** The world of a step after some of its acts. */
export const worldAfter = (lesson: Lesson, step: LessonStep, acts: readonly Act[]): World =>
  inputsOf(acts).reduce((at, input) => simulate(at, input).after, worldBefore(lesson, step.id));
