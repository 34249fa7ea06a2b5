// Tab completion from a description of the commands: pure, and the same for the popup, the composer and the tests.
import { type CommandDescription, type FlagDescription, flagsMayStand, kindsAt, longestMatch, type NameKind, nextWords, readFlags, withoutGroupFlags } from './commandWords';
import { type Words, wordsBefore } from './words';

/** Everything that completion knows. Commands and names are offered in the order given. */
export interface CompletionSource {
  readonly commands: readonly CommandDescription[];
  readonly names: Readonly<Partial<Record<NameKind, readonly string[]>>>;
  /** What lies in a folder, named as on the line: empty for where the shell stands, else with a slash at its end (`site/`, `web:/etc/`). */
  readonly entries?: (folder: string) => readonly Entry[];
  /** Values that the composer offers for a flag, by its long name, where no name of the machine fits: `{ publish: ['8080:80'] }`. */
  readonly examples?: Readonly<Record<string, readonly string[]>>;
}

/** One thing in a folder. */
export interface Entry {
  readonly name: string;
  readonly isFolder: boolean;
}

/** One way to go on. */
export interface Completion {
  /** The whole word. */
  readonly text: string;
  /** What is still missing, to be put in at the caret. */
  readonly insert: string;
  readonly kind: 'command' | 'flag' | NameKind;
  /** The short form of a flag, with its dash. */
  readonly short?: string;
  /** Keys in the namespace `commands`, the most exact one first; the first one that exists describes the word. */
  readonly descriptionKeys: readonly string[];
}

/** A word before it is fitted to what stands at the caret; an `open` one may grow, as a folder does. */
export type Candidate = Omit<Completion, 'insert'> & { readonly open?: boolean };

/** The words that can stand at the caret. */
export function complete(source: CompletionSource, line: string, caret: number = line.length): readonly Completion[] {
  const words = wordsBefore(line, caret);
  const tail = /^\s/.test(line.slice(caret)) ? '' : ' ';
  return candidates(source, words)
    .filter(({ text }) => text.startsWith(words.current))
    .map(({ open = false, ...candidate }) => ({ ...candidate, insert: quoted(candidate.text.slice(words.current.length), words.quote) + (open ? '' : words.quote + tail) }));
}

function candidates(source: CompletionSource, { before: words, current }: Words): readonly Candidate[] {
  const before = withoutGroupFlags(source.commands, words);
  const command = longestMatch(source.commands, before);
  const children = wordCandidates(source, before);
  if (!command || children.length > 0) return [...children, ...(current.startsWith('-') && command ? flagCandidates(command) : [])];
  const { flag, args: given, ended } = readFlags(command, before.slice(command.path.length));
  if (flag) return nameCandidates(source, flag.value ? [flag.value] : [], current);
  if (current.startsWith('-') && flagsMayStand(command, given.length, ended)) return inlineValue(source, command, current) ?? flagCandidates(command, current);
  return nameCandidates(source, kindsAt(command, given), current);
}

/** The words of commands that may follow. */
export function wordCandidates({ commands }: CompletionSource, before: readonly string[]): readonly Candidate[] {
  return nextWords(commands, before).map((text) => ({
    text,
    kind: 'command',
    descriptionKeys: [before[0] === 'docker' ? `docker.${[...before.slice(1), text].join(' ')}` : `host.${[...before, text].join(' ')}`],
  }));
}

/** Keys of what describes a flag of this command, the most exact one first. */
export function flagKeys({ path }: CommandDescription, { long }: FlagDescription): string[] {
  return [`flag.${path.slice(1).join(' ')} ${long}`, `flag.${long}`];
}

function flagCandidates(command: CommandDescription, current = ''): readonly Candidate[] {
  return command.flags.map((flag) => {
    const { long, short } = flag;
    const look = { kind: 'flag' as const, descriptionKeys: flagKeys(command, flag) };
    if (short === undefined) return { ...look, text: `--${long}` };
    return current === `-${short}` ? { ...look, text: current } : { ...look, text: `--${long}`, short: `-${short}` };
  });
}

/** The names for `--flag=…`. */
function inlineValue(source: CompletionSource, command: CommandDescription, current: string): readonly Candidate[] | undefined {
  const [head = '', value] = current.split(/=(.*)/s);
  const kind = value === undefined ? undefined : command.flags.find(({ long }) => `--${long}` === head)?.value;
  return kind && nameCandidates(source, [kind], value ?? '').map((candidate) => ({ ...candidate, text: `${head}=${candidate.text}` }));
}

/** The names of these kinds, each once; a path goes on by one folder at a time. */
export function nameCandidates(source: CompletionSource, kinds: readonly NameKind[], current: string): readonly Candidate[] {
  const found = kinds.flatMap((kind): readonly Candidate[] => {
    const isPath = kind === 'inside' ? current.includes(':/') : kind === 'file' || kind === 'folder';
    if (isPath) return pathCandidates(source, kind, current);
    return (source.names[kind] ?? []).map((text) => ({ text, kind, descriptionKeys: [`name.${kind}`], open: text.endsWith('/') }));
  });
  return found.filter(({ text }, at) => found.findIndex((each) => each.text === text) === at);
}

/** What lies in the folder that the word has reached: files before folders, what is hidden last. A folder leads on, even where a file is wanted. */
function pathCandidates({ entries }: CompletionSource, kind: NameKind, current: string): readonly Candidate[] {
  const folder = current.slice(0, current.lastIndexOf('/') + 1);
  const rank = ({ name, isFolder }: Entry): number => Number(name.startsWith('.')) * 2 + Number(isFolder);
  return (entries?.(folder) ?? [])
    .filter(({ isFolder }) => isFolder || kind !== 'folder')
    .toSorted((a, b) => rank(a) - rank(b))
    .map(({ name, isFolder }) => {
      const is = isFolder ? 'folder' : 'file';
      return { text: `${folder}${name}${isFolder ? '/' : ''}`, kind: is, descriptionKeys: [`name.${is}`], open: isFolder };
    });
}

function quoted(text: string, quote: Words['quote']): string {
  return quote === '' ? text.replaceAll(/[\s"'\\|&;]/g, '\\$&') : text;
}
