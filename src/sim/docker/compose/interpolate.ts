// Variables in compose files: `$NAME`, `${NAME:-default}`, `${NAME:?message}`, and `$$` for a dollar sign.
import { ComposeFailure } from './project';

/** Values by name. */
export type Variables = Readonly<Record<string, string>>;

const REFERENCE = /\$(?:\$|\{([A-Za-z_]\w*)(?:(:?[-?+])((?:[^{}]|\{[^}]*\})*))?\}|([A-Za-z_]\w*))/g;

/** The text with its variables filled in; `warn` is told the names that have no value. Throws ComposeFailure for a required one. */
export function interpolate(text: string, variables: Variables, warn: (name: string) => void): string {
  return text.replace(REFERENCE, (whole, braced: string | undefined, operator: string | undefined, other = '', bare: string | undefined) => {
    if (whole === '$$') return '$';
    const name = braced ?? bare ?? '';
    const value = variables[name];
    const isSet = operator?.startsWith(':') === true ? value !== undefined && value !== '' : value !== undefined;
    const filled = (): string => interpolate(String(other), variables, warn);
    if (operator?.endsWith('-') === true) return isSet ? (value ?? '') : filled();
    if (operator?.endsWith('+') === true) return isSet ? filled() : '';
    if (operator?.endsWith('?') === true && !isSet) throw new ComposeFailure(`required variable ${name} is missing a value: ${filled()}`, 1);
    if (value === undefined) warn(name);
    return value ?? '';
  });
}

/** The lines of a `.env` file. */
export function parseDotEnv(text: string): Record<string, string> {
  const pairs = text.split('\n').flatMap((line): [string, string][] => {
    const match = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=\s*(.*?)\s*$/.exec(line);
    if (!match || line.trimStart().startsWith('#')) return [];
    const [, name = '', value = ''] = match;
    return [[name, /^(['"]).*\1$/.test(value) ? value.slice(1, -1) : value.replace(/\s+#.*$/, '')]];
  });
  return Object.fromEntries(pairs);
}
