// The shape of a lesson's words once they are compiled: what the rest of the product may ask of an MDX file.
import { type ComponentType, type JSX } from 'react';

/** One quiz as its words declare it: which options can be chosen or placed, and where they can be sorted to. */
export interface QuizMeta {
  readonly id: string;
  readonly options: readonly string[];
  /** Empty unless the options are sorted. */
  readonly targets: readonly string[];
}

/** One step as its words declare it; the lesson's data must offer the same ids. */
export interface StepMeta {
  readonly id: string;
  /** The step's heading as plain text. */
  readonly title: string;
  /** The options of the prediction, in the order in which they are written; empty when the step asks for none. */
  readonly options: readonly string[];
  readonly checks: readonly string[];
  readonly hints: number;
  readonly quizzes: readonly QuizMeta[];
}

/** What a lesson's words declare: its title and its steps. */
export interface LessonMeta {
  readonly title: string;
  readonly steps: readonly StepMeta[];
}

/** The components that a lesson's tags are drawn with. */
export type LessonComponents = Readonly<Record<string, ComponentType<never>>>;

/** The component that a compiled lesson exports. */
export type LessonContent = (props: { readonly components: LessonComponents }) => JSX.Element;

/** A compiled `locales/<lang>/lessons/<id>.mdx`. */
export interface LessonModule {
  readonly default: LessonContent;
  readonly meta: LessonMeta;
}
