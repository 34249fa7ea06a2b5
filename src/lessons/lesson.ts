// What a lesson is: data about situations, checks and solutions. Its words live in locales/<lang>/lessons/<id>.mdx.
import { type Check } from '../lab/evidence';
import { type View, type ViewOption } from '../lab/view';
import { type Control } from '../sim/control';
import { type ScenarioId } from '../sim/scenarios';
import { type Input } from '../sim/simulate';
import { type Fix } from './fix';

/** One thing that a solution does, as a learner would. */
export type Act = { run: string } | { control: Control } | { pick: string } | { answer: { question: string; value: string } } | { view: Partial<View> } | { undo: true };

/** Panels and controls that a step puts beside its lens; `keys` are an instrument's own buttons. */
export type Tool =
  | `${ViewOption}-switch`
  | 'keys'
  | 'terminal'
  | 'panic-lever'
  | 'daemon-switch'
  | 'browser'
  | 'vm-builder'
  | 'vm-list'
  | 'request-inspector'
  | 'card-count'
  | 'next-hop'
  | 'numbers'
  | 'undo';

/** A case that is shown on the machine, from the beginning of its step. */
export interface Replay {
  view?: Partial<View>;
  inputs: readonly Input[];
}

/** One step: a situation, a prediction, something to do, and what it means. */
export interface LessonStep {
  id: string;
  view: Partial<View> & { lens: View['lens'] };
  tools: readonly Tool[];
  /** Inputs that lead from the end of the step before to the beginning of this one. */
  setup?: readonly Input[];
  /** Where the cursor begins: at the n-th request (from 1, or from the end if negative) of the last turn instead of at the end. */
  startAt?: { request: number };
  /** The picture would give the prediction away, so it stays covered until then. */
  covered?: true;
  /** The option of the prediction that comes true; absent where the step asks for none. */
  prediction?: string;
  /** By name; each sees the evidence and stays done once it has been true. */
  checks: Readonly<Record<string, Check>>;
  /** Acts after which every check has been true. */
  solution: readonly Act[];
  /** Right answers of the quizzes in this step: an option, options in order, or the target that each option is sorted to. */
  quizzes?: Readonly<Record<string, string | readonly string[] | Readonly<Record<string, string>>>>;
  /** By quiz: the file that is edited in answer, and how the machine tries it. */
  fixes?: Readonly<Record<string, Fix>>;
  /** By quiz: what the machine does once more after the answer; the last input is played. */
  replays?: Readonly<Record<string, Replay>>;
}

/** A lesson. */
export interface Lesson {
  /** File name of its words, and its address. */
  id: string;
  /** Number in the course. */
  number: string;
  /** Minutes that it takes, as the course map says. */
  minutes: number;
  /** Claims of the curriculum's inventory that it covers. */
  covers: readonly string[];
  scenario: ScenarioId;
  steps: readonly LessonStep[];
}

/** Checks a lesson's shape at compile time. */
export function defineLesson(lesson: Lesson): Lesson {
  return lesson;
}

/** Types a line into the first terminal. */
export function typed(line: string): Input {
  return { terminal: 't1', line };
}

/** A shell line that writes a Dockerfile with these rows, none of which holds a single quote. */
export function dockerfile(...rows: readonly string[]): string {
  return `printf '%s\\n' ${rows.map((row) => `'${row}'`).join(' ')} > Dockerfile`;
}
