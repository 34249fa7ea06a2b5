// A question about a file as the speaker sees it: nobody raises a hand, so its answer stands there at once, as the right option of others does.
import { type MendedFileProps, MendedFile } from './FileWords';
import styles from './Speaker.module.css';

/** The question, the mended file, and why it is right. */
export function FileNotes({ words, fix, right }: MendedFileProps) {
  return (
    <div className={styles['tally']}>
      <p className={styles['question']}>{words.question}</p>
      <MendedFile words={words} fix={fix} right={right} />
      <div className={styles['said']}>{words.options.find(({ id }) => id === right)?.feedback}</div>
    </div>
  );
}
