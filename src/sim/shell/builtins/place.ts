// Built-ins about where a shell is and what it may do: cd, pwd, umask, ulimit, times, history, shopt.
import { resolvePath } from '../../kernel/files';
import { type Shell } from '../machine/shell';
import { type BuiltIn, type BuiltIns, fail, say } from './builtIn';

const cd: BuiltIn = (shell, args, given) => {
  const { session, context, state } = shell;
  const words = args.filter((arg) => !/^-[LP]$/.test(arg) && arg !== '--');
  if (words.length > 1 && state.dialect === 'bash') return fail(shell, given, 'cd', 'too many arguments');
  const { HOME, OLDPWD } = session.env;
  const [word = HOME] = words;
  if (word === undefined) return state.dialect === 'bash' ? fail(shell, given, 'cd', 'HOME not set') : 0;
  // dash and ash go nowhere where there is nothing to go back to
  const to = word === '-' ? (OLDPWD ?? (state.dialect === 'bash' ? undefined : session.cwd)) : word;
  if (to === undefined) return fail(shell, given, 'cd', 'OLDPWD not set');
  const path = resolvePath(session.cwd, to);
  const node = context.sim.filesOf(context.machine, context.container).read(path);
  if (node?.kind !== 'dir') return cannotEnter(shell, given, word, node !== undefined);
  Object.assign(session.env, { OLDPWD: session.cwd, PWD: path });
  session.cwd = path;
  if (word === '-') say(shell, given, `${path}\n`);
  return 0;
};

function cannotEnter(shell: Shell, given: Parameters<BuiltIn>[2], word: string, exists: boolean): number {
  const { dialect } = shell.state;
  const why = exists ? 'Not a directory' : 'No such file or directory';
  if (dialect === 'bash') return fail(shell, given, 'cd', `${word}: ${why}`);
  return fail(shell, given, 'cd', dialect === 'dash' ? `can't cd to ${word}` : `can't cd to ${word}: ${why}`, 2);
}

const pwd: BuiltIn = (shell, _, given) => {
  say(shell, given, `${shell.session.cwd}\n`);
  return 0;
};

/** Limits as a container has them by default: none but the ones that a terminal shows. */
const LIMITS: Readonly<Record<string, string>> = {
  n: '1048576',
  u: 'unlimited',
  c: 'unlimited',
  s: '8192',
  f: 'unlimited',
  v: 'unlimited',
  t: 'unlimited',
  d: 'unlimited',
  m: 'unlimited',
  l: '8192',
};

const ulimit: BuiltIn = (shell, args, given) => {
  const letter =
    args
      .join('')
      .replace(/[^a-z]/g, '')
      .replace(/[hs](?=.)/g, '') || 'f';
  if (!/\d/.test(args.join(''))) say(shell, given, `${LIMITS[letter.charAt(0)] ?? 'unlimited'}\n`);
  return 0;
};

const umask: BuiltIn = (shell, [mode], given) => {
  if (mode === undefined) say(shell, given, '0022\n');
  return 0;
};

const times: BuiltIn = (shell, _, given) => {
  say(shell, given, '0m0.000s 0m0.000s\n0m0.000s 0m0.000s\n');
  return 0;
};

/** Lines typed in this terminal. */
const history: BuiltIn = (shell, [count], given) => {
  const { terminal, sim } = shell.context;
  const lines = terminal === null ? [] : (sim.world.terminals[terminal]?.typed ?? []);
  const from = count !== undefined && /^\d+$/.test(count) ? Math.max(0, lines.length - Number(count)) : 0;
  lines.slice(from).forEach((line, index) => {
    say(shell, given, `${String(from + index + 1).padStart(5)}  ${line}\n`);
  });
  return 0;
};

/** Built-ins about place and limits. */
export const placeBuiltIns: BuiltIns = { cd, pwd, ulimit, umask, times, history, shopt: () => 0 };
