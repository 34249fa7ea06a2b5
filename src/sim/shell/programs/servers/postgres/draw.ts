// Tables as psql draws them: aligned with lines between, or bare for scripts.
import { wordAt } from '../../../../text';
import { type PgResult } from './answers';

/** How psql was told to print: `-t` leaves headings away, `-A` the alignment, `-q` what commands say. */
export interface Style {
  bare: boolean;
  unaligned: boolean;
  quiet: boolean;
}

/** Rows with their headings. */
export interface Drawn {
  columns: { name: string; right: boolean }[];
  rows: (string | null)[][];
  /** Stands above it, in the middle. */
  title?: string;
}

const footer = (count: number): string => `(${String(count)} ${count === 1 ? 'row' : 'rows'})\n`;

/** A table. A cell of several lines tells by a plus that it goes on. */
export function drawn({ columns, rows, title }: Drawn, { bare, unaligned }: Style): string {
  if (unaligned) {
    const lines = rows.map((row) => `${row.map((cell) => cell ?? '').join('|')}\n`).join('');
    return bare ? lines : `${title === undefined ? '' : `${title}\n`}${columns.map(({ name }) => name).join('|')}\n${lines}${footer(rows.length)}`;
  }
  const cells = rows.map((row) => row.map((cell) => (cell ?? '').split('\n')));
  const widths = columns.map(({ name }, at) => Math.max(name.length, ...cells.flatMap((row) => (row[at] ?? []).map((line) => line.length))));
  const center = (text: string, width: number): string => text.padStart(text.length + Math.floor((width - text.length) / 2)).padEnd(width);
  const lines = cells.flatMap((row) => rowLines(row, widths, columns));
  if (bare) return `${lines.join('')}\n`;
  const total = widths.reduce((sum, width) => sum + width, 0) + 3 * widths.length - 1;
  const head = ` ${columns.map(({ name }, at) => center(name, widths[at] ?? 0)).join(' | ')} \n`;
  const rule = `${widths.map((width) => '-'.repeat(width + 2)).join('+')}\n`;
  return `${title === undefined ? '' : `${' '.repeat(Math.max(0, Math.floor((total - title.length) / 2)))}${title}\n`}${head}${rule}${lines.join('')}${footer(rows.length)}\n`;
}

function rowLines(row: readonly string[][], widths: readonly number[], columns: Drawn['columns']): string[] {
  const height = Math.max(...row.map((lines) => lines.length));
  return Array.from({ length: height }, (_, at) => {
    const parts = row.map((lines, column) => {
      const text = wordAt(lines, at);
      const width = widths[column] ?? 0;
      const last = column === row.length - 1;
      const goesOn = at < lines.length - 1;
      const padded = columns[column]?.right === true ? text.padStart(width) : last && !goesOn ? text : text.padEnd(width);
      return ` ${padded}${goesOn ? '+' : last ? '' : ' '}`;
    });
    return `${parts.join('|')}\n`;
  });
}

/** What a statement gave, as psql prints it. */
export function resultText({ tag, columns, rows }: PgResult, style: Style): string {
  if (columns && rows) return drawn({ columns, rows }, style);
  return style.quiet ? '' : `${tag}\n`;
}
