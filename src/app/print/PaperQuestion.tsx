// A question with one right option on paper: boxes to tick, or with its answer the ticked box and the reason for every option.
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '../../ui/cx';
import { Tick } from '../../ui/Tick';
import { type OptionWords, type QuestionWords } from '../../lessons/prose/Option';
import paper from './PaperQuiz.module.css';
import styles from './PrintPage.module.css';

/** Props of `PaperQuestion`. */
export interface PaperQuestionProps {
  words: QuestionWords;
  /** The right option, where the answer is printed. */
  right?: string | undefined;
  /** Lines to write on. */
  lines?: number;
}

/** The question with its options. */
export function PaperQuestion({ words, right, lines = 0 }: PaperQuestionProps) {
  return (
    <div className={paper['question']}>
      <p className={styles['asked']}>{words.question}</p>
      <ul className={paper['options']}>
        {words.options.map((option) => (
          <OptionRow key={option.id} option={option} right={right} />
        ))}
      </ul>
      <Lines count={lines} />
    </div>
  );
}

/** One option: a box to tick, or whether it is right and why. */
export function OptionRow({ option: { id, choice, feedback }, right }: { option: OptionWords; right: string | undefined }): ReactNode {
  const { t } = useTranslation('print');
  const answered = right !== undefined;
  return (
    <li className={cx(paper['option'], id === right && paper['right'])} data-option={id}>
      <Tick state={id === right ? 'done' : 'open'} {...(answered && { label: t(id === right ? 'right' : 'wrong') })} />
      <div>
        {choice}
        {answered && <div className={paper['reason']}>{feedback}</div>}
      </div>
    </li>
  );
}

/** Empty lines to write on. */
export function Lines({ count }: { count: number }): ReactNode {
  return (
    count > 0 && (
      <div className={paper['lines']}>
        {Array.from({ length: count }, (_, at) => (
          <span key={at} />
        ))}
      </div>
    )
  );
}
