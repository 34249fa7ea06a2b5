// How wide a text is, guessed on the safe side without a browser, so that a layout is the same on a server.

/** The typefaces of a figure. */
export type Face = 'sans' | 'mono';

/** Widths in hundredths of an em: the larger of Pretendard's and Noto Sans KR's, at the boldest weight that figures use. */
const LOWER = [59, 64, 58, 64, 58, 38, 62, 64, 30, 31, 60, 31, 96, 64, 63, 64, 64, 44, 55, 40, 64, 58, 86, 56, 57, 56];
const UPPER = [74, 68, 73, 71, 61, 58, 74, 76, 33, 56, 69, 58, 89, 75, 77, 67, 77, 68, 64, 65, 75, 74, 103, 71, 72, 66];
const SIGNS: Readonly<Record<string, number>> = {
  ' ': 24,
  '\u00a0': 24,
  '\u2060': 0,
  '.': 32,
  ',': 32,
  ':': 32,
  ';': 32,
  "'": 32,
  '|': 37,
  '!': 37,
  '(': 41,
  ')': 41,
  '[': 41,
  ']': 41,
  '·': 32,
  '-': 45,
  '/': 39,
  '+': 67,
  µ: 67,
  '≈': 67,
  _: 57,
};
const DIGIT = 67;
const OTHER_SIGN = 100;
const HANGUL = 92;
const MONO = 60.5;

const after = (char: string, first: string): number => char.charCodeAt(0) - first.charCodeAt(0);

function hundredths(char: string): number {
  if (char >= 'a' && char <= 'z') return LOWER[after(char, 'a')] ?? OTHER_SIGN;
  if (char >= 'A' && char <= 'Z') return UPPER[after(char, 'A')] ?? OTHER_SIGN;
  if (char >= '0' && char <= '9') return DIGIT;
  if (char >= '\uac00' && char <= '\ud7a3') return HANGUL;
  return SIGNS[char] ?? OTHER_SIGN;
}

/** The width of a text at a font size, never less than what is drawn. */
export function textWidth(text: string, size: number, face: Face = 'sans'): number {
  let width = 0;
  for (const char of text) width += face === 'mono' && char <= '\u02ff' ? MONO : hundredths(char);
  return (width * size) / 100;
}

/** Whether a text fits into a width. */
export function fits(text: string, size: number, width: number, face: Face = 'sans'): boolean {
  return textWidth(text, size, face) <= width;
}

/** A name that is cut with an ellipsis where it must be; for names that learners choose, never for our words. */
export function clip(name: string, size: number, width: number, face: Face = 'sans'): string {
  if (fits(name, size, width, face)) return name;
  let end = name.length - 1;
  while (end > 1 && !fits(`${name.slice(0, end)}…`, size, width, face)) end -= 1;
  return `${name.slice(0, end)}…`;
}
