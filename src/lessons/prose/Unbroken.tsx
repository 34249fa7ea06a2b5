// Keeps a term and the particle or comma behind it on one line: browsers would otherwise break after every button.
import styles from './inline.module.css';
import { type WordsProps } from './Step';

/** Words that stay on one line. */
export function Unbroken({ children }: WordsProps) {
  return <span className={styles['unbroken']}>{children}</span>;
}
