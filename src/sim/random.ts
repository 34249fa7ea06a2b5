// Randomness without state: the same seed, instant and label always draw the same bits, so that replay equals live.

const START = 0x811c9dc5;

/** Works a text into a hash that has been begun (FNV-1a). */
function worked(hash: number, text: string): number {
  let h = hash;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h;
}

/** The 32 bits of a hash that is complete (a final avalanche). */
function mixed(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** A stateless hash of (seed, label) as lower-case hexadecimal digits. */
export function hexOf(label: string, digits: number): string {
  const begun = worked(START, `${label}#`);
  let out = '';
  for (let block = 0; out.length < digits; block++)
    out += mixed(worked(begun, String(block)))
      .toString(16)
      .padStart(8, '0');
  return out.slice(0, digits);
}

/** An integer in [0, below) drawn from a label. `below` must be at least 1. */
export function intOf(label: string, below: number): number {
  return mixed(worked(START, label)) % below;
}
