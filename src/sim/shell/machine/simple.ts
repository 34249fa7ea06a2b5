// Simple commands: assignments, then a function, a built-in, or a program found along PATH.
import { expandText, expandWords } from '../expand/expand';
import { type Dialect, type SimpleCommand } from '../syntax/ast';
import { wordAt } from '../../text';
import { call } from './controls';
import { invoke, PROGRAMS_OF_THE_SHELL } from './invoke';
import { openRedirects } from './redirects';
import { baseStreams, type BuiltIn, complain, type Given, hasOption, type Outcome, type Shell, ShellExit, SpecialFailure, writeTo } from './shell';
import { own } from '../../values';
import { expanderOf, exportVariable, setVariable, unsetVariable } from './variables';

/** Runs a simple command: its exit code, or why the shell stops. */
export function runSimple(shell: Shell, command: SimpleCommand, { tested, last }: { tested: boolean; last: boolean }): Outcome | number | undefined {
  const { run, session } = shell;
  shell.line = run.line + command.line;
  const before = session.lastExit;
  if (command.words.length === 0) session.lastExit = 0;
  shell.hidesStatus = command.words.length > 0 && shell.state.dialect !== 'bash';
  const expander = expanderOf(shell);
  const argv = expandWords(command.words, expander);
  shell.hidesStatus = false;
  const opened = openRedirects(shell, command.redirects, expander);
  if (!opened) return redirectFailed(shell, argv[0] ?? '');
  if (argv.length === 0) return assignAll(shell, command) ?? session.lastExit;
  const env = environment(shell, command);
  if (!env) return failedAssignment(shell, true);
  trace(shell, [...Object.entries(env).map(([name, value]) => `${name}=${quoted(shell, value)}`), ...argv.map((word) => quoted(shell, word))]);
  session.lastExit = before;
  return runCommand(shell, argv, { opened, env, tested, last });
}

/** The assignments in front of a command; null when one of them is not allowed. Each sees those before it. */
function environment(shell: Shell, { assignments }: SimpleCommand): Record<string, string> | null {
  const env: Record<string, string> = {};
  if (assignments.length === 0) return env;
  const expander = expanderOf(shell);
  const inner = { ...expander, get: (name: string) => own(env, name) ?? expander.get(name) };
  for (const { name, value, append } of assignments) {
    if (shell.state.readonly.includes(name)) {
      if (shell.state.dialect !== 'bash') return null;
      failedAssignment(shell, true, name);
      continue;
    }
    env[name] = (append ? (inner.get(name) ?? '') : '') + expandText(value, inner);
  }
  return env;
}

/** Assignments without a command set variables of the shell. */
function assignAll(shell: Shell, { assignments }: SimpleCommand): number | undefined {
  const expander = expanderOf(shell);
  for (const { name, value, append } of assignments) {
    const text = (append ? (expander.get(name) ?? '') : '') + expandText(value, expander);
    trace(shell, [`${name}=${quoted(shell, text)}`]);
    if (!setVariable(shell, name, text)) return failedAssignment(shell, false, name);
  }
  return undefined;
}

/** A read-only variable was to be set: a script ends, except in bash where only a command is left out. */
function failedAssignment(shell: Shell, command: boolean, name = wordAt(shell.state.readonly, 0)): number {
  const { dialect, reads } = shell.state;
  complain(shell, `${name}: ${dialect === 'bash' ? 'readonly variable' : 'is read only'}`);
  const code = dialect === 'bash' ? 1 : 2;
  if (reads !== 'keyboard' && !(dialect === 'bash' && command)) throw new ShellExit(code);
  return code;
}

/** A redirect that fails keeps the command from running; in a POSIX shell it ends a script if the command is one of the shell's own. */
function redirectFailed({ state }: Shell, name: string): number {
  const code = state.dialect === 'dash' ? 2 : 1;
  if (state.dialect !== 'bash' && state.reads !== 'keyboard' && SPECIAL.has(name)) throw new SpecialFailure(code);
  return code;
}

/** Built-ins whose errors end a POSIX shell. */
export const SPECIAL: ReadonlySet<string> = new Set(['.', ':', 'break', 'continue', 'eval', 'exec', 'exit', 'export', 'readonly', 'return', 'set', 'shift', 'trap', 'unset']);

