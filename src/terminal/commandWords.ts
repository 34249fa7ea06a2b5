// Commands described as data, and what the words typed so far mean by that description: pure, for completion and the composer.

/** What a name stands for. */
export type NameKind =
  | ('container' | 'running' | 'stopped' | 'paused' | 'image' | 'repository' | 'network' | 'volume' | 'context' | 'service' | 'address' | 'program')
  /** A file, `.`, a folder, `..`, and a path in a container's file system, `web:/etc/hosts`. */
  | ('file' | 'here' | 'folder' | 'parent' | 'inside')
  /** Computers that answer to ssh, and VMs. */
  | ('computer' | 'runningVm' | 'stoppedVm');

/** A flag, written without its dashes. */
export interface FlagDescription {
  readonly long: string;
  readonly short?: string;
  readonly takesValue: boolean;
  /** What its value names, when it names something. */
  readonly value?: NameKind;
  /** It may be given more than once. */
  readonly repeats?: boolean;
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
  /** Its two places are a path here and one in a container, in either order, as in `docker cp`. */
  readonly across?: boolean;
  /** Its flags, each with a value, stand before the name of a longer command, as in `docker compose -f x.yaml up`. */
  readonly group?: boolean;
  /** The flags that are used most, long or bundled (`['--detach', '-it']`): the composer offers them first. */
  readonly common?: readonly string[];
}

/** The command that the words begin with: the one with the longest name. */
export function longestMatch(commands: readonly CommandDescription[], words: readonly string[]): CommandDescription | undefined {
  const matches = commands.filter(({ path }) => path.every((word, at) => word === words[at]));
  return matches.reduce<CommandDescription | undefined>((best, command) => (best && best.path.length >= command.path.length ? best : command), undefined);
}

/** The words by which a longer command goes on from exactly these words. */
export function nextWords(commands: readonly CommandDescription[], words: readonly string[]): readonly string[] {
  const longer = commands.filter(({ path }) => path.length > words.length && words.every((word, at) => word === path[at]));
  return [...new Set(longer.map(({ path }) => path[words.length] ?? ''))];
}

/** The words without the flags of a group that are complete: `docker compose -f x.yaml up` as `docker compose up`. */
export function withoutGroupFlags(commands: readonly CommandDescription[], words: readonly string[]): readonly string[] {
  const group = commands.find(({ path, group: isGroup }) => isGroup && path.every((word, at) => word === words[at]));
  if (!group) return words;
  let at = group.path.length;
  while (words[at]?.startsWith('-')) {
    const next = at + (words[at]?.includes('=') ? 1 : 2);
    if (next > words.length) break;
    at = next;
  }
  return [...group.path, ...words.slice(at)];
}

/** What may stand at the next place, after these ones. */
export function kindsAt({ args = [], repeats, across }: CommandDescription, given: readonly string[]): readonly NameKind[] {
  const kinds = args[given.length] ?? (repeats ? args.at(-1) : undefined) ?? [];
  const [first] = given;
  return across && first !== undefined ? kinds.filter((kind) => (kind === 'inside') !== first.includes(':')) : kinds;
}

/** What was read of the words after a command's name. */
export interface ReadWords {
  /** The flag that still waits for its value. */
  readonly flag?: FlagDescription;
  /** The words that are no flags and no values of flags. */
  readonly args: readonly string[];
  /** Every flag given so far, with the one that waits. */
  readonly given: readonly FlagDescription[];
  /** `--` has ended the flags. */
  readonly ended: boolean;
}

/** Reads flags and their values. */
export function readFlags(command: CommandDescription, words: readonly string[]): ReadWords {
  const args: string[] = [];
  const given: FlagDescription[] = [];
  let ended = false;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const open = flagsMayStand(command, args.length, ended);
    if (open && word === '--') ended = true;
    else if (open && word.startsWith('-') && word !== '-') {
      given.push(...flagsOf(command, word));
      const flag = valueFlag(command, word);
      at += flag ? 1 : 0;
      if (flag && at >= words.length) return { flag, args, given, ended };
    } else args.push(word);
  }
  return { args, given, ended };
}

/** Whether a flag may stand after so many other words. */
export function flagsMayStand(command: CommandDescription, places: number, ended: boolean): boolean {
  return !ended && (places === 0 || !command.flagsFirst);
}

/** The flags that a word gives: `--name=web`, `-it`. */
export function flagsOf(command: CommandDescription, word: string): readonly FlagDescription[] {
  if (word.startsWith('--')) return command.flags.filter(({ long }) => `--${long}` === word.replace(/=.*$/s, ''));
  return Array.from(word.slice(1)).flatMap((letter) => command.flags.filter(({ short }) => short === letter));
}

/** The flag of this word whose value is the next word. */
function valueFlag(command: CommandDescription, word: string): FlagDescription | undefined {
  if (word.startsWith('--')) return command.flags.find(({ long, takesValue }) => takesValue && `--${long}` === word);
  const first = Array.from(word.slice(1)).findIndex((letter) => command.flags.some(({ short, takesValue }) => takesValue && short === letter));
  return first === word.length - 2 ? command.flags.find(({ short }) => short === word.at(-1)) : undefined;
}
