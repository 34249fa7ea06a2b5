// The options table of `--help` as docker's parser (spf13/pflag) lays it out: one column of flags, descriptions wrapped beside it.
import { wordAt } from '../../text';

/** One row: the flag as help writes it (`-d, --detach`), and its description with the standard value. */
export interface UsageRow {
  flag: string;
  text: string;
}

/** Where descriptions go when the column beside the flags would be too narrow. */
const NARROW = { width: 24, indent: 16 };
/** A last word may stick out this far. */
const SLOP = 5;

/** Splits off what fits into a line of `width` characters, at a blank. */
function wrapLine(width: number, text: string): [string, string] {
  if (width + SLOP > text.length) return [text, ''];
  const cut = text.slice(0, width).lastIndexOf(' ');
  return cut <= 0 ? [text, ''] : [text.slice(0, cut), text.slice(cut + 1)];
}

function wrap(indent: number, columns: number, text: string): string {
  const narrow = columns - indent < NARROW.width;
  const left = narrow ? NARROW.indent : indent;
  const margin = `\n${' '.repeat(left)}`;
  const lines: string[] = [];
  for (let rest = text; rest !== '' || lines.length === 0;) {
    const [line, more] = wrapLine(columns - left - SLOP, rest);
    lines.push(line);
    rest = more;
  }
  return (narrow ? margin : '') + lines.join(margin);
}

/** The rows under `Options:`, in a terminal of so many columns. */
export function optionsTable(rows: readonly UsageRow[], columns: number): string {
  const left = rows.map(({ flag }) => (flag.startsWith('--') ? `      ${flag}` : `  ${flag}`));
  const widest = Math.max(0, ...left.map((text) => text.length));
  return rows.map(({ text }, index) => (text === '' ? `${wordAt(left, index)}\n` : `${wordAt(left, index).padEnd(widest)}   ${wrap(widest + 3, columns - 1, text)}\n`)).join('');
}
