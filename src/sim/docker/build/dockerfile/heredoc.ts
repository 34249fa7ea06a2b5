// Heredocs in a Dockerfile: `RUN <<EOF` and `COPY <<EOF /file` take the lines that follow.
import { caught } from '../../../caught';
import { type ExpandOptions, ExpandProblem, expandWord } from './expand';

/** Lines that belong to an instruction. */
export interface Heredoc {
  name: string;
  content: string;
  /** Variables in it are expanded, as long as no part of the name is quoted. */
  expand: boolean;
  /** Leading tabs do not count: `<<-EOF`. */
  chomp: boolean;
}

/** What a word such as `<<EOF` or `3<<-"EOF"` announces; undefined when it is no heredoc. */
export function heredocOf(word: string): Heredoc | undefined {
  const opening = /^\d*<<-?(?=[^<]+$)/.exec(word)?.[0];
  if (opening === undefined) return undefined;
  const typed = word.slice(opening.length);
  const [name, ...more] = wordsOf(typed, { keepUnset: true });
  const [raw] = wordsOf(typed, { keepUnset: true, keepQuotes: true });
  return name === undefined || more.length > 0 ? undefined : { name, content: '', expand: name === raw, chomp: opening.endsWith('-') };
}

/** The words of a text; none where it makes no sense. */
function wordsOf(text: string, options: ExpandOptions): string[] {
  return caught(
    ExpandProblem,
    () => expandWord(text, {}, options).words,
    () => [],
  );
}

/** The heredocs that a line announces, in order. */
export function heredocsIn(line: string): Heredoc[] {
  return wordsOf(line, { keepQuotes: true, keepEscapes: true, keepUnset: true }).flatMap((word) => heredocOf(word) ?? []);
}

/** The content without leading tabs. */
export function chomped({ chomp, content }: Heredoc): string {
  return chomp ? content.replace(/^\t+/gm, '') : content;
}
