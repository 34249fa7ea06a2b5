// `--filter key=value`, as every list takes it.
import { type Flag, type FlagValues } from './flags';
import { BadFlag } from './problems';

/** The flag's row in a table of flags. */
export const filterFlag: Flag = { type: 'list', short: 'f', value: 'filter', help: 'Show only what matches' };

/** The query of a list request: values by key, as the Engine API takes them. `more` are filters said in another way. Throws BadFlag. */
export function filterQuery(flags: FlagValues, more: readonly string[] = []): Record<string, string> {
  const filters = new Map<string, Set<string>>();
  for (const item of [...flags.list('filter'), ...more]) {
    const cut = item.indexOf('=');
    if (cut < 0) throw new BadFlag(`invalid argument "${item}" for "-f, --filter" flag: bad format of filter (expected name=value)`);
    const key = item.slice(0, cut).trim().toLowerCase();
    filters.set(key, (filters.get(key) ?? new Set()).add(item.slice(cut + 1).trim()));
  }
  const sorted = [...filters].sort(([a], [b]) => (a < b ? -1 : 1));
  const body = Object.fromEntries(sorted.map(([key, values]) => [key, Object.fromEntries([...values].map((value) => [value, true]))]));
  return filters.size === 0 ? {} : { filters: JSON.stringify(body) };
}
