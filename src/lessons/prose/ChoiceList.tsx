// Options to choose one from: native radio buttons that look like cards, so that keys, touch and screen readers all work.
import { type ReactNode, useId } from 'react';
import { cx } from '../../ui/cx';
import { Tick } from '../../ui/Tick';
import styles from './choices.module.css';
import { PlainTerms } from './PlainTerms';
import { type QuestionWords } from './Option';

/** Props of `ChoiceList`. */
export interface ChoiceListProps {
  words: QuestionWords;
  /** The id of the question, where something else is described by it. */
  questionId?: string;
  chosen: string | undefined;
  onChoose: (optionId: string) => void;
  /** The option to tick as right, once that may be known. */
  right?: string | undefined;
  rightLabel: string;
}

/** The question with its options. */
export function ChoiceList({ words, questionId, chosen, onChoose, right, rightLabel }: ChoiceListProps): ReactNode {
  const name = useId();
  return (
    <fieldset className={styles['question']}>
      <legend id={questionId} className={styles['asked']}>
        {words.question}
      </legend>
      {words.options.map(({ id, choice }) => (
        <label key={id} className={cx(styles['choice'], id === right && styles['right'])}>
          <input type="radio" name={name} value={id} checked={id === chosen} onChange={() => onChoose(id)} className={styles['radio']} />
          <span className={styles['words']}>
            <PlainTerms>{choice}</PlainTerms>
          </span>
          {id === right && <Tick state="done" label={rightLabel} />}
        </label>
      ))}
    </fieldset>
  );
}
