// The learner's first predictions, lesson by lesson, each as it was kept and with what really happened.
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Progress } from '../../lab/progress';
import { useProgress } from '../../lab/useProgress';
import { lessons } from '../../lessons/index';
import { type Lesson } from '../../lessons/lesson';
import { PredictionProse } from '../../lessons/prose/PredictionProse';
import { type Language } from '../address';
import { lessonWords, loadLessonWords } from './lessonWords';
import styles from './LookBack.module.css';

/** One prediction: the step that asked, what was chosen first, and whether that came true. */
export interface FirstPrediction {
  step: string;
  chosen: string;
  right: string;
}

/** The predictions of each lesson in which there are any, in the order of the course. */
export function firstPredictions(progress: Progress): { lesson: Lesson; predictions: FirstPrediction[] }[] {
  return lessons.flatMap((lesson) => {
    const predictions = lesson.steps.flatMap(({ id, prediction: right }): FirstPrediction[] => {
      const chosen = progress.lessons[lesson.id]?.steps[id]?.prediction?.option;
      return right === undefined || chosen === undefined ? [] : [{ step: id, chosen, right }];
    });
    return predictions.length === 0 ? [] : [{ lesson, predictions }];
  });
}

const cameTrue = ({ chosen, right }: FirstPrediction): boolean => chosen === right;

/** All first predictions; their words are fetched when they are shown. */
export function LookBack({ lang }: { lang: Language }) {
  const { t } = useTranslation('stage');
  const progress = useProgress((state) => state.progress);
  const [ready, setReady] = useState('');
  const kept = firstPredictions(progress);
  const wanted = `${lang} ${kept.map(({ lesson }) => lesson.id).join(' ')}`;
  useEffect(() => {
    let gone = false;
    const ids = wanted.split(' ').slice(1).filter(Boolean);
    void Promise.all(ids.map((id) => loadLessonWords(lang, id))).then(() => {
      if (!gone) setReady(wanted);
    });
    return () => {
      gone = true;
    };
  }, [lang, wanted]);
  // a page that was prerendered knows of nobody's predictions
  if (ready !== wanted) return null;
  if (kept.length === 0) return <p className={styles['sum']}>{t('lookBack.none')}</p>;
  const all = kept.flatMap(({ predictions }) => predictions);
  return (
    <>
      <p className={styles['sum']}>{t('lookBack.sum', { count: all.length, right: all.filter(cameTrue).length })}</p>
      {kept.map(({ lesson, predictions }) => (
        <OfLesson key={lesson.id} lang={lang} lesson={lesson} predictions={predictions} />
      ))}
    </>
  );
}

function OfLesson({ lang, lesson, predictions }: { lang: Language; lesson: Lesson; predictions: readonly FirstPrediction[] }) {
  const { t } = useTranslation('stage');
  const words = lessonWords(lang, lesson.id);
  if (!words) return null;
  return (
    <details className={styles['lesson']}>
      <summary>
        {lesson.number} {words.meta.title} <span className={styles['count']}>{t('lookBack.of', { right: predictions.filter(cameTrue).length, total: predictions.length })}</span>
      </summary>
      {predictions.map(({ step, chosen, right }) => (
        <PredictionProse key={step} content={words.default} lang={lang} step={step} chosen={chosen} right={right} />
      ))}
    </details>
  );
}
