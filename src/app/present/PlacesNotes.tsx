// A question whose options are put in order or sorted, as the speaker sees it: with its answer and the reasons, as on the answer key.
import { type RightAnswer } from '../../lessons/prose/LessonProseContext';
import { type QuizWords } from '../../lessons/prose/stepWords';
import { PaperQuiz } from '../print/PaperQuiz';
import styles from './Speaker.module.css';

/** The question with everything in its place. */
export function PlacesNotes({ words, right }: { words: QuizWords; right: Exclude<RightAnswer, string> }) {
  return (
    <div className={styles['tally']}>
      <PaperQuiz words={words} right={right} fix={undefined} answered />
    </div>
  );
}
