// The line at the prompt: history, reverse search and completion, without a browser.
import { describe, expect, it } from 'vitest';
import { type Completion } from './completion';
import { EMPTY_LINE, type PromptLine, accepted, chosen, completed, escaped, lineToRun, recalled, searchEnded, searched, typed } from './promptLine';

const history = ['docker ps', 'docker run nginx', 'docker ps -a'];
const words = ['start', 'stats', 'stop'];
const complete = (line: string, caret: number): Completion[] => {
  const word = /\S*$/.exec(line.slice(0, caret))?.[0] ?? '';
  return words.filter((text) => text.startsWith(word)).map((text) => ({ text, insert: `${text.slice(word.length)} `, kind: 'command', descriptionKeys: [] }));
};
const typing = (line: PromptLine, text: string) => typed(line, history, complete, text, text.length);

describe('history', () => {
  it('walks back to the oldest line and forward to what was being typed', () => {
    const draft = typing(EMPTY_LINE, 'dra');
    const back = [1, 2, 3, 4].reduce((line) => recalled(line, history, -1), draft);
    expect(back).toMatchObject({ text: 'docker ps', caret: 9 });
    expect([1, 2, 3].reduce((line) => recalled(line, history, 1), back)).toMatchObject({ text: 'dra', recalled: null });
  });
});

describe('completion', () => {
  it('puts in what all share, then lists them, then follows the typing', () => {
    const listed = completed(typing(EMPTY_LINE, 's'), complete);
    expect(listed).toMatchObject({ text: 'st', list: { active: 0 } });
    expect(listed.list?.items.map(({ text }) => text)).toEqual(words);
    expect(typing(listed, 'sta').list?.items.map(({ text }) => text)).toEqual(['start', 'stats']);
    expect(typing(listed, 'st ').list).toBeNull();
    expect(typing(listed, 'stx').list).toBeNull();
  });

  it('puts the only one in at once', () => {
    expect(completed(typing(EMPTY_LINE, 'sto'), complete)).toMatchObject({ text: 'stop ', caret: 5, list: null });
  });

  it('chooses round both ends and puts the chosen one in', () => {
    const listed = completed(typing(EMPTY_LINE, 'st'), complete);
    expect(chosen(listed, -1).list?.active).toBe(2);
    expect(chosen(chosen(listed, -1), 1).list?.active).toBe(0);
    expect(accepted(chosen(listed, 1))).toMatchObject({ text: 'stats ', list: null });
  });

  it('closes at Escape, and the next Tab leaves until something is typed', () => {
    const line = escaped(completed(typing(EMPTY_LINE, 'st'), complete));
    expect(line).toMatchObject({ text: 'st', list: null, leaving: true });
    expect(typing(line, 'sta').leaving).toBe(false);
  });
});

describe('reverse search', () => {
  const begun = searched(typing(EMPTY_LINE, 'draft'), history);

  it('finds the newest line, then older ones, and stays at the oldest', () => {
    const found = typing(begun, 'ps');
    expect(lineToRun(found, history)).toBe('docker ps -a');
    const older = searched(found, history);
    expect(lineToRun(older, history)).toBe('docker ps');
    expect(lineToRun(searched(older, history), history)).toBe('docker ps');
  });

  it('ends with what was found, or with the draft', () => {
    expect(searchEnded(typing(begun, 'run'), history, true)).toMatchObject({ text: 'docker run nginx', search: null });
    expect(searchEnded(typing(begun, 'run'), history, false)).toMatchObject({ text: 'draft', search: null });
    expect(searchEnded(typing(begun, 'no such'), history, true)).toMatchObject({ text: 'draft' });
  });
});
