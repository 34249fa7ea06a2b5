// What most tools share: option parsing, reading files, and telling GNU tools from BusyBox.
import { type FileNode, resolvePath } from '../../kernel/files';
import { machineOf } from '../../world';
import { mayWriteAs } from '../permissions';
import { type ProgramContext } from '../program';
import { type Session } from '../session';
import { isBusybox } from '../userland/family';
import { mountedText } from './mounted';
import { own } from '../../values';

/** Options as they were typed: single letters, values by letter, and everything else. */
export interface Options {
  flags: Set<string>;
  values: Map<string, string>;
  rest: string[];
  /** An option that the tool does not have. */
  unknown: string | null;
  /** A letter whose value is missing. */
  incomplete: string | null;
}

/** What a tool accepts: letters without a value, letters with one, and long names for either. */
export interface Accepted {
  flags?: string;
  values?: string;
  long?: Readonly<Record<string, string>>;
  /** `-5` stands for this letter with the value 5. */
  digits?: string;
  /** The first word that is no option ends the options, as for `env` and `xargs`. */
  stopEarly?: boolean;
}

/** Parses arguments the way getopt does. */
export function parseOptions(args: readonly string[], { flags = '', values = '', long = {}, digits, stopEarly = false }: Accepted): Options {
  const result: Options = { flags: new Set(), values: new Map(), rest: [], unknown: null, incomplete: null };
  const queue = [...args];
  const take = (letter: string, attached: string | undefined): void => {
    if (flags.includes(letter)) {
      result.flags.add(letter);
      return;
    }
    const value = attached ?? queue.shift();
    if (value === undefined) result.incomplete ??= letter;
    else result.values.set(letter, value);
  };
  for (let arg = queue.shift(); arg !== undefined; arg = queue.shift()) {
    if (arg === '--') {
      result.rest.push(...queue.splice(0));
    } else if (arg.startsWith('--')) {
      const [name = '', ...value] = arg.slice(2).split('=');
      const letter = own(long, name);
      if (letter === undefined) result.unknown ??= arg;
      else take(letter, arg.includes('=') ? value.join('=') : undefined);
    } else if (digits !== undefined && /^-\d+$/.test(arg)) {
      result.values.set(digits, arg.slice(1));
    } else if (/^-./.test(arg)) {
      for (let i = 1; i < arg.length; i++) {
        const letter = arg.charAt(i);
        if (!flags.includes(letter) && !values.includes(letter)) result.unknown ??= letter;
        else if (values.includes(letter)) {
          take(letter, arg.slice(i + 1) || undefined);
          break;
        } else take(letter, undefined);
      }
    } else {
      result.rest.push(arg);
      if (stopEarly) result.rest.push(...queue.splice(0));
    }
  }
  return result;
}

/** The name that a program was called by, without its directory. */
export function calledAs(context: ProgramContext): string {
  const [first = ''] = context.argv;
  return first.slice(first.lastIndexOf('/') + 1);
}

export { isBusybox };

/** Prints the complaint about an option or a missing value, if there is one. Gives back whether it did. */
export function complain(context: ProgramContext, options: Options): boolean {
  const name = calledAs(context);
  const { unknown, incomplete } = options;
  if (unknown === null && incomplete === null) return false;
  if (isBusybox(context.files))
    context.err(`${name}: ${unknown === null ? `option requires an argument: ${incomplete ?? ''}` : `unrecognized option: ${unknown.replace(/^--/, '')}`}\n`);
  else {
    const what =
      unknown === null ? `option requires an argument -- '${incomplete ?? ''}'` : unknown.startsWith('--') ? `unrecognized option '${unknown}'` : `invalid option -- '${unknown}'`;
    context.err(`${name}: ${what}\nTry '${name} --help' for more information.\n`);
  }
  return true;
}

/** The absolute path that a word means here. */
export function pathOf(context: ProgramContext, word: string): string {
  return resolvePath(context.session.cwd, word);
}

/** The text of a file, or why it cannot be read. `-` is standard input. */
export function readText(context: ProgramContext, word: string): { text: string } | { reason: 'missing' | 'directory' } {
  const path = pathOf(context, word);
  if (word === '-' || path === '/dev/stdin') return { text: context.stdin };
  if (path === '/dev/null' || path === '/dev/zero') return { text: '' };
  const mounted = mountedText(context, path);
  if (mounted !== undefined) return { text: mounted };
  const node = context.files.read(path);
  if (!node || node.kind === 'link') return { reason: 'missing' };
  if (node.kind === 'dir') return { reason: 'directory' };
  return { text: node.kind === 'file' ? node.text : '\u007fELF\u0002\u0001\u0001\n' };
}

/** Lines of a text without the newline at its end. */
export function linesOf(text: string): string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}

/** Bytes of a text in UTF-8. */
export function byteLength(text: string): number {
  let bytes = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** Bytes that a node counts for in listings. Programs without a known size get an illustrative one. */
export function sizeOf(node: FileNode): number {
  if (node.kind === 'dir') return 4096;
  if (node.kind === 'link') return node.to.length;
  return node.size ?? (node.kind === 'file' ? byteLength(node.text) : 35_000 + 1_800 * node.name.length);
}

/** Who would write, and where. */
export interface Writer extends Pick<ProgramContext, 'sim' | 'machine' | 'container' | 'files'> {
  session: Pick<Session, 'user' | 'env'>;
}

/** Whether the caller may write at a path. */
export function mayWrite({ session, files }: Writer, path: string): boolean {
  return mayWriteAs(session, files, path);
}

/** Why what is at a path may not be changed; null when it may. `denied` words a lack of permission. */
export function cannotChange(context: Writer, path: string, denied = 'Permission denied'): string | null {
  if (!mayWrite(context, path)) return denied;
  return context.sim.isReadOnly(context.machine, context.container, path) ? 'Read-only file system' : null;
}

/** The characters in a row of the terminal; 80 where there is none. */
export function columnsOf(context: ProgramContext): number {
  return context.terminal === null ? 80 : (context.sim.world.terminals[context.terminal]?.columns ?? 80);
}

/** The machine that the program runs on. */
export function machineHere(context: Pick<ProgramContext, 'sim' | 'machine'>): ReturnType<typeof machineOf> {
  return machineOf(context.sim.world, context.machine);
}
