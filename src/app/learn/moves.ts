// Where the footer of a step leads: to the next beat, the next step, or the map where the finished lesson lights up.
import { type TFunction } from 'i18next';
import { type Beat, beatBeside, type LessonRun } from '../../lab/lessonRun';
import { bankItem } from '../../lessons/bank';
import { type Lesson } from '../../lessons/lesson';
import { addressOf, type Language } from '../address';
import { type NextMove, type StepFooterProps } from './StepFooter';

const stepHref = (lang: Language, lesson: Lesson, index: number): string => addressOf(lang, 'learn', { lesson: lesson.id, step: lesson.steps[index]?.id ?? '' });

/** One beat back, or one step back; null at the very beginning. */
export function moveBack(lang: Language, lesson: Lesson, index: number, run: LessonRun, beats: readonly Beat[]): StepFooterProps['back'] {
  const beat = beatBeside(run, beats, -1);
  if (beat) return { beat };
  return index > 0 ? { href: stepHref(lang, lesson, index - 1) } : null;
}

/** What `nextMove` looks at. */
export interface NextMoveContext {
  t: TFunction<'stage'>;
  lang: Language;
  lesson: Lesson;
  index: number;
  run: LessonRun;
  beats: readonly Beat[];
  achieved: boolean;
  /** Marks the lesson as finished. */
  finish: () => void;
}

/** What the button at the right does now. It is always possible to go on; it is inked when the learner has done what was asked. */
export function nextMove({ t, lang, lesson, index, run, beats, achieved, finish }: NextMoveContext): NextMove {
  const beat = beatBeside(run, beats, 1);
  if (beat === 'do') {
    const predicted = run.prediction !== null;
    return { kind: 'beat', beat, label: predicted ? t('lesson.toDo') : t('lesson.skipPrediction'), ready: predicted };
  }
  if (beat) return { kind: 'beat', beat, label: achieved ? t('lesson.toExplain') : t('lesson.toExplainEarly'), ready: achieved };
  if (index + 1 < lesson.steps.length) return { kind: 'link', href: stepHref(lang, lesson, index + 1), label: t('lesson.nextStep'), ready: true };
  const quizzes = Object.keys(lesson.steps[index]?.quizzes ?? {}).filter((id) => bankItem(id)?.more !== true);
  const ready = quizzes.every((id) => run.quizzes[id]?.right === true);
  return { kind: 'link', href: addressOf(lang, 'course'), label: t('lesson.finish'), ready, onGo: finish };
}
