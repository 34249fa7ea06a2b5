// The prediction: asked before the control unlocks, then kept on a card, and shown beside what really happened.
import { Bookmark } from 'lucide-react';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon';
import { Tick } from '../../ui/Tick';
import { ChoiceList } from './ChoiceList';
import { useLessonProse } from './LessonProseContext';
import { type OptionWords, questionWords } from './Option';
import styles from './predict.module.css';
import { type WordsProps } from './Step';

/** The prediction of a step. */
export function Predict({ children }: WordsProps) {
  const { beat, prediction, rightAnswers, stepId } = useLessonProse();
  const { t } = useTranslation('prose');
  const words = questionWords(children);
  if (beat === 'situation') return null;
  if (beat === 'predict' && !prediction?.kept) {
    return <ChoiceList words={words} chosen={prediction?.chosen} onChoose={(id) => prediction?.onChoose(id)} rightLabel={t('predict.right')} />;
  }
  const find = (id: unknown) => words.options.find((option) => option.id === id);
  return <KeptPrediction question={words.question} chosen={find(prediction?.chosen)} revealed={prediction?.revealed === true} right={find(rightAnswers[stepId])} />;
}

interface KeptProps {
  question: ReactNode;
  chosen: OptionWords | undefined;
  /** Whether the result has been seen; before that, nothing is said about the choice. */
  revealed: boolean;
  right: OptionWords | undefined;
}

function KeptPrediction({ question, chosen, revealed, right }: KeptProps) {
  const { t } = useTranslation('prose');
  return (
    <section className={styles['kept']} aria-label={t('predict.kept')}>
      <p className={styles['label']}>
        <Icon glyph={Bookmark} size="1.1em" />
        {t('predict.kept')}
      </p>
      <p className={styles['question']}>{question}</p>
      {chosen ? <p className={styles['answer']}>“{chosen.choice}”</p> : <p className={styles['skipped']}>{t('predict.skipped')}</p>}
      <div role="status">{revealed && <Result chosen={chosen} right={right} />}</div>
    </section>
  );
}

/** What is said about the choice, and what really happened. */
function Result({ chosen, right }: { chosen: OptionWords | undefined; right: OptionWords | undefined }): ReactNode {
  const { t } = useTranslation('prose');
  return (
    <div className={styles['result']}>
      {chosen && <div className={styles['feedback']}>{chosen.feedback}</div>}
      {right && (
        <div className={styles['right']}>
          <Tick state="done" />
          <p>
            <span className={styles['rightLabel']}>{t('predict.right')}</span> {right.choice}
          </p>
        </div>
      )}
    </div>
  );
}
