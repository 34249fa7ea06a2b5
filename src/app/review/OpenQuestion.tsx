// A question before it is answered: what was done, what is asked, and the answers to choose from.
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceList } from '../../lessons/prose/ChoiceList';
import { type Question } from '../../lessons/review/question';
import { Button } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { CodeWords } from '../course/CodeWords';
import { GivenCase } from './GivenCase';
import styles from './Question.module.css';
import { usePhrase } from './usePhrase';

/** Props of `OpenQuestion`. */
export interface OpenQuestionProps {
  question: Question;
  practice: boolean;
  onAnswer: (option: string) => void;
  /** Leaves the question unanswered for another one; only in practice. */
  onAnother: () => void;
}

/** Asks. Who comes here by a key or a button goes on reading at its heading. */
export function OpenQuestion({ question, practice, onAnswer, onAnother }: OpenQuestionProps) {
  const { t } = useTranslation('review');
  const say = usePhrase();
  const [chosen, setChosen] = useState<string>();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const words = {
    question: <CodeWords text={say(question.ask)} />,
    targets: [],
    options: question.options.map(({ id, text }) => ({ id, choice: <CodeWords text={say(text)} />, feedback: null })),
  };
  return (
    <form
      className={cx(styles['question'], styles['open'])}
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen !== undefined) onAnswer(chosen);
      }}
    >
      <h2 ref={heading} tabIndex={-1}>
        {t(`kinds.${question.kind}.name`)}
      </h2>
      {practice && <p className={styles['hint']}>{t('practicing')}</p>}
      <div className={styles['halves']}>
        <GivenCase given={question.given} />
        <div className={styles['choices']}>
          <ChoiceList words={words} chosen={chosen} onChoose={setChosen} rightLabel={t('correct')} />
          <div className={styles['buttons']}>
            <Button type="submit" variant="primary" aria-disabled={chosen === undefined}>
              {t('answer')}
            </Button>
            {practice && <Button onClick={onAnother}>{t('another')}</Button>}
          </div>
        </div>
      </div>
    </form>
  );
}
