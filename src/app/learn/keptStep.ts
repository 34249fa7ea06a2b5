// The step that a page was left in: its machine is kept until the page is there again, so that a reload loses nothing.
import { useEffect, useEffectEvent } from 'react';
import { keptText } from '../../lab/keptText';
import { isOfStep, type LabSession, type StepSession, textOf } from '../../lab/session';
import { parseSession } from '../../lab/sessionSchema';
import { type Lesson, type LessonStep } from '../../lessons/lesson';
import { type Opening } from './stepOpening';

/** Where the step that was left last is kept. */
export const STEP_KEY = 'kyeo:step';

const kept = keptText(STEP_KEY, () => localStorage, Date.now);
const taken = new WeakMap<Opening, StepSession | null>();

/** Takes what is kept, if it is of this step: whoever comes back later, by another way, begins as usual. */
function take(lesson: Lesson, step: LessonStep): StepSession | null {
  const { value } = kept.read(parseSession);
  if (!value || !isOfStep(value) || value.start.lesson !== lesson.id || value.start.step !== step.id) return null;
  kept.remove();
  return value;
}

/** The session with which an opening of a step goes on; the same one however often it is asked for. */
export function keptFor(opening: Opening, lesson: Lesson, step: LessonStep): StepSession | null {
  const known = taken.get(opening);
  if (known !== undefined) return known;
  const session = take(lesson, step);
  taken.set(opening, session);
  return session;
}

/** Keeps the step when the page is left, if anything was done on its machine. */
export function useKeptStep(session: (() => LabSession) | null): void {
  const keep = useEffectEvent(() => {
    const now = session?.();
    if (now && now.inputs.length > 0) kept.write(textOf(now));
  });
  useEffect(() => {
    const onLeave = () => keep();
    addEventListener('pagehide', onLeave);
    return () => removeEventListener('pagehide', onLeave);
  }, []);
}
