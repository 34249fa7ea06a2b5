// Ways through the course: which lessons each takes, and what a lesson builds on. Nothing is ever locked by either.
import { type CourseLesson, LESSONS, type LessonNumber, OPEN } from './modules';

/** The ways: everything in order, half an hour, one class of 50 minutes, or whatever the learner likes. */
export const PATHS = ['course', 'fast', 'class', 'free'] as const;
export type PathId = (typeof PATHS)[number];

/** What a teacher shows in one class of 50 minutes, from an OS to the bakery. */
const CLASS: readonly LessonNumber[] = ['01', '05', '07', '12', '13', '16', '20', '24'];

/** The lessons of a path, in their order. */
export function lessonsOn(path: PathId): readonly CourseLesson[] {
  if (path === 'fast') return OPEN.filter(({ fast }) => fast);
  return path === 'class' ? OPEN.filter(({ number }) => CLASS.includes(number)) : OPEN;
}

/** What each lesson builds on directly. */
export const NEEDS: Readonly<Partial<Record<LessonNumber, readonly LessonNumber[]>>> = {
  '02': ['01'],
  '03': ['02'],
  '04': ['03'],
  '05': ['04'],
  '06': ['03'],
  '07': ['02'],
  '08': ['07'],
  '09': ['07'],
  '10': ['07'],
  '11': ['03', '07'],
  '12': ['03', '07'],
  '13': ['12'],
  '14': ['08', '12'],
  '15': ['07'],
  '16': ['07'],
  '17': ['16'],
  '18': ['03', '16'],
  '19': ['16'],
  '20': ['19'],
  '21': ['16'],
  '22': ['19', '21'],
  '23': ['21'],
  '24': ['16', '19'],
  '25': ['12', '24'],
};

/** What a lesson builds on that is neither finished nor comes before it on the path. In free order nothing comes before. */
export function missingBefore(lesson: CourseLesson, path: PathId, done: readonly string[]): LessonNumber[] {
  const earlier = path === 'free' ? [] : lessonsOn(path).filter(({ number }) => number < lesson.number);
  return (NEEDS[lesson.number] ?? []).filter((needed) => {
    const id = LESSONS.find(({ number }) => number === needed)?.id ?? '';
    return !done.includes(id) && !earlier.some(({ number }) => number === needed);
  });
}
