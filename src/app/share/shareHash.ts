// The session in the hash of this page's address.
import { type Shared } from '../../lab/shareLink';

/** The session that the address carries, or why it cannot be read; null where it carries none. */
export async function sharedInHash(): Promise<Shared | null> {
  if (location.hash === '') return null;
  const { isShareHash, readHash } = await import('../../lab/shareLink');
  const hash = location.hash.slice(1);
  return isShareHash(hash) ? readHash(hash) : null;
}

/** Takes a link out of the address: what it showed has changed, or could not be opened. */
export function dropHash(): void {
  history.replaceState(history.state, '', location.pathname + location.search);
}
