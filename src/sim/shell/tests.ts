// What `test`, `[` and `[[` can ask: about files, texts and numbers.
import { type FileNode, type FileView, resolvePath } from '../kernel/files';

/** A question that cannot be answered, in bash's words. */
export class TestProblem extends Error {}

/** Where files are looked up. */
export interface Ground {
  files: FileView;
  cwd: string;
  /** Whether standard output is a terminal, for `-t`. */
  tty: boolean;
}

export const UNARY: ReadonlySet<string> = new Set([
  '-z',
  '-n',
  '-e',
  '-f',
  '-d',
  '-x',
  '-r',
  '-w',
  '-s',
  '-L',
  '-h',
  '-p',
  '-S',
  '-b',
  '-c',
  '-t',
  '-u',
  '-g',
  '-k',
  '-O',
  '-G',
  '-v',
]);
export const BINARY: ReadonlySet<string> = new Set(['=', '==', '!=', '<', '>', '-eq', '-ne', '-lt', '-le', '-gt', '-ge', '-nt', '-ot', '-ef']);

/** Answers a question about one word. */
export function unaryTest(operator: string, word: string, { files, cwd, tty }: Ground): boolean {
  if (operator === '-z') return word === '';
  if (operator === '-n') return word !== '';
  if (operator === '-t') return tty;
  if (word === '') return false;
  const path = resolvePath(cwd, word);
  if (operator === '-L' || operator === '-h') return files.lstat(path)?.kind === 'link';
  const node = files.read(path);
  switch (operator) {
    case '-f':
      return (node?.kind === 'file' || node?.kind === 'program') && !isSocket(path);
    case '-d':
      return node?.kind === 'dir';
    case '-x':
      return node !== undefined && isExecutable(node);
    case '-s':
      return node !== undefined && (node.kind === 'file' ? (node.size ?? node.text.length) > 0 : true);
    case '-S':
      return node !== undefined && isSocket(path);
    case '-c':
      return /^\/dev\/(?:null|zero|tty|random|urandom)$/.test(path);
    case '-p':
    case '-b':
    case '-u':
    case '-g':
    case '-k':
      return false;
    default:
      return node !== undefined || /^\/dev\/(?:null|zero|tty|stdout|stderr|stdin)$/.test(path);
  }
}

const isSocket = (path: string): boolean => path.endsWith('.sock');
const isExecutable = (node: FileNode): boolean => node.kind === 'program' || node.kind === 'dir' || (node.kind === 'file' && /[1357]/.test(node.mode ?? '644'));

/** Answers a question about two words. Throws TestProblem where a number was wanted. */
export function binaryTest(left: string, operator: string, right: string, { files, cwd }: Ground): boolean {
  switch (operator) {
    case '=':
    case '==':
      return left === right;
    case '!=':
      return left !== right;
    case '<':
      return left < right;
    case '>':
      return left > right;
    case '-ef':
      return files.read(resolvePath(cwd, left)) !== undefined && resolvePath(cwd, left) === resolvePath(cwd, right);
    case '-nt':
      return isNewer(files.read(resolvePath(cwd, left)), files.read(resolvePath(cwd, right)));
    case '-ot':
      return isNewer(files.read(resolvePath(cwd, right)), files.read(resolvePath(cwd, left)));
    default:
      return compared(numberOf(left), operator, numberOf(right));
  }
}

/** Whether a file was changed after another; any file is newer than none. */
const isNewer = (one: FileNode | undefined, other: FileNode | undefined): boolean => one !== undefined && (other === undefined || (one.mtime ?? 0) > (other.mtime ?? 0));

function compared(a: number, operator: string, b: number): boolean {
  const answers: Readonly<Record<string, boolean>> = { '-eq': a === b, '-ne': a !== b, '-lt': a < b, '-le': a <= b, '-gt': a > b, '-ge': a >= b };
  return answers[operator] ?? false;
}

function numberOf(text: string): number {
  if (!/^\s*[-+]?\d+\s*$/.test(text)) throw new TestProblem(text);
  return Number(text);
}
