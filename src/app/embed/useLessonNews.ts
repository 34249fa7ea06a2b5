// Follows a lesson in a frame and tells the page that holds it how far the learner is.
import { useEffect, useMemo } from 'react';
import { useProgress } from '../../lab/useProgress';
import { type Lesson } from '../../lessons/lesson';
import { resultOf } from '../../lessons/result';
import { tellHolder } from './messages';

/** Tells what has changed each time that something has; at first, what was kept from before. */
export function useLessonNews(lesson: Lesson, step: string): void {
  const progress = useProgress((state) => state.progress.lessons[lesson.id]);
  const { stepsDone, steps, score, finished } = useMemo(() => resultOf(lesson, progress), [lesson, progress]);
  useEffect(() => {
    tellHolder({ type: 'progress', lesson: lesson.id, step, done: stepsDone, total: steps });
  }, [lesson, step, stepsDone, steps]);
  useEffect(() => {
    tellHolder({ type: 'score', lesson: lesson.id, raw: score, min: 0, max: 100 });
  }, [lesson, score]);
  useEffect(() => {
    if (finished) tellHolder({ type: 'completed', lesson: lesson.id });
  }, [lesson, finished]);
}
