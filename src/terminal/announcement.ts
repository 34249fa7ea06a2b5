// What a screen reader hears of new output: once, capped, and never a progress bar at every step.
import { type Row, rowText } from './screen';

/** Characters read out for one turn; the rest is counted. */
export const MAX_ANNOUNCED = 500;

/** The new output after row `afterId`: at most `limit` characters in whole lines, then how many lines are left. */
export function announcement(rows: readonly Row[], afterId: number, more: (lines: number) => string, limit: number = MAX_ANNOUNCED): string {
  const lines = rows
    .filter(({ id, kind }) => id > afterId && kind === 'output')
    .map((row) => rowText(row).trim())
    .filter((text) => text !== '');
  let taken = 0;
  let length = 0;
  for (const line of lines) {
    if (taken > 0 && length + line.length > limit) break;
    length += line.length + 1;
    taken += 1;
  }
  const said = lines.slice(0, taken).map((line) => line.slice(0, limit));
  return taken < lines.length ? [...said, more(lines.length - taken)].join('\n') : said.join('\n');
}
