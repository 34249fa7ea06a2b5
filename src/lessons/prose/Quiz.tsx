// A question at the end of a lesson: its right answer decides whether one option is chosen, or several are put in order or sorted.
import { Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { ChoiceQuiz } from './ChoiceQuiz';
import { type RightAnswer, useLessonProse } from './LessonProseContext';
import { questionWords, type QuestionWords } from './Option';
import { OrderQuiz } from './OrderQuiz';
import { SortQuiz } from './SortQuiz';
import { type WordsProps } from './Step';

/** The target of each option; nothing where the lesson's data says something else. */
const sortedRight = (right: RightAnswer | undefined): Readonly<Record<string, string>> =>
  typeof right === 'object' && !Array.isArray(right) ? (right as Readonly<Record<string, string>>) : {};

/** One quiz; `layout="stack"` piles its blocks up from the bottom. Once it has been answered, the machine shows its case. */
export function Quiz({ id, layout = 'list', children }: WordsProps & { id: string; layout?: 'list' | 'stack' }) {
  const { beat, rightAnswers } = useLessonProse();
  if (beat !== 'check') return null;
  return (
    <>
      <Question id={id} layout={layout} words={questionWords(children)} right={rightAnswers[id]} />
      <Replay id={id} />
    </>
  );
}

function Question({ id, layout, words, right }: { id: string; layout: 'list' | 'stack'; words: QuestionWords; right: RightAnswer | undefined }) {
  if (words.targets.length > 0) return <SortQuiz id={id} words={words} right={sortedRight(right)} />;
  return Array.isArray(right) ? <OrderQuiz id={id} layout={layout} words={words} right={right as readonly string[]} /> : <ChoiceQuiz id={id} words={words} />;
}

function Replay({ id }: { id: string }) {
  const { quiz, replays, onReplay } = useLessonProse();
  const { t } = useTranslation('prose');
  if (!replays.includes(id) || quiz[id]?.chosen === undefined) return null;
  return (
    <p>
      <Button size="small" glyph={Play} onClick={() => onReplay(id)}>
        {t('quiz.replay')}
      </Button>
    </p>
  );
}
