// What the speaker is to point out next, by the name that it has where learners press it: its kind, and how it is then.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { diagramOf } from '../../diagrams';
import { type CallId } from '../../diagrams/journey/calls';
import { type Phrase, phrase, useSay } from '../../diagrams/shared/words';
import { beginningOf } from '../../lab/timeline';
import { type Act, type Lesson, type LessonStep } from '../../lessons/lesson';
import { inputsOf, LESSON_SEED, resolvePick, viewAfter, worldBefore } from '../../lessons/solve';
import { simulate } from '../../sim/simulate';
import { type Language } from '../address';
import { kindOfObject, type ObjectKind } from '../stage/objectTerm';
import { ObjectTerm } from '../stage/ObjectWords';

/** An object that is about to be picked. */
export interface PickedObject {
  kind: ObjectKind | undefined;
  /** The sentence of the object; the title of a request card, which has none of its own. Undefined where the picture does not have it. */
  now: Phrase | undefined;
}

/** The object of a pick in a step, after the acts before it. */
export function pickedObject(lesson: Lesson, step: LessonStep, before: readonly Act[], pick: string): PickedObject {
  const call = /^card:(.+)$/.exec(pick)?.[1];
  // a pick names only calls that the journey has
  if (call !== undefined) return { kind: undefined, now: phrase(`journey.calls.${call as CallId}.title`) };
  const world = inputsOf(before).reduce((at, input) => simulate(at, input).after, worldBefore(lesson, step.id));
  const view = viewAfter(step, before);
  const id = resolvePick(world, pick);
  return { kind: kindOfObject(id), now: diagramOf(view.lens).describeObject(beginningOf(lesson.scenario, LESSON_SEED, world), view, id) };
}

/** Props of `PickedName`. */
export interface PickedNameProps {
  lang: Language;
  lesson: Lesson;
  step: LessonStep;
  /** The acts of the step before this one. */
  before: readonly Act[];
  pick: string;
}

/** The name of what a pick points at. */
export function PickedName({ lang, lesson, step, before, pick }: PickedNameProps) {
  const { t } = useTranslation('present');
  const say = useSay();
  const { kind, now } = useMemo(() => pickedObject(lesson, step, before, pick), [lesson, step, before, pick]);
  return (
    <>
      {t('operation.pick')}{' '}
      {kind && (
        <strong>
          <ObjectTerm lang={lang} kind={kind} />
        </strong>
      )}{' '}
      {now && say(now)}
    </>
  );
}
