// What the course map and the home page need to know about how far the learner has come.
import { type CourseLesson, LESSONS, type LessonNumber, MODULES } from './modules';
import { lessonsOn, type PathId } from './paths';

/** The five beats of a lesson, in order. */
export const BEATS = ['situation', 'predict', 'do', 'explain', 'check'] as const;

/** How far the learner has come. */
export interface CourseProgress {
  /** Names (as in addresses) of the lessons that are finished. */
  done: readonly string[];
  /** The lesson that was left in the middle. */
  current?: {
    lesson: string;
    step: string;
    /** Index into `BEATS`. */
    beat: number;
  };
}

/** Nothing has been learned yet. */
export const NO_PROGRESS: CourseProgress = { done: [] };

/** done: finished · now: here the learner stopped, or starts · open: can be opened · soon: in the works. */
export type LessonState = 'done' | 'now' | 'open' | 'soon';

/** The lesson to go on with: the one left in the middle, else the first one of the path that is not finished. In free order the learner chooses. */
export function nextLesson({ done, current }: CourseProgress, path: PathId = 'course'): CourseLesson | undefined {
  const left = LESSONS.find((lesson) => lesson.id !== undefined && lesson.id === current?.lesson);
  if (left || path === 'free') return left;
  return lessonsOn(path).find((lesson) => lesson.id !== undefined && !done.includes(lesson.id));
}

/** The state of every lesson. */
export function lessonStates(progress: CourseProgress, path: PathId = 'course'): Record<LessonNumber, LessonState> {
  const next = nextLesson(progress, path);
  const stateOf = (lesson: CourseLesson): LessonState => {
    if (lesson.id === undefined) return 'soon';
    if (lesson === next) return 'now';
    return progress.done.includes(lesson.id) ? 'done' : 'open';
  };
  return Object.fromEntries(LESSONS.map((lesson) => [lesson.number, stateOf(lesson)])) as Record<LessonNumber, LessonState>;
}

/** How many layers from the bottom the cable has reached: up to the lesson to go on with, or the highest finished one. */
export function reachedModule(states: Record<LessonNumber, LessonState>): number {
  const withState = (state: LessonState) => MODULES.findLastIndex((module) => module.lessons.some((lesson) => states[lesson.number] === state));
  const now = withState('now');
  return now >= 0 ? now : withState('done');
}
