// The name of the control that the next press operates.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSay } from '../../diagrams/shared/words';
import { type Act, type Lesson, type LessonStep } from '../../lessons/lesson';
import { worldAfter } from './worldAfter';
import { type Control } from '../../sim/control';
import { controlName } from './nameOfControl';

/** Props of `ControlName`. */
export interface ControlNameProps {
  lesson: Lesson;
  step: LessonStep;
  /** The acts of the step before this one. */
  before: readonly Act[];
  control: Control;
}

/** What is operated; that something is, where it has no name of its own. */
export function ControlName({ lesson, step, before, control }: ControlNameProps) {
  const { t } = useTranslation(['present', 'stage']);
  const say = useSay();
  const world = useMemo(() => worldAfter(lesson, step, before), [lesson, step, before]);
  return (
    <>
      {t('operation.control')} {controlName(control, world, { say, t })}
    </>
  );
}
