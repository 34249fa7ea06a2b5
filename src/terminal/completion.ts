// Tab completion from a description of the commands: pure, and the same for the popup, the composer and the tests.
import { type Words, wordsBefore } from './words';

/** What a name stands for. */
export type NameKind = 'container' | 'image' | 'network' | 'volume' | 'file' | 'context' | 'service';

/** A flag, written without its dashes. */
export interface FlagDescription {
  readonly long: string;
  readonly short?: string;
  readonly takesValue: boolean;
  /** What its value names, when it names something. */
  readonly value?: NameKind;
}

/** A command and what may follow it. */
export interface CommandDescription {
  /** `['docker', 'network', 'create']`, or `['ls']`. */
  readonly path: readonly string[];
  readonly flags: readonly FlagDescription[];
  /** What may stand at each place that is not a flag; an empty list where nothing can be guessed. */
  readonly args?: readonly (readonly NameKind[])[];
  /** The last place of `args` may be repeated, as in `docker rm a b c`. */
  readonly repeats?: boolean;
  /** Flags end at the first place, as in `docker run IMAGE …`: what follows belongs to the container. */
  readonly flagsFirst?: boolean;
}

/** Everything that completion knows. Commands and names are offered in the order given. */
export interface CompletionSource {
  readonly commands: readonly CommandDescription[];
  readonly names: Readonly<Partial<Record<NameKind, readonly string[]>>>;
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

type Candidate = Omit<Completion, 'insert'> & { readonly open?: boolean };

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
  const children = nextWords(source.commands, before);
  if (!command || children.length > 0) return [...children, ...(current.startsWith('-') && command ? flagCandidates(command) : [])];
  const { flag, places, ended } = readFlags(command, rest);
  if (flag) return nameCandidates(source, flag.value ? [flag.value] : [], current);
  if (current.startsWith('-') && flagsMayStand(command, places, ended)) return inlineValue(source, command, current) ?? flagCandidates(command, current);
  const args = command.args ?? [];
  return nameCandidates(source, args[places] ?? (command.repeats ? args.at(-1) : undefined) ?? [], current);
}

function longestMatch(commands: readonly CommandDescription[], words: readonly string[]): CommandDescription | undefined {
  const matches = commands.filter(({ path }) => path.every((word, at) => word === words[at]));
  return matches.reduce<CommandDescription | undefined>((best, command) => (best && best.path.length >= command.path.length ? best : command), undefined);
}

/** The words by which a longer command goes on from exactly these words. */
function nextWords(commands: readonly CommandDescription[], words: readonly string[]): readonly Candidate[] {
  const texts = commands.filter(({ path }) => path.length > words.length && words.every((word, at) => word === path[at])).map(({ path }) => path[words.length] ?? '');
  return [...new Set(texts)].map((text) => ({
    text,
    kind: 'command',
    descriptionKeys: [words[0] === 'docker' ? `docker.${[...words.slice(1), text].join(' ')}` : `host.${text}`],
  }));
}

/** Reads flags and their values: which flag still waits for its value, and how many places are taken. */
function readFlags(command: CommandDescription, words: readonly string[]): { flag?: FlagDescription; places: number; ended: boolean } {
  let places = 0;
  let ended = false;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const open = flagsMayStand(command, places, ended);
    if (open && word === '--') ended = true;
    else if (open && word.startsWith('-') && word !== '-') {
      const flag = valueFlag(command, word);
      at += flag ? 1 : 0;
      if (flag && at >= words.length) return { flag, places, ended };
    } else places += 1;
  }
  return { places, ended };
}

function flagsMayStand(command: CommandDescription, places: number, ended: boolean): boolean {
  return !ended && (places === 0 || !command.flagsFirst);
}

/** The flag of this word whose value is the next word. */
function valueFlag(command: CommandDescription, word: string): FlagDescription | undefined {
  if (word.startsWith('--')) return command.flags.find(({ long, takesValue }) => takesValue && `--${long}` === word);
  const first = Array.from(word.slice(1)).findIndex((letter) => command.flags.some(({ short, takesValue }) => takesValue && short === letter));
  return first === word.length - 2 ? command.flags.find(({ short }) => short === word.at(-1)) : undefined;
}

function flagCandidates(command: CommandDescription, current = ''): readonly Candidate[] {
  const path = command.path.slice(1).join(' ');
  return command.flags.map(({ long, short }) => {
    const look = { kind: 'flag' as const, descriptionKeys: [`flag.${path} ${long}`, `flag.${long}`] };
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

function nameCandidates(source: CompletionSource, kinds: readonly NameKind[], current: string): readonly Candidate[] {
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
