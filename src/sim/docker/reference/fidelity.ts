// The fidelity contract as data: for every command and flag of the real CLI, whether it is exact, simplified or not simulated.
import { type Fidelity } from '../cli/context';
import { globalFlags, GLOBAL_MISSING } from '../cli/globalFlags';
import { simulatedAs } from '../cli/help';
import { noteKey } from './noteKey';
import { type RealCommand, realCommands } from './reference';

/** How close something is to the real thing. */
export type Grade = Fidelity | 'missing';

/** One command of the real CLI. Flags are long names without dashes. */
export interface FidelityRow {
  /** Canonical words after `docker`; empty for docker itself and its global flags. */
  path: string;
  aliases: readonly string[];
  grade: Grade;
  flags: Readonly<Record<Grade, readonly string[]>>;
}

function rowOf(real: RealCommand): FidelityRow {
  const { path, aliases } = real;
  const command = simulatedAs(real);
  const all = [...new Set([...real.flags.map(({ long }) => long), ...Object.keys(command?.flags ?? {})])].sort();
  const gradeOf = (long: string): Grade => {
    const flag = command?.flags[long];
    return !flag ? 'missing' : flag.simplified === true ? 'simplified' : 'exact';
  };
  return { path, aliases, grade: command?.fidelity ?? 'missing', flags: byGrade(all, gradeOf) };
}

function byGrade(flags: readonly string[], gradeOf: (long: string) => Grade): FidelityRow['flags'] {
  const only = (grade: Grade): string[] => flags.filter((long) => gradeOf(long) === grade);
  return { exact: only('exact'), simplified: only('simplified'), missing: only('missing') };
}

/** Every command, in the order of the alphabet; first docker itself. */
export function fidelityRows(): FidelityRow[] {
  const gradeOf = (long: string): Grade => (GLOBAL_MISSING.includes(long) ? 'missing' : globalFlags[long]?.simplified === true ? 'simplified' : 'exact');
  return [{ path: '', aliases: [], grade: 'exact', flags: byGrade(Object.keys(globalFlags).sort(), gradeOf) }, ...realCommands.map(rowOf)];
}

/** The notes that are owed, one for each thing that is simplified: `container run`, and `container run --cpus`. */
export function owedNotes(): string[] {
  const keys = fidelityRows().flatMap(({ path, grade, flags }) => [...(grade === 'simplified' ? [path] : []), ...flags.simplified.map((long) => noteKey(path, long))]);
  return [...new Set(keys)];
}

/** How many commands the simulator has, and how many the real CLI has. */
export function fidelityCounts(): Readonly<Record<Grade | 'all', number>> {
  const rows = fidelityRows().filter(({ path }) => path !== '');
  const count = (grade: Grade): number => rows.filter((row) => row.grade === grade).length;
  return { all: rows.length, exact: count('exact'), simplified: count('simplified'), missing: count('missing') };
}
