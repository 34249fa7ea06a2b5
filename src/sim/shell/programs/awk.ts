// awk: rules for lines and their fields.
import { type Program, type ProgramContext } from '../program';
import { AwkProblem, readAwk } from './awkRead';
import { AwkMachine, AwkTrouble } from './awkRun';
import { calledAs, linesOf, readText } from './support';

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
      const machine = new AwkMachine(readAwk(source), context.session.env, context.out);
      if (separator !== null) machine.set('FS', separator.replace(/\\t/g, '\t'));
      for (const [name, value] of assignments) machine.set(name, value);
      return run(context, machine, rest);
    } catch (problem) {
      if (problem instanceof AwkProblem) context.err(`${calledAs(context)}: line 1: ${problem.message}\n`);
      else if (problem instanceof AwkTrouble) context.err(`${calledAs(context)}: ${problem.message}\n`);
      else throw problem;
      return 2;
    }
  },
};

function run(context: ProgramContext, machine: AwkMachine, words: readonly string[]): number {
  machine.begin();
  let failed = false;
  const files = words.filter((word) => !/^[A-Za-z_]\w*=/.test(word));
  for (const word of words) {
    if (!/^[A-Za-z_]\w*=/.test(word)) continue;
    const [name, value] = assignment(word);
    machine.set(name, value);
  }
  if (!machine.onlyBegins)
    for (const word of files.length > 0 ? files : ['-']) {
      const read = readText(context, word);
      if ('text' in read) machine.feed(word === '-' ? '' : word, linesOf(read.text));
      else {
        failed = true;
        context.err(`${calledAs(context)}: cannot open "${word}" (${read.reason === 'missing' ? 'No such file or directory' : 'Is a directory'})\n`);
      }
    }
  const exit = machine.end();
  return failed && exit === 0 ? 2 : exit;
}
