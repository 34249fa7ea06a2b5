// Built-ins that set and show variables: export, unset, readonly, local, declare, set, shift, let, getopts.
import { arithmetic } from '../expand/arithmetic';
import { ExpansionProblem } from '../expand/expand';
import { makeLocal } from '../machine/controls';
import { type Given, hasOption, type Shell, SpecialFailure } from '../machine/shell';
import { expanderOf, exportVariable, setVariable, unsetVariable, variable } from '../machine/variables';
import { SHELL_OPTIONS, type ShellOption } from '../session';
import { getopts } from './getopts';
import { badName, type BuiltIn, type BuiltIns, fail, isName, say, tell } from './builtIn';

const quote = (dialect: string, value: string): string => (dialect === 'bash' ? `"${value.replace(/["\\$`]/g, '\\$&')}"` : `'${value.replaceAll("'", `'"'"'`)}'`);

function splitAssignment(word: string): { name: string; value: string | undefined } {
  const cut = word.indexOf('=');
  return cut < 0 ? { name: word, value: undefined } : { name: word.slice(0, cut), value: word.slice(cut + 1) };
}

function readonlyProblem({ state }: Shell, name: string): string {
  return `${name}: ${state.dialect === 'bash' ? 'readonly variable' : 'is read only'}`;
}

/** An error of a built-in that POSIX calls special: it ends a script of dash or ash. */
function failSpecial(shell: Shell, given: Given, name: string, message: string): number {
  const code = fail(shell, given, name, message, shell.state.dialect === 'bash' ? 1 : 2);
  if (shell.state.dialect !== 'bash' && shell.state.reads !== 'keyboard') throw new SpecialFailure(code);
  return code;
}

const exportIt: BuiltIn = (shell, args, given) => {
  const { session, state } = shell;
  const words = args.filter((arg) => arg !== '-p' && arg !== '--');
  if (words.length === 0) {
    const word = state.dialect === 'bash' ? 'declare -x' : 'export';
    for (const [name, value] of Object.entries(session.env).sort()) say(shell, given, `${word} ${name}=${quote(state.dialect, value)}\n`);
    return 0;
  }
  const taken = words[0] === '-n';
  let exit = 0;
  for (const word of taken ? words.slice(1) : words) {
    const { name, value } = splitAssignment(word);
    if (!isName(name)) exit = failSpecial(shell, given, 'export', badName(shell, word));
    else if (value !== undefined && state.readonly.includes(name)) exit = failSpecial(shell, given, state.dialect === 'bash' ? '' : 'export', readonlyProblem(shell, name));
    else if (taken) {
      const now = value ?? session.env[name];
      Reflect.deleteProperty(session.env, name);
      if (now !== undefined) state.vars[name] = now;
    } else exportVariable(shell, name, value);
  }
  return exit;
};

const unset: BuiltIn = (shell, args, given) => {
  const { state } = shell;
  const functions = args[0] === '-f';
  let exit = 0;
  for (const name of args.filter((arg) => !arg.startsWith('-'))) {
    if (functions) Reflect.deleteProperty(state.functions, name);
    else if (!isName(name) && state.dialect !== 'bash') exit = failSpecial(shell, given, 'unset', badName(shell, name));
    else if (state.readonly.includes(name))
      exit = failSpecial(shell, given, 'unset', state.dialect === 'bash' ? `${name}: cannot unset: readonly variable` : `${name}: is read only`);
    else if (variable(shell, name) === undefined) Reflect.deleteProperty(state.functions, name);
    else unsetVariable(shell, name);
  }
  return exit;
};

const readonly: BuiltIn = (shell, args, given) => {
  const { state } = shell;
  const words = args.filter((arg) => arg !== '-p');
  if (words.length === 0)
    for (const name of state.readonly) {
      const value = variable(shell, name);
      say(shell, given, `${state.dialect === 'bash' ? 'declare -r' : 'readonly'} ${name}${value === undefined ? '' : `=${quote(state.dialect, value)}`}\n`);
    }
  let exit = 0;
  for (const word of words) {
    const { name, value } = splitAssignment(word);
    if (!isName(name)) exit = failSpecial(shell, given, 'readonly', badName(shell, word));
    else if (value !== undefined && !setVariable(shell, name, value))
      exit = failSpecial(shell, given, shell.state.dialect === 'bash' ? '' : 'readonly', readonlyProblem(shell, name));
    else if (!state.readonly.includes(name)) state.readonly.push(name);
  }
  return exit;
};

const local: BuiltIn = (shell, args, given) => {
  for (const word of args.filter((arg) => !arg.startsWith('-'))) {
    const { name, value } = splitAssignment(word);
    if (!isName(name)) return failSpecial(shell, given, 'local', badName(shell, word));
    if (!makeLocal(shell, name)) return failSpecial(shell, given, 'local', shell.state.dialect === 'bash' ? 'can only be used in a function' : 'not in a function');
    setVariable(shell, name, value ?? '');
  }
  return 0;
};

const declare: BuiltIn = (shell, args, given) => {
  const flags = args.filter((arg) => /^[-+]/.test(arg)).join('');
  if (/[aA]/.test(flags)) return fail(shell, given, 'declare', 'arrays: real bash has this; this simulated shell does not');
  for (const word of args.filter((arg) => !/^[-+]/.test(arg))) {
    const { name, value } = splitAssignment(word);
    if (!isName(name)) return fail(shell, given, 'declare', badName(shell, word));
    if (!flags.includes('g')) makeLocal(shell, name);
    const text = value !== undefined && flags.includes('i') ? String(arithmetic(value, expanderOf(shell))) : value;
    if (text !== undefined && !setVariable(shell, name, text)) return fail(shell, given, 'declare', readonlyProblem(shell, name));
    if (flags.includes('x')) exportVariable(shell, name, text);
    if (flags.includes('r')) shell.state.readonly.push(name);
  }
  return 0;
};

const OPTION_NAMES: readonly string[] = Object.values(SHELL_OPTIONS);

function switchOption(shell: Shell, option: string, on: boolean): boolean {
  const { state } = shell;
  if (option === 'pipefail' && state.dialect === 'dash') return false;
  if (!OPTION_NAMES.includes(option))
    return ['allexport', 'braceexpand', 'emacs', 'hashall', 'histexpand', 'monitor', 'noclobber', 'posix', 'vi', 'notify', 'errtrace', 'functrace'].includes(option);
  state.options = state.options.filter((other) => other !== option);
  if (on) state.options.push(option as ShellOption);
  return true;
}

const set: BuiltIn = (shell, args, given) => {
  const { state, session } = shell;
  if (args.length === 0) {
    for (const [name, value] of Object.entries({ ...session.env, ...state.vars }).sort())
      say(shell, given, `${name}=${state.dialect === 'bash' ? plainOrQuoted(value) : quote('dash', value)}\n`);
    return 0;
  }
  const words = [...args];
  for (let word = words[0]; word !== undefined && /^[-+]./.test(word); word = words[0]) {
    words.shift();
    if (word === '--') break;
    for (const letter of word.slice(1)) {
      const option = letter === 'o' ? words.shift() : (SHELL_OPTIONS as Readonly<Record<string, string>>)[letter];
      if (letter === 'o' && option === undefined) showOptions(shell, given);
      else if (option !== undefined && !switchOption(shell, option, word.startsWith('-'))) return failSpecial(shell, given, 'set', optionProblem(shell, option));
      else if (option === undefined && !'abhkmnptBCEHPT'.includes(letter)) return badOption(shell, given, word);
    }
    if (words.length === 0) return 0;
  }
  state.parameters = words;
  return 0;
};

function badOption(shell: Shell, given: Given, word: string): number {
  const { dialect } = shell.state;
  const code = failSpecial(shell, given, 'set', { bash: `${word}: invalid option`, dash: `Illegal option ${word}`, ash: `illegal option ${word}` }[dialect]);
  if (dialect !== 'bash') return code;
  return tell(shell, given, 'set: usage: set [-abefhkmnptuvxBCEHPT] [-o option-name] [--] [-] [arg ...]', 2);
}

const optionProblem = ({ state }: Shell, option: string): string => (state.dialect === 'bash' ? `${option}: invalid option name` : `Illegal option -o ${option}`);
const plainOrQuoted = (value: string): string => (/^[\w./:@%+,-]*$/.test(value) ? value : `'${value.replaceAll("'", `'\\''`)}'`);