/** Runs a command that has been split into words. */
export function runCommand(shell: Shell, argv: string[], given: Given): Outcome | number | undefined {
  const [name = '', ...args] = argv;
  const { state, run } = shell;
  const written = own(state.functions, name);
  if (written) {
    const { streams, input, reads } = given.opened;
    run.stack.push({ kind: 'redirect', streams: run.streams, input: run.input, own: true, reads });
    Object.assign(run, { streams, input });
    call(shell, written.source, { of: 'function', tested: given.tested, parameters: args, line: written.line });
    const frame = run.stack.at(-1);
    if (frame?.kind === 'call') for (const [variable, value] of Object.entries(given.env)) localFor(shell, frame.locals, variable, value);
    return undefined;
  }
  const builtIn = own(shell.builtIns, name);
  const result = builtIn && !MISSING[state.dialect].has(name) ? runBuiltIn(shell, builtIn, argv, given) : invoke(shell, argv, given);
  return shell.noRoom === true && typeof result === 'number' ? noRoom(shell, name, builtIn !== undefined) : result;
}

/** What a command says when its output has found no room; the shell's own commands say it through the shell. */
function noRoom(shell: Shell, name: string, isBuiltIn: boolean): number {
  shell.noRoom = false;
  const words = `${name}: write error: No space left on device`;
  if (isBuiltIn || PROGRAMS_OF_THE_SHELL.has(name)) complain(shell, words);
  else writeTo(shell, baseStreams(shell).err)(`${words}\n`);
  return 1;
}

/** Built-ins that a shell does not have. */
export const MISSING: Readonly<Record<Dialect, ReadonlySet<string>>> = {
  bash: new Set(),
  ash: new Set(['declare', 'typeset', 'logout', 'disown', 'shopt', 'builtin', 'time']),
  dash: new Set(['source', 'declare', 'typeset', 'let', 'history', 'logout', 'disown', 'shopt', 'builtin', 'time']),
};

/** Assignments in front of a built-in last as long as it does; in front of a special one they stay, except in bash. */
function runBuiltIn(shell: Shell, builtIn: BuiltIn, argv: readonly string[], given: Given): Outcome | number | undefined {
  const [name = '', ...args] = argv;
  const { session, state } = shell;
  const names = Object.keys(given.env);
  if (names.length === 0) return builtIn(shell, args, given);
  const before = names.map((each) => ({ each, exported: session.env[each], plain: state.vars[each] }));
  for (const each of names) exportVariable(shell, each, given.env[each]);
  const result = builtIn(shell, args, given);
  if (state.dialect !== 'bash' && SPECIAL.has(name)) return result;
  for (const { each, exported, plain } of before) {
    unsetVariable(shell, each);
    if (exported !== undefined) session.env[each] = exported;
    else if (plain !== undefined) state.vars[each] = plain;
  }
  // the script that `eval` or `.` has begun still sees them
  const frame = result === undefined ? shell.run.stack.at(-1) : undefined;
  if (frame?.kind === 'call') for (const [each, value] of Object.entries(given.env)) localFor(shell, frame.locals, each, value);
  return result;
}

/** A variable set in front of a function's name lasts as long as the call. */
function localFor(shell: Shell, locals: Record<string, string | null>, name: string, value: string): void {
  const exported = shell.session.env[name];
  const plain = shell.state.vars[name];
  locals[name] = exported !== undefined ? `x${exported}` : plain === undefined ? null : `v${plain}`;
  exportVariable(shell, name, value);
}

/** `set -x`: shows a command before it runs. */
function trace(shell: Shell, words: readonly string[]): void {
  if (hasOption(shell, 'xtrace')) writeTo(shell, baseStreams(shell).err)(`+ ${words.join(' ')}\n`);
}

/** A word as a trace shows it; dash shows it bare. */
function quoted({ state }: Shell, word: string): string {
  return state.dialect !== 'dash' && (word === '' || /[\s'"\\$`|&;<>()*?[\]{}!#~]/.test(word)) ? `'${word.replaceAll("'", `'\\''`)}'` : word;
}
