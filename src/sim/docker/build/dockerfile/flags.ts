// Flags of instructions: `COPY --from=build --chown=1:1`, with BuildKit's words for wrong ones.

import { cut } from '../../../text';

/** What a flag takes: a value, several values, or nothing. */
export type FlagKinds = Readonly<Record<string, 'text' | 'list' | 'bool'>>;

/** Values by name; what was not given is not there. */
export interface InstructionFlags {
  text(name: string): string;
  list(name: string): string[];
}

/** Reads flags. `complain` must throw. */
export function readFlags(given: readonly string[], kinds: FlagKinds, complain: (message: string) => never): InstructionFlags {
  const values = new Map<string, string[]>();
  const listOf = (name: string): string[] => values.get(name) ?? [];
  for (const flag of given) {
    const [name, value] = cut(flag.slice(2), '=');
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    if (kind === undefined) complain(`Unknown flag: ${name}`);
    if (values.has(name) && kind !== 'list') complain(`Duplicate flag specified: ${name}`);
    const text = value ?? (kind === 'bool' ? 'true' : complain(`Missing a value on flag: ${name}`));
    if (kind === 'bool' && text === '') complain(`Missing a value on flag: ${name}`);
    if (kind === 'bool' && !/^(?:true|false)$/i.test(text)) complain(`Expecting boolean value for flag ${name}, not: ${text}`);
    values.set(name, [...listOf(name), text]);
  }
  return { text: (name) => values.get(name)?.[0] ?? '', list: listOf };
}
