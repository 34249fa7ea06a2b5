// How many columns a cluster of characters takes, so that overwriting Hangul and emoji keeps the columns of a row true.

/** Ranges of code points that East Asian Width calls wide or full-width (emoji are found by their own property). */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2329, 0x232a],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x20000, 0x3fffd],
];

const EMOJI = /\p{Emoji_Presentation}|\uFE0F/u;
const ZERO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;
const PLAIN = /^[\u0020-\u007E]*$/;
let known: Intl.Segmenter | undefined;
/** Made when text first needs it: its tables take a browser 15 ms, which a page that is opening does not have. */
const segmenter = (): Intl.Segmenter => (known ??= new Intl.Segmenter('en', { granularity: 'grapheme' }));

/** Splits text into the clusters that a reader sees as one character. */
export function clusters(text: string): readonly string[] {
  return PLAIN.test(text) ? Array.from(text) : Array.from(segmenter().segment(text), ({ segment }) => segment);
}

/** Columns taken by one cluster: 0 for marks that join the character before, 2 for Hangul, CJK and emoji, else 1. */
export function columnsOf(cluster: string): 0 | 1 | 2 {
  if (PLAIN.test(cluster)) return 1;
  if (ZERO_WIDTH.test(cluster)) return 0;
  const point = cluster.codePointAt(0) ?? 0;
  return EMOJI.test(cluster) || WIDE.some(([from, to]) => point >= from && point <= to) ? 2 : 1;
}
