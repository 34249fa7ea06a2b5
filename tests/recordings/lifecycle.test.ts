// Law: the life of containers, line by line as the real docker CLI and engine tell it.
import { describe, expect, test } from 'vitest';
import { comparable, replay, rowsOf } from './replay';

/** Rows that differ, by their number, and why. A row that begins to match must leave this list. */
const DIFFERENT: Readonly<Record<number, string>> = {
  17: 'recorded with a stand-in for hello-world, whose message is shorter',
  25: 'recorded with a stand-in for nginx, which has one file',
  101: 'the help of a group is in words of our own, and lists only commands that are simulated',
};

const rows = replay(rowsOf('lifecycle')).map((row, index) => ({ ...row, number: index + 1, line: row.recorded.line }));

describe('lifecycle', () => {
  test.each(rows.filter(({ number }) => !(number in DIFFERENT)))('$number: $line', ({ recorded, simulated }) => {
    expect(comparable(simulated)).toEqual(comparable(recorded));
  });

  test.each(Object.entries(DIFFERENT))('%s still differs: %s', (number) => {
    const row = rows.find((one) => one.number === Number(number));
    expect(row, 'there is such a row').toBeDefined();
    if (row) expect(comparable(row.simulated), row.line).not.toEqual(comparable(row.recorded));
  });

  test('rows with another image differ in what they print alone', () => {
    for (const { recorded, simulated } of rows.filter(({ number }) => number === 17 || number === 25)) {
      expect(simulated.exit).toBe(recorded.exit);
      expect(simulated.stderr).toBe(recorded.stderr);
      expect(simulated.stdout).toContain(recorded.stdout.trim().split('\n')[0]);
    }
  });
});
