// tar: packs files into one and takes them out again. An archive is a text of its own (content.ts), the same that docker's export, import and ADD know.
import { cut } from '../../text';
import { own } from '../../values';
import { type FileNode, joinPath, parentOf, pathWithin, resolvePath } from '../../kernel/files';
import { patternExpression } from '../expand/glob';
import { type Pattern } from '../patterns/pattern';
import { readArchive, writeArchive } from '../content';
import { type Program, type ProgramContext } from '../program';
import { modeOf, ownerOf } from './listing';
import { pathOf, sizeOf } from './support';
import { below, cannotCreate, makeParents } from './writeFiles';

/** What a command line asks for. */
interface Asked {
  mode: 'c' | 'x' | 't' | null;
  file: string;
  verbose: boolean;
  compressed: boolean;
  /** -C: where to go first. */
  dir: string;
  strip: number;
  /** --exclude: what is left out. */
  excluded: Pick<Pattern, 'test'>[];
  words: string[];
}

/** Long options by the letters that say the same. */
const LONG: Readonly<Record<string, string>> = {
  '--create': 'c',
  '--extract': 'x',
  '--get': 'x',
  '--list': 't',
  '--file': 'f',
  '--directory': 'C',
  '--verbose': 'v',
  '--gzip': 'z',
  '--gunzip': 'z',
};

function read(args: readonly string[]): Asked {
  const asked: Asked = { mode: null, file: '-', verbose: false, compressed: false, dir: '.', strip: 0, excluded: [], words: [] };
  const [first = '', ...others] = args;
  const rest = [/^[cxtvzjJfp]+$/.test(first) ? `-${first}` : first, ...others];
  const take = (letter: string, value = (): string => rest.shift() ?? ''): void => {
    if (letter === 'c' || letter === 'x' || letter === 't') asked.mode = letter;
    else if (letter === 'v') asked.verbose = true;
    else if ('zjJ'.includes(letter)) asked.compressed = true;
    else if (letter === 'f') asked.file = value();
    else if (letter === 'C') asked.dir = value();
  };
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const [name, attached] = cut(word, '=');
    const value = (): string => attached ?? rest.shift() ?? '';
    const letter = own(LONG, name);
    if (name === '--strip-components') asked.strip = Number(value());
    else if (name === '--exclude') asked.excluded.push(patternExpression(value()));
    else if (letter !== undefined) take(letter, value);
    else if (/^-[A-Za-z]+$/.test(word)) for (const each of word.slice(1)) take(each);
    else if (word !== '') asked.words.push(word);
  }
  return asked;
}

/** Whether a path is left out: a pattern means the whole of it, or what follows any slash. */
const isExcluded = ({ excluded }: Asked, path: string): boolean =>
  excluded.some((pattern) => path.split('/').some((_, from, parts) => parts.some((__, to) => to >= from && pattern.test(parts.slice(from, to + 1).join('/')))));

/** tar's last words where it gives up. */
const GIVES_UP = 'tar: Error is not recoverable: exiting now\n';

/** What the words name, by path from the archive's root, and in which order; `missing` where one names nothing. */
function gather(context: ProgramContext, asked: Asked): { entries: Record<string, FileNode | null>; names: string[]; missing: boolean } {
  const { dir, words } = asked;
  const root = resolvePath(context.session.cwd, dir);
  const entries: Record<string, FileNode | null> = {};
  const names: string[] = [];
  let missing = false;
  for (const word of words) {
    const path = resolvePath(root, word);
    const node = context.files.lstat(path);
    if (!node) {
      context.err(`tar: ${word}: Cannot stat: No such file or directory\n`);
      missing = true;
      continue;
    }
    for (const each of [path, ...(node.kind === 'dir' ? below(context, path).reverse() : [])]) {
      const found = context.files.lstat(each);
      const name = word.replace(/^\/+/, '').replace(/\/+$/, '') + (each === path ? '' : pathWithin(each, path));
      if (!found || isExcluded(asked, name)) continue;
      const inside = name.replace(/^\.\/?/, '').replace(/^\/+/, '');
      if (inside !== '') entries[inside] = found;
      names.push(`${name}${found.kind === 'dir' ? '/' : ''}`);
    }
  }
  return { entries, names, missing };
}

