// What a script is compiled to: a flat row of steps, so that a shell in the middle of a script is a number and a short stack.
import { type Condition, type Redirect, type SimpleCommand, type Word } from '../syntax/ast';
import { type SyntaxProblem } from '../syntax/problem';

/** One step. `tested` marks commands whose failure is looked at, so that `set -e` leaves them alone. */
export type Instruction =
  | { do: 'run'; command: SimpleCommand; tested: boolean; last: boolean }
  /** `stages` and `row` are numbers of rows of the same script. */
  | { do: 'pipe'; stages: number[]; tested: boolean }
  | { do: 'background'; row: number; source: string }
  | { do: 'jump'; to: number }
  | { do: 'loop' }
  /** The end of a loop's round: where a busy loop pauses. */
  | { do: 'again'; to: number }
  | { do: 'endLoop' }
  | { do: 'if'; ok: boolean; to: number }
  | { do: 'not' }
  | { do: 'status'; exit: number }
  | { do: 'for'; name: string; words: Word[] | null; line: number }
  | { do: 'next'; end: number }
  | { do: 'endFor' }
  | { do: 'case'; word: Word; arms: { patterns: Word[]; to: number }[]; from: number; end: number }
  | { do: 'subshell'; end: number }
  | { do: 'endSubshell'; tested: boolean }
  | { do: 'redirect'; redirects: Redirect[]; end: number; line: number; tested: boolean }
  | { do: 'restore' }
  | { do: 'define'; name: string; source: string; line: number }
  | { do: 'test'; condition: Condition; tested: boolean; line: number }
  | { do: 'count'; expression: Word; tested: boolean; line: number }
  /** `break` or `continue`: leaves what has been opened since the loop began. */
  | { do: 'leave'; controls: number; to: number }
  | { do: 'complain'; problem: SyntaxProblem };
