// Randomness without state: the same seed, instant and label always draw the same bits, so that replay equals live.

/** Mixes a string into 32 bits (FNV-1a with a final avalanche). */
function mix(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** A stateless hash of (seed, label) as lower-case hexadecimal digits. */
export function hexOf(label: string, digits: number): string {
  let out = '';
  for (let block = 0; out.length < digits; block++)
    out += mix(`${label}#${String(block)}`)
      .toString(16)
      .padStart(8, '0');
  return out.slice(0, digits);
}

/** An integer in [0, below) drawn from a label. `below` must be at least 1. */
export function intOf(label: string, below: number): number {
  return mix(label) % below;
}
