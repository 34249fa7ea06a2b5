// What is said of a quiz whose parts are all in their places: the verdict, and why each is where it is.
import { type OptionWords } from './Option';
import styles from './reasons.module.css';

/** Props of `Reasons`. */
export interface ReasonsProps {
  /** In the order in which they are to be read. */
  options: readonly OptionWords[];
  /** Says that every one is in its place. */
  all: string;
}

/** The verdict and the reasons. */
export function Reasons({ options, all }: ReasonsProps) {
  return (
    <>
      <p className={styles['all']}>{all}</p>
      <dl className={styles['reasons']}>
        {options.map(({ id, choice, feedback }) => (
          <div key={id}>
            <dt>{choice}</dt>
            <dd>{feedback}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** The options in the right order, what is left over last. */
export function inOrder(options: readonly OptionWords[], right: readonly string[]): OptionWords[] {
  const rank = ({ id }: OptionWords): number => (right.includes(id) ? right.indexOf(id) : right.length);
  return [...options].sort((a, b) => rank(a) - rank(b));
}
