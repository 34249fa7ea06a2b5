// How far the learner has come, for the map and for home: the kept progress in the few words that these two need.
import { type LessonProgress, type Progress, type StepProgress } from '../../lab/progress';
import { useProgress } from '../../lab/useProgress';
import { BEATS, type CourseProgress } from './progress';

/** The beat at which a step was left: before its prediction, before anything was seen, or after. */
function beatOf(step: StepProgress | undefined): number {
  if (!step?.prediction) return BEATS.indexOf('predict');
  return BEATS.indexOf(step.checks.length === 0 ? 'do' : 'explain');
}

/** The course's view of the kept progress. */
export function courseProgress({ lessons }: Progress): CourseProgress {
  const entries = Object.entries(lessons);
  const done = entries.filter(([, lesson]) => lesson.finished !== null).map(([id]) => id);
  const latest = entries
    .filter(([, lesson]) => lesson.finished === null)
    .reduce<[string, LessonProgress] | undefined>((best, entry) => (best && best[1].step.at >= entry[1].step.at ? best : entry), undefined);
  if (!latest) return { done };
  const [lesson, { step, steps }] = latest;
  return { done, current: { lesson, step: step.id, beat: beatOf(steps[step.id]) } };
}

/** How far the learner has come; nothing on a server. */
export function useCourseProgress(): CourseProgress {
  return courseProgress(useProgress((state) => state.progress));
}
