// awk: rules for lines and their fields.
import { type Program, type ProgramContext } from '../program';
import { readAwk } from './awkRead';
import { AwkProblem } from './awkTokens';
import { AwkTrouble } from './awkEvaluate';
import { AwkMachine } from './awkRun';
import { calledAs, isBusybox, linesOf, pathOf, readText } from './support';
import { cannotCreate } from './writeFiles';

interface Asked {
  separator: string | null;
  assignments: [string, string][];
  file: string | null;
  rest: string[];
}

function read(args: readonly string[]): Asked {
  const asked: Asked = { separator: null, assignments: [], file: null, rest: [...args] };
  const { rest } = asked;
  for (let word = rest[0]; word !== undefined && /^-./.test(word); word = rest[0]) {
    rest.shift();
    if (word === '--') break;
    const value = (): string => (word.length > 2 ? word.slice(2) : (rest.shift() ?? ''));
    if (word.startsWith('-F')) asked.separator = value();
    else if (word.startsWith('-v')) asked.assignments.push(assignment(value()));
    else if (word.startsWith('-f')) asked.file = value();
  }
  return asked;
}

const ASSIGNMENT = /^[A-Za-z_]\w*=/;

function assignment(word: string): [string, string] {
  const cut = word.indexOf('=');
  return [word.slice(0, cut), word.slice(cut + 1)];
}

/** Runs a program of rules over its input. */
export const awk: Program = {
  run(context) {
    const { separator, assignments, file, rest } = read(context.argv.slice(1));
    const own = file === null ? null : readText(context, file);
    const source = own && 'text' in own ? own.text : rest.shift();
    if (source === undefined) {
      context.err(`usage: ${calledAs(context)} [-F fs][-v var=value][prog | -f progfile][file ...]\n`);
      return 1;
    }
    try {
      const machine = new AwkMachine(readAwk(source), context.session.env, printer(context), isBusybox(context.files));
      if (separator !== null) machine.set('FS', separator.replace(/\\t/g, '\t'));
      for (const [name, value] of assignments) machine.set(name, value);
      return run(context, machine, rest);
    } catch (problem) {
      if (!(problem instanceof AwkProblem) && !(problem instanceof AwkTrouble)) throw problem;
      if (isBusybox(context.files)) {
        context.err(`awk: cmd. line:1: ${problem instanceof AwkTrouble ? problem.message : 'Unexpected token'}\n`);
        return 1;
      }
      context.err(`${calledAs(context)}: ${problem instanceof AwkProblem ? `line ${problem.line}: ` : ''}${problem.message}\n`);
      return 2;
    }
  },
};

/** Prints, to files too: the first `>` of a run empties its file. */
function printer(context: ProgramContext): ConstructorParameters<typeof AwkMachine>[2] {
  const open = new Set<string>();
  return (text, file, append) => {
    if (file === null || file === '/dev/stdout' || file === '/dev/stderr') {
      (file === '/dev/stderr' ? context.err : context.out)(text);
      return;
    }
    const path = pathOf(context, file);
    const problem = cannotCreate(context, path);
    if (problem !== null) throw new AwkTrouble(`cannot open "${file}" for output (${problem})`);
    const before = append || open.has(path) ? readText(context, file) : null;
    open.add(path);
    context.write(path, { kind: 'file', text: (before && 'text' in before ? before.text : '') + text });
  };
}

function run(context: ProgramContext, machine: AwkMachine, words: readonly string[]): number {
  machine.begin();
  let failed = false;
  const given = words.some((word) => !ASSIGNMENT.test(word)) ? words : [...words, '-'];
  for (const word of machine.onlyBegins ? [] : given) {
    if (ASSIGNMENT.test(word)) {
      machine.set(...assignment(word));
      continue;
    }
    const read = readText(context, word);
    if ('text' in read) machine.feed(word === '-' ? '' : word, linesOf(read.text));
    else {
      failed = true;
      const reason = read.reason === 'missing' ? 'No such file or directory' : 'Is a directory';
      context.err(isBusybox(context.files) ? `awk: ${word}: ${reason}\n` : `${calledAs(context)}: cannot open "${word}" (${reason})\n`);
    }
  }
  const exit = machine.end();
  return failed && exit === 0 ? (isBusybox(context.files) ? 1 : 2) : exit;
}
