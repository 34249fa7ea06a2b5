// Places a line of words with a program's name among them: the name as a machine writes it, the words as everywhere.
import { textWidth } from './measure';
import { line, sizeWithin, type TextRun, type Words } from './textRun';

/** A line from the fullest wording that fits, with the first occurrence of the name in it as code; what has no such name is a line like any other. */
export function namedLine(x: number, y: number, width: number, words: Words, name: string): TextRun[] {
  const { wordings, size, weight = 600, tone = 'ink', least = size } = words;
  for (const text of wordings) {
    const at = name === '' ? -1 : text.indexOf(name);
    if (at < 0) {
      const plain = line(x, y, width, { ...words, wordings: [text] });
      if (plain.length > 0) return plain;
      continue;
    }
    const parts = [
      { text: text.slice(0, at), face: 'sans' as const },
      { text: name, face: 'mono' as const },
      { text: text.slice(at + name.length), face: 'sans' as const },
    ];
    const needed = parts.reduce((sum, part) => sum + textWidth(part.text, size, part.face), 0);
    const fitted = sizeWithin(size, needed, width);
    if (fitted < least) continue;
    let left = x;
    return parts.flatMap((part) => {
      const run: TextRun = { x: left + leading(part.text) * textWidth(' ', fitted, part.face), y, size: fitted, text: part.text.trim(), weight, face: part.face, tone };
      left += textWidth(part.text, fitted, part.face);
      return run.text === '' ? [] : [run];
    });
  }
  return [];
}

/** Spaces that a text begins with: drawings leave them out. */
const leading = (text: string): number => text.length - text.trimStart().length;
