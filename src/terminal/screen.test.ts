// The screen obeys what docker and the shell print, and keeps its promises for any text at all.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_SCREEN, MAX_ROWS, type Screen, clear, rowText, write, writeInput } from './screen';

const ESC = '\u001B';
const texts = (screen: Screen) => screen.rows.map(rowText);
const shown = (...writes: string[]) => texts(writes.reduce<Screen>((screen, text) => write(screen, text), EMPTY_SCREEN));

describe('lines', () => {
  it('begins a row at a line feed and keeps empty rows', () => {
    expect(shown('a\n\r\n\nb')).toEqual(['a', '', '', 'b']);
  });

  it('goes on with a row that was not ended', () => {
    expect(shown('Sending', ' build context\n')).toEqual(['Sending build context']);
  });

  it('overwrites after a carriage return and leaves the longer rest', () => {
    expect(shown('12345\rab')).toEqual(['ab345']);
  });

  it('moves a tab to the next column of eight', () => {
    expect(shown('ab\tc')).toEqual(['ab      c']);
  });

  it('puts an input on a row of its own, also after output without a line feed', () => {
    const screen = writeInput(write(EMPTY_SCREEN, 'half'), '$ ', 'docker ps');
    expect(texts(screen)).toEqual(['half', '$ docker ps']);
    expect(screen.rows[1]).toMatchObject({ kind: 'input', spans: [{ text: '$ ', className: 'prompt' }, { text: 'docker ps' }] });
    expect(texts(write(screen, 'next'))).toEqual(['half', '$ docker ps', 'next']);
  });
});

describe('cursor commands', () => {
  it('redraws the progress of two layers in place, as docker pull does', () => {
    const up = (rows: number) => `${ESC}[${rows}A${ESC}[2K\r`;
    const down = (rows: number) => `${ESC}[${rows}B`;
    const pull = ['a: Waiting\r\n', 'b: Waiting\r\n', `${up(2)}a: Downloading 1MB\r${down(2)}`, `${up(1)}b: Downloading\r${down(1)}`, `${up(2)}a: Done\r${down(2)}`, 'Digest: x\n'];
    expect(shown(...pull)).toEqual(['a: Done', 'b: Downloading', 'Digest: x']);
  });

  it('redraws docker stats from the first row after the input', () => {
    const frame = (cpu: string) => `${ESC}[HNAME  CPU${ESC}[K\nweb   ${cpu}${ESC}[K\n${ESC}[J`;
    const typed = writeInput(EMPTY_SCREEN, '$ ', 'docker stats');
    const first = write(typed, frame('12.50%'));
    expect(texts(write(first, frame('3%')))).toEqual(['$ docker stats', 'NAME  CPU', 'web   3%']);
  });

  it('erases to the end, from the start, and the whole row', () => {
    expect(shown(`abcdef\r${ESC}[3C${ESC}[K`)).toEqual(['abc']);
    expect(shown(`abcdef${ESC}[3D${ESC}[1K`)).toEqual(['    ef']);
    expect(shown(`abcdef${ESC}[2K\rx`)).toEqual(['x']);
  });

  it('never climbs over what was typed', () => {
    const screen = write(writeInput(EMPTY_SCREEN, '$ ', 'x'), `one\n${ESC}[9A${ESC}[2Ktwo`);
    expect(texts(screen)).toEqual(['$ x', 'two']);
  });

  it('clears with what `clear` prints, and ids go on', () => {
    const before = write(EMPTY_SCREEN, 'a\nb\n');
    const after = write(before, `${ESC}[H${ESC}[2J${ESC}[3Jc`);
    expect(texts(after)).toEqual(['c']);
    expect(after.rows[0]?.id).toBe(3);
    expect(clear(before)).toMatchObject({ rows: [], nextId: 3 });
  });

  it('understands a command that is split over two writes', () => {
    expect(shown('abc\r\u001B', '[2', 'Kx')).toEqual(['x']);
  });

  it('ignores titles, hidden cursors and what it does not know', () => {
    expect(shown(`${ESC}]0;title\u0007a${ESC}[?25lb${ESC}[5nc${ESC}(Bd\u0007`)).toEqual(['abcd']);
  });
});

