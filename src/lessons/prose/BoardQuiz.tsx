// A quiz of decisions: one row of keys for each case. After the first look every case gives its reason, because some may be argued.
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { Tick } from '../../ui/Tick';
import styles from './board.module.css';
import { useLessonProse } from './LessonProseContext';
import { type OptionWords, type TargetWords } from './Option';
import { PlainTerms } from './PlainTerms';
import { type SortQuizProps } from './SortQuiz';
import { isSorted, type Sorting, sortedAnswer, sortingOf } from './sorting';

/** Decide every case, then compare. */
export function BoardQuiz({ id, words, right }: SortQuizProps) {
  const { quiz, onQuiz } = useLessonProse();
  const { t } = useTranslation('prose');
  const answered = quiz[id];
  const before = typeof answered?.chosen === 'object' ? answered.chosen : [];
  const [sorting, setSorting] = useState<Sorting>(() => sortingOf(before));
  const { options, targets } = words;
  const cases = options.map((option) => option.id);
  const answer = sortedAnswer(sorting, cases);
  const looking = answer !== undefined && answer.join() === before.join();
  const opened = before.length > 0;
  const board = useRef<HTMLDivElement>(null);
  const pressed = useRef(false);
  useEffect(() => {
    // the reasons have opened above the key that was pressed: reading goes on at the first one
    if (opened && pressed.current) board.current?.querySelector('fieldset')?.focus();
    pressed.current = false;
  }, [opened]);
  const compare = () => {
    if (!answer || looking) return;
    pressed.current = true;
    onQuiz(id, answer);
  };
  const alike = cases.filter((each) => sorting[each] === right[each]).length;
  return (
    <section className={styles['quiz']} data-quiz={id} aria-labelledby={`quiz-${id}`}>
      <p id={`quiz-${id}`} className={styles['asked']}>
        {words.question}
      </p>
      <div ref={board} className={styles['cases']}>
        {options.map((option) => (
          <Case
            key={option.id}
            option={option}
            targets={targets}
            chosen={sorting[option.id]}
            usual={opened ? right[option.id] : undefined}
            onChoose={(target) => setSorting({ ...sorting, [option.id]: target })}
          />
        ))}
      </div>
      <Button aria-describedby={`quiz-${id}`} aria-disabled={!answer || looking} onClick={compare}>
        {t('board.answer')}
      </Button>
      <p role="status" className={styles['again']}>
        {looking && t(isSorted(sorting, right) ? 'board.all' : 'board.again', { number: alike })}
      </p>
    </section>
  );
}

interface CaseProps {
  option: OptionWords;
  targets: readonly TargetWords[];
  chosen: string | undefined;
  /** What is usually chosen; undefined until the learner has decided. */
  usual: string | undefined;
  onChoose: (target: string) => void;
}

/** One case: its keys, and once decided what is usually chosen and why. */
function Case({ option, targets, chosen, usual, onChoose }: CaseProps) {
  const { t } = useTranslation('prose');
  const name = useId();
  return (
    <fieldset tabIndex={-1} className={cx(styles['case'], usual !== undefined && chosen === usual && styles['alike'])} data-option={option.id}>
      <legend className={styles['name']}>
        <PlainTerms>{option.choice}</PlainTerms>
      </legend>
      <div className={styles['keys']}>
        {targets.map((target) => (
          <label key={target.id} className={styles['key']}>
            <input type="radio" className="visually-hidden" name={name} value={target.id} checked={chosen === target.id} onChange={() => onChoose(target.id)} />
            {target.label}
            {target.id === usual && <Tick state="done" label={t('board.usual')} />}
          </label>
        ))}
      </div>
      {usual !== undefined && <div className={styles['reason']}>{option.feedback}</div>}
    </fieldset>
  );
}
