// Variables of a shell: exported ones, its own, positional and special parameters.
import { type Expander, ExpansionProblem } from '../expand/expand';
import { SHELL_OPTIONS } from '../session';
import { substitute } from './pipes';
import { hasOption, type Shell } from './shell';

/** The value of a name as `$name` gives it; undefined when it is not set. */
export function variable(shell: Shell, name: string): string | undefined {
  const { session, state, context } = shell;
  if (/^[1-9]\d*$/.test(name)) return state.parameters[Number(name) - 1];
  switch (name) {
    case '?':
      return String(session.lastExit);
    case '#':
      return String(state.parameters.length);
    case '$':
      return String(context.pid ?? 1);
    case '!':
      return state.lastBackground === null ? '' : String(state.lastBackground);
    case '0':
      return state.zero;
    case '-':
      return Object.entries(SHELL_OPTIONS)
        .map(([letter, option]) => (letter !== 'o' && hasOption(shell, option) ? letter : ''))
        .join('');
    case 'LINENO':
      return String(shell.line);
    case 'PWD':
      return session.cwd;
    case 'RANDOM':
      return shell.state.dialect === 'dash' ? plain(shell, name) : String(context.sim.int('RANDOM', 32_768));
    case 'SECONDS':
      return shell.state.dialect === 'bash' ? String(Math.floor(context.sim.world.now / 1000)) : plain(shell, name);
    case 'BASH_VERSION':
      return shell.state.dialect === 'bash' ? '5.2.21(1)-release' : plain(shell, name);
    default:
      return plain(shell, name);
  }
}

function plain({ session, state }: Shell, name: string): string | undefined {
  if (Object.hasOwn(state.vars, name)) return state.vars[name];
  return Object.hasOwn(session.env, name) ? session.env[name] : undefined;
}

/** The longest value of a variable (characters; illustrative): a real shell goes on until its memory is full. */
const LONGEST_VALUE = 1_000_000;

/** Sets a variable: an exported one stays exported. Says whether it could; a read-only one cannot be set. Throws ExpansionProblem for a value that no memory holds. */
export function setVariable({ session, state }: Shell, name: string, value: string): boolean {
  if (state.readonly.includes(name)) return false;
  if (value.length > LONGEST_VALUE) throw new ExpansionProblem(`xrealloc: cannot allocate ${String(value.length)} bytes`, 'limit');
  if (Object.hasOwn(session.env, name) || state.exports.includes(name)) session.env[name] = value;
  else state.vars[name] = value;
  return true;
}

/** Exports a variable, with a new value if one is given. */
export function exportVariable(shell: Shell, name: string, value: string | undefined): void {
  const { session, state } = shell;
  const now = value ?? state.vars[name];
  Reflect.deleteProperty(state.vars, name);
  if (now !== undefined) session.env[name] = now;
  else if (!state.exports.includes(name)) state.exports.push(name);
}

/** Forgets a variable. */
export function unsetVariable({ session, state }: Shell, name: string): void {
  Reflect.deleteProperty(state.vars, name);
  Reflect.deleteProperty(session.env, name);
}

/** What expansion needs from a shell. */
export function expanderOf(shell: Shell): Expander {
  const { session, state, context } = shell;
  return {
    dialect: state.dialect,
    files: context.sim.filesOf(context.machine, context.container),
    cwd: session.cwd,
    parameters: state.parameters,
    get: (name) => variable(shell, name),
    set: (name, value) => {
      setVariable(shell, name, value);
    },
    command: (script) => substitute(shell, script),
    strict: hasOption(shell, 'nounset'),
    literal: hasOption(shell, 'noglob'),
  };
}