function create(context: ProgramContext, asked: Asked): number {
  const { file, verbose, compressed, words } = asked;
  if (words.length === 0) {
    context.err("tar: Cowardly refusing to create an empty archive\nTry 'tar --help' or 'tar --usage' for more information.\n");
    return 2;
  }
  const toOutput = file === '-';
  if (toOutput && context.outputIsTty) {
    context.err(`tar: Refusing to write archive contents to terminal (missing -f option?)\n${GIVES_UP}`);
    return 2;
  }
  const target = pathOf(context, file);
  const problem = toOutput ? null : cannotCreate(context, target);
  if (problem !== null) {
    context.err(`tar: ${file}: Cannot open: ${problem}\n${GIVES_UP}`);
    return 2;
  }
  const { entries, names, missing } = gather(context, asked);
  const text = writeArchive({ entries, unseen: 0 }, compressed);
  if (verbose) for (const name of names) (toOutput ? context.err : context.out)(`${name}\n`);
  if (toOutput) context.out(text);
  else context.write(target, { kind: 'file', text });
  if (missing) context.err('tar: Exiting with failure status due to previous errors\n');
  return missing ? 2 : 0;
}

/** The entries of an archive that the words name (all without words), without leading components. */
function entriesOf(context: ProgramContext, asked: Asked): [string, FileNode][] | null {
  const { file, strip, words } = asked;
  const node = file === '-' ? undefined : context.files.read(pathOf(context, file));
  if (file !== '-' && !node) {
    context.err(`tar: ${file}: Cannot open: No such file or directory\n${GIVES_UP}`);
    return null;
  }
  const content = readArchive(file === '-' ? context.stdin : node?.kind === 'file' ? node.text : '');
  if (!content) {
    context.err('tar: This does not look like a tar archive\ntar: Exiting with failure status due to previous errors\n');
    return null;
  }
  const wanted = words.map((word) => word.replace(/^\.?\/+|\/+$/g, ''));
  return Object.entries(content.entries)
    .filter(([path]) => !isExcluded(asked, path))
    .filter(([path]) => wanted.length === 0 || wanted.some((word) => path === word || path.startsWith(`${word}/`)))
    .flatMap(([path, inner]): [string, FileNode][] => {
      const parts = path.split('/').slice(strip);
      return inner && parts.length > 0 && parts[0] !== '' ? [[parts.join('/'), inner]] : [];
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Takes entries out into a directory. */
function extract(context: ProgramContext, { dir, verbose }: Asked, found: readonly [string, FileNode][]): number {
  const root = resolvePath(context.session.cwd, dir);
  let exit = 0;
  for (const [name, node] of found) {
    const path = joinPath(root, `/${name}`);
    if (verbose) context.out(`${shownAs(name, node)}\n`);
    if (node.kind === 'dir' && context.files.read(path)?.kind === 'dir') continue;
    const problem = makeParents(context, parentOf(path)) ?? makeFolder(context, parentOf(path)) ?? cannotCreate(context, path);
    if (problem === null) context.write(path, { ...node });
    else {
      context.err(`tar: ${name}: Cannot ${node.kind === 'dir' ? 'mkdir' : 'open'}: ${problem}\n`);
      exit = 2;
    }
  }
  if (exit !== 0) context.err('tar: Exiting with failure status due to previous errors\n');
  return exit;
}

/** Makes a directory where there is none. */
function makeFolder(context: ProgramContext, path: string): null {
  if (!context.files.read(path)) context.write(path, { kind: 'dir' });
  return null;
}

const shownAs = (name: string, node: FileNode): string => `${name}${node.kind === 'dir' ? '/' : ''}`;

/** The archiver. */
export const tar: Program = {
  run(context) {
    const asked = read(context.argv.slice(1));
    if (asked.mode === null) {
      context.err("tar: You must specify one of the '-Acdtrux', '--delete' or '--test-label' options\nTry 'tar --help' or 'tar --usage' for more information.\n");
      return 2;
    }
    if (asked.mode === 'c') return create(context, asked);
    const found = entriesOf(context, asked);
    if (!found) return 2;
    if (asked.mode === 'x') return extract(context, asked, found);
    for (const [name, node] of found)
      context.out(asked.verbose ? `${modeOf(node)} ${ownerOf(node, '/').join('/')} ${String(sizeOf(node)).padStart(9)} ${shownAs(name, node)}\n` : `${shownAs(name, node)}\n`);
    return 0;
  },
};
