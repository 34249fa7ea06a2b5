// The worksheet: every question of a lesson with room for an answer, and what is to be done on the machine.
import { useTranslation } from 'react-i18next';
import { cx } from '../../ui/cx';
import { Tick } from '../../ui/Tick';
import { PaperFigure } from './PaperFigure';
import { Lines, PaperQuestion } from './PaperQuestion';
import { PaperQuiz } from './PaperQuiz';
import paper from './PaperQuiz.module.css';
import styles from './PrintPage.module.css';
import { type SheetProps, type SheetStep } from './sheet';

/** The picture of where a step begins, unless that would give its own answer away. */
const isDrawn = ({ step }: SheetStep): boolean => step.prediction !== undefined && step.covered !== true;

/** Every step with its figure where it begins. The check, asked from memory, comes last and has pages of its own. What a step of questions alone says before them is about the screen. */
export function Worksheet({ steps }: SheetProps) {
  const { t } = useTranslation('print');
  return (
    <>
      <p className={styles['name']}>
        <span>{t('name')}</span>
        <span>{t('date')}</span>
      </p>
      {steps.slice(1).some(isDrawn) && <p className={styles['note']}>{t('cover')}</p>}
      {steps.map((each, at) => (
        <section key={each.step.id} className={cx(styles['step'], at === steps.length - 1 && styles['check'])}>
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
function Asked(asked: SheetStep) {
  const { words, figures } = asked;
  const { t } = useTranslation(['print', 'prose']);
  const question = words.questions.get(null);
  return (
    <>
      <div className={styles['pair']}>
        {isDrawn(asked) && <PaperFigure figure={figures.start} />}
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
