// Reads a session out of a file that may be anything.
import { type Shared } from '../../lab/shareLink';

/** Bytes of one character at most. */
const BYTES = 4;

/** The session in a file, or why there is none. A file that is too large is not even read. */
export async function readFile(file: Blob): Promise<Shared> {
  const { MAX_TEXT, readText } = await import('../../lab/shareLink');
  if (file.size > MAX_TEXT * BYTES) return { problem: 'tooLarge' };
  return readText(await file.text());
}
