// Built-ins about what names mean: alias, unalias, type, command, hash.
import { resolveProgram } from '../resolve';
import { isOwn } from '../machine/invoke';
import { type Shell } from '../machine/shell';
import { MISSING } from '../machine/simple';
import { own } from '../../values';
import { type BuiltIn, type BuiltIns, fail, say, tell } from './builtIn';
import { runWithoutFunctions } from './control';
import { searchPathOf } from '../session';

const KEYWORDS: ReadonlySet<string> = new Set(['if', 'then', 'else', 'elif', 'fi', 'for', 'while', 'until', 'do', 'done', 'case', 'esac', '{', '}', '!', 'in']);
const BASH_KEYWORDS: ReadonlySet<string> = new Set(['[[', ']]', 'function', 'time', 'select']);

/** What a name is to a shell. */
type Meaning = { is: 'alias' | 'keyword' | 'function' | 'built-in'; text: string } | { is: 'file'; text: string };

/** Built-ins by name; the table itself contains this file. */
type Known = (name: string) => boolean;

function meaningOf(shell: Shell, name: string, isBuiltIn: Known): Meaning | undefined {
  const { state, session, context } = shell;
  const alias = own(state.aliases, name);
  if (alias !== undefined && (state.reads === 'keyboard' || state.dialect !== 'bash')) return { is: 'alias', text: alias };
  if (KEYWORDS.has(name) || (state.dialect !== 'dash' && BASH_KEYWORDS.has(name))) return { is: 'keyword', text: name };
  const written = own(state.functions, name);
  if (written) return { is: 'function', text: written.source };
  if ((isBuiltIn(name) || isOwn(shell, name)) && !MISSING[state.dialect].has(name)) return { is: 'built-in', text: name };
  const found = resolveProgram(context.sim.filesOf(context.machine, context.container), name, searchPathOf(session), session.cwd);
  return found.found ? { is: 'file', text: name.includes('/') ? name : found.path } : undefined;
}

/** `type` and `command -V`: a sentence for each name. */
const typeOf =
  (isBuiltIn: Known, called: string): BuiltIn =>
  (shell, args, given) => {
    const { dialect } = shell.state;
    let exit = 0;
    for (const name of args.filter((arg) => dialect === 'dash' || !/^-[afptP]+$/.test(arg))) {
      const meaning = meaningOf(shell, name, isBuiltIn);
      if (args[0] === '-t' && dialect !== 'dash') {
        if (meaning) say(shell, given, `${meaning.is === 'built-in' ? 'builtin' : meaning.is}\n`);
        else exit = 1;
      } else if (meaning) say(shell, given, sentence(name, meaning, dialect));
      else {
        exit = dialect === 'bash' ? 1 : 127;
        if (dialect === 'bash') fail(shell, given, called, `${name}: not found`);
        else say(shell, given, `${name}: not found\n`);
      }
    }
    return exit;
  };

function sentence(name: string, meaning: Meaning, dialect: string): string {
  switch (meaning.is) {
    case 'alias':
      return dialect === 'bash' ? `${name} is aliased to \`${meaning.text}'\n` : `${name} is an alias for ${meaning.text}\n`;
    case 'keyword':
      return `${name} is a shell keyword\n`;
    case 'function':
      return dialect === 'bash' ? `${name} is a function\n${name} () \n${meaning.text}\n` : `${name} is a ${dialect === 'dash' ? 'shell ' : ''}function\n`;
    case 'built-in':
      return `${name} is a ${['.', ':', 'eval', 'exec', 'exit', 'export', 'set', 'trap', 'unset'].includes(name) && dialect !== 'bash' ? 'special ' : ''}shell builtin\n`;
    case 'file':
      return `${name} is ${meaning.text}\n`;
  }
}

/** `command`, and `command -v name`: the word that would be run. */
const command =
  (isBuiltIn: Known): BuiltIn =>
  (shell, args, given) => {
    if (args[0] === '-V') return typeOf(isBuiltIn, 'command')(shell, args.slice(1), given);
    if (args[0] !== '-v') return runWithoutFunctions(shell, args, given);
    let exit = 0;
    for (const name of args.slice(1)) {
      const meaning = meaningOf(shell, name, isBuiltIn);
      if (meaning) say(shell, given, `${meaning.is === 'file' ? meaning.text : meaning.is === 'alias' ? `alias ${name}='${meaning.text}'` : name}\n`);
      else exit = shell.state.dialect === 'bash' ? 1 : 127;
    }
    return exit;
  };

const alias: BuiltIn = (shell, args, given) => {
  const { state } = shell;
  const show = (name: string, text: string): string => `${state.dialect === 'bash' ? 'alias ' : ''}${name}='${text.replaceAll("'", `'\\''`)}'\n`;
  const words = args.filter((arg) => arg !== '-p');
  if (words.length === 0) for (const [name, text] of Object.entries(state.aliases).sort()) say(shell, given, show(name, text));
  let exit = 0;
  for (const word of words) {
    const cut = word.indexOf('=');
    const known = own(state.aliases, word);
    if (cut > 0) state.aliases[word.slice(0, cut)] = word.slice(cut + 1);
    else if (known !== undefined) say(shell, given, show(word, known));
    else exit = state.dialect === 'bash' ? fail(shell, given, 'alias', `${word}: not found`) : notFound(shell, given, 'alias', word);
  }
  return exit;
};

/** dash and ash print this one without their own name. */
function notFound(shell: Shell, given: Parameters<BuiltIn>[2], name: string, word: string): number {
  return tell(shell, given, `${name}: ${word} not found`, 1);
}

const unalias: BuiltIn = (shell, args, given) => {
  const { state } = shell;
  if (args.length === 0 && state.dialect === 'bash') return tell(shell, given, 'unalias: usage: unalias [-a] name [name ...]', 2);
  if (args[0] === '-a') state.aliases = {};
  let exit = 0;
  for (const name of args.filter((arg) => arg !== '-a')) {
    if (Object.hasOwn(state.aliases, name)) Reflect.deleteProperty(state.aliases, name);
    else exit = state.dialect === 'bash' ? fail(shell, given, 'unalias', `${name}: not found`) : notFound(shell, given, 'unalias', name);
  }
  return exit;
};

/** Built-ins about names; `isBuiltIn` knows the whole table. */
export function nameBuiltIns(isBuiltIn: Known): BuiltIns {
  return { type: typeOf(isBuiltIn, 'type'), command: command(isBuiltIn), alias, unalias, hash: () => 0 };
}
