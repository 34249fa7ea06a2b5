// A session in the hash of an address: `1.` and its text, deflated, in base64url. Whatever else stands there is refused by name.
import { deflateSync, Inflate, strToU8 } from 'fflate';
import { type LabSession, textOf } from './session';
import { parseSession } from './sessionSchema';

/** Version of the envelope: how the text is packed. The text has a version of its own. */
const VERSION = '1';
/** The longest address that every browser, chat and mail program is expected to pass on (our choice; RFC 9110 asks for 8,000 at least). */
export const MAX_LINK = 8000;
/** The most that a link may unpack to (bytes): a link of full length usually holds a tenth of it. */
export const MAX_UNPACKED = 1_000_000;
/** The longest text of a session from outside (characters): what browsers keep for a site, so that whatever was kept can be opened from a file. */
export const MAX_TEXT = 5_000_000;
/** The most inputs that a session from outside may have. */
export const MAX_INPUTS = 20_000;
/** Compressed bytes that are unpacked at a time. Deflate makes at most 1,032 of one, so that the limit is overrun by half a megabyte at most. */
const CHUNK = 512;

/** How the file begins that holds everything that a browser kept. */
const EVERYTHING = /^\s*\{\s*"kyeo":\s*"backup"/;

/** Why a session from outside was not opened. */
export type ShareProblem =
  /** Longer than a link or a file may be. */
  | 'tooLong'
  /** Packed in a way that this version does not know. */
  | 'version'
  /** Cut off, mistyped, or never one of ours. */
  | 'damaged'
  /** Unpacks to more than a session may be. */
  | 'tooLarge'
  /** A file with everything that a browser kept: the settings import it. */
  | 'everything'
  /** Whole, but no session that this version knows. */
  | 'unknown'
  /** What reads it could not be fetched. */
  | 'notFetched';

/** A session from outside, or why there is none. */
export type Shared = { readonly session: LabSession } | { readonly problem: ShareProblem };

/** The hash of a session, without `#`. */
export function hashOf(session: LabSession): string {
  const shared = { ...session };
  delete shared.at;
  return `${VERSION}.${toBase64Url(deflateSync(strToU8(textOf(shared)), { level: 9 }))}`;
}

/** Reads the hash of an address, without `#`. Never throws, whatever it is given. */
export function readHash(hash: string): Shared {
  if (hash.length > MAX_LINK) return { problem: 'tooLong' };
  const [version, data] = /^(\d{1,4})\.([\w-]+)$/.exec(hash)?.slice(1) ?? [];
  if (version === undefined || data === undefined) return { problem: 'damaged' };
  if (version !== VERSION) return { problem: 'version' };
  const text = unpack(data);
  return typeof text === 'string' ? readText(text) : text;
}

/** Reads the text of a file, or of a link that has been unpacked. Never throws, whatever it is given. */
export function readText(text: string): Shared {
  if (text.length > MAX_TEXT) return { problem: 'tooLarge' };
  const session = parseSession(text);
  if (!session) return { problem: EVERYTHING.test(text) ? 'everything' : 'unknown' };
  return session.inputs.length > MAX_INPUTS ? { problem: 'tooLarge' } : { session };
}

/** Whether a hash claims to be a session: headings of a page have names without a dot. */
export function isShareHash(hash: string): boolean {
  return /^\d+\./.test(hash);
}

function unpack(data: string): string | { problem: ShareProblem } {
  const parts: string[] = [];
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let length = 0;
  try {
    const bytes = fromBase64Url(data);
    const stream = new Inflate((part, final) => {
      length += part.length;
      if (length <= MAX_UNPACKED) parts.push(decoder.decode(part, { stream: !final }));
    });
    for (let from = 0; from < bytes.length && length <= MAX_UNPACKED; from += CHUNK) stream.push(bytes.subarray(from, from + CHUNK), from + CHUNK >= bytes.length);
  } catch {
    return { problem: 'damaged' };
  }
  return length > MAX_UNPACKED ? { problem: 'tooLarge' } : parts.join('');
}

function toBase64Url(bytes: Uint8Array): string {
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The bytes of a base64url; throws where it is none. */
function fromBase64Url(text: string): Uint8Array {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
}
