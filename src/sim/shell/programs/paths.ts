// Tools about paths: readlink, realpath, stat, mktemp, du.
import { type FileNode, parentOf, resolvePath } from '../../kernel/files';
import { type Program, type ProgramContext } from '../program';
import { wordAt } from '../../text';
import { accountOf } from './accounts';
import { modeOf, ownerOf, permissionsOf } from './listing';
import { calledAs, complain, isBusybox, parseOptions, pathOf, sizeOf } from './support';
import { cannotCreate } from './writeFiles';

/** Complains where no file is named. */
function lacksOperand(context: ProgramContext, words: readonly string[]): boolean {
  const name = calledAs(context);
  if (words.length === 0) context.err(isBusybox(context.files) ? `${name}: missing operand\n` : `${name}: missing operand\nTry '${name} --help' for more information.\n`);
  return words.length === 0;
}

/** Where a link leads; with -f the path behind every link. */
export const readlink: Program = {
  run(context) {
    const options = parseOptions(context.argv.slice(1), { flags: 'femnqsvz' });
    if (complain(context, options) || lacksOperand(context, options.rest)) return 1;
    let exit = 0;
    for (const word of options.rest) {
      const path = pathOf(context, word);
      const node = context.files.lstat(path);
      const follows = options.flags.has('f') || options.flags.has('e') || options.flags.has('m');
      if (follows && (node || (options.flags.has('f') && context.files.read(parentOf(context.files.real(path)))) || options.flags.has('m')))
        context.out(`${context.files.real(path)}\n`);
      else if (node?.kind === 'link' && !follows) context.out(`${node.to}${options.flags.has('n') ? '' : '\n'}`);
      else exit = 1;
    }
    return exit;
  },
};

/** The path behind every link. */
export const realpath: Program = {
  run(context) {
    const options = parseOptions(context.argv.slice(1), { flags: 'emsqz' });
    if (complain(context, options) || lacksOperand(context, options.rest)) return 1;
    const { flags, rest } = options;
    let exit = 0;
    for (const word of rest) {
      const path = context.files.real(pathOf(context, word));
      if (context.files.read(path) || flags.has('m') || (!flags.has('e') && context.files.read(resolvePath(path, '..')))) context.out(`${path}\n`);
      else {
        exit = 1;
        context.err(`realpath: ${word}: No such file or directory\n`);
      }
    }
    return exit;
  },
};

const KINDS: Readonly<Record<FileNode['kind'], string>> = { file: 'regular file', program: 'regular file', dir: 'directory', link: 'symbolic link' };

const kindOf = (node: FileNode): string => (node.kind === 'file' && sizeOf(node) === 0 ? 'regular empty file' : KINDS[node.kind]);

/** What is known of a file. */
export const stat: Program = {
  run(context) {
    const options = parseOptions(context.argv.slice(1), { flags: 'Lft', values: 'c', long: { format: 'c', dereference: 'L' } });
    if (complain(context, options) || lacksOperand(context, options.rest)) return 1;
    let exit = 0;
    for (const word of options.rest) {
      const path = pathOf(context, word);
      const node = options.flags.has('L') ? context.files.read(path) : context.files.lstat(path);
      if (!node) {
        exit = 1;
        context.err(isBusybox(context.files) ? `stat: can't stat '${word}': No such file or directory\n` : `stat: cannot statx '${word}': No such file or directory\n`);
      } else context.out(options.values.has('c') ? `${formatted(context, options.values.get('c') ?? '', word, path, node)}\n` : described(context, word, path, node));
    }
    return exit;
  },
};

const when = (context: ProgramContext, { mtime }: FileNode): Date => new Date(Math.round(context.sim.world.epoch + (mtime ?? 0)));

/** The number of a user or group; one without an account is its number. */
const numberFor = ({ files }: ProgramContext, name: string, which: 'uid' | 'gid'): number => accountOf(files, name)?.[which] ?? (Number(name) || 0);

function formatted(context: ProgramContext, format: string, word: string, path: string, node: FileNode): string {
  const [user, group] = ownerOf(node, path);
  const parts: Readonly<Record<string, string>> = {
    n: word,
    N: node.kind === 'link' ? `'${word}' -> '${node.to}'` : word,
    s: String(sizeOf(node)),
    a: permissionsOf(node),
    A: modeOf(node),
    U: user,
    G: group,
    u: String(numberFor(context, user, 'uid')),
    g: String(numberFor(context, group, 'gid')),
    F: kindOf(node),
    y: when(context, node).toISOString().replace('T', ' ').replace('Z', '000000 +0000'),
    Y: String(Math.floor(when(context, node).getTime() / 1000)),
    h: '1',
    '%': '%',
  };
  return format.replace(/%(.)/g, (whole, letter: string) => parts[letter] ?? whole);
}

