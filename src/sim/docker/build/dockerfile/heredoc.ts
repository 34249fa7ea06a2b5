// Heredocs in a Dockerfile: `RUN <<EOF` and `COPY <<EOF /file` take the lines that follow.
import { ExpandProblem, expandWord } from './expand';

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
  const match = /^(\d*)<<(-?)([^<]+)$/.exec(word);
  if (!match) return undefined;
  try {
    const [name, ...more] = expandWord(match[3] ?? '', {}, { keepUnset: true }).words;
    const [raw] = expandWord(match[3] ?? '', {}, { keepUnset: true, keepQuotes: true }).words;
    if (name === undefined || more.length > 0) return undefined;
    return { name, content: '', expand: name === raw, chomp: match[2] === '-' };
  } catch (problem) {
    if (!(problem instanceof ExpandProblem)) throw problem;
    return undefined;
  }
}

/** The heredocs that a line announces, in order. */
export function heredocsIn(line: string): Heredoc[] {
  try {
    return expandWord(line, {}, { keepQuotes: true, keepEscapes: true, keepUnset: true }).words.flatMap((word) => heredocOf(word) ?? []);
  } catch (problem) {
    if (!(problem instanceof ExpandProblem)) throw problem;
    return [];
  }
}

/** The content without leading tabs. */
export function chomped({ chomp, content }: Heredoc): string {
  return chomp ? content.replace(/^\t+/gm, '') : content;
}
