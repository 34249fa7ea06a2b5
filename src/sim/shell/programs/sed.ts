// sed: edits lines by a script of commands with addresses.
import { type FileNode } from '../../kernel/files';
import { type Program, type ProgramContext } from '../program';
import { must } from '../../must';
import { type Pattern } from '../patterns/pattern';
import { posixPattern } from '../patterns/posix';
import { wordAt } from '../../text';
import { type Addressed, readSed, type SedAddress, type SedCommand, SedProblem } from './sedScript';
import { cannotChange, complain, isBusybox, linesOf, parseOptions, pathOf, readText } from './support';

/** What a run of sed carries from line to line. */
interface Run {
  commands: readonly SedCommand[];
  quiet: boolean;
  /** Commands whose range is open. */
  open: Set<Addressed>;
  hold: string;
  /** The pattern that was used last, which an empty one stands for. */
  lastPattern: Pattern | null;
  quit: boolean;
}

/** The text that comes out for the lines of one input. */
function edit(run: Run, lines: readonly string[], last: boolean): string {
  let out = '';
  for (let index = 0; index < lines.length && !run.quit; index++) {
    const state = {
      text: must(lines[index], 'a line below the number of lines'),
      number: index + 1,
      isLast: last && index === lines.length - 1,
      deleted: false,
      before: '',
      after: '',
      entered: new Map<Addressed, boolean>(),
    };
    for (const command of run.commands) {
      if (state.deleted || hasQuit(run)) break;
      if (!applies(run, command, state)) continue;
      if (command.name === 'n') {
        // with no next line, GNU's sed prints as it would at the end and leaves
        if (index + 1 >= lines.length) run.quit = true;
        else {
          if (!run.quiet) state.before += `${state.text}\n`;
          index++;
          Object.assign(state, { text: must(lines[index], 'a line below the number of lines'), number: index + 1, isLast: last && index === lines.length - 1 });
        }
      } else carryOut(run, command, state);
    }
    out += state.before + (run.quiet || state.deleted ? '' : `${state.text}\n`) + state.after;
  }
  return out;
}

const hasQuit = ({ quit }: Run): boolean => quit;

interface Line {
  text: string;
  number: number;
  isLast: boolean;
  deleted: boolean;
  /** Printed before and after the line itself. */
  before: string;
  after: string;
  /** Which blocks are for this line, as it was when the script came to them. */
  entered: Map<Addressed, boolean>;
}

function carryOut(run: Run, command: SedCommand, line: Line): void {
  switch (command.name) {
    case 's':
      substitute(run, command, line);
      return;
    case 'y':
      line.text = Array.from(line.text, (char) => command.to.charAt(command.from.indexOf(char)) || char).join('');
      return;
    case 'd':
      line.deleted = true;
      return;
    case 'p':
      line.before += `${line.text}\n`;
      return;
    case '=':
      line.before += `${line.number}\n`;
      return;
    case 'i':
      line.before += `${command.text}\n`;
      return;
    case 'a':
      line.after += `${command.text}\n`;
      return;
    case 'c':
      line.deleted = true;
      if (!run.open.has(command)) line.after += `${command.text}\n`;
      return;
    case 'q':
      run.quit = true;
      return;
    case 'h':
      run.hold = line.text;
      return;
    case 'g':
      line.text = run.hold;
      return;
    default:
  }
}

/** `s/pattern/replacement/flags`. */
function substitute(run: Run, { pattern, replacement, flags }: Extract<SedCommand, { name: 's' }>, line: Line): void {
  const which = Number(/\d+/.exec(flags)?.[0] ?? 1);
  const global = flags.includes('g');
  let seen = 0;
  const done = { changed: false };
  line.text = usedPattern(run, pattern).replace(line.text, true, ({ groups: [whole = '', ...groups] }) => {
    seen++;
    if (global ? seen < which : seen !== which) return whole;
    done.changed = true;
    return replacement.replace(/\\([\s\S])|&/g, (_, special: string | undefined) => {
      if (special === undefined || special === '0') return whole;
      if (special === 'n') return '\n';
      return /\d/.test(special) ? wordAt(groups, Number(special) - 1) : special;
    });
  });
  if (done.changed && flags.includes('p')) line.before += `${line.text}\n`;
}

/** Whether a command's addresses choose a line. */
function applies(run: Run, command: Addressed, line: Line): boolean {
  const { block } = command;
  if (block) {
    const inside = line.entered.get(block) ?? applies(run, block, line);
    line.entered.set(block, inside);
    if (!inside) return false;
  }
  const [first, second] = command.addresses;
  if (first === undefined) return !command.negated;
  const { open } = run;
  let chosen = chooses(run, first, line);
  if (second !== undefined) {
    const inside = open.has(command);
    chosen ||= inside;
    const ends = inside || second.kind === 'number' ? chooses(run, second, line) || (second.kind === 'number' && line.number >= second.number) : false;
    if (chosen && !ends) open.add(command);
    else if (ends) open.delete(command);
  }
  return chosen !== command.negated;
}