describe('looks', () => {
  it('marks colour and weight, joins neighbours of one look, and resets', () => {
    const { rows } = write(EMPTY_SCREEN, `${ESC}[32mCACH${ESC}[32mED${ESC}[0m plain ${ESC}[1;91mERROR${ESC}[22m!${ESC}[m`);
    expect(rows[0]?.spans).toEqual([{ text: 'CACHED', className: 'green' }, { text: ' plain ' }, { text: 'ERROR', className: 'red bold' }, { text: '!', className: 'red' }]);
  });

  it('carries a look over to the next write and ends it at the next input', () => {
    const screen = write(write(EMPTY_SCREEN, `${ESC}[34m`), 'a\n');
    expect(screen.rows[0]?.spans).toEqual([{ text: 'a', className: 'blue' }]);
    expect(write(writeInput(screen, '$ ', ''), 'b').rows.at(-1)?.spans).toEqual([{ text: 'b' }]);
  });

  it('takes one of 256 colours from the first sixteen and skips the others with their numbers', () => {
    const { rows } = write(EMPTY_SCREEN, `${ESC}[38;5;9ma${ESC}[38;5;200mb${ESC}[48;2;1;2;3;36mc`);
    expect(rows[0]?.spans).toEqual([{ text: 'a', className: 'red' }, { text: 'b' }, { text: 'c', className: 'cyan' }]);
  });
});

describe('wide characters', () => {
  it('counts Hangul and emoji as two columns', () => {
    expect(shown('한글abc\r12')).toEqual(['12글abc']);
    expect(shown('🐳ab\r1')).toEqual(['1 ab']);
    expect(shown(`한글${ESC}[3Dx`)).toEqual([' x글']);
  });

  it('keeps combining marks with their letter', () => {
    expect(shown('e\u0301x\r1')).toEqual(['1x']);
    expect(shown('각'.normalize('NFD'))).toEqual(['각'.normalize('NFD')]);
  });
});

describe('promises', () => {
  const output = fc.array(
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string(),
      fc.constantFrom('\n', '\r', '\t', '\b', ESC, `${ESC}[`, '2', 'A', 'J', `${ESC}[2A`, `${ESC}[1B`, `${ESC}[K`, `${ESC}[31m`, '한', '🐳'),
    ),
    { maxLength: 60 },
  );

  it('takes any output without an error; ids are unique and growing', () => {
    fc.assert(
      fc.property(output, output, (first, second) => {
        const start = first.reduce<Screen>((screen, text) => write(screen, text), EMPTY_SCREEN);
        const end = second.reduce<Screen>((screen, text) => write(screen, text, 'stderr'), writeInput(start, '$ ', 'x'));
        const ids = end.rows.map(({ id }) => id);
        expect(ids).toEqual([...new Set(ids)].toSorted((a, b) => a - b));
        expect(end.nextId).toBeGreaterThan(ids.at(-1) ?? 0);
      }),
    );
  });

  it('keeps text without control characters as it is, however it is cut into writes', () => {
    const plain = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll(/\p{Cc}/gu, ''));
    fc.assert(
      fc.property(fc.array(plain), (parts) => {
        expect(shown(...parts).join('')).toBe(parts.join(''));
      }),
    );
  });

  it('gives the same rows for one write as for the same text cut anywhere', () => {
    const ascii = fc.array(fc.constantFrom('ab', '\n', '\r', `${ESC}[2K`, `${ESC}[1A`, `${ESC}[32m`, `${ESC}[0m`, 'xyz')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(ascii, fc.nat(), (text, seed) => {
        const at = text.length === 0 ? 0 : seed % text.length;
        expect(shown(text.slice(0, at), text.slice(at))).toEqual(shown(text));
      }),
    );
  });

  it('keeps rows that did not change the same objects', () => {
    const before = write(EMPTY_SCREEN, 'a\nb\n');
    expect(write(before, 'c\n').rows.slice(0, 2)).toEqual(before.rows);
    expect(write(before, 'c\n').rows[0]).toBe(before.rows[0]);
  });

  it('keeps the last rows and the place of the cursor when it is full', () => {
    const full = write(EMPTY_SCREEN, 'row\n'.repeat(MAX_ROWS + 5));
    const after = write(full, `${ESC}[1Alast`);
    expect(full.rows).toHaveLength(MAX_ROWS);
    expect(full.rows[0]?.id).toBe(6);
    expect(texts(after).at(-1)).toBe('last');
  });
});
