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

/** Holds the name of a place that options are sorted to. */
export function Target({ children }: WordsProps & { id: string }) {
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

/** A place to sort to. */
export interface TargetWords {
  readonly id: string;
  /** Plain text, because it stands in a list of the platform's own. */
  readonly label: string;
}

/** A question, taken apart. */
export interface QuestionWords {
  readonly question: ReactNode;
  /** Empty unless the options are sorted. */
  readonly targets: readonly TargetWords[];
  readonly options: readonly OptionWords[];
}

/** Takes the children of `<Predict>` or `<Quiz>` apart. */
export function questionWords(children: ReactNode): QuestionWords {
  const options = elementsOf<{ id: string; children?: ReactNode }>(children, Option).map(({ props }) => ({
    id: props.id,
    choice: elementsOf(props.children, Choice),
    feedback: elementsOf(props.children, Feedback),
  }));
  const targets = elementsOf<{ id: string; children?: ReactNode }>(children, Target).map(({ props }) => ({ id: props.id, label: textOf(props.children) }));
  return { question: elementsOf(children, Question), targets, options };
}

/** The words among children, without their tags. */
export function textOf(children: ReactNode): string {
  return Children.toArray(children)
    .map((child) => (isValidElement<WordsProps>(child) ? textOf(child.props.children) : typeof child === 'string' || typeof child === 'number' ? String(child) : ''))
    .join('');
}

/** The elements of one component among the children. */
export function elementsOf<Props = WordsProps>(children: ReactNode, component: (props: never) => ReactNode): ReactElement<Props>[] {
  return Children.toArray(children).filter((child): child is ReactElement<Props> => isValidElement(child) && child.type === component);
}
