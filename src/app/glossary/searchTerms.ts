// Searching the glossary: parts of words in both languages, and Korean words by their initial consonants.
import { disassemble, getChoseong } from 'es-hangul';

/** One entry of the glossary, in the language on screen. */
export interface Entry {
  id: string;
  term: string;
  /** The term in the other language. */
  other: string;
  sentence: string;
}

const ONLY_CONSONANTS = /^[ㄱ-ㅎ]+$/;
const folded = (text: string): string => text.toLowerCase().replace(/\s+/g, '');

/** How well an entry answers: 0 its name begins so, 1 its name has it, 2 its sentence has it; undefined when it does not. */
function rank({ term, other, sentence }: Entry, wanted: string): number | undefined {
  const names = [term, other].map(folded);
  if (ONLY_CONSONANTS.test(wanted)) {
    const initials = names.map((name) => getChoseong(name));
    if (initials.some((name) => name.startsWith(wanted))) return 0;
    return initials.some((name) => name.includes(wanted)) ? 1 : undefined;
  }
  // half-typed syllables count: 컨테ㅇ finds 컨테이너
  const [parts, loose] = [names.map(disassemble), disassemble(wanted)];
  if (parts.some((name) => name.startsWith(loose))) return 0;
  if (parts.some((name) => name.includes(loose))) return 1;
  return folded(sentence).includes(wanted) ? 2 : undefined;
}

/** The entries that a query finds, the best first; all of them for an empty one. */
export function searchTerms(entries: readonly Entry[], query: string): Entry[] {
  const wanted = folded(query);
  if (wanted === '') return [...entries];
  const found = entries.flatMap((entry) => {
    const place = rank(entry, wanted);
    return place === undefined ? [] : [{ entry, place }];
  });
  return found.sort((a, b) => a.place - b.place).map(({ entry }) => entry);
}
