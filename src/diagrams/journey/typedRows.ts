// Where the rows of the typed line stand on the client's screen: each part, and what it means beside it or below it.
import { type Rect } from '../shared/box';
import { clip, fits } from '../shared/measure';
import { type LinePart } from './commandLine';
import { type Metrics } from './metrics';

/** A row of the screen. */
export interface TypedRow {
  text: string;
  /** A part of the line, or what the part above means. */
  kind: LinePart['kind'] | 'note';
  /** What the part means, at the right end of the same row; empty where it stands below, or nowhere. */
  note: string;
  x: number;
  /** The baseline. */
  y: number;
  size: number;
}

/** Breaks text at spaces, or cuts what has none. */
export function wrapped(text: string, size: number, width: number, face: 'mono' | 'sans'): string[] {
  const lines: string[] = [];
  for (const word of text.split(/(?<=\s)/)) {
    const last = lines.at(-1);
    if (last !== undefined && fits(`${last}${word}`.trimEnd(), size, width, face)) lines[lines.length - 1] = `${last}${word}`;
    else lines.push(word);
  }
  return lines.map((line) => clip(line.trimEnd(), size, width, face));
}

/** How far a meaning below a part stands in. */
const INDENT = 6;

type Draft = Pick<TypedRow, 'text' | 'kind' | 'note'>;

/** Lays out the parts of a line. Meanings that find no room beside their part stand below it, as far as the screen is high enough. */
export function typedRows(parts: readonly LinePart[], noteOf: (part: LinePart) => string, { x, y, w, h }: Rect, m: Metrics): TypedRow[] {
  const size = m.roomy ? m.text + 0.5 : m.text;
  const inset = m.roomy ? 13 : 10;
  const width = w - 2 * inset;
  const high = ({ kind }: Draft): number => (kind === 'note' ? m.small * 1.2 : size * 1.25);
  const tall = (rows: readonly Draft[]): number => rows.reduce((sum, row) => sum + high(row), 0);
  const room = h - size * 1.2;
  const groups = parts.map((part) => {
    const [first = '', ...more] = wrapped(part.text, size, width, 'mono');
    const note = m.roomy ? noteOf(part) : '';
    const beside = note !== '' && more.length === 0 && fits(note, m.small, width - first.length * size * 0.605 - 8);
    const rows: Draft[] = [{ text: first, kind: part.kind, note: beside ? note : '' }, ...more.map((text) => ({ text, kind: part.kind, note: '' }))];
    return { rows, below: note === '' || beside ? [] : wrapped(note, m.small, width - INDENT, 'sans').map((text): Draft => ({ text, kind: 'note', note: '' })) };
  });
  let used = tall(groups.flatMap(({ rows }) => rows));
  const shown = groups.map(({ rows, below }) => {
    if (used + tall(below) > room) return rows;
    used += tall(below);
    return [...rows, ...below];
  });
  const gap = Math.max(0, Math.min(size * 0.8, (room - used) / Math.max(1, shown.length - 1)));
  let top = y + size * 0.75;
  const placed = shown.flatMap((rows) => {
    const group = rows.map((row): TypedRow => {
      const isNote = row.kind === 'note';
      const at = { ...row, x: x + inset + (isNote ? INDENT : 0), y: top + (isNote ? m.small * 0.9 : size), size: isNote ? m.small : size };
      top += high(row);
      return at;
    });
    top += gap;
    return group;
  });
  const seen = placed.filter((row) => row.y <= y + h - size * 0.3);
  return seen.map((row, at) => (at === seen.length - 1 && seen.length < placed.length ? { ...row, text: `${row.text} …` } : row));
}
