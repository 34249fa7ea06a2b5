// The parts of a question: they carry words, and the question that holds them decides which of these are shown.
import { Children, isValidElement, type ReactElement, type ReactNode } from 'react';
import { type WordsProps } from './Step';

/** Holds the sentence that asks. */
export function Question({ children }: WordsProps) {
  return children;
}

/** Holds one option: its choice and its feedback. */
export function Option({ children }: WordsProps & { id: string }) {
  return children;
}

/** Holds what can be chosen. */
export function Choice({ children }: WordsProps) {
  return children;
}

/** Holds what is said about the choice once the result has been seen. */
export function Feedback({ children }: WordsProps) {
  return children;
}

/** One option, taken apart. */
export interface OptionWords {
  readonly id: string;
  readonly choice: ReactNode;
  readonly feedback: ReactNode;
}

/** A question, taken apart. */
export interface QuestionWords {
  readonly question: ReactNode;
  readonly options: readonly OptionWords[];
}

/** Takes the children of `<Predict>` or `<Quiz>` apart. */
export function questionWords(children: ReactNode): QuestionWords {
  const options = elementsOf<{ id: string; children?: ReactNode }>(children, Option).map(({ props }) => ({
    id: props.id,
    choice: elementsOf(props.children, Choice),
    feedback: elementsOf(props.children, Feedback),
  }));
  return { question: elementsOf(children, Question), options };
}

/** The elements of one component among the children. */
export function elementsOf<Props = WordsProps>(children: ReactNode, component: (props: never) => ReactNode): ReactElement<Props>[] {
  return Children.toArray(children).filter((child): child is ReactElement<Props> => isValidElement(child) && child.type === component);
}
