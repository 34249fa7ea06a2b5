// `name=value` items, as labels and driver options are given.
import { cut } from '../../text';
import { BadFlag } from './problems';

/** Items as a record; an item without `=` has an empty value. */
export function pairsOf(items: readonly string[]): Record<string, string> {
  return Object.fromEntries(items.map((item) => [cut(item, '=')[0], item.split('=').slice(1).join('=')]));
}

/** What `--label` gives; `flag` is what the command calls it. Throws BadFlag for a label without a name (docker/cli opts.ValidateLabel). */
export function labelsOf(items: readonly string[], flag: '--label' | '-l, --label'): Record<string, string> {
  for (const item of items) {
    const key = item.split('=')[0]?.trimStart() ?? '';
    const problem = key === '' ? `invalid label '${item}': empty name` : /\s/.test(key) ? `label '${key}' contains whitespaces` : undefined;
    if (problem !== undefined) throw new BadFlag(`invalid argument ${JSON.stringify(item)} for "${flag}" flag: ${problem}`);
  }
  return pairsOf(items);
}
