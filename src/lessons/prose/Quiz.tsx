// A question at the end of a lesson: its right answer decides whether one option is chosen, or several are put in order or sorted.
import { Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { BoardQuiz } from './BoardQuiz';
import { ChoiceQuiz } from './ChoiceQuiz';
import { FileQuiz } from './FileQuiz';
import styles from './prose.module.css';
import { type RightAnswer, useLessonProse, useShows } from './LessonProseContext';
import { questionWords, type QuestionWords } from './Option';
import { MatchQuiz } from './MatchQuiz';
import { OrderQuiz } from './OrderQuiz';
import { SortQuiz } from './SortQuiz';
import { type WordsProps } from './Step';

/** The target of each option; nothing where the lesson's data says something else. */
const sortedRight = (right: RightAnswer | undefined): Readonly<Record<string, string>> =>
  typeof right === 'object' && !Array.isArray(right) ? (right as Readonly<Record<string, string>>) : {};

/** How the parts of a quiz lie: in a list, piled up from the bottom, in pairs, as a board of decisions, or as what may come of a file. */
type Layout = 'list' | 'stack' | 'match' | 'board' | 'file';

/** One quiz. Once it has been answered, the machine shows its case. With `more` it waits behind a line for whoever wants one more. */
export function Quiz({ id, layout = 'list', more, children }: WordsProps & { id: string; layout?: Layout; more?: 'yes' }) {
  const { rightAnswers } = useLessonProse();
  const shows = useShows();
  const { t } = useTranslation('prose');
  if (!shows('check')) return null;
  const quiz = (
    <>
      <Question id={id} layout={layout} words={questionWords(children)} right={rightAnswers[id]} />
      <Replay id={id} />
    </>
  );
  if (more === undefined) return quiz;
  return (
    <details className={styles['deeper']}>
      <summary>{t('quiz.more')}</summary>
      <div className={styles['drawer']}>{quiz}</div>
    </details>
  );
}

function Question({ id, layout, words, right }: { id: string; layout: Layout; words: QuestionWords; right: RightAnswer | undefined }) {
  if (layout === 'file') return <FileQuiz id={id} words={words} />;
  if (layout === 'board') return <BoardQuiz id={id} words={words} right={sortedRight(right)} />;
  if (layout === 'match') return <MatchQuiz id={id} words={words} right={sortedRight(right)} />;
  if (words.targets.length > 0) return <SortQuiz id={id} words={words} right={sortedRight(right)} />;
  return Array.isArray(right) ? <OrderQuiz id={id} layout={layout} words={words} right={right as readonly string[]} /> : <ChoiceQuiz id={id} words={words} />;
}

function Replay({ id }: { id: string }) {
  const { quiz, replays, onReplay } = useLessonProse();
  const { t } = useTranslation('prose');
  if (!replays.includes(id) || quiz[id]?.chosen === undefined) return null;
  return (
    <p className={styles['replay']}>
      <Button size="small" glyph={Play} onClick={() => onReplay(id)}>
        {t('quiz.replay')}
      </Button>
    </p>
  );
}
