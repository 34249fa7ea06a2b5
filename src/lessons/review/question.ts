// What a review question is, and what a kind of question has to bring: inputs to a machine, and a reading of what came of them.
import { type ParseKeys } from 'i18next';
import { type View } from '../../lab/view';
import { type Input } from '../../sim/simulate';
import { type Turn } from '../../sim/simulate';
import { type World } from '../../sim/world';
import { type Draw } from './draw';
import { type KindId } from './kinds';

/** Words in the learner's language: a key of the namespace `review`, and what fills it. */
export interface Phrase {
  readonly key: ParseKeys<'review'>;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** Something that the learner is told of the machine: a line as it was typed, a file, or words for what was done without typing. */
export type Given = { readonly line: string } | { readonly file: string; readonly text: string } | { readonly words: Phrase };

/** One thing done to the machine, and what is told of it; a thing without `given` goes unsaid. */
export interface Done {
  readonly input: Input;
  readonly given?: Given;
}

/** An answer that can be chosen. */
export interface Option {
  /** Unique within its question. */
  readonly id: string;
  readonly text: Phrase;
  /** Why it is right, or why it is not. */
  readonly why: readonly Phrase[];
}

/** The answers to a question. */
export interface Answers {
  /** At least three, no two alike, in the order in which they are shown. */
  readonly options: readonly Option[];
  /** The id of the right one. */
  readonly right: string;
  /** What happened, point by point. */
  readonly explanation: readonly Phrase[];
}

/** The machine after it has run the inputs of a plan. */
export interface Played {
  /** The world when the last thing is about to be done. */
  readonly before: World;
  /** The last thing, and what followed. */
  readonly turn: Turn;
  /** Types a further line into a copy of the machine: how it ended, and what it printed. */
  readonly probe: (line: string) => { readonly exit: number; readonly out: string };
}

/** A case before it has been run. */
export interface Plan {
  /** What leads to the moment in question. */
  readonly setup: readonly Done[];
  /** The last thing. It is played to the learner once the answer is in. */
  readonly last: Done;
  /** The lens that shows it. */
  readonly view: Partial<View> & { readonly lens: View['lens'] };
  readonly ask: Phrase;
  /** Reads the answers off the machine. */
  readonly answers: (played: Played) => Answers;
}

/** Plans a case of one kind. */
export type Planner = (draw: Draw) => Plan;

/** One question about one case. */
export interface Question extends Answers {
  readonly kind: KindId;
  readonly seed: number;
  /** The same for two cases in which the same things are done to the machine. */
  readonly key: string;
  /** What leads to the moment in question, on a Docker host with nothing on it. */
  readonly setup: readonly Input[];
  readonly last: Input;
  readonly view: Plan['view'];
  readonly given: readonly Given[];
  readonly ask: Phrase;
}
