// tar: packs files into one and takes them out again. What is packed is kept beside the archive, not as bytes.
import { type FileNode, joinPath, pathWithin, resolvePath } from '../../kernel/files';
import { type Program, type ProgramContext } from '../program';
import { modeOf, ownerOf } from './listing';
import { pathOf, sizeOf } from './support';
import { below, cannotCreate } from './writeFiles';

/** What a command line asks for. */
interface Asked {
  mode: 'c' | 'x' | 't' | null;
  file: string;
  verbose: boolean;
  compressed: boolean;
  /** -C: where to go first. */
  dir: string;
  strip: number;
  words: string[];
}

function read(args: readonly string[]): Asked {
  const asked: Asked = { mode: null, file: '-', verbose: false, compressed: false, dir: '.', strip: 0, words: [] };
  const rest = [...args];
  if (rest[0] !== undefined && /^[cxtvzjJfp]+$/.test(rest[0])) rest[0] = `-${rest[0]}`;
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const [name, value] = word.split('=');
    if (name === '--strip-components') asked.strip = Number(value ?? rest.shift());
    else if (name === '--directory') asked.dir = value ?? rest.shift() ?? '.';
    else if (name === '--exclude') rest.splice(0, value === undefined ? 1 : 0);
    else if (name === '--create') asked.mode = 'c';
    else if (name === '--extract') asked.mode = 'x';
    else if (name === '--list') asked.mode = 't';
    else if (/^-[A-Za-z]+$/.test(word))
      for (const letter of word.slice(1)) {
        if (letter === 'c' || letter === 'x' || letter === 't') asked.mode = letter;
        else if (letter === 'v') asked.verbose = true;
        else if ('zjJ'.includes(letter)) asked.compressed = true;
        else if (letter === 'f') asked.file = rest.shift() ?? '-';
        else if (letter === 'C') asked.dir = rest.shift() ?? '.';
      }
    else asked.words.push(word);
  }
  return asked;
}

/** How much smaller gzip makes a text (illustrative). */
const SQUEEZED = 0.35;
const BLOCK = 512;

function create(context: ProgramContext, { file, dir, words, verbose, compressed }: Asked): number {
  const root = resolvePath(context.session.cwd, dir);
  const archive: Record<string, FileNode | null> = {};
  let size = 2 * BLOCK;
  let exit = 0;
  for (const word of words) {
    const path = resolvePath(root, word);
    const node = context.files.lstat(path);
    if (!node) {
      context.err(`tar: ${word}: Cannot stat: No such file or directory\n`);
      exit = 2;
      continue;
    }
    for (const each of [path, ...(node.kind === 'dir' ? below(context, path).reverse() : [])]) {
      const found = context.files.lstat(each);
      if (!found) continue;
      const name = word.replace(/^\/+/, '').replace(/\/+$/, '') + (each === path ? '' : pathWithin(each, path));
      archive[joinPath('/', `/${name.replace(/^\.\/?/, '')}`)] = found;
      size += BLOCK + Math.ceil(sizeOf(found) / BLOCK) * BLOCK;
      if (verbose) context.out(`${name}${found.kind === 'dir' ? '/' : ''}\n`);
    }
  }
  const target = pathOf(context, file);
  const problem = cannotCreate(context, target);
  if (problem !== null) {
    context.err(`tar: ${file}: Cannot open: ${problem}\ntar: Error is not recoverable: exiting now\n`);
    return 2;
  }
  context.write(target, { kind: 'file', text: '', size: Math.round(size * (compressed ? SQUEEZED : 1)), archive });
  if (exit !== 0) context.err('tar: Exiting with failure status due to previous errors\n');
  return exit;
}

/** The entries of an archive, without leading components. */
function entries(context: ProgramContext, { file, strip }: Asked): [string, FileNode][] | null {
  const node = context.files.read(pathOf(context, file));
  if (node?.kind !== 'file' || !node.archive) {
    context.err(
      node
        ? 'tar: This does not look like a tar archive\ntar: Exiting with failure status due to previous errors\n'
        : `tar: ${file}: Cannot open: No such file or directory\ntar: Error is not recoverable: exiting now\n`,
    );
    return null;
  }
  return Object.entries(node.archive)
    .flatMap(([path, inner]): [string, FileNode][] => {
      const parts = path.split('/').slice(1 + strip);
      return inner && parts.length > 0 && parts[0] !== '' ? [[parts.join('/'), inner]] : [];
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The archiver. */
export const tar: Program = {
  run(context) {
    const asked = read(context.argv.slice(1));
    if (asked.mode === null) {
      context.err("tar: You must specify one of the '-Acdtrux', '--delete' or '--test-label' options\nTry 'tar --help' or 'tar --usage' for more information.\n");
      return 2;
    }
    if (asked.mode === 'c') return create(context, asked);
    const found = entries(context, asked);
    if (!found) return 2;
    const dir = resolvePath(context.session.cwd, asked.dir);
    for (const [name, node] of found) {
      const shown = `${name}${node.kind === 'dir' ? '/' : ''}`;
      if (asked.mode === 't') context.out(asked.verbose ? `${modeOf(node)} ${ownerOf(node, '/').join('/')} ${String(sizeOf(node)).padStart(9)} ${shown}\n` : `${shown}\n`);
      else {
        context.write(joinPath(dir, `/${name}`), { ...node });
        if (asked.verbose) context.out(`${shown}\n`);
      }
    }
    return 0;
  },
};
