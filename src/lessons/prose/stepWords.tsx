// Takes the words of a lesson apart, so that a wall or a sheet of paper shows parts of them without what a reader would press.
import { Children, Fragment, isValidElement, type ReactNode } from 'react';
import { Check, CheckLabel, Checks, Done } from './Checks';
import { Bridge, Farewell, Takeaway } from './Closing';
import { Do } from './Do';
import { Explain } from './Explain';
import { Hints } from './Hints';
import { lessonComponents } from './lessonComponents';
import { type LessonModule } from './lessonModule';
import { Notes } from './Notes';
import { elementsOf, type QuestionWords, questionWords } from './Option';
import { Predict } from './Predict';
import { Quiz } from './Quiz';
import { Situation, Step, StepTitle, type WordsProps } from './Step';
import { StillSource } from './StillWords';

/** One thing to see or do, taken apart. */
export interface CheckWords {
  id: string;
  label: ReactNode;
  /** What was seen. */
  done: ReactNode;
}

/** A quiz, taken apart. */
export interface QuizWords extends QuestionWords {
  id: string;
  /** How its parts lie; a list unless it says otherwise. */
  layout: string;
}

/** The words of one step. */
export interface StepWords {
  id: string;
  title: ReactNode;
  situation: ReactNode;
  /** By question: `null` for the prediction. */
  questions: ReadonlyMap<string | null, QuestionWords>;
  quizzes: readonly QuizWords[];
  /** What is to be done on the machine, without its checks and hints. */
  request: ReactNode;
  checks: readonly CheckWords[];
  explanation: ReactNode;
  takeaway: readonly ReactNode[];
  bridge: ReactNode;
  farewell: readonly ReactNode[];
  /** What the speaker may want to know. */
  notes: ReactNode;
  /** The minutes that the step takes in class. */
  minutes: number;
}

/** A command is read there, not pressed. */
const components = { ...lessonComponents, Source: StillSource, Run: ({ children }: WordsProps) => <code>{children}</code> };

function wordsOfStep(id: string, children: ReactNode): StepWords {
  const inside = (component: (props: never) => ReactNode): ReactNode[] => elementsOf(children, component).map(({ props }) => props.children);
  const notes = elementsOf<WordsProps & { minutes: number }>(children, Notes);
  const prediction = elementsOf(children, Predict).map(({ props }) => questionWords(props.children));
  const quizzes = elementsOf<WordsProps & { id: string; layout?: string }>(children, Quiz).map(({ props: { id: quiz, layout = 'list', children: parts } }): QuizWords => ({
    id: quiz,
    layout,
    ...questionWords(parts),
  }));
  const toDo = inside(Do);
  return {
    id,
    title: inside(StepTitle),
    situation: inside(Situation),
    questions: new Map([...prediction.map((words) => [null, words] as const), ...quizzes.map((words) => [words.id, words] as const)]),
    quizzes,
    request: toDo.flatMap((request) => Children.toArray(request).filter((child) => !(isValidElement(child) && (child.type === Checks || child.type === Hints)))),
    checks: elementsOf(toDo, Checks).flatMap(({ props }) => elementsOf<WordsProps & { id: string }>(props.children, Check).map(checkWords)),
    explanation: inside(Explain),
    takeaway: inside(Takeaway),
    bridge: inside(Bridge),
    farewell: inside(Farewell),
    notes: notes.map(({ props }) => props.children),
    minutes: notes.reduce((sum, { props }) => sum + props.minutes, 0),
  };
}

const checkWords = ({ props: { id, children } }: { props: WordsProps & { id: string } }): CheckWords => ({
  id,
  label: elementsOf(children, CheckLabel),
  done: elementsOf(children, Done),
});

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
