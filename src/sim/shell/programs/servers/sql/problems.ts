// What can be wrong with a statement; each server says it in its own words.
import { type Cell } from './table';

/** What is wrong, and where in the text. */
export type Problem =
  /** A word that cannot stand there; `beyond` is one of real SQL that is not simulated. */
  | { kind: 'syntax' | 'beyond' | 'unterminated'; word: string; at: number }
  | { kind: 'no-table'; table: string; at: number; drops: boolean }
  | { kind: 'table-exists'; table: string }
  /** `table` where a list of columns belongs to it. */
  | { kind: 'no-column'; column: string; table: string | null; at: number }
  /** A key of a column that the table has not. */
  | { kind: 'no-key'; column: string; at: number }
  | { kind: 'no-type'; type: string; at: number }
  /** A value of another type than its column's. */
  | { kind: 'bad-value'; type: string; column: string; value: string; at: number | null }
  | { kind: 'too-long'; type: string; column: string }
  | { kind: 'no-value'; table: string; column: string; row: Cell[]; given: boolean }
  | { kind: 'duplicate'; table: string; column: string; value: Cell; primary: boolean }
  /** More or fewer values than columns; `table` where no columns were named. */
  | { kind: 'count'; values: number; columns: number; table: string | null; at: number };

/** A statement that cannot be carried out. */
export class SqlProblem extends Error {
  constructor(readonly problem: Problem) {
    super(problem.kind);
  }
}

/** The honest line about SQL that exists and is not simulated. */
export const beyondWords = (word: string): string =>
  `${word}: not simulated; this machine knows CREATE TABLE, DROP TABLE, INSERT, SELECT, UPDATE and DELETE on one table at a time`;
