// Law: the life of containers, line by line as the real docker CLI and engine tell it.
import { describe, expect, test } from 'vitest';
import { comparable, replay, rowsOf } from './replay';

/** Rows that do not match yet, by line, and why. A row that begins to match must leave this list. */
const DIFFERENT: Readonly<Record<string, string>> = {};

const rows = replay(rowsOf('lifecycle'));

describe('lifecycle', () => {
  test.each(rows.map((row, index) => ({ ...row, number: index + 1, line: row.recorded.line })))('$number: $line', ({ recorded, simulated, line }) => {
    const same = expect(comparable(simulated));
    if (line in DIFFERENT) same.not.toEqual(comparable(recorded));
    else same.toEqual(comparable(recorded));
  });

  test('every exception names a row that is there', () => {
    const lines = rows.map(({ recorded }) => recorded.line);
    expect(Object.keys(DIFFERENT).filter((line) => !lines.includes(line))).toEqual([]);
  });
});
