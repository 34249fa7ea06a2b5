// `npm run conformance -- [NAME]`: every row of the recordings that differs, as a reader wants to see it.
import { comparable, recordings, replay, rowsOf } from './replay';

/** Prints the rows that differ of one recording, or of all. */
export function show(names: readonly string[], print: (text: string) => void): void {
  for (const name of names.length > 0 ? names : recordings) {
    const rows = replay(rowsOf(name));
    const differing = rows.flatMap(({ recorded, simulated }, index) => {
      const [real, ours] = [comparable(recorded), comparable(simulated)];
      return JSON.stringify(real) === JSON.stringify(ours) ? [] : [{ number: index + 1, line: recorded.line, real, ours }];
    });
    for (const { number, line, real, ours } of differing) {
      print(`${name} ${String(number)}: ${line}\n`);
      for (const key of ['stdout', 'stderr', 'exit'] as const) {
        if (real[key] !== ours[key]) print(`  ${key} real ${JSON.stringify(real[key])}\n  ${key} ours ${JSON.stringify(ours[key])}\n`);
      }
    }
    print(`${name}: ${String(rows.length - differing.length)} of ${String(rows.length)} rows equal\n`);
  }
}
