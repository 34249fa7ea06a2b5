// Where the footer of a step leads: to the next beat, the next step, or the map where the finished lesson lights up, at the one that comes next.
import { type TFunction } from 'i18next';
import { type ReactNode } from 'react';
import { type Beat, beatBeside, type LessonRun } from '../../lab/lessonRun';
import { bankItem } from '../../lessons/bank';
import { type Lesson } from '../../lessons/lesson';
import { addressOf, type Language, NEXT_LESSON } from '../address';
import { type NextMove, type StepFooterProps } from './StepFooter';

/** Where a lesson is worked on: on the site, whose map comes after it, or in a frame on somebody's page or in a package, where it ends. */
export interface LessonPlace {
  readonly kind: 'site' | 'frame' | 'package';
  readonly stepHref: (step: string) => string;
  readonly mapHref?: string;
  /** What is said of the finished lesson where it ends, if it is not the usual. */
  readonly finished?: ReactNode;
}

/** A lesson on the site. */
export function onSite(lang: Language, lesson: Lesson): LessonPlace {
  return { kind: 'site', stepHref: (step) => addressOf(lang, 'learn', { lesson: lesson.id, step }), mapHref: `${addressOf(lang, 'course')}#${NEXT_LESSON}` };
}

const hrefAt = (place: LessonPlace, lesson: Lesson, index: number): string => place.stepHref(lesson.steps[index]?.id ?? '');

/** One beat back, or one step back; null at the very beginning. */
export function moveBack(place: LessonPlace, lesson: Lesson, index: number, run: LessonRun, beats: readonly Beat[]): StepFooterProps['back'] {
  const beat = beatBeside(run, beats, -1);
  if (beat) return { beat };
  return index > 0 ? { href: hrefAt(place, lesson, index - 1) } : null;
}

/** What `nextMove` looks at. */
export interface NextMoveContext {
  t: TFunction<'stage'>;
  place: LessonPlace;
  lesson: Lesson;
  index: number;
  run: LessonRun;
  beats: readonly Beat[];
  achieved: boolean;
  /** The lesson has been finished before. */
  finished: boolean;
  /** Marks the lesson as finished. */
  finish: () => void;
}

/** What the button at the right does now. It is always possible to go on; it is inked when the learner has done what was asked. */
export function nextMove({ t, place, lesson, index, run, beats, achieved, finished, finish }: NextMoveContext): NextMove {
  const beat = beatBeside(run, beats, 1);
  if (beat === 'do') {
    const predicted = run.prediction !== null;
    return { kind: 'beat', beat, label: predicted ? t('lesson.toDo') : t('lesson.skipPrediction'), ready: predicted };
  }
  if (beat) return { kind: 'beat', beat, label: achieved ? t('lesson.toExplain') : t('lesson.toExplainEarly'), ready: achieved };
  if (index + 1 < lesson.steps.length) return { kind: 'link', href: hrefAt(place, lesson, index + 1), label: t('lesson.nextStep'), ready: true };
  const quizzes = Object.keys(lesson.steps[index]?.quizzes ?? {}).filter((id) => bankItem(id)?.more !== true);
  const ready = quizzes.every((id) => run.quizzes[id]?.right === true);
  const label = t('lesson.finish');
  return place.mapHref === undefined
    ? { kind: 'end', label, ready, said: finished && (place.finished ?? t('lesson.finished')), onEnd: finish }
    : { kind: 'link', href: place.mapHref, label, ready, onGo: finish };
}