function chooses(run: Run, address: SedAddress, { number, isLast, text }: Line): boolean {
  switch (address.kind) {
    case 'number':
      return address.number === number;
    case 'step':
      return address.step === 0 ? number === address.first : number >= address.first && (number - address.first) % address.step === 0;
    case 'last':
      return isLast;
    case 'pattern':
      return usedPattern(run, address.pattern).test(text);
  }
}

/** The pattern that a command means, remembered for an empty one after it. */
function usedPattern(run: Run, pattern: Pattern | null): Pattern {
  if (pattern) run.lastPattern = pattern;
  return run.lastPattern ?? noPattern();
}

function noPattern(): never {
  throw new SedProblem('no previous regular expression', 0);
}

/** What is the matter with a file that is to be edited. */
interface Trouble {
  words: string;
  exit: 2 | 4;
}

/** Edits a file in place. */
function editFile(context: ProgramContext, run: Run, word: string, suffix: string): Trouble | null {
  const path = pathOf(context, word);
  const node: FileNode | undefined = context.files.read(path);
  if (!node) return { words: `can't read ${word}: No such file or directory`, exit: 2 };
  if (node.kind !== 'file') return { words: `couldn't edit ${word}: not a regular file`, exit: 4 };
  const problem = cannotChange(context, path);
  if (problem !== null) return { words: `couldn't open temporary file ${word}: ${problem}`, exit: 4 };
  if (suffix !== '') context.write(path + suffix, { ...node });
  const text = edit({ ...run, open: new Set(), hold: '', quit: false }, linesOf(node.text), true);
  context.write(path, { ...node, text: node.text.endsWith('\n') || text === '' ? text : text.slice(0, -1) });
  return null;
}

/** The arguments without `-i`, and what it adds to the names of backups; null where files are not edited in place. */
function inPlaceOf(argv: readonly string[]): { args: string[]; suffix: string | null } {
  let suffix: string | null = null;
  const args = argv.flatMap((arg) => {
    const [, letters, short, long] = /^(?:-([nrE]*)i(.*)|--in-place(?:=(.*))?)$/.exec(arg) ?? [];
    if (!/^(?:-[nrE]*i|--in-place)/.test(arg)) return [arg];
    suffix = short ?? long ?? '';
    return letters === undefined || letters === '' ? [] : [`-${letters}`];
  });
  return { args, suffix };
}

/** The stream editor. */
export const sed: Program = {
  run(context) {
    const { args, suffix } = inPlaceOf(context.argv.slice(1));
    const options = parseOptions(args, { flags: 'nrEsuz', values: 'ef', long: { quiet: 'n', silent: 'n', 'regexp-extended': 'E', expression: 'e' } });
    if (complain(context, options)) return 1;
    const { flags, rest } = options;
    const fromFile = options.values.get('f');
    const read = fromFile === undefined ? null : readText(context, fromFile);
    const expressions = args.flatMap((arg, index) =>
      arg === '-e' || arg === '--expression' ? args.slice(index + 1, index + 2) : (/^--expression=(.*)$/s.exec(arg)?.slice(1, 2) ?? []),
    );
    const script = read && 'text' in read ? read.text : expressions.length > 0 ? expressions.join('\n') : (rest.shift() ?? '');
    try {
      const run: Run = {
        commands: readSed(script, flags.has('E') || flags.has('r'), posixPattern),
        quiet: flags.has('n'),
        open: new Set(),
        hold: '',
        lastPattern: null,
        quit: false,
      };
      return suffix === null ? stream(context, run, rest) : onFiles(context, run, rest, suffix);
    } catch (problem) {
      if (!(problem instanceof SedProblem)) throw problem;
      context.err(
        isBusybox(context.files)
          ? `sed: ${/^unterminated `s/.test(problem.message) ? "unmatched '/'" : problem.message}\n`
          : `sed: -e expression #1, char ${problem.at}: ${problem.message}\n`,
      );
      return 1;
    }
  },
};

function onFiles(context: ProgramContext, run: Run, words: readonly string[], suffix: string): number {
  let exit = 0;
  for (const word of words) {
    const problem = editFile(context, run, word, suffix);
    if (problem === null) continue;
    exit = problem.exit;
    context.err(`sed: ${problem.words}\n`);
  }
  return exit;
}

function stream(context: ProgramContext, run: Run, words: readonly string[]): number {
  let exit = 0;
  const texts: string[] = [];
  for (const word of words.length > 0 ? words : ['-']) {
    const read = readText(context, word);
    if ('text' in read) texts.push(read.text);
    else {
      exit = read.reason === 'directory' && !isBusybox(context.files) ? 4 : 2;
      context.err(
        isBusybox(context.files)
          ? `sed: ${word}: No such file or directory\n`
          : read.reason === 'missing'
            ? `sed: can't read ${word}: No such file or directory\n`
            : `sed: read error on ${word}: Is a directory\n`,
      );
    }
  }
  const whole = texts.join('');
  const text = edit(run, linesOf(whole), true);
  context.out(whole.endsWith('\n') || whole === '' ? text : text.replace(/\n$/, ''));
  return exit;
}
