// A question at the end of a lesson: its right answer decides whether one option is chosen or several are put in order.
import { ChoiceQuiz } from './ChoiceQuiz';
import { useLessonProse } from './LessonProseContext';
import { questionWords } from './Option';
import { OrderQuiz } from './OrderQuiz';
import { type WordsProps } from './Step';

/** One quiz; `layout="stack"` piles its blocks up from the bottom. */
export function Quiz({ id, layout = 'list', children }: WordsProps & { id: string; layout?: 'list' | 'stack' }) {
  const { beat, rightAnswers } = useLessonProse();
  if (beat !== 'check') return null;
  const words = questionWords(children);
  const right = rightAnswers[id];
  return Array.isArray(right) ? <OrderQuiz id={id} layout={layout} words={words} right={right} /> : <ChoiceQuiz id={id} words={words} />;
}
