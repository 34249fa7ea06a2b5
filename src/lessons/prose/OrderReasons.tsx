// Why each block stands where it stands, once the order is right.
import { type QuestionWords } from './Option';
import styles from './order.module.css';

/** The reasons in the right order, what is left over last. */
export function OrderReasons({ words, right, all }: { words: QuestionWords; right: readonly string[]; /** Says that every block is in place. */ all: string }) {
  const rank = (id: string) => (right.includes(id) ? right.indexOf(id) : right.length);
  const sorted = [...words.options].sort((a, b) => rank(a.id) - rank(b.id));
  return (
    <>
      <p className={styles['all']}>{all}</p>
      <dl className={styles['reasons']}>
        {sorted.map(({ id, choice, feedback }) => (
          <div key={id}>
            <dt>{choice}</dt>
            <dd>{feedback}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
