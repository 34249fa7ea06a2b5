// Tab completion from a description of the commands: pure, and the same for the popup, the composer and the tests.
import { type CommandDescription, type FlagDescription, flagsMayStand, longestMatch, type NameKind, nextWords, readFlags } from './commandWords';
import { type Words, wordsBefore } from './words';

/** Everything that completion knows. Commands and names are offered in the order given. */
export interface CompletionSource {
  readonly commands: readonly CommandDescription[];
  readonly names: Readonly<Partial<Record<NameKind, readonly string[]>>>;
  /** Values that the composer offers for a flag, by its long name, where no name of the machine fits: `{ publish: ['8080:80'] }`. */
  readonly examples?: Readonly<Record<string, readonly string[]>>;
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

function candidates(source: CompletionSource, { before, current }: Words): readonly Candidate[] {
  const command = longestMatch(source.commands, before);
  const rest = before.slice(command?.path.length ?? 0);
  const children = wordCandidates(source, before);
  if (!command || children.length > 0) return [...children, ...(current.startsWith('-') && command ? flagCandidates(command) : [])];
  const { flag, args: given, ended } = readFlags(command, rest);
  const places = given.length;
  if (flag) return nameCandidates(source, flag.value ? [flag.value] : [], current);
  if (current.startsWith('-') && flagsMayStand(command, places, ended)) return inlineValue(source, command, current) ?? flagCandidates(command, current);
  const args = command.args ?? [];
  return nameCandidates(source, args[places] ?? (command.repeats ? args.at(-1) : undefined) ?? [], current);
}

/** The words of commands that may follow. */
export function wordCandidates({ commands }: CompletionSource, before: readonly string[]): readonly Candidate[] {
  return nextWords(commands, before).map((text) => ({
    text,
    kind: 'command',
    descriptionKeys: [before[0] === 'docker' ? `docker.${[...before.slice(1), text].join(' ')}` : `host.${text}`],
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

/** The names of these kinds; a path goes on by one folder at a time. */
export function nameCandidates(source: CompletionSource, kinds: readonly NameKind[], current: string): readonly Candidate[] {
  return kinds.flatMap((kind) => {
    const names = source.names[kind] ?? [];
    const texts = kind === 'file' ? [...new Set(names.filter((name) => name.startsWith(current)).map((name) => nextSegment(name, current)))] : names;
    return texts.map((text) => ({ text, kind, descriptionKeys: [`name.${kind}`], open: text.endsWith('/') }));
  });
}

/** A path up to the end of the folder that the word has reached. */
function nextSegment(path: string, current: string): string {
  const slash = path.indexOf('/', current.length);
  return slash === -1 ? path : path.slice(0, slash + 1);
}

function quoted(text: string, quote: Words['quote']): string {
  return quote === '' ? text.replaceAll(/[\s"'\\|&;]/g, '\\$&') : text;
}
