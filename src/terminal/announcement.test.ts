// Screen readers hear new output once, whole lines only, and how much is left.
import { describe, expect, it } from 'vitest';
import { MAX_ANNOUNCED, announcement } from './announcement';
import { EMPTY_SCREEN, write, writeInput } from './screen';

const more = (lines: number) => `${lines} more`;

describe('announcement', () => {
  it('leaves out what was heard, what was typed and blank lines', () => {
    const first = write(EMPTY_SCREEN, 'old\n');
    const { rows } = write(writeInput(first, '$ ', 'docker ps'), 'NAMES\n\n  web\n');
    expect(announcement(rows, 1, more)).toBe('NAMES\nweb');
  });

  it('says whole lines up to the limit, then counts', () => {
    const { rows } = write(EMPTY_SCREEN, `${'x'.repeat(99)}\n`.repeat(20));
    const said = announcement(rows, 0, more);
    expect(said.split('\n')).toHaveLength(6);
    expect(said.endsWith('15 more')).toBe(true);
  });

  it('cuts a single line that is too long', () => {
    const { rows } = write(EMPTY_SCREEN, 'x'.repeat(2000));
    expect(announcement(rows, 0, more)).toHaveLength(MAX_ANNOUNCED);
  });
});
