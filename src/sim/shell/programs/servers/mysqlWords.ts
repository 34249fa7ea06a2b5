// What MySQL says of a mistake in a statement, with the name that drivers know it by.
import { beyondWords, type Problem } from './sql/problems';
import { type SqlAnswer } from './mysql';

/** How much of a statement MySQL repeats after a syntax error, characters. */
const NEAR = 80;

/** The part of a statement that goes on after a text. */
const clauseAt = (before: string): string => (/\border\s+by\b/i.test(before) ? 'order clause' : /\bwhere\b/i.test(before) ? 'where clause' : 'field list');

/** A mistake in MySQL's words. */
export function mysqlWords(problem: Problem, { sql, database }: { sql: string; database: string }): Extract<SqlAnswer, { error: string }> {
  const said = (code: string, error: string): Extract<SqlAnswer, { error: string }> => ({ error, code });
  switch (problem.kind) {
    case 'syntax':
    case 'unterminated':
    case 'no-type':
      return said(
        'ER_PARSE_ERROR',
        `You have an error in your SQL syntax; check the manual that corresponds to your MySQL server version for the right syntax to use near '${sql.slice(problem.at, problem.at + NEAR)}' at line ${String(sql.slice(0, problem.at).split('\n').length)}`,
      );
    case 'beyond':
      return said('ER_NOT_SUPPORTED_YET', beyondWords(problem.word));
    case 'no-table':
      return problem.drops
        ? said('ER_BAD_TABLE_ERROR', `Unknown table '${database}.${problem.table}'`)
        : said('ER_NO_SUCH_TABLE', `Table '${database}.${problem.table}' doesn't exist`);
    case 'table-exists':
      return said('ER_TABLE_EXISTS_ERROR', `Table '${problem.table}' already exists`);
    case 'no-column':
      return said('ER_BAD_FIELD_ERROR', `Unknown column '${problem.column}' in '${clauseAt(sql.slice(0, problem.at))}'`);
    case 'no-key':
      return said('ER_KEY_COLUMN_DOES_NOT_EXITS', `Key column '${problem.column}' doesn't exist in table`);
    case 'bad-value':
      return /^(?:date|time|year)/.test(problem.type)
        ? said('ER_TRUNCATED_WRONG_VALUE', `Incorrect ${problem.type.replace(/\(.*/, '')} value: '${problem.value}' for column '${problem.column}' at row 1`)
        : said(
            'ER_TRUNCATED_WRONG_VALUE_FOR_FIELD',
            `Incorrect ${/^(?:dec|num)/.test(problem.type) ? 'decimal' : /^(?:float|double|real)/.test(problem.type) ? 'double' : 'integer'} value: '${problem.value}' for column '${problem.column}' at row 1`,
          );
    case 'too-long':
      return said('ER_DATA_TOO_LONG', `Data too long for column '${problem.column}' at row 1`);
    case 'no-value':
      return problem.given
        ? said('ER_BAD_NULL_ERROR', `Column '${problem.column}' cannot be null`)
        : said('ER_NO_DEFAULT_FOR_FIELD', `Field '${problem.column}' doesn't have a default value`);
    case 'duplicate':
      return said('ER_DUP_ENTRY', `Duplicate entry '${String(problem.value)}' for key '${problem.table}.${problem.primary ? 'PRIMARY' : problem.column}'`);
    case 'count':
      return said('ER_WRONG_VALUE_COUNT_ON_ROW', "Column count doesn't match value count at row 1");
  }
}
