// Keeps the step that a learner has gone to, so that the lesson goes on there although nothing has been done in it.
import { useEffect, useRef } from 'react';
import { mergeProgress, type Progress } from '../../lab/progress';
import { progressStore } from '../../lab/useProgress';
import { type Lesson } from '../../lessons/lesson';

/** The progress after a learner has gone to a step; nothing is done in it for that. */
const withOpened = (progress: Progress, lesson: string, step: string, at: number): Progress =>
  mergeProgress(progress, { version: 1, lessons: { [lesson]: { step: { id: step, at }, finished: null, steps: {} } } });

/** Notes each move from one step of a lesson to another. The step that a visit begins with is none: who follows a link to look something up hasn't gone on with that lesson. `counts` is false while the step is somebody else's, or isn't there yet. */
export function useOpenedStep(lesson: Lesson, step: string, counts: boolean): void {
  const before = useRef({ lesson, step });
  useEffect(() => {
    if (!counts) return;
    const moved = before.current.lesson === lesson && before.current.step !== step;
    before.current = { lesson, step };
    if (!moved) return;
    progressStore()
      .getState()
      .add((progress) => withOpened(progress, lesson.id, step, Date.now()));
  }, [lesson, step, counts]);
}
