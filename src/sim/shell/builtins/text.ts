// Built-ins that are programs elsewhere: echo, printf, test, `[`, true, false. A shell has its own, with its own words.
import { type Given, type Shell } from '../machine/shell';
import { setVariable } from '../machine/variables';
import { nowOf, strftime } from '../programs/dates';
import { echoText } from '../programs/echo';
import { busyboxWords, formatted, type PrintfTrouble } from '../programs/printf';
import { type Dialect } from '../syntax/ast';
import { answer, TestSyntax } from '../programs/test';
import { TestProblem } from '../tests';
import { type BuiltIn, type BuiltIns, fail, say, tell } from './builtIn';

const echo: BuiltIn = (shell, args, given) => {
  say(shell, given, echoText(args, shell.state.dialect === 'dash' ? 'always' : 'asked'));
  return 0;
};

const printf: BuiltIn = (shell, args, given) => {
  const { dialect } = shell.state;
  const words = args.filter((arg, index) => !(index === 0 && arg === '--'));
  const into = words[0] === '-v' && dialect === 'bash' ? words[1] : undefined;
  const [format, ...values] = into === undefined ? words : words.slice(2);
  if (format === undefined) return noFormat(shell, given);
  const time = (own: string, seconds: number): string => strftime(own === '' ? '%T' : own, seconds < 0 ? nowOf(shell.context) : new Date(seconds * 1000));
  const { text, invalid } = formatted(format, values, dialect === 'bash' ? time : undefined);
  if (into === undefined) say(shell, given, text);
  else setVariable(shell, into, text);
  if (invalid === null) return 0;
  const code = dialect === 'dash' && invalid.trouble === 'directive' ? 2 : 1;
  return fail(shell, given, dialect === 'ash' ? '' : 'printf', COMPLAINTS[dialect](invalid), code);
};

function noFormat(shell: Shell, given: Given): number {
  const { dialect } = shell.state;
  if (dialect === 'dash') return fail(shell, given, 'printf', 'usage: printf format [arg ...]', 2);
  if (dialect === 'ash') return fail(shell, given, '', 'usage: printf FORMAT [ARGUMENT...]', 2);
  return tell(shell, given, 'printf: usage: printf [-v var] format [arguments]', 2);
}

const COMPLAINTS: Readonly<Record<Dialect, (trouble: PrintfTrouble) => string>> = {
  bash: ({ trouble, word }) => (trouble === 'directive' ? `\`${word.slice(-1)}': invalid format character` : `${word}: invalid number`),
  dash: ({ trouble, word }) => `${word}: ${{ directive: 'invalid directive', number: 'expected numeric value', rest: 'not completely converted' }[trouble]}`,
  ash: busyboxWords,
};

const testAs =
  (name: '[' | 'test'): BuiltIn =>
  (shell, args, given) => {
    const words = [...args];
    if (name === '[' && words.pop() !== ']') return bad(shell, given, name, missingBracket(shell));
    const { context, session } = shell;
    try {
      return answer(words, { files: context.sim.filesOf(context.machine, context.container), cwd: session.cwd, tty: context.outputIsTty }) ? 0 : 1;
    } catch (problem) {
      if (problem instanceof TestProblem) return bad(shell, given, name, numberWanted(shell, problem.message));
      if (problem instanceof TestSyntax) return bad(shell, given, name, problem.wordsIn(shell.state.dialect));
      throw problem;
    }
  };

function bad(shell: Shell, given: Given, name: string, words: string): number {
  return fail(shell, given, shell.state.dialect === 'ash' ? '' : name, words, 2);
}

const missingBracket = ({ state }: Shell): string => (state.dialect === 'bash' ? "missing `]'" : 'missing ]');

function numberWanted({ state }: Shell, word: string): string {
  return state.dialect === 'bash' ? `${word}: integer expression expected` : state.dialect === 'dash' ? `Illegal number: ${word}` : `${word}: bad number`;
}

/** Built-ins that print and ask. */
export const textBuiltIns: BuiltIns = { echo, printf, test: testAs('test'), '[': testAs('['), true: () => 0, false: () => 1 };
