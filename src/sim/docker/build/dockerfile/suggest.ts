// "did you mean": the known word that is closest to what was typed.

/** Fewer changes than this make a suggestion. */
const TOO_FAR = 3;

/** How many letters have to be added, dropped or replaced to get from one word to another. */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1)));
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** A message, with a suggestion behind it if a known word is close but not the same. */
export function withSuggestion(message: string, typed: string, known: readonly string[]): string {
  let best: string | undefined;
  let least = TOO_FAR;
  for (const word of [...known].sort()) {
    const distance = editDistance(typed.toLowerCase(), word.toLowerCase());
    if (distance === 0) return message;
    if (distance < least) [best, least] = [word, distance];
  }
  return best === undefined ? message : `${message} (did you mean ${best}?)`;
}
