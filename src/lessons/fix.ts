// Quizzes that are answered by editing a file: the machine tries what was written, and what comes of it is the answer.
import { type Evidence } from '../lab/evidence';
import { type View } from '../lab/view';
import { type Input, simulate } from '../sim/simulate';
import { type Lesson, type LessonStep } from './lesson';
import { openEvidence, perform, viewOf, worldBefore } from './solve';

/** A file to mend, and how the machine tries it. */
export interface Fix {
  /** Inputs that lead from the beginning of the step into the folder of the file, with all that it needs. */
  setup: readonly Input[];
  /** Its name in that folder. */
  name: string;
  /** What it holds at first. */
  text: string;
  /** What is done with the file once it has been written; the last input is played when the case is shown. */
  tries: readonly Input[];
  view?: Partial<View>;
  /** The option of the quiz that the evidence of the tries amounts to. */
  verdict: (evidence: Evidence) => string;
  /** For each option a text that leads to it; that of the right one is a solution. */
  examples: Readonly<Record<string, string>>;
}

/** Writes a text as a learner does: in the editor of the first terminal. */
function written({ name }: Fix, text: string): Input[] {
  return [{ terminal: 't1', line: `nano ${name}` }, { control: { kind: 'save-file', terminal: 't1', text } }, { control: { kind: 'close-editor', terminal: 't1' } }];
}

/** All inputs of a case, from the beginning of its step. */
export function inputsOfFix(fix: Fix, text: string): Input[] {
  return [...fix.setup, ...written(fix, text), ...fix.tries];
}

/** The option that a text amounts to: the machine does what it says. */
export function judge(lesson: Lesson, step: LessonStep, fix: Fix, text: string): string {
  const world = [...fix.setup, ...written(fix, text)].reduce((before, input) => simulate(before, input).after, worldBefore(lesson, step.id));
  const acts = fix.tries.map((input) => ('line' in input ? { run: input.line } : 'control' in input ? { control: input.control } : null));
  const evidence = acts.reduce((before, act) => (act ? perform(before, act) : before), openEvidence(world, viewOf(step)));
  return fix.verdict(evidence);
}
