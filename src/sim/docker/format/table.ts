// Tables as docker prints them: columns at least 10 wide, three spaces apart, the last one unpadded.
import { wordAt } from '../../text';

/** Lays out rows under headers, with a line feed after each. */
export function formatTable(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = headers.map((header, column) => rows.reduce((width, row) => Math.max(width, wordAt(row, column).length + 3), Math.max(10, header.length + 3)));
  const line = (cells: readonly string[]): string => cells.map((cell, column) => (column === cells.length - 1 ? cell : cell.padEnd(widths[column] ?? 0))).join('');
  return [headers, ...rows].map((row) => `${line(row)}\n`).join('');
}

/** Cuts to a number of characters, the last of them an ellipsis. */
export function ellipsis(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}

/** The first 12 digits of an ID, without `sha256:`. */
export function shortId(id: string): string {
  const from = id.startsWith('sha256:') ? 7 : 0;
  return id.slice(from, from + 12);
}

/** Labels as lists show them, in order. */
export function labelsText(labels: Readonly<Record<string, string>> | null): string {
  return Object.entries(labels ?? {})
    .map((pair) => pair.join('='))
    .sort()
    .join(',');
}

/** A command line as a shell would need it quoted. */
export function joinArgv(argv: readonly string[]): string {
  return argv.map((arg) => (/^[\w@%+=:,./-]+$/.test(arg) ? arg : `'${arg.replace(/'/g, `'\\''`)}'`)).join(' ');
}
