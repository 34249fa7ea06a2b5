// The editing keys of a shell line, as pure functions on text and caret.

/** The text of a line and the place of the caret in it. */
export interface EditedLine {
  readonly text: string;
  readonly caret: number;
}

/** What an editing key does. */
export type Edit = 'lineStart' | 'lineEnd' | 'killBefore' | 'killAfter' | 'killWord' | 'deleteNext';

/** The line after an editing key. */
export function edit({ text, caret }: EditedLine, key: Edit): EditedLine {
  const before = text.slice(0, caret);
  const after = text.slice(caret);
  switch (key) {
    case 'lineStart':
      return { text, caret: 0 };
    case 'lineEnd':
      return { text, caret: text.length };
    case 'killBefore':
      return { text: after, caret: 0 };
    case 'killAfter':
      return { text: before, caret };
    case 'killWord': {
      const kept = before.replace(/\S*\s*$/, '');
      return { text: kept + after, caret: kept.length };
    }
    case 'deleteNext':
      return { text: before + after.replace(/^./su, ''), caret };
  }
}

/** The line after `insert` was put in at the caret. */
export function insertAt({ text, caret }: EditedLine, insert: string): EditedLine {
  return { text: text.slice(0, caret) + insert + text.slice(caret), caret: caret + insert.length };
}

/** What begins a here-document: from there on a paste is text, in which blank lines and backslashes count. */
const DOCUMENT = /<<-?\s*['"\\]?[A-Za-z_]/;

/** Lines of a paste: all but the last one are finished, and a backslash at the end of a line joins it to the next. */
export function splitPaste(line: EditedLine, pasted: string): { readonly finished: readonly string[]; readonly open: EditedLine } {
  const isDocument = DOCUMENT.test(pasted);
  const text = pasted.replaceAll(/\r\n?/g, '\n');
  const parts = (isDocument ? text : text.replaceAll(/\\\n\s*/g, '')).split('\n');
  const severalLines = parts.filter((part) => part.trim() !== '').length > 1;
  const last = severalLines ? (parts.pop() ?? '') : '';
  if (!severalLines) return { finished: [], open: insertAt(line, parts.join('')) };
  const first = line.text.slice(0, line.caret) + (parts.shift() ?? '');
  const finished = [first, ...parts].filter((part) => isDocument || part.trim() !== '');
  return { finished, open: { text: last + line.text.slice(line.caret), caret: last.length } };
}
