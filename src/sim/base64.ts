// Base64 of UTF-8 text (RFC 4648), without a browser's or Node's own functions.

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function bytesOf(text: string): number[] {
  return Array.from(text).flatMap((character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) return [code];
    if (code < 0x800) return [0xc0 | (code >> 6), 0x80 | (code & 63)];
    if (code < 0x10000) return [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)];
    return [0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)];
  });
}

/** The base64 of a text, padded. */
export function toBase64(text: string): string {
  const bytes = bytesOf(text);
  let out = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b, c] = bytes.slice(i, i + 3);
    const group = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    out +=
      ALPHABET.charAt(group >> 18) +
      ALPHABET.charAt((group >> 12) & 63) +
      (b === undefined ? '=' : ALPHABET.charAt((group >> 6) & 63)) +
      (c === undefined ? '=' : ALPHABET.charAt(group & 63));
  }
  return out;
}

/** The text of a base64 (ASCII part only: what is no ASCII comes out as its bytes); undefined when it is none. */
export function fromBase64(text: string): string | undefined {
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text)) return undefined;
  let out = '';
  for (let i = 0; i < text.length; i += 4) {
    const digits = Array.from(text.slice(i, i + 4)).map((digit) => (digit === '=' ? 0 : ALPHABET.indexOf(digit)));
    const [a = 0, b = 0, c = 0, d = 0] = digits;
    const group = (a << 18) | (b << 12) | (c << 6) | d;
    const length = text.slice(i, i + 4).replace(/=+$/, '').length - 1;
    for (let byte = 0; byte < length; byte++) out += String.fromCharCode((group >> (16 - 8 * byte)) & 255);
  }
  return out;
}
