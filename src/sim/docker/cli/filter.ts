// `--filter key=value`, as every list takes it.
import { type Flag, type FlagValues } from './flags';
import { BadFlag } from './problems';

/** The flag's row in a table of flags. */
export const filterFlag: Flag = { type: 'list', short: 'f', value: 'filter', help: 'Show only what matches' };

/** The query of a list request: values by key, as the Engine API takes them. `more` are filters said in another way. Throws BadFlag. */
export function filterQuery(flags: FlagValues, more: readonly string[] = []): Record<string, string> {
  const filters: Record<string, Record<string, true>> = {};
  for (const item of [...flags.list('filter'), ...more]) {
    const cut = item.indexOf('=');
    if (cut < 0) throw new BadFlag(`invalid argument "${item}" for "-f, --filter" flag: bad format of filter (expected name=value)`);
    const key = item.slice(0, cut).trim().toLowerCase();
    (filters[key] ??= {})[item.slice(cut + 1).trim()] = true;
  }
  const keys = Object.keys(filters).sort();
  return keys.length === 0 ? {} : { filters: JSON.stringify(Object.fromEntries(keys.map((key) => [key, filters[key]]))) };
}
