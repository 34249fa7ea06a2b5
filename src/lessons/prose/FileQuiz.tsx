// A quiz whose answer is a file: it is edited for real, the machine tries it, and its verdict is met with a reason.
import { Hammer, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { Tick } from '../../ui/Tick';
import { useAlive } from '../../ui/useAlive';
import styles from './file.module.css';
import { useLessonProse } from './LessonProseContext';
import { type QuestionWords } from './Option';

/** A text that the machine has tried, and what came of it. */
interface Tried {
  text: string;
  option: string;
}

/** What stands in the text field, and what it was opened with: a file that was kept, and a draft, come in after the page does. */
interface Typed {
  text: string;
  from: string;
}

/** The file, its two buttons, and what the machine made of it. */
export function FileQuiz({ id, words }: { id: string; words: QuestionWords }) {
  const { files, fileField, fileDrafts, quiz, rightAnswers, onTry } = useLessonProse();
  const { t } = useTranslation('prose');
  const { name = '', text: first = '' } = files[id] ?? {};
  const [typed, setTyped] = useState<Typed | null>(null);
  const [round, setRound] = useState(0);
  const [now, setNow] = useState<Tried | null>(null);
  const kept = quiz[id]?.chosen;
  const before = typeof kept === 'object' ? { option: kept[0] ?? '', text: kept[1] ?? '' } : null;
  const tried = now ?? before;
  const alive = useAlive();
  const opened = typed?.from ?? (alive ? fileDrafts?.get(id) : undefined) ?? before?.text ?? first;
  const current = typed?.text ?? opened;
  const edit = (text: string) => {
    setTyped({ text, from: opened });
    fileDrafts?.set(id, text);
  };
  const attempt = () => {
    setTyped({ text: current, from: opened });
    setNow({ text: current, option: onTry(id, current) });
    fileDrafts?.delete(id);
  };
  const reset = () => {
    setTyped({ text: first, from: first });
    setRound(round + 1);
    fileDrafts?.delete(id);
  };
  return (
    <section className={styles['quiz']} data-quiz={id} aria-labelledby={`quiz-${id}`}>
      <p id={`quiz-${id}`} className={styles['asked']}>
        {words.question}
      </p>
      <p className={styles['name']} lang="en">
        {name}
      </p>
      <div key={`${String(round)} ${opened}`} className={styles['field']}>
        {fileField ? (
          fileField({ name, text: current, onChange: edit, onSave: attempt })
        ) : (
          <pre className={styles['plain']} lang="en">
            {current}
          </pre>
        )}
      </div>
      <p className={styles['hint']}>{t('file.hint')}</p>
      <div className={styles['keys']}>
        <Button glyph={Hammer} aria-describedby={`quiz-${id}`} onClick={attempt}>
          {t('file.answer')}
        </Button>
        <Button variant="quiet" glyph={RotateCcw} aria-describedby={`quiz-${id}`} onClick={reset}>
          {t('file.reset')}
        </Button>
      </div>
      <div role="status">{tried?.text === current && <Verdict words={words} option={tried.option} right={tried.option === rightAnswers[id]} />}</div>
    </section>
  );
}

function Verdict({ words, option, right }: { words: QuestionWords; option: string; right: boolean }) {
  const { t } = useTranslation('prose');
  const found = words.options.find(({ id }) => id === option);
  return (
    <div className={styles['feedback']} data-verdict={option}>
      <p className={styles['seen']}>
        {right && <Tick state="done" label={t('quiz.right')} />}
        <strong>{found?.choice}</strong>
      </p>
      {found?.feedback}
      {!right && <p className={styles['again']}>{t('file.again')}</p>}
    </div>
  );
}
