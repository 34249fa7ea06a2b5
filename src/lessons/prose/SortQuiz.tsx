// A quiz that sorts: each option gets a target from a list, so that keys and touch do as well as a mouse.
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { Tick } from '../../ui/Tick';
import { Again } from './Again';
import { useLessonProse } from './LessonProseContext';
import { type OptionWords, type QuestionWords, type TargetWords } from './Option';
import { shuffled } from './placing';
import { PlainTerms } from './PlainTerms';
import { Reasons } from './Reasons';
import styles from './sort.module.css';
import { isSorted, type Sorting, sortedAnswer, sortingOf } from './sorting';

/** Props of `SortQuiz`. */
export interface SortQuizProps {
  id: string;
  words: QuestionWords;
  /** The target of each option. */
  right: Sorting;
}

/** Give every option its target, then look. */
export function SortQuiz({ id, words, right }: SortQuizProps) {
  const { quiz, onQuiz } = useLessonProse();
  const { t } = useTranslation('prose');
  const answered = quiz[id];
  const before = typeof answered?.chosen === 'object' ? answered.chosen : [];
  const [sorting, setSorting] = useState<Sorting>(() => sortingOf(before));
  const answer = sortedAnswer(
    sorting,
    words.options.map((option) => option.id),
  );
  const looking = answer !== undefined && answer.join() === before.join();
  const fits = (option: string): boolean => looking && sorting[option] === right[option];
  const targets = orderOf(
    words.targets,
    shuffled(
      words.targets.map((target) => target.id),
      id,
    ),
  );
  return (
    <section className={styles['quiz']} data-quiz={id} aria-labelledby={`quiz-${id}`}>
      <p id={`quiz-${id}`} className={styles['asked']}>
        {words.question}
      </p>
      <ul className={styles['rows']}>
        {words.options.map((option) => (
          <Row
            key={option.id}
            option={option}
            targets={targets}
            chosen={sorting[option.id]}
            fits={looking ? sorting[option.id] === right[option.id] : undefined}
            onSort={(target) => setSorting({ ...sorting, [option.id]: target })}
          />
        ))}
      </ul>
      <Button aria-describedby={`quiz-${id}`} aria-disabled={!answer || looking} onClick={() => answer && !looking && onQuiz(id, answer)}>
        {t('quiz.answer')}
      </Button>
      <div role="status">
        {looking && isSorted(sorting, right) && <Reasons options={words.options} all={t('sort.all')} />}
        {looking && !isSorted(sorting, right) && <Again quiz="sort" number={words.options.filter((option) => fits(option.id)).length} />}
      </div>
    </section>
  );
}

/** Pairs are offered in an order that does not give them away; few targets stay as they are written. */
function orderOf(targets: readonly TargetWords[], mixed: readonly string[]): readonly TargetWords[] {
  return targets.length <= 3 ? targets : mixed.flatMap((id) => targets.find((target) => target.id === id) ?? []);
}

interface RowProps {
  option: OptionWords;
  targets: readonly TargetWords[];
  chosen: string | undefined;
  /** Whether it is where it belongs; undefined until the learner has looked. */
  fits: boolean | undefined;
  onSort: (target: string) => void;
}

function Row({ option, targets, chosen, fits, onSort }: RowProps) {
  const { t } = useTranslation('prose');
  const name = useId();
  return (
    <li className={cx(styles['row'], fits === true && styles['fits'])} data-option={option.id}>
      <label htmlFor={name} className={styles['item']}>
        <PlainTerms>{option.choice}</PlainTerms>
      </label>
      <select
        id={name}
        className={styles['select']}
        aria-invalid={fits === false}
        aria-describedby={fits === true ? `${name}-fits` : undefined}
        value={chosen ?? ''}
        onChange={(event) => onSort(event.currentTarget.value)}
      >
        <option value="" disabled>
          {t('sort.choose')}
        </option>
        {targets.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
      {fits === true && (
        <span id={`${name}-fits`}>
          <Tick state="done" />
          <span className="visually-hidden">{t('order.fits')}</span>
        </span>
      )}
    </li>
  );
}
