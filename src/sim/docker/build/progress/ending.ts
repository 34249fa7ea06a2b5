// What stands at the end of a build that failed: the last lines of the step, the lines of the Dockerfile, and the error.
import { type Excerpt, type SolveFailure } from '../messages';
import { type Trace } from './trace';

/** The end of a failed build. `kept` is how many lines of output the display has kept of each step. */
export function failureText(trace: Trace, { message, excerpt }: SolveFailure, kept: number): string {
  return `${lastLines(trace, kept)}${excerpt ? excerptText(excerpt) : ''}ERROR: failed to solve: ${message}\n`;
}

/** The last lines of every step that failed by itself. */
function lastLines({ steps }: Trace, kept: number): string {
  const failed = [...steps.values()].filter(({ vertex: { error } }) => error !== '' && !error.endsWith('context canceled'));
  return failed
    .map(({ vertex, lines }) => {
      const shown = lines.slice(Math.max(0, lines.length - kept)).map((line) => `${line}\n`);
      return `------\n > ${vertex.name}:\n${shown.join('')}------\n`;
    })
    .join('');
}

/** Lines of the Dockerfile, with marks and a few neighbours (solver/errdefs/source.go). */
function excerptText({ file, text, start, end }: Excerpt): string {
  const lines = text.split('\n');
  const last = Math.min(end, lines.length);
  let [from, to] = [start, last];
  for (let budget = start === last ? 4 : 2; budget > 0; budget--) {
    if (from > 1) {
      from--;
      budget--;
    }
    if (to < lines.length) {
      to++;
      budget--;
    }
  }
  const shown = lines.slice(from - 1, to).map((line, index) => {
    const number = from + index;
    return ` ${String(number).padStart(3)} | ${number >= start && number <= end ? '>>>' : '   '} ${line}\n`;
  });
  return `${file}:${String(start)}\n--------------------\n${shown.join('')}--------------------\n`;
}
