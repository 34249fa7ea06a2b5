// A quiz on paper: boxes, blanks, a table or a file to fill in, or all of them with their answers and reasons.
import { useTranslation } from 'react-i18next';
import { type Fix } from '../../lessons/fix';
import { mendedText } from '../../lessons/mended';
import { type RightAnswer } from '../../lessons/prose/LessonProseContext';
import { type OptionWords } from '../../lessons/prose/Option';
import { shuffled } from '../../lessons/prose/placing';
import { type QuizWords } from '../../lessons/prose/stepWords';
import { letterOf } from './letterOf';
import { Lines, OptionRow, PaperQuestion } from './PaperQuestion';
import { PaperTable } from './PaperTable';
import paper from './PaperQuiz.module.css';
import styles from './PrintPage.module.css';

/** Props of `PaperQuiz`. */
export interface PaperQuizProps {
  words: QuizWords;
  right: RightAnswer;
  /** The file that is edited in answer. */
  fix: Fix | undefined;
  /** The answer is printed. */
  answered: boolean;
}

/** One quiz. */
export function PaperQuiz({ words, right, fix, answered }: PaperQuizProps) {
  if (fix) return <FileOnPaper words={words} right={right as string} fix={fix} answered={answered} />;
  if (Array.isArray(right)) return <OrderOnPaper words={words} right={right as readonly string[]} answered={answered} />;
  if (typeof right === 'object') return <PaperTable words={words} right={right as Readonly<Record<string, string>>} answered={answered} />;
  return <PaperQuestion words={words} {...(answered ? { right } : { lines: 1 })} />;
}

interface PartProps<Right> {
  words: QuizWords;
  right: Right;
  answered: boolean;
}

/** Blocks with letters and numbered places to write them in, or the places filled and the reasons. */
function OrderOnPaper({ words, right, answered }: PartProps<readonly string[]>) {
  const { t } = useTranslation(['print', 'prose']);
  const find = (id: string): OptionWords | undefined => words.options.find((option) => option.id === id);
  const ids = shuffled(
    words.options.map(({ id }) => id),
    words.id,
  );
  const leftOver = ids.filter((id) => !right.includes(id));
  return (
    <div className={paper['question']}>
      <p className={styles['asked']}>{words.question}</p>
      {answered ? (
        <>
          <ol className={paper['order']} aria-label={t(words.layout === 'stack' ? 'order.places.stack' : 'order.places.list', { ns: 'prose' })}>
            {right.map((id) => (
              <li key={id}>
                {find(id)?.choice}
                <div className={paper['reason']}>{find(id)?.feedback}</div>
              </li>
            ))}
          </ol>
          {leftOver.map((id) => (
            <div key={id}>
              <strong>{t('leftOver')}</strong> {find(id)?.choice}: {find(id)?.feedback}
            </div>
          ))}
        </>
      ) : (
        <>
          <ul className={paper['blocks']}>
            {ids.map((id, at) => (
              <li key={id}>
                <strong>{letterOf(at)}</strong> {find(id)?.choice}
              </li>
            ))}
          </ul>
          <p className={paper['places']}>
            {t(words.layout === 'stack' ? 'order.places.stack' : 'order.places.list', { ns: 'prose' })}
            {right.map((id, at) => (
              <span key={id} className={paper['blank']}>
                {at + 1}
              </span>
            ))}
          </p>
        </>
      )}
    </div>
  );
}

/** The file to mend with lines beside it, or a file that the machine accepts and what comes of others. */
function FileOnPaper({ words, right, fix, answered }: PartProps<string> & { fix: Fix }) {
  const { t } = useTranslation('prose');
  return (
    <div className={paper['question']}>
      <p className={styles['asked']}>{words.question}</p>
      <p className={paper['fileName']}>{answered ? t('file.mended', { file: fix.name }) : fix.name}</p>
      <pre className={paper['file']} lang="en">
        {answered ? mendedText(fix, right) : fix.text}
      </pre>
      {answered ? (
        <ul className={paper['options']}>
          {words.options.map((option) => (
            <OptionRow key={option.id} option={option} right={right} />
          ))}
        </ul>
      ) : (
        <Lines count={4} />
      )}
    </div>
  );
}
