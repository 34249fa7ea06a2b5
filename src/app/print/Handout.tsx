// The handout: what a lesson shows and says, from its first situation to the one sentence to keep.
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PaperFigure } from './PaperFigure';
import styles from './PrintPage.module.css';
import { commandsOf, type SheetProps } from './sheet';

/** Every step with its figure where its solution ends, and what it means. A line that is typed again at once is printed once. */
export function Handout({ steps }: SheetProps) {
  const { t } = useTranslation(['print', 'prose']);
  const shown = steps.filter(({ step }) => step.prediction !== undefined);
  return (
    <>
      {shown.map(({ step, words, figures }) => (
        <section key={step.id} className={styles['step']}>
          <div className={styles['kept']}>
            <h2>{words.title}</h2>
            <div className={styles['words']}>{words.situation}</div>
            <p className={styles['asked']}>{words.questions.get(null)?.question}</p>
          </div>
          <PaperFigure figure={figures.end} commands={commandsOf(step).filter((line, at, all) => line !== all[at - 1])} />
          <div className={styles['words']}>
            <h3>{t('explain', { ns: 'prose' })}</h3>
            {words.explanation}
          </div>
        </section>
      ))}
      {steps.map(({ step, words }) => (
        <Closing key={step.id} takeaway={words.takeaway} farewell={words.farewell} />
      ))}
    </>
  );
}

function Closing({ takeaway, farewell }: { takeaway: readonly ReactNode[]; farewell: readonly ReactNode[] }) {
  const { t } = useTranslation('prose');
  return (
    <>
      {takeaway.length > 0 && (
        <section className={styles['takeaway']}>
          <h2>{t('takeaway')}</h2>
          {takeaway}
        </section>
      )}
      {farewell.length > 0 && (
        <section className={styles['words']}>
          <h2>{t('farewell')}</h2>
          {farewell}
        </section>
      )}
    </>
  );
}
