// Cutting texts at a separator, as Go's strings package does for the real tools.

/** What stands before the first separator and what stands after it: `undefined` where there is none. Go's `strings.Cut`. */
export function cut(text: string, separator: string): readonly [before: string, after: string | undefined] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + separator.length)];
}

/** What stands behind the last separator: the whole text where there is none. */
export function lastPart(text: string, separator: string): string {
  return text.slice(text.lastIndexOf(separator) + 1);
}

/** The text up to the first blank. */
export function firstWord(text: string): string {
  return text.replace(/\s[\s\S]*$/, '');
}

type Words = readonly (string | undefined)[] | null | undefined;

/** A word of a command line, or a group of a match: empty where there is none. */
export function wordAt(words: Words, index: number): string {
  return words?.[index] ?? '';
}

/** The last word of a command line: empty where there is none. */
export function lastWord(words: Words): string {
  return words?.at(-1) ?? '';
}

/** The first six texts of a list, or groups of a match: empty where there are fewer, or where nothing matched. */
export function texts(words: Words): [string, string, string, string, string, string] {
  return [wordAt(words, 0), wordAt(words, 1), wordAt(words, 2), wordAt(words, 3), wordAt(words, 4), wordAt(words, 5)];
}