function showOptions(shell: Shell, given: Given): void {
  for (const option of [...OPTION_NAMES].sort())
    say(shell, given, `${option.padEnd(15)}${shell.state.dialect === 'bash' ? '\t' : ' '}${hasOption(shell, option as ShellOption) ? 'on' : 'off'}\n`);
}

const shift: BuiltIn = (shell, [by = '1'], given) => {
  const { state } = shell;
  if (!/^\d+$/.test(by)) return failSpecial(shell, given, 'shift', state.dialect === 'bash' ? `${by}: numeric argument required` : `Illegal number: ${by}`);
  const count = Number(by);
  if (count > state.parameters.length) return state.dialect === 'dash' ? failSpecial(shell, given, 'shift', "can't shift that many") : 1;
  state.parameters = state.parameters.slice(count);
  return 0;
};

const letIt: BuiltIn = (shell, args, given) => {
  if (args.length === 0 && shell.state.dialect === 'bash') return fail(shell, given, 'let', 'expression expected');
  try {
    return args.map((text) => arithmetic(text, expanderOf(shell))).at(-1) === 0 ? 1 : 0;
  } catch (problem) {
    if (!(problem instanceof ExpansionProblem)) throw problem;
    return fail(shell, given, 'let', problem.message);
  }
};

/** Built-ins about variables. */
export const variableBuiltIns: BuiltIns = { export: exportIt, unset, readonly, local, declare, typeset: declare, set, shift, let: letIt, getopts };
