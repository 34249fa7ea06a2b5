// sed: edits lines by a script of commands with addresses.
import { type FileNode } from '../../kernel/files';
import { type Program, type ProgramContext } from '../program';
import { posixPattern } from '../patterns/posix';
import { edit, type SedRun } from './sedRun';
import { readSed, SedProblem } from './sedScript';
import { cannotChange, complain, isBusybox, linesOf, parseOptions, pathOf, readText } from './support';

/** What is the matter with a file that is to be edited. */
interface Trouble {
  words: string;
  exit: 2 | 4;
}

/** Edits a file in place. */
function editFile(context: ProgramContext, run: SedRun, word: string, suffix: string): Trouble | null {
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
      const run: SedRun = {
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

function onFiles(context: ProgramContext, run: SedRun, words: readonly string[], suffix: string): number {
  let exit = 0;
  for (const word of words) {
    const problem = editFile(context, run, word, suffix);
    if (problem === null) continue;
    exit = problem.exit;
    context.err(`sed: ${problem.words}\n`);
  }
  return exit;
}

function stream(context: ProgramContext, run: SedRun, words: readonly string[]): number {
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
