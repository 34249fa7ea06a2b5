// Flags of instructions: `COPY --from=build --chown=1:1`, with BuildKit's words for wrong ones.

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
  for (const flag of given) {
    const [, name = '', value] = /^--([^=]*)(?:=([\s\S]*))?$/.exec(flag) ?? [];
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    if (kind === undefined) complain(`Unknown flag: ${name}`);
    if (values.has(name) && kind !== 'list') complain(`Duplicate flag specified: ${name}`);
    if (kind !== 'bool' && value === undefined) complain(`Missing a value on flag: ${name}`);
    if (kind === 'bool' && value === '') complain(`Missing a value on flag: ${name}`);
    if (kind === 'bool' && value !== undefined && !/^(?:true|false)$/i.test(value)) complain(`Expecting boolean value for flag ${name}, not: ${value}`);
    values.set(name, [...(values.get(name) ?? []), value ?? 'true']);
  }
  return { text: (name) => values.get(name)?.[0] ?? '', list: (name) => values.get(name) ?? [] };
}
