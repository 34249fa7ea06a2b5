// Built-ins that steer a script: exit, return, eval, source, exec, trap, and break outside of loops.
import { resolvePath } from '../../kernel/files';
import { signalName } from '../../kernel/processes';
import { call, returnFromCall } from '../machine/controls';
import { invoke, timing } from '../machine/invoke';
import { baseStreams, type Given, type Shell, ShellExit, SpecialFailure, writeTo } from '../machine/shell';
import { runCommand } from '../machine/simple';
import { type BuiltIn, type BuiltIns, fail, say } from './builtIn';
import { searchPathOf } from '../session';

function codeOf(shell: Shell, given: Given, name: string, word: string | undefined): number {
  if (word === undefined) return shell.session.lastExit;
  if ((shell.state.dialect === 'bash' ? /^[-+]?\d+$/ : /^\d+$/).test(word)) return Number(word) & 255;
  const { dialect, reads } = shell.state;
  fail(shell, given, name, dialect === 'bash' ? `${word}: numeric argument required` : `Illegal number: ${word}`);
  if (dialect !== 'bash' && reads !== 'keyboard') throw new SpecialFailure(2);
  return 2;
}

const exit: BuiltIn = (shell, [code, more], given) => {
  if (more !== undefined && shell.state.dialect === 'bash') return fail(shell, given, 'exit', 'too many arguments');
  throw new ShellExit(codeOf(shell, given, 'exit', code));
};

const returnIt: BuiltIn = (shell, [word], given) => {
  const { run, session, state } = shell;
  const code = codeOf(shell, given, 'return', word);
  const at = run.stack.findLastIndex((control) => control.kind === 'subshell' || (control.kind === 'call' && (control.of === 'function' || control.of === 'file')));
  if (run.stack[at]?.kind !== 'call') {
    if (state.dialect !== 'bash') throw new ShellExit(code);
    return fail(shell, given, 'return', "can only `return' from a function or sourced script", state.reads === 'keyboard' ? 1 : 2);
  }
  while (run.stack.length > at) returnFromCall(shell);
  session.lastExit = code;
  return code;
};

const evaluate: BuiltIn = (shell, args, given) => {
  shell.session.lastExit = 0;
  call(shell, args.join(' '), { of: 'eval', tested: given.tested, line: shell.line - 1 });
  return undefined;
};

const source =
  (name: string): BuiltIn =>
  (shell, [word, ...parameters], given) => {
    const { context, session, state } = shell;
    if (word === undefined) return fail(shell, given, name, state.dialect === 'bash' ? 'filename argument required' : 'arg count', 2);
    const files = context.sim.filesOf(context.machine, context.container);
    const places = word.includes('/')
      ? ['']
      : [
          ...searchPathOf(session)
            .split(':')
            .map((dir) => `${dir}/`),
          ...(state.dialect === 'bash' ? [''] : []),
        ];
    const node = places.map((place) => files.read(resolvePath(session.cwd, place + word))).find((found) => found?.kind === 'file');
    if (node?.kind !== 'file') return cannotSource(shell, given, name, word);
    session.lastExit = 0;
    call(shell, node.text, { of: 'file', tested: given.tested, ...(parameters.length > 0 ? { parameters } : {}) });
    return undefined;
  };

function cannotSource(shell: Shell, given: Given, name: string, word: string): number {
  const { dialect, reads } = shell.state;
  if (dialect === 'bash') return fail(shell, given, '', `${word}: No such file or directory`);
  fail(
    shell,
    given,
    name,
    dialect === 'dash' ? (word.includes('/') ? `cannot open ${word}: No such file` : `${word}: not found`) : `can't open '${word}': No such file or directory`,
  );
  if (reads !== 'keyboard') throw new SpecialFailure(2);
  return dialect === 'dash' ? 2 : 1;
}

