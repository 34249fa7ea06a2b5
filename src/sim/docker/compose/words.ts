// Splitting command lines of compose files into words, as a shell would, without running anything.
import { ComposeFailure } from './project';

/** The words of a command line: blanks separate, quotes keep together. Throws ComposeFailure for a quote that stays open. */
export function splitWords(text: string): string[] {
  const words: string[] = [];
  let rest = text.trimStart();
  while (rest !== '') {
    let word = '';
    for (let piece = /^(?:'([^']*)'|"((?:\\.|[^"\\])*)"|\\(.)|([^\s'"\\]+))/s.exec(rest); piece; piece = /^(?:'([^']*)'|"((?:\\.|[^"\\])*)"|\\(.)|([^\s'"\\]+))/s.exec(rest)) {
      word += piece[1] ?? piece[2]?.replace(/\\(["\\$`])/g, '$1') ?? piece[3] ?? piece[4] ?? '';
      rest = rest.slice(piece[0].length);
    }
    if (/^['"\\]/.test(rest)) throw new ComposeFailure('invalid command line string', 15);
    words.push(word);
    rest = rest.trimStart();
  }
  return words;
}
