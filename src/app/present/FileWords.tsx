// A file to mend, for a room to look at: as it is given, and with the answer one that the machine accepts.
import { useTranslation } from 'react-i18next';
import { type Fix } from '../../lessons/fix';
import { linesOf, type MendedLine, mendedLines } from '../../lessons/mended';
import { type QuestionWords } from '../../lessons/prose/Option';
import { Tick } from '../../ui/Tick';
import styles from './FileWords.module.css';

/** A file with its name. Each line is a block, so that a long one is indented where it goes on. */
function FileText({ name, lines }: { name: string; lines: readonly MendedLine[] }) {
  return (
    <div className={styles['file']}>
      <p className={styles['name']}>{name}</p>
      <pre className={styles['text']} lang="en">
        {lines.map(({ text, changed }, at) => {
          const Line = changed ? 'ins' : 'span';
          return (
            <Line key={at} className={styles['line']}>
              {text}
            </Line>
          );
        })}
      </pre>
    </div>
  );
}

/** The file as it is given. */
export function GivenFile({ fix }: { fix: Fix }) {
  return <FileText name={fix.name} lines={linesOf(fix.text).map((text) => ({ text, changed: false }))} />;
}

/** Props of `MendedFile`. */
export interface MendedFileProps {
  words: QuestionWords;
  fix: Fix;
  /** The option that the mended file leads to. */
  right: string;
}

/** One way to mend the file, with the lines that changed marked, and what comes of it. */
export function MendedFile({ words, fix, right }: MendedFileProps) {
  const { t } = useTranslation('prose');
  return (
    <>
      <FileText name={t('file.mended', { file: fix.name })} lines={mendedLines(fix, right)} />
      <p className={styles['verdict']}>
        <Tick state="done" label={t('quiz.right')} />
        <strong>{words.options.find(({ id }) => id === right)?.choice}</strong>
      </p>
    </>
  );
}
