// The session in the hash of this page's address.
import { type Shared } from '../../lab/shareLink';

/** A packed session begins with the version of its packing; an address may also lead to a part of its page. */
const PACKED = /^#\d+\./;

/** The session that the address carries, or why it cannot be read; null where it carries none. */
export async function sharedInHash(): Promise<Shared | null> {
  if (location.hash === '') return null;
  const reader = await import('../../lab/shareLink').catch((error: unknown) => {
    reportError(error);
    return null;
  });
  if (!reader) return PACKED.test(location.hash) ? { problem: 'notFetched' } : null;
  const hash = location.hash.slice(1);
  return reader.isShareHash(hash) ? reader.readHash(hash) : null;
}

/** Takes a link out of the address: what it showed has changed, or could not be opened. */
export function dropHash(): void {
  history.replaceState(history.state, '', location.pathname + location.search);
}
