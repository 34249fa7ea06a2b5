// The grammar of addresses, /<language>/<place>/<...>, written and read in this one place.

/** The languages in which every place exists. */
export const LANGUAGES = ['ko', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The places of the site, each with the segments of its address after the language; `:name` is a parameter, `:name?` may be left out. */
const GRAMMAR = {
  home: [],
  course: ['learn'],
  learn: ['learn', ':lesson', ':step?'],
  present: ['present', ':lesson', ':step?'],
  print: ['print', ':lesson'],
  embedLesson: ['embed', 'lesson', ':lesson'],
  embed: ['embed', ':diagram'],
  lab: ['lab'],
  compare: ['compare'],
  glossary: ['glossary'],
  review: ['review'],
  settings: ['settings'],
  fidelity: ['fidelity'],
  gallery: ['gallery'],
} as const;

export type PlaceName = keyof typeof GRAMMAR | 'notFound';

/** The parameters that an address can carry. */
export interface Params {
  lesson?: string;
  step?: string;
  diagram?: string;
}

/** What an address says: which place, with which parameters, in which language. */
export interface Address {
  /** Undefined when the first segment is not a language that we speak. */
  language: Language | undefined;
  place: PlaceName;
  params: Params;
  /** What follows the language, with a leading slash: the same in every language, empty for home. */
  path: string;
}

/** Whether a word is a language that we speak. */
export function isLanguage(word: string | undefined): word is Language {
  return LANGUAGES.some((language) => language === word);
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function match(pattern: readonly string[], segments: readonly string[]): Params | undefined {
  const needed = pattern.filter((part) => !part.endsWith('?')).length;
  if (segments.length < needed || segments.length > pattern.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, segment] of segments.entries()) {
    const part = pattern[index] ?? '';
    if (part.startsWith(':')) params[part.replace(/^:|\?$/g, '')] = segment;
    else if (part !== segment) return undefined;
  }
  return params;
}

/** Reads the path of an address (without the base); what is no place of ours is `notFound`. */
export function parseAddress(pathname: string): Address {
  const [first, ...segments] = pathname.split('/').filter(Boolean).map(decode);
  const language = isLanguage(first) ? first : undefined;
  const path = segments.map((segment) => `/${encodeURIComponent(segment)}`).join('');
  if (language) {
    for (const [place, pattern] of Object.entries(GRAMMAR)) {
      const params = match(pattern, segments);
      if (params) return { language, place: place as keyof typeof GRAMMAR, params, path };
    }
  }
  return { language, place: 'notFound', params: {}, path };
}

/** Writes the address of a place (without the base). */
export function addressOf(language: Language, place: keyof typeof GRAMMAR, params: Params = {}): string {
  const values: Record<string, string | undefined> = { ...params };
  const segments = GRAMMAR[place].flatMap((part) => (part.startsWith(':') ? (values[part.replace(/^:|\?$/g, '')] ?? []) : part));
  return `/${[language, ...segments.map(encodeURIComponent)].join('/')}`;
}

/** The lesson to go on with, as a fragment of the course map's address. */
export const NEXT_LESSON = 'next-lesson';
