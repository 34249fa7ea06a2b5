// The words that may legally come next, ready to be tapped: a whole command without a keyboard. Pure.
import { type Completion, complete, type CompletionSource, flagKeys, nameCandidates, wordCandidates } from './completion';
import { type CommandDescription, flagsMayStand, flagsOf, longestMatch, type ReadWords, readFlags } from './commandWords';
import { wordsBefore } from './words';

type Token = Omit<Completion, 'insert'>;

/** What may follow at the end of the line, what is used most first. A word that was begun by key is finished before anything else. */
export function nextTokens(source: CompletionSource, line: string): readonly Completion[] {
  const { before, current, quote } = wordsBefore(line, line.length);
  if (quote !== '') return [];
  if (current !== '') return complete(source, line);
  const command = longestMatch(source.commands, before);
  const children = wordCandidates(source, before);
  const tokens = command ? [...children, ...afterCommand(source, command, before.slice(command.path.length))] : children;
  return tokens.map((token) => ({ ...token, insert: `${token.text}${token.text.endsWith('/') ? '' : ' '}` }));
}

function afterCommand(source: CompletionSource, command: CommandDescription, words: readonly string[]): readonly Token[] {
  const read = readFlags(command, words);
  if (read.flag) {
    const { flag } = read;
    const names = nameCandidates(source, flag.value ? [flag.value] : [], '');
    const examples = (source.examples?.[flag.long] ?? []).map((text) => ({ text, kind: 'flag' as const, descriptionKeys: flagKeys(command, flag) }));
    return [...names, ...examples];
  }
  const flags = flagsMayStand(command, read.args.length, read.ended) ? flagTokens(source, command, read, words) : [];
  const isCommon = ({ text }: Token) => command.common?.some((word) => text === word || text.startsWith(`${word} `)) ?? false;
  return [...flags.filter(isCommon), ...argTokens(source, command, read), ...flags.filter((token) => !isCommon(token))];
}

/** Names for the next place; one that stands on the line already is not offered again. */
function argTokens(source: CompletionSource, { args = [], repeats }: CommandDescription, read: ReadWords): readonly Token[] {
  const kinds = args[read.args.length] ?? (repeats ? args.at(-1) : undefined) ?? [];
  return nameCandidates(source, kinds, '').filter(({ text }) => !read.args.includes(text));
}

/** Flags that are not given yet, bundles before their parts, a flag with a value together with one. */
function flagTokens(source: CompletionSource, command: CommandDescription, { given }: ReadWords, words: readonly string[]): readonly Token[] {
  const free = command.flags.filter((flag) => flag.repeats === true || !given.includes(flag));
  const bundles = (command.common ?? []).filter((word) => /^-\w\w+$/.test(word) && flagsOf(command, word).every((flag) => free.includes(flag)));
  const singles = free.map((flag) => {
    const name = flag.short === undefined ? `--${flag.long}` : `-${flag.short}`;
    const value = flag.takesValue && flag.value === undefined ? source.examples?.[flag.long]?.find((text) => !words.includes(text)) : undefined;
    return { text: value === undefined ? name : `${name} ${value}`, kind: 'flag' as const, descriptionKeys: flagKeys(command, flag) };
  });
  return [...bundles.map((text) => ({ text, kind: 'flag' as const, descriptionKeys: [`flag.${text}`] })), ...singles];
}
