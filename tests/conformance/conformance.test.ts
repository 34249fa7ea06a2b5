// Law: line by line, the machine answers as the real docker CLI and engine did when they were recorded.
import { describe, expect, test } from 'vitest';
import { DIFFERENT } from './different';
import { comparable, recordings, replay, rowsOf } from './replay';

describe.each(recordings)('%s', (name) => {
  const reasons = DIFFERENT[name] ?? {};
  const rows = replay(rowsOf(name)).map((row, index) => ({ ...row, number: index + 1, line: row.recorded.line }));

  test.each(rows.filter(({ number }) => !(number in reasons)))('$number: $line', ({ recorded, simulated }) => {
    expect(comparable(simulated)).toEqual(comparable(recorded));
  });

  test.each(Object.entries(reasons))('%s still differs: %s', (number) => {
    const row = rows.find((one) => one.number === Number(number));
    expect(row, 'there is such a row').toBeDefined();
    if (row) expect(comparable(row.simulated), row.line).not.toEqual(comparable(row.recorded));
  });
});
