// sed: edits lines by a script of commands with addresses.
import { type FileNode } from '../../kernel/files';
import { type Program, type ProgramContext } from '../program';
import { posixPattern } from '../patterns/posix';
import { readSed, type SedAddress, type SedCommand, SedProblem } from './sedScript';
import { cannotChange, complain, isBusybox, linesOf, parseOptions, pathOf, readText } from './support';

/** What a run of sed carries from line to line. */
interface Run {
  commands: readonly SedCommand[];
  quiet: boolean;
  /** Commands whose range is open. */
  open: Set<SedCommand>;
  hold: string;
  quit: boolean;
}

/** The text that comes out for the lines of one input. */
function edit(run: Run, lines: readonly string[], last: boolean): string {
  let out = '';
  for (let index = 0; index < lines.length && !run.quit; index++) {
    const state = { text: lines[index] ?? '', number: index + 1, isLast: last && index === lines.length - 1, deleted: false, before: '', after: '' };
    for (const command of run.commands) {
      if (state.deleted || hasQuit(run)) break;
      if (!applies(run, command, state)) continue;
      if (command.name === 'n') {
        if (!run.quiet) state.before += `${state.text}\n`;
        if (index + 1 >= lines.length) run.quit = true;
        else {
          index++;
          Object.assign(state, { text: lines[index], number: index + 1, isLast: last && index === lines.length - 1 });
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
}

function carryOut(run: Run, command: SedCommand, line: Line): void {
  switch (command.name) {
    case 's':
      substitute(command, line);
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
function substitute({ pattern, replacement, flags }: Extract<SedCommand, { name: 's' }>, line: Line): void {
  const which = Number(/\d+/.exec(flags)?.[0] ?? 1);
  const global = flags.includes('g');
  let seen = 0;
  const done = { changed: false };
  line.text = pattern.replace(line.text, true, ({ groups }) => {
    seen++;
    if (global ? seen < which : seen !== which) return groups[0] ?? '';
    done.changed = true;
    return replacement.replace(/\\([0-9n&\\/])|&|\\([\s\S])/g, (whole, special: string | undefined, plain: string | undefined) => {
      if (whole === '&') return groups[0] ?? '';
      if (special === undefined) return plain ?? '';
      return special === 'n' ? '\n' : /\d/.test(special) ? (groups[Number(special)] ?? '') : special;
    });
  });
  if (done.changed && flags.includes('p')) line.before += `${line.text}\n`;
}

/** Whether a command's addresses choose a line. */
function applies({ open }: Run, command: SedCommand, line: Line): boolean {
  const [first, second] = command.addresses;
  if (first === undefined) return !command.negated;
  let chosen = chooses(first, line);
  if (second !== undefined) {
    const inside = open.has(command);
    chosen ||= inside;
    const ends = inside || second.kind === 'number' ? chooses(second, line) || (second.kind === 'number' && line.number >= second.number) : false;
    if (chosen && !ends) open.add(command);
    else if (ends) open.delete(command);
  }
  return chosen !== command.negated;
}

function chooses(address: SedAddress, { number, isLast, text }: Line): boolean {
  if (address.kind === 'number') return address.number === number;
  return address.kind === 'last' ? isLast : address.pattern.test(text);
}

/** Edits a file in place. */
function editFile(context: ProgramContext, run: Run, word: string, suffix: string): string | null {
  const path = pathOf(context, word);
  const node: FileNode | undefined = context.files.read(path);
  if (node?.kind !== 'file') return `can't read ${word}: ${node ? 'Is a directory' : 'No such file or directory'}`;
  const problem = cannotChange(context, path);
  if (problem !== null) return `couldn't open temporary file ${word}: ${problem}`;
  if (suffix !== '') context.write(path + suffix, { ...node });
  const text = edit({ ...run, open: new Set(), hold: '', quit: false }, linesOf(node.text), true);
  context.write(path, { ...node, text: node.text.endsWith('\n') || text === '' ? text : text.slice(0, -1) });
  return null;
}

/** The stream editor. */
export const sed: Program = {
  run(context) {
    const inPlace = context.argv.find((arg) => /^(-[nrE]*i|--in-place)/.test(arg));
    const suffix = /^-[nrE]*i(.*)$/.exec(inPlace ?? '')?.[1] ?? inPlace?.split('=')[1] ?? '';
    const args = context.argv
      .slice(1)
      .map((arg) => (arg === inPlace ? (/^-([nrE]+)i/.exec(arg)?.[1] === undefined ? '--in-place' : `-${/^-([nrE]+)i/.exec(arg)?.[1] ?? ''}`) : arg));
    const options = parseOptions(args, { flags: 'nrEsuz', values: 'ef', long: { 'in-place': 's', quiet: 'n', silent: 'n', 'regexp-extended': 'E', expression: 'e' } });
    if (complain(context, options)) return 1;
    const { flags, rest } = options;
    const fromFile = options.values.get('f');
    const read = fromFile === undefined ? null : readText(context, fromFile);
    const expressions = args.flatMap((arg, index) => (arg === '-e' || arg === '--expression' ? [args[index + 1] ?? ''] : []));
    const script = read && 'text' in read ? read.text : expressions.length > 0 ? expressions.join('\n') : (rest.shift() ?? '');
    try {
      const run: Run = { commands: readSed(script, flags.has('E') || flags.has('r'), posixPattern), quiet: flags.has('n'), open: new Set(), hold: '', quit: false };
      return inPlace === undefined ? stream(context, run, rest) : onFiles(context, run, rest, suffix);
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
    exit = problem.startsWith("can't") ? 2 : 4;
    context.err(`sed: ${problem}\n`);
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
      exit = 2;
      context.err(
        isBusybox(context.files)
          ? `sed: ${word}: No such file or directory\n`
          : `sed: can't read ${word}: ${read.reason === 'missing' ? 'No such file or directory' : 'Is a directory'}\n`,
      );
    }
  }
  const whole = texts.join('');
  const text = edit(run, linesOf(whole), true);
  context.out(whole.endsWith('\n') || whole === '' ? text : text.replace(/\n$/, ''));
  return exit;
}
