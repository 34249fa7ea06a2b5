// The words by which BuildKit calls its steps: in the output, and in an image's history.
import { type HealthConfig } from '../../api/types';
import { caught } from '../../../caught';
import { ExpandProblem, expandWord, type ExpandOptions, type Variables } from '../dockerfile/expand';

/** An instruction as a step's line shows it: variables filled in, the first word in capitals. */
export function shownText(text: string, variables: Variables, options: ExpandOptions): string {
  const shown = caught(
    ExpandProblem,
    () => expandWord(text, variables, options).text,
    () => text,
  );
  return shown.replace(/^\S+/, (word) => word.toUpperCase());
}

/** `[build 2/3] RUN make`; steps are numbered to the width of their count. */
export function stepName(stage: string, number: number, total: number, text: string): string {
  return `[${stage === '' ? '' : `${stage} `}${String(number).padStart(String(total).length)}/${String(total)}] ${text}`;
}

/** The first line of a heredoc, with dots where there are more. */
export function summary(heredoc: string): string {
  return heredoc.trim().replace(/\n[\s\S]*$/, '...');
}

/** RUN in an image's history: arguments of the build first, `|1 V=2 /bin/sh -c …`. */
export function runHistory(argv: readonly string[], args: readonly string[]): string {
  return ['RUN', ...(args.length > 0 ? [`|${String(args.length)}`, ...args] : []), ...argv, '# buildkit'].join(' ');
}

/** A duration as Go prints it: `1m30s`, `500ms`, `0s`. */
export function goDuration(nanoseconds: number): string {
  if (nanoseconds === 0) return '0s';
  if (nanoseconds < 1e9) return nanoseconds < 1e6 ? `${String(nanoseconds / 1e3)}µs` : `${String(nanoseconds / 1e6)}ms`;
  const hours = Math.floor(nanoseconds / 3600e9);
  const minutes = Math.floor(nanoseconds / 60e9) % 60;
  return `${hours > 0 ? `${String(hours)}h` : ''}${hours > 0 || minutes > 0 ? `${String(minutes)}m` : ''}${String((nanoseconds % 60e9) / 1e9)}s`;
}

/** HEALTHCHECK in an image's history: a Go struct, printed with %q, where even the number of retries becomes a character. */
export function healthHistory(health: HealthConfig): string {
  const durations = [health.Interval, health.Timeout, health.StartPeriod, health.StartInterval].map((value) => JSON.stringify(goDuration(value)));
  return `HEALTHCHECK &{[${health.Test.map((word) => JSON.stringify(word)).join(' ')}] ${durations.join(' ')} ${goRune(health.Retries)}}`;
}

/** A number printed by Go as if it were a character. */
function goRune(code: number): string {
  const short = 'abtnvfr'.charAt(code - 7);
  if (short !== '') return `'\\${short}'`;
  return code < 32 || code === 127 ? `'\\x${code.toString(16).padStart(2, '0')}'` : `'${String.fromCodePoint(Math.min(code, 0x10ffff))}'`;
}
