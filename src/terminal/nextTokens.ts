// The words that may legally come next, ready to be tapped: a whole command without a keyboard. Pure.
import { type Completion, complete, type CompletionSource, flagKeys, nameCandidates, wordCandidates } from './completion';
import { type CommandDescription, flagsMayStand, flagsOf, kindsAt, longestMatch, type NameKind, type ReadWords, readFlags, withoutGroupFlags } from './commandWords';
import { wordsBefore } from './words';

type Token = Omit<Completion, 'insert'>;

/** What may follow at the end of the line, what is used most first. A word that was begun by key is finished before anything else; a folder may be the whole word. */
export function nextTokens(source: CompletionSource, line: string): readonly Completion[] {
  const { before: words, current, quote } = wordsBefore(line, line.length);
  if (quote !== '') return [];
  const before = withoutGroupFlags(source.commands, words);
  const command = longestMatch(source.commands, before);
  if (current !== '') {
    const isWhole = command !== undefined && current.endsWith('/') && wantedKinds(command, before).some((kind) => kind === 'folder' || kind === 'inside');
    const after = isWhole ? nextTokens(source, `${line} `).map((token) => ({ ...token, insert: ` ${token.insert}` })) : [];
    return [...complete(source, line), ...after];
  }
  const children = wordCandidates(source, before);
  const tokens = command ? [...children, ...afterCommand(source, command, before.slice(command.path.length))] : children;
  return tokens.map((token) => ({ ...token, insert: `${token.text}${token.text.endsWith('/') ? '' : ' '}` }));
}

/** What the next word may name. */
function wantedKinds(command: CommandDescription, before: readonly string[]): readonly NameKind[] {
  const { flag, args } = readFlags(command, before.slice(command.path.length));
  return flag ? (flag.value ? [flag.value] : []) : kindsAt(command, args);
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
function argTokens(source: CompletionSource, command: CommandDescription, { args }: ReadWords): readonly Token[] {
  return nameCandidates(source, kindsAt(command, args), '').filter(({ text }) => !args.includes(text));
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
