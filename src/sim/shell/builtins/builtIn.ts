// What the commands of the shell itself have in common.
import { type BuiltIn, type BuiltIns, complain, type Given, type Shell, writeTo } from '../machine/shell';
import { streamsOf } from '../machine/redirects';
import { cut } from '../../text';

export type { BuiltIn, BuiltIns };

/** Prints on the standard output of a built-in. */
export function say(shell: Shell, given: Given, text: string): void {
  if (text !== '') writeTo(shell, streamsOf(given.opened).out)(text);
}

/** Complains in the name of a built-in; gives back the exit code. */
export function fail(shell: Shell, given: Given, name: string, message: string, code = 1): number {
  complain(shell, message, streamsOf(given.opened), name);
  return code;
}

/** A message of a built-in that does not begin with the shell's name; gives back the exit code. */
export function tell(shell: Shell, given: Given, text: string, code: number): number {
  writeTo(shell, streamsOf(given.opened).err)(`${text}\n`);
  return code;
}

/** A name that a variable can have. */
export const isName = (text: string): boolean => /^[A-Za-z_]\w*$/.test(text);

/** The complaint about a name that no variable can have. */
export function badName({ state }: Shell, name: string): string {
  return state.dialect === 'bash' ? `\`${name}': not a valid identifier` : `${cut(name, '=')[0]}: bad variable name`;
}
