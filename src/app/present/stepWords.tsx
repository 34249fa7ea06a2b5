// Takes the words of a lesson apart, so that a talk shows a few of them at a time, large, without what a reader would press.
import { Fragment, isValidElement, type ReactNode } from 'react';
import { type Language } from '../address';
import { Bridge, Farewell, Takeaway } from '../../lessons/prose/Closing';
import { Explain } from '../../lessons/prose/Explain';
import { lessonComponents } from '../../lessons/prose/lessonComponents';
import { LessonProseContext, type LessonProseState } from '../../lessons/prose/LessonProseContext';
import { type LessonModule } from '../../lessons/prose/lessonModule';
import { Notes } from '../../lessons/prose/Notes';
import { elementsOf, type QuestionWords, questionWords } from '../../lessons/prose/Option';
import { PlainTerms } from '../../lessons/prose/PlainTerms';
import { Predict } from '../../lessons/prose/Predict';
import { Quiz } from '../../lessons/prose/Quiz';
import { Situation, Step, StepTitle, type WordsProps } from '../../lessons/prose/Step';

/** The words of one step. */
export interface StepWords {
  id: string;
  title: ReactNode;
  situation: ReactNode;
  /** By question: `null` for the prediction. */
  questions: ReadonlyMap<string | null, QuestionWords>;
  explanation: ReactNode;
  takeaway: ReactNode;
  bridge: ReactNode;
  farewell: ReactNode;
  /** What the speaker may want to know. */
  notes: ReactNode;
  /** The minutes that the step takes in class. */
  minutes: number;
}

/** Sources are for readers: on a wall they would be small print. A command is read there, not pressed. */
const components = { ...lessonComponents, Source: () => null, Run: ({ children }: WordsProps) => <code>{children}</code> };

function wordsOfStep(id: string, children: ReactNode): StepWords {
  const inside = (component: (props: never) => ReactNode): ReactNode => elementsOf(children, component).map(({ props }) => props.children);
  const notes = elementsOf<WordsProps & { minutes: number }>(children, Notes);
  const predictions = elementsOf(children, Predict).map(({ props }): [null, QuestionWords] => [null, questionWords(props.children)]);
  const quizzes = elementsOf<WordsProps & { id: string }>(children, Quiz).map(({ props }): [string, QuestionWords] => [props.id, questionWords(props.children)]);
  return {
    id,
    title: inside(StepTitle),
    situation: inside(Situation),
    questions: new Map<string | null, QuestionWords>([...predictions, ...quizzes]),
    explanation: inside(Explain),
    takeaway: inside(Takeaway),
    bridge: inside(Bridge),
    farewell: inside(Farewell),
    notes: notes.map(({ props }) => props.children),
    minutes: notes.reduce((sum, { props }) => sum + props.minutes, 0),
  };
}

const taken = new WeakMap<LessonModule, readonly StepWords[]>();

/** The words of every step of a lesson, in their order. */
export function stepWordsOf(words: LessonModule): readonly StepWords[] {
  const known = taken.get(words);
  if (known) return known;
  const tree: ReactNode = words.default({ components });
  const steps = isValidElement<WordsProps>(tree) && tree.type === Fragment ? tree.props.children : tree;
  const found = elementsOf<WordsProps & { id: string }>(steps, Step).map(({ props }) => wordsOfStep(props.id, props.children));
  taken.set(words, found);
  return found;
}

const nothing = (): void => undefined;

/** Shows words of a lesson to be looked at: terms are words, and nothing can be pressed. */
export function WallWords({ lang, children }: { lang: Language; children: ReactNode }) {
  const state: LessonProseState = {
    stepId: '',
    lang,
    beat: 'check',
    checks: {},
    hintsShown: 0,
    onHint: nothing,
    quiz: {},
    onQuiz: nothing,
    files: {},
    onTry: () => '',
    rightAnswers: {},
    replays: [],
    onReplay: nothing,
    onRun: nothing,
    speakerNotes: true,
  };
  return (
    <LessonProseContext value={state}>
      <PlainTerms>{children}</PlainTerms>
    </LessonProseContext>
  );
}
