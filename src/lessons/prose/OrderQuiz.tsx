// A quiz that asks for an order: press the blocks one after the other; no dragging, so keys and touch do as well as a mouse.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { Tick } from '../../ui/Tick';
import { Again } from './Again';
import { useLessonProse } from './LessonProseContext';
import { type QuestionWords } from './Option';
import table from './quizTable.module.css';
import { inOrder, Reasons } from './Reasons';
import styles from './order.module.css';
import { emptyPlace, placedOrder, type Placing, shuffled, startPlacing, toggleBlock } from './placing';
import { PlainTerms } from './PlainTerms';

/** Props of `OrderQuiz`. */
export interface OrderQuizProps {
  id: string;
  layout: 'list' | 'stack';
  words: QuestionWords;
  /** The right order; options that are not in it are left over. */
  right: readonly string[];
}

/** Put the blocks in order, then look. */
export function OrderQuiz({ id, layout, words, right }: OrderQuizProps) {
  const { quiz, onQuiz } = useLessonProse();
  const { t } = useTranslation('prose');
  const answered = quiz[id];
  const before = typeof answered?.chosen === 'object' ? answered.chosen : [];
  const [placing, setPlacing] = useState(() => startPlacing(right.length, before));
  const order = placedOrder(placing);
  const looking = answered?.chosen !== undefined && order?.join() === before.join();
  const fits = (block: string | undefined, index: number) => looking && block === right[index];
  return (
    <section className={styles['quiz']} data-quiz={id} aria-labelledby={`quiz-${id}`}>
      <p id={`quiz-${id}`} className={styles['asked']}>
        {words.question}
      </p>
      <div className={table['table']}>
        <Places placing={placing} layout={layout} words={words} fits={fits} onEmpty={(index) => setPlacing(emptyPlace(placing, index))} />
        <Blocks
          ids={shuffled(
            words.options.map((option) => option.id),
            id,
          )}
          placing={placing}
          words={words}
          onToggle={(block) => setPlacing(toggleBlock(placing, block))}
        />
      </div>
      <Button aria-describedby={`quiz-${id}`} aria-disabled={!order || looking} onClick={() => order && !looking && onQuiz(id, order)}>
        {t('order.answer')}
      </Button>
      <div role="status">
        {looking && answered.correct && <Reasons options={inOrder(words.options, right)} all={t('order.all')} />}
        {looking && !answered.correct && <Again quiz="order" number={placing.places.filter(fits).length} />}
      </div>
    </section>
  );
}

interface PartProps {
  placing: Placing;
  words: QuestionWords;
}

/** The numbered places, from the bottom up in a stack. */
function Places({
  placing,
  words,
  layout,
  fits,
  onEmpty,
}: PartProps & { layout: 'list' | 'stack'; fits: (block: string | undefined, index: number) => boolean; onEmpty: (index: number) => void }) {
  const { t } = useTranslation('prose');
  return (
    <ol className={cx(styles['places'], styles[layout])} aria-label={t(`order.places.${layout}`)}>
      {placing.places.map((block, index) => (
        <li key={index}>
          <button
            type="button"
            className={cx(styles['place'], block !== undefined && styles['taken'], index === placing.current && styles['current'])}
            data-concept={block}
            onClick={() => onEmpty(index)}
          >
            <span className={styles['number']}>{index + 1}</span>
            {block === undefined ? (
              <span className={styles['empty']}>{t(index === placing.current ? 'match.waits' : 'order.empty')}</span>
            ) : (
              <BlockWords words={words} id={block} />
            )}
            {(block !== undefined || index !== placing.current) && <span className="visually-hidden"> {t(block === undefined ? 'order.next' : 'order.takeOut')}</span>}
            {fits(block, index) && <Tick state="done" label={t('order.fits')} />}
          </button>
        </li>
      ))}
    </ol>
  );
}

/** The blocks to choose from; a placed one stays as a pressed button, so that focus is never lost. */
function Blocks({ ids, placing, words, onToggle }: PartProps & { ids: readonly string[]; onToggle: (id: string) => void }) {
  const { t } = useTranslation('prose');
  return (
    <div role="group" aria-label={t('order.blocks')} className={styles['blocks']}>
      {ids.map((id) => {
        const placed = placing.places.includes(id);
        return (
          <button
            key={id}
            type="button"
            data-concept={id}
            className={styles['block']}
            aria-pressed={placed}
            aria-disabled={!placed && placing.current === undefined}
            onClick={() => onToggle(id)}
          >
            <BlockWords words={words} id={id} />
          </button>
        );
      })}
    </div>
  );
}

function BlockWords({ words, id }: { words: QuestionWords; id: string }) {
  return (
    <span>
      <PlainTerms>{words.options.find((option) => option.id === id)?.choice}</PlainTerms>
    </span>
  );
}
