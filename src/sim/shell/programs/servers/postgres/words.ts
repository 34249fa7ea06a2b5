// What PostgreSQL says of a mistake in a statement.
import { beyondWords, type Problem } from '../sql/problems';
import { type Cell } from '../sql/table';

/** An error of the server, with the place in the statement that it points at. */
export interface PgError {
  message: string;
  at?: number;
  detail?: string;
}

/** A cell as the server prints it inside of messages. */
const shown = (cell: Cell): string => (cell === null ? 'null' : String(cell));

/** A mistake in PostgreSQL's words. */
export function postgresWords(problem: Problem): PgError {
  switch (problem.kind) {
    case 'syntax':
      return { message: problem.word === '' ? 'syntax error at end of input' : `syntax error at or near "${problem.word.split(/\s/)[0] ?? ''}"`, at: problem.at };
    case 'unterminated':
      return { message: `unterminated quoted ${problem.word.startsWith("'") ? 'string' : 'identifier'} at or near "${problem.word}"`, at: problem.at };
    case 'beyond':
      return { message: beyondWords(problem.word) };
    case 'no-table':
      return problem.drops ? { message: `table "${problem.table}" does not exist` } : { message: `relation "${problem.table}" does not exist`, at: problem.at };
    case 'table-exists':
      return { message: `relation "${problem.table}" already exists` };
    case 'no-column':
      if (problem.table !== null) return { message: `column "${problem.column}" of relation "${problem.table}" does not exist`, at: problem.at };
      return { message: `column ${problem.column.includes('.') ? problem.column : `"${problem.column}"`} does not exist`, at: problem.at };
    case 'no-key':
      return { message: `column "${problem.column}" named in key does not exist`, at: problem.at };
    case 'no-type':
      return { message: `type "${problem.type}" does not exist`, at: problem.at };
    case 'bad-value':
      return { message: `invalid input syntax for type ${problem.type.replace(/\(.*/, '')}: "${problem.value}"`, ...(problem.at !== null && { at: problem.at }) };
    case 'too-long':
      return { message: `value too long for type ${problem.type}` };
    case 'no-value':
      return {
        message: `null value in column "${problem.column}" of relation "${problem.table}" violates not-null constraint`,
        detail: `Failing row contains (${problem.row.map(shown).join(', ')}).`,
      };
    case 'duplicate': {
      const constraint = problem.primary ? `${problem.table}_pkey` : `${problem.table}_${problem.column}_key`;
      return { message: `duplicate key value violates unique constraint "${constraint}"`, detail: `Key (${problem.column})=(${shown(problem.value)}) already exists.` };
    }
    case 'count':
      return { message: `INSERT has more ${problem.values > problem.columns ? 'expressions than target columns' : 'target columns than expressions'}`, at: problem.at };
  }
}

/** An error as psql prints it: with the line of the text, and a caret beneath the place. `where` stands before it, for a file. */
export function printed({ message, at, detail }: PgError, text: string, where = ''): string {
  const lines = [`${where}ERROR:  ${message}`];
  if (at !== undefined) {
    const before = text.slice(0, at).split('\n');
    const label = `LINE ${String(before.length)}: `;
    lines.push(`${label}${text.split('\n')[before.length - 1] ?? ''}`, `${' '.repeat(label.length + (before.at(-1) ?? '').length)}^`);
  }
  if (detail !== undefined) lines.push(`DETAIL:  ${detail}`);
  return `${lines.join('\n')}\n`;
}
