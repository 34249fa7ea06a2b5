// Breaks words into lines that fit a width, for the few texts of a figure that are longer than a line.
import { textWidth } from './measure';
import { middleOf, type TextRun, type Words } from './textRun';
import { type Rect } from './box';

/** The fewest lines that words break into at spaces. */
function wrap(text: string, size: number, width: number): string[] {
  return text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    return last !== undefined && textWidth(longer, size) > width ? [...lines, word] : [...lines.slice(0, -1), longer];
  }, []);
}

/** The fewest lines, but of about the same length, so that no word is left alone. */
export function balanced(text: string, size: number, width: number): string[] {
  const lines = wrap(text, size, width);
  let best = lines;
  for (let narrower = width - size / 2; narrower > width / 3; narrower -= size / 2) {
    const next = wrap(text, size, narrower);
    if (next.length > lines.length) break;
    best = next;
  }
  return best;
}

/** Lines in the middle of a rectangle, at the largest size down to `least` at which every word fits across and every line fits down; none below that. */
export function centred(words: Omit<Words, 'wordings'> & { text: string }, { x, y, w, h }: Rect): TextRun[] {
  const { text, size, least = size, weight = 600, tone = 'ink' } = words;
  const lead = 1.45;
  const fitting = (type: number): string[] | null => {
    const lines = balanced(text, type, w);
    return lines.every((line) => textWidth(line, type) <= w) && lines.length * type * lead <= h + type * (lead - 1) ? lines : null;
  };
  for (let type = size; type >= least; type -= 0.5) {
    const lines = fitting(type);
    if (!lines) continue;
    const top = y + (h - (lines.length - 1) * type * lead) / 2;
    return lines.map((line, at) => ({ x: x + w / 2, y: middleOf(top + at * type * lead, 0, type), size: type, text: line, weight, tone, anchor: 'middle' }));
  }
  return [];
}
