// A quiz of pairs: each row waits for its partner, which is pressed into it or carried there, so that keys and touch do as well as a mouse.
import { type DragEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { Tick } from '../../ui/Tick';
import { Again } from './Again';
import { useLessonProse } from './LessonProseContext';
import styles from './match.module.css';
import { type OptionWords, type TargetWords } from './Option';
import { emptyPlace, placedOrder, type Placing, putBlock, shuffled, startPlacing, toggleBlock } from './placing';
import { PlainTerms } from './PlainTerms';
import table from './quizTable.module.css';
import { Reasons } from './Reasons';
import { type SortQuizProps } from './SortQuiz';
import { isSorted, type Sorting, sortedAnswer, sortingOf } from './sorting';

/** What is dragged is named by this type, so that nothing else is taken. */
const CARRIED = 'text/x-partner';

/** Gives each option of a placing its target. */
function pairsOf(placing: Placing, options: readonly OptionWords[]): Sorting {
  return Object.fromEntries(options.flatMap(({ id }, at) => (placing.places[at] === undefined ? [] : [[id, placing.places[at]]])));
}

/** Find the partner of every row, then look. */
export function MatchQuiz({ id, words, right }: SortQuizProps) {
  const { quiz, onQuiz } = useLessonProse();
  const { t } = useTranslation('prose');
  const answered = quiz[id];
  const before = typeof answered?.chosen === 'object' ? answered.chosen : [];
  const { options, targets } = words;
  const [placing, setPlacing] = useState(() => {
    const kept = sortingOf(before);
    return startPlacing(
      options.length,
      options.map((option) => kept[option.id]),
    );
  });
  const sorting = pairsOf(placing, options);
  const answer =
    placedOrder(placing) &&
    sortedAnswer(
      sorting,
      options.map((option) => option.id),
    );
  const looking = answer !== undefined && answer.join() === before.join();
  const fits = (option: string): boolean => looking && sorting[option] === right[option];
  const waiting = placing.current === undefined ? undefined : options[placing.current];
  return (
    <section className={styles['quiz']} data-quiz={id} aria-labelledby={`quiz-${id}`}>
      <p id={`quiz-${id}`} className={styles['asked']}>
        {words.question}
      </p>
      <div className={table['table']}>
        <ol className={styles['rows']}>
          {options.map((option, at) => (
            <Row
              key={option.id}
              option={option}
              partner={targets.find((target) => target.id === placing.places[at])}
              waits={at === placing.current}
              fits={fits(option.id)}
              onEmpty={() => setPlacing(emptyPlace(placing, at))}
              onDrop={(block) => targets.some((target) => target.id === block) && setPlacing(putBlock(placing, block, at))}
            />
          ))}
        </ol>
        <div className={styles['hand']}>
          {waiting && (
            <p className={styles['waiting']}>
              {t('match.now')} <PlainTerms>{waiting.choice}</PlainTerms>
            </p>
          )}
          <Partners
            ids={shuffled(
              targets.map((target) => target.id),
              id,
            )}
            targets={targets}
            placing={placing}
            onToggle={(block) => setPlacing(toggleBlock(placing, block))}
          />
        </div>
      </div>
      <Button aria-describedby={`quiz-${id}`} aria-disabled={!answer || looking} onClick={() => answer && !looking && onQuiz(id, answer)}>
        {t('match.answer')}
      </Button>
      <div role="status">
        {looking && isSorted(sorting, right) && <Reasons options={words.options} all={t('match.all')} />}
        {looking && !isSorted(sorting, right) && <Again quiz="match" number={options.filter((option) => fits(option.id)).length} />}
      </div>
    </section>
  );
}

interface RowProps {
  option: OptionWords;
  partner: TargetWords | undefined;
  /** The next partner that is pressed goes here. */
  waits: boolean;
  fits: boolean;
  onEmpty: () => void;
  onDrop: (block: string) => void;
}

/** One row: its own word, and the place for its partner. */
function Row({ option, partner, waits, fits, onEmpty, onDrop }: RowProps) {
  const { t } = useTranslation('prose');
  const fitsId = useId();
  const onDragOver = (event: DragEvent) => {
    if (event.dataTransfer.types.includes(CARRIED)) event.preventDefault();
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    onDrop(event.dataTransfer.getData(CARRIED));
  };
  return (
    <li className={cx(styles['row'], fits && styles['fits'])} data-option={option.id}>
      <span className={styles['own']}>
        <PlainTerms>{option.choice}</PlainTerms>
      </span>
      <button
        type="button"
        className={cx(styles['place'], partner && styles['taken'], waits && styles['waits'])}
        aria-describedby={fits ? fitsId : undefined}
        onClick={onEmpty}
        onDragOver={onDragOver}
        onDrop={drop}
      >
        <span className="visually-hidden">
          <PlainTerms>{option.choice}</PlainTerms>:{' '}
        </span>
        {partner ? partner.label : <span className={styles['empty']}>{t(waits ? 'match.waits' : 'order.empty')}</span>}
        {(partner || !waits) && <span className="visually-hidden"> {t(partner ? 'order.takeOut' : 'order.next')}</span>}
      </button>
      {fits && (
        <span id={fitsId}>
          <Tick state="done" />
          <span className="visually-hidden">{t('order.fits')}</span>
        </span>
      )}
    </li>
  );
}

interface PartnersProps {
  ids: readonly string[];
  targets: readonly TargetWords[];
  placing: Placing;
  onToggle: (id: string) => void;
}

/** The partners to choose from; a placed one stays as a pressed button, so that focus is never lost. */
function Partners({ ids, targets, placing, onToggle }: PartnersProps) {
  const { t } = useTranslation('prose');
  return (
    <div role="group" aria-label={t('match.partners')} className={styles['partners']}>
      {ids.map((id) => {
        const placed = placing.places.includes(id);
        return (
          <button
            key={id}
            type="button"
            className={styles['partner']}
            data-partner={id}
            aria-pressed={placed}
            aria-disabled={!placed && placing.current === undefined}
            draggable={!placed}
            onDragStart={(event) => event.dataTransfer.setData(CARRIED, id)}
            onClick={() => onToggle(id)}
          >
            {targets.find((target) => target.id === id)?.label}
          </button>
        );
      })}
    </div>
  );
}