const exec: BuiltIn = (shell, args, given) => {
  const { run, state } = shell;
  const argv = args.filter((arg, index) => !(index === 0 && arg === '--'));
  if (argv.length === 0) {
    run.streams = given.opened.streams;
    if (given.opened.reads) run.input = given.opened.input;
    return 0;
  }
  // inside a subshell only that is replaced, and a typed shell stays: the program runs as any other
  const replaces = state.reads !== 'keyboard' && !run.stack.some(({ kind }) => kind === 'subshell');
  const result = invoke(shell, argv, given, replaces, 'exec');
  if (typeof result !== 'number') return result;
  if (state.reads === 'keyboard' && (result === 127 || result === 126)) return result;
  throw new ShellExit(result);
};

const trap: BuiltIn = (shell, args, given) => {
  const { state } = shell;
  const words = args.filter((arg, index) => !(index === 0 && arg === '--'));
  const [first, ...rest] = words;
  if (first === undefined || first === '-p') {
    for (const [signal, command] of Object.entries(state.traps).sort(([a], [b]) => Number(b === 'EXIT') - Number(a === 'EXIT') || a.localeCompare(b)))
      say(
        shell,
        given,
        `trap -- '${command.replaceAll("'", state.dialect === 'bash' ? `'\\''` : `'"'"'`)}' ${state.dialect === 'bash' && signal !== 'EXIT' ? 'SIG' : ''}${signal}\n`,
      );
    return 0;
  }
  // a first word that is a signal, alone, gives that signal its meaning back
  const resets = first === '-' || (rest.length === 0 && nameOf(first) !== undefined);
  let exit = 0;
  for (const word of resets && first !== '-' ? words : rest) {
    const signal = nameOf(word);
    if (signal === undefined) exit = badSignal(shell, given, word);
    else if (resets) Reflect.deleteProperty(state.traps, signal);
    else if (signal !== 'KILL' && signal !== 'STOP') state.traps[signal] = first;
  }
  return exit;
};

const nameOf = (word: string): string | undefined => (/^(?:EXIT|0)$/i.test(word) ? 'EXIT' : /^(?:ERR|DEBUG|RETURN)$/.test(word) ? word : signalName(word));

function badSignal(shell: Shell, given: Given, word: string): number {
  return fail(shell, given, 'trap', shell.state.dialect === 'dash' ? `${word}: bad trap` : `${word}: invalid signal specification`);
}

/** `break` and `continue` where no loop is. */
const outside =
  (name: string): BuiltIn =>
  (shell, _, given) => {
    if (shell.state.dialect === 'bash') fail(shell, given, name, "only meaningful in a `for', `while', or `until' loop");
    return 0;
  };

/** `command name …`: no function of that name is meant. */
const command: BuiltIn = (shell, args, given) => {
  const words = args.filter((arg, index) => !(index === 0 && (arg === '-p' || arg === '--')));
  if (words.length === 0) return 0;
  const { state } = shell;
  const { functions } = state;
  state.functions = {};
  try {
    return runCommand(shell, words, given);
  } catch (failure) {
    if (failure instanceof SpecialFailure) return failure.code;
    throw failure;
  } finally {
    state.functions = { ...functions, ...state.functions };
  }
};

/** `time command`. */
const time: BuiltIn = (shell, args, given) => {
  const { world } = shell.context.sim;
  const began = world.now;
  const words = args.filter((arg, index) => !(index === 0 && arg === '-p'));
  const result = words.length === 0 ? 0 : runCommand(shell, words, { ...given, timed: true });
  if (typeof result === 'number') writeTo(shell, baseStreams(shell).err)(timing(world.now - began));
  return result;
};

/** Built-ins that steer. */
export const controlBuiltIns: BuiltIns = {
  exit,
  logout: exit,
  return: returnIt,
  eval: evaluate,
  source: source('source'),
  '.': source('.'),
  exec,
  trap,
  break: outside('break'),
  continue: outside('continue'),
  builtin: command,
  time,
  ':': () => 0,
};

export { command as runWithoutFunctions };
