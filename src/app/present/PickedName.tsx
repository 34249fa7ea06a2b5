// What the speaker is to point out next, in the words that learners get when they point at it.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { diagramOf } from '../../diagrams';
import { type CallId } from '../../diagrams/journey/calls';
import { type Phrase, phrase, useSay } from '../../diagrams/shared/words';
import { beginningOf } from '../../lab/timeline';
import { type Act, type Lesson, type LessonStep } from '../../lessons/lesson';
import { LESSON_SEED, resolvePick, viewAfter } from '../../lessons/solve';
import { worldAfter } from './worldAfter';

/** The sentence of what a pick points at, after the acts of the step before it; the title of a request card, which has no sentence. Undefined where the picture does not have it. */
export function pickedPhrase(lesson: Lesson, step: LessonStep, before: readonly Act[], pick: string): Phrase | undefined {
  const call = /^card:(.+)$/.exec(pick)?.[1];
  // a pick names only calls that the journey has
  if (call !== undefined) return phrase(`journey.calls.${call as CallId}.title`);
  const world = worldAfter(lesson, step, before);
  const view = viewAfter(step, before);
  return diagramOf(view.lens).describeObject(beginningOf(lesson.scenario, LESSON_SEED, world), view, resolvePick(world, pick));
}

/** Props of `PickedName`. */
export interface PickedNameProps {
  lesson: Lesson;
  step: LessonStep;
  /** The acts of the step before this one. */
  before: readonly Act[];
  pick: string;
}

/** The name of what a pick points at. */
export function PickedName({ lesson, step, before, pick }: PickedNameProps) {
  const { t } = useTranslation('present');
  const say = useSay();
  const now = useMemo(() => pickedPhrase(lesson, step, before, pick), [lesson, step, before, pick]);
  return (
    <>
      {t('operation.pick')} {now && say(now)}
    </>
  );
}
