// A question to the room: its options with the hands raised for each, and later the one that came true.
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type QuestionWords } from '../../lessons/prose/Option';
import { cx } from '../../ui/cx';
import { Tick } from '../../ui/Tick';
import styles from './HandBars.module.css';

/** Props of `HandBars`. */
export interface HandBarsProps {
  words: QuestionWords;
  /** Hands by option, in the order of the words; empty before anybody has raised one. */
  hands: readonly number[];
  /** The option that is right, once that may be known. */
  right?: string | undefined;
  /** What stands at the end of a row, such as its buttons. */
  tools?: (index: number) => ReactNode;
}

/** The length of a bar against the longest one, from 0 to 100. */
export function barLength(hands: readonly number[], index: number): number {
  const most = Math.max(1, ...hands);
  return ((hands[index] ?? 0) / most) * 100;
}

/** The options as rows of bars. */
export function HandBars({ words, hands, right, tools }: HandBarsProps) {
  const { t } = useTranslation(['present', 'prose']);
  const raised = hands.some((count) => count > 0);
  return (
    <ol className={styles['rows']}>
      {words.options.map(({ id, choice }, index) => (
        <li key={id} className={cx(styles['row'], id === right && styles['right'])} data-option={id}>
          <span className={styles['number']}>{index + 1}</span>
          <span className={styles['choice']}>{choice}</span>
          {id === right && <Tick state="done" label={t('predict.right', { ns: 'prose' })} />}
          {raised && (
            <span className={styles['count']} aria-label={t('hands', { count: hands[index] ?? 0 })}>
              {hands[index] ?? 0}
            </span>
          )}
          {tools?.(index)}
          {raised && (
            <svg className={styles['track']} viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true" focusable="false">
              <rect className={styles['bar']} width={barLength(hands, index)} height="1" />
            </svg>
          )}
        </li>
      ))}
    </ol>
  );
}
