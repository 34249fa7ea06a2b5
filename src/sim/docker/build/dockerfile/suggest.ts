// "did you mean": the known word that is closest to what was typed.

/** Fewer changes than this make a suggestion. */
const TOO_FAR = 3;

/** How many letters have to be added, dropped or replaced to get from one word to another. */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  let distance = b.length;
  for (let i = 0; i < a.length; i++) {
    let diagonal = i;
    distance = i + 1;
    row = row.map((above, j) => {
      if (j > 0) distance = Math.min(above + 1, distance + 1, diagonal + (a.charAt(i) === b.charAt(j - 1) ? 0 : 1));
      diagonal = above;
      return distance;
    });
  }
  return distance;
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
