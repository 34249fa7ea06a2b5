// The shell's grammar as plain data: what a script is once it has been read and before anything in it is done.

/** Which shell reads: GNU bash, Debian's dash, or BusyBox ash. They differ in what they know and in how they complain. */
export type Dialect = 'bash' | 'dash' | 'ash';

/** What `${name…}` does to the value, written as in the script; empty for the plain value. */
export type ParameterOperator =
  '' | '-' | ':-' | '=' | ':=' | '?' | ':?' | '+' | ':+' | '#' | '##' | '%' | '%%' | '/' | '//' | '/#' | '/%' | ':' | '^' | '^^' | ',' | ',,' | 'length' | 'indirect';

/** A piece of a word. Quoted pieces are neither split nor globbed. */
export type Piece =
  | { kind: 'text'; text: string; quoted: boolean }
  | { kind: 'parameter'; name: string; operator: ParameterOperator; word: Word; second: Word | null; quoted: boolean }
  | { kind: 'command'; script: string; quoted: boolean }
  /** `${…}` that means nothing: an error when it is expanded. */
  | { kind: 'bad'; text: string; quoted: boolean }
  | { kind: 'arithmetic'; expression: Word; quoted: boolean };

/** A word before expansion. */
export type Word = Piece[];

/** A redirect. `merge` points one stream at another; `text` is the body of a here-document or a here-string. */
export interface Redirect {
  fd: number;
  mode: 'read' | 'write' | 'append' | 'merge' | 'text';
  target: Word;
}

interface Redirected {
  redirects: Redirect[];
  /** The line of the script on which the command begins, from 1. */
  line: number;
}

/** A program or a built-in with its words. */
export interface SimpleCommand extends Redirected {
  kind: 'simple';
  assignments: { name: string; value: Word; append: boolean }[];
  words: Word[];
}

/** Everything that can stand in a pipeline. */
export type Command =
  | SimpleCommand
  | ({ kind: 'group' | 'subshell'; body: List } & Redirected)
  | ({ kind: 'if'; branches: { test: List; body: List }[]; otherwise: List } & Redirected)
  | ({ kind: 'loop'; until: boolean; test: List; body: List } & Redirected)
  | ({ kind: 'for'; name: string; words: Word[] | null; body: List } & Redirected)
  | ({ kind: 'count'; first: Word; test: Word; next: Word; body: List } & Redirected)
  | ({ kind: 'case'; word: Word; arms: { patterns: Word[]; body: List; then: ';;' | ';&' | ';;&' }[] } & Redirected)
  | ({ kind: 'condition'; test: Condition } & Redirected)
  | ({ kind: 'arithmetic'; expression: Word } & Redirected)
  | ({ kind: 'function'; name: string; source: string } & Redirected);

/** What stands inside `[[ … ]]`. */
export type Condition =
  | { kind: 'not'; test: Condition }
  | { kind: 'and' | 'or'; left: Condition; right: Condition }
  | { kind: 'unary'; operator: string; word: Word }
  | { kind: 'binary'; operator: string; left: Word; right: Word };

/** Commands joined by `|`. */
export interface Pipeline {
  negated: boolean;
  commands: Command[];
}

/** Pipelines joined by `&&` and `||`, and whether they run in the background. */
export interface Item {
  /** `join` says how a pipeline follows the one before it. */
  pipelines: { join: '' | '&&' | '||'; pipeline: Pipeline }[];
  background: boolean;
  /** The text that it was read from. */
  source: string;
}

/** Items one after another. */
export type List = Item[];
