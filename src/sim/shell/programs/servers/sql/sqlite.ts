// SQLite: statements on the tables of a file, and what it says of mistakes.
import { beyondWords, type Problem } from './problems';
import { type Done, runStatement } from './statements';
import { type Cell, type Table } from './table';
import { allStatements } from './pieces';

/** Runs the statements of a text one after another; gives back what the last one did, or what is wrong with the first that fails. */
export function onSqlite(tables: readonly Table[], sql: string, values: readonly Cell[], now: string): Done | { problem: Problem } {
  let done: Done = { did: 'create', changed: 0, tables: [...tables] };
  let present = tables;
  for (const statement of allStatements(sql)) {
    const next = runStatement({ tables: present, dialect: 'sqlite', now, functions: {} }, statement, values);
    if ('problem' in next) return next;
    done = next;
    if (next.did !== 'select') present = next.tables;
  }
  return done;
}

/** A mistake in SQLite's words. */
export function sqliteWords(problem: Problem): string {
  switch (problem.kind) {
    case 'syntax':
      return problem.word === '' ? 'incomplete input' : `near "${problem.word}": syntax error`;
    case 'unterminated':
      return `unrecognized token: "${problem.word}"`;
    case 'beyond':
      return beyondWords(problem.word);
    case 'no-table':
      return `no such table: ${problem.table}`;
    case 'table-exists':
      return `table ${problem.table} already exists`;
    case 'no-column':
      return problem.table === null ? `no such column: ${problem.column}` : `table ${problem.table} has no column named ${problem.column}`;
    case 'no-key':
      return `no such column: ${problem.column}`;
    case 'duplicate':
      return `UNIQUE constraint failed: ${problem.table}.${problem.column}`;
    case 'no-value':
      return `NOT NULL constraint failed: ${problem.table}.${problem.column}`;
    case 'count':
      return problem.table === null
        ? `${String(problem.values)} values for ${String(problem.columns)} columns`
        : `table ${problem.table} has ${String(problem.columns)} columns but ${String(problem.values)} values were supplied`;
    // columns of SQLite take values of any type
    case 'no-type':
    case 'bad-value':
    case 'too-long':
      return problem.kind;
  }
}
