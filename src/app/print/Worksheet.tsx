// The worksheet: every question of a lesson with room for an answer, and what is to be done on the machine.
import { useTranslation } from 'react-i18next';
import { Tick } from '../../ui/Tick';
import { PaperFigure } from './PaperFigure';
import { Lines, PaperQuestion } from './PaperQuestion';
import { PaperQuiz } from './PaperQuiz';
import paper from './PaperQuiz.module.css';
import styles from './PrintPage.module.css';
import { type SheetProps, type SheetStep } from './sheet';

/** Every step with its figure where it begins, unless that would give the answer away. What a step of questions alone says before them is about the screen. */
export function Worksheet({ steps }: SheetProps) {
  const { t } = useTranslation('print');
  return (
    <>
      <p className={styles['name']}>
        <span>{t('name')}</span>
        <span>{t('date')}</span>
      </p>
      {steps.map((each) => (
        <section key={each.step.id} className={styles['step']}>
          <div className={styles['kept']}>
            <h2>{each.words.title}</h2>
            {each.step.prediction !== undefined && <div className={styles['words']}>{each.words.situation}</div>}
          </div>
          {each.step.prediction !== undefined && <Asked {...each} />}
          {each.words.quizzes.map((quiz) => (
            <PaperQuiz key={quiz.id} words={quiz} right={each.step.quizzes?.[quiz.id] ?? ''} fix={each.step.fixes?.[quiz.id]} answered={false} />
          ))}
        </section>
      ))}
    </>
  );
}

/** The prediction with its picture, then what to try and to write down. */
function Asked({ step, words, figures }: SheetStep) {
  const { t } = useTranslation(['print', 'prose']);
  const question = words.questions.get(null);
  return (
    <>
      <div className={styles['pair']}>
        {step.covered !== true && <PaperFigure figure={figures.start} />}
        {question && <PaperQuestion words={question} lines={1} />}
      </div>
      <div className={styles['do']}>
        <h3>{t('do', { ns: 'prose' })}</h3>
        <div className={styles['words']}>{words.request}</div>
        <ul className={paper['options']}>
          {words.checks.map(({ id, label }) => (
            <li key={id} className={paper['option']}>
              <Tick state="open" />
              <div>{label}</div>
            </li>
          ))}
        </ul>
        <p className={styles['note']}>{t('seen')}</p>
        <Lines count={2} />
      </div>
    </>
  );
}
