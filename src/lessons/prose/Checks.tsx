// The list of things to see or do: each says what to do next while open, and what was seen once done.
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '../../ui/cx';
import { Tick, type TickState } from '../../ui/Tick';
import styles from './checks.module.css';
import { useLessonProse } from './LessonProseContext';
import { elementsOf } from './Option';
import { type WordsProps } from './Step';

/** Holds the words of one check. */
export function Check({ children }: WordsProps & { id: string }) {
  return children;
}

/** Holds the name of a check. */
export function CheckLabel({ children }: WordsProps) {
  return children;
}

/** Holds what to do next. */
export function NotYet({ children }: WordsProps) {
  return children;
}

/** Holds what was seen. */
export function Done({ children }: WordsProps) {
  return children;
}

/** The checks of a step with how far they are. */
export function Checks({ children }: WordsProps) {
  const { checks } = useLessonProse();
  const { t } = useTranslation('prose');
  const all = elementsOf<{ id: string; children?: ReactNode }>(children, Check).map(({ props }) => props);
  const next = all.find(({ id }) => checks[id] !== 'done')?.id;
  const done = all.filter(({ id }) => checks[id] === 'done').length;
  return (
    <div className={styles['checks']}>
      <h4 className={styles['heading']}>
        {t('checks.heading')}
        <span className={styles['count']}>{`${done}/${all.length}`}</span>
      </h4>
      <ul aria-live="polite">
        {all.map(({ id, children: words }) => (
          <CheckRow key={id} state={checks[id] === 'done' ? 'done' : id === next ? 'next' : 'open'} words={words} />
        ))}
      </ul>
    </div>
  );
}

function CheckRow({ state, words }: { state: TickState; words: ReactNode }) {
  const { t } = useTranslation('prose');
  const line = state === 'done' ? elementsOf(words, Done) : state === 'next' ? elementsOf(words, NotYet) : null;
  return (
    <li className={cx(styles['row'], styles[state])} data-check-state={state}>
      <Tick state={state} />
      <span className={styles['label']}>{elementsOf(words, CheckLabel)}</span>
      <span className={styles['state']}>{state === 'done' ? t('checks.done') : t('checks.open')}</span>
      {line && <p className={styles['line']}>{line}</p>}
    </li>
  );
}
