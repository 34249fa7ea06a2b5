// A quiz with one right option; it may be tried as often as one likes, and every answer is met with a reason.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { ChoiceList } from './ChoiceList';
import styles from './choices.module.css';
import { useLessonProse } from './LessonProseContext';
import { type QuestionWords } from './Option';

/** Choose one, then look. */
export function ChoiceQuiz({ id, words }: { id: string; words: QuestionWords }) {
  const { quiz, onQuiz } = useLessonProse();
  const { t } = useTranslation('prose');
  const answered = quiz[id];
  const [picked, setPicked] = useState(typeof answered?.chosen === 'string' ? answered.chosen : undefined);
  const looking = picked !== undefined && answered?.chosen === picked;
  const right = looking && answered.correct ? picked : undefined;
  return (
    <section className={styles['quiz']} data-quiz={id}>
      <ChoiceList words={words} questionId={`quiz-${id}`} chosen={picked} onChoose={setPicked} right={right} rightLabel={t('quiz.right')} />
      <Button aria-describedby={`quiz-${id}`} aria-disabled={picked === undefined || looking} onClick={() => picked !== undefined && !looking && onQuiz(id, picked)}>
        {t('quiz.answer')}
      </Button>
      <div role="status">
        {looking && (
          <div className={styles['feedback']}>
            {words.options.find((option) => option.id === picked)?.feedback}
            {!answered.correct && <p className={styles['again']}>{t('quiz.again')}</p>}
          </div>
        )}
      </div>
    </section>
  );
}
