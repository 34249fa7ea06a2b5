// SHA-256 (FIPS 180-4) of a text: what images, layers and cache keys are named by.

/** The first 32 bits of the fractional parts of a function of the first primes. */
function primeBits(count: number, root: (prime: number) => number): number[] {
  const bits: number[] = [];
  for (let n = 2; bits.length < count; n++) {
    let prime = true;
    for (let d = 2; d * d <= n && prime; d++) prime = n % d !== 0;
    if (prime) bits.push(Math.floor((root(n) % 1) * 2 ** 32) | 0);
  }
  return bits;
}
const ROUND = primeBits(64, Math.cbrt);
const START = primeBits(8, Math.sqrt);

const at = (list: ArrayLike<number>, index: number): number => list[index] ?? 0;
const rotated = (x: number, by: number): number => (x >>> by) | (x << (32 - by));

/** UTF-8 bytes of a text; half of a surrogate pair counts as the replacement character. */
export function utf8(text: string): number[] {
  const bytes: number[] = [];
  for (const char of text) {
    const raw = char.codePointAt(0) ?? 0;
    const code = raw >= 0xd800 && raw <= 0xdfff ? 0xfffd : raw;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
  }
  return bytes;
}

/** Works one block of 64 bytes into the state. */
function compress(state: number[], block: readonly number[]): void {
  const words = new Int32Array(64);
  for (let i = 0; i < 16; i++) words[i] = (at(block, i * 4) << 24) | (at(block, i * 4 + 1) << 16) | (at(block, i * 4 + 2) << 8) | at(block, i * 4 + 3);
  for (let i = 16; i < 64; i++) {
    const early = at(words, i - 15);
    const late = at(words, i - 2);
    const s0 = rotated(early, 7) ^ rotated(early, 18) ^ (early >>> 3);
    const s1 = rotated(late, 17) ^ rotated(late, 19) ^ (late >>> 10);
    words[i] = (at(words, i - 16) + s0 + at(words, i - 7) + s1) | 0;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let i = 0; i < 64; i++) {
    const s1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + at(ROUND, i) + at(words, i)) | 0;
    const s0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((value, index) => (state[index] = (at(state, index) + value) | 0));
}

/** The 64 hexadecimal digits that `sha256sum` prints for a text. */
export function sha256(text: string): string {
  const bytes = utf8(text);
  const bits = bytes.length * 8;
  bytes.push(0x80);
  while (bytes.length % 64 !== 56) bytes.push(0);
  for (let shift = 56; shift >= 0; shift -= 8) bytes.push(Math.floor(bits / 2 ** shift) % 256);
  const state = [...START];
  for (let from = 0; from < bytes.length; from += 64) compress(state, bytes.slice(from, from + 64));
  return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

/** A digest as Docker writes it: `sha256:` and 64 digits. */
export function digestOf(text: string): string {
  return `sha256:${sha256(text)}`;
}