function described(context: ProgramContext, word: string, path: string, node: FileNode): string {
  const [user, group] = ownerOf(node, path);
  const size = sizeOf(node);
  const time = when(context, node).toISOString().replace('T', ' ').replace('Z', '000000 +0000');
  const id = (name: string, number: number): string => `(${String(number).padStart(5)}/${name.padStart(8)})`;
  const blocks = node.kind === 'link' ? 0 : Math.ceil(size / 4096) * 8;
  const name = node.kind === 'link' ? `${word} -> ${node.to}` : word;
  return [
    `  File: ${name}`,
    `  Size: ${String(size).padEnd(10)}\tBlocks: ${String(blocks).padEnd(10)} IO Block: 4096   ${kindOf(node)}`,
    `Device: 0,48\tInode: ${String(inodeOf(path))}     Links: 1`,
    `Access: (0${permissionsOf(node)}/${modeOf(node)})  Uid: ${id(user, numberFor(context, user, 'uid'))}   Gid: ${id(group, numberFor(context, group, 'gid'))}`,
    ...['Access', 'Modify', 'Change'].map((label) => `${label}: ${time}`),
    ' Birth: -',
    '',
  ].join('\n');
}

/** A number for a file, made from its path. */
function inodeOf(path: string): number {
  return Array.from(path).reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 9_000_000, 7) + 1_000_000;
}

/** Makes an empty file or directory with a name of its own. */
export const mktemp: Program = {
  run(context) {
    const { flags, values, rest } = parseOptions(context.argv.slice(1), { flags: 'dqut', values: 'p', long: { directory: 'd', quiet: 'q', 'dry-run': 'u', tmpdir: 'p' } });
    const template = rest[0] ?? 'tmp.XXXXXXXXXX';
    const name = template.replace(/X{3,}(?=[^X]*$)/, (run) => context.sim.hex('mktemp', run.length));
    const inTmp = rest[0] === undefined || flags.has('t');
    const path = resolvePath(pathOf(context, values.get('p') ?? (inTmp ? '/tmp' : '.')), name);
    const problem = name === template ? `too few X's in template '${template}'` : flags.has('u') ? null : cannotCreate(context, path);
    if (problem !== null) {
      context.err(mktempWords(context, template, problem, flags.has('d')));
      return 1;
    }
    const shown = rest[0] === undefined || flags.has('t') || values.has('p') ? path : name;
    if (flags.has('u')) {
      context.out(`${shown}\n`);
      return 0;
    }
    context.write(path, flags.has('d') ? { kind: 'dir', mode: '700' } : { kind: 'file', text: '', mode: '600' });
    context.out(`${shown}\n`);
    return 0;
  },
};

function mktempWords(context: ProgramContext, template: string, problem: string, directory: boolean): string {
  if (isBusybox(context.files)) return `mktemp: ${problem.startsWith('too few') ? 'Invalid argument' : `${template}: ${problem}`}\n`;
  return `mktemp: ${problem.startsWith('too few') ? problem : `failed to create ${directory ? 'directory' : 'file'} via template '${template}': ${problem}`}\n`;
}

/** How much room trees take. */
export const du: Program = {
  run(context) {
    const options = parseOptions(context.argv.slice(1), {
      flags: 'shacbkmx',
      values: 'd',
      long: { summarize: 's', 'human-readable': 'h', all: 'a', total: 'c', 'max-depth': 'd' },
    });
    if (complain(context, options)) return 1;
    const { flags, values, rest } = options;
    const deepest = flags.has('s') ? 0 : Number(values.get('d') ?? Infinity);
    let exit = 0;
    let total = 0;
    const show = (bytes: number, name: string): void => {
      context.out(`${flags.has('h') ? human(bytes) : flags.has('b') ? String(bytes) : String(Math.ceil(bytes / (flags.has('m') ? 1024 ** 2 : 1024)))}\t${name}\n`);
    };
    const blocks = (node: FileNode): number => (flags.has('b') || node.kind === 'link' ? sizeOf(node) : Math.ceil(sizeOf(node) / 4096) * 4096);
    const walk = (path: string, name: string, depth: number): number => {
      const node = context.files.lstat(path);
      if (!node) return 0;
      let size = blocks(node);
      if (node.kind === 'dir') for (const inner of context.files.list(path)) size += walk(resolvePath(path, inner), `${name === '/' ? '' : name}/${inner}`, depth + 1);
      if ((node.kind === 'dir' || flags.has('a') || depth === 0) && depth <= deepest) show(size, name);
      return size;
    };
    for (const word of rest.length > 0 ? rest : ['.']) {
      if (context.files.read(pathOf(context, word))) total += walk(pathOf(context, word), word === '/' ? word : word.replace(/\/+$/, ''), 0);
      else {
        exit = 1;
        context.err(isBusybox(context.files) ? `du: ${word}: No such file or directory\n` : `du: cannot access '${word}': No such file or directory\n`);
      }
    }
    if (flags.has('c')) show(total, 'total');
    return exit;
  },
};

function human(bytes: number): string {
  const units = ['', 'K', 'M', 'G', 'T'];
  let value = bytes / 1024;
  let unit = 1;
  for (; value >= 1024 && unit < units.length - 1; unit++) value /= 1024;
  return bytes === 0 ? '0' : `${value < 10 ? (Math.ceil(value * 10) / 10).toFixed(1) : String(Math.ceil(value))}${wordAt(units, unit)}`;
}
