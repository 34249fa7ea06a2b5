// A session on its way to the page that it belongs to: from the lab to a step of a lesson, from a step to the lab or to another step.
import { type LabSession } from '../../lab/session';
import { addressOf, type Language } from '../address';

let onItsWay: LabSession | null = null;

/** The address of the page on which a session is opened. */
export function pageOf(lang: Language, { start }: LabSession): string {
  return 'lesson' in start ? addressOf(lang, 'learn', start) : addressOf(lang, 'lab');
}

/** Leaves a session for the page that it belongs to. Gives back the address of that page, to go there. */
export function handOver(lang: Language, session: LabSession): string {
  onItsWay = session;
  return pageOf(lang, session);
}

/** What was left for the page that asks; null where nothing was, or something for another page. It is given once. */
export function takeOver<Session extends LabSession>(belongs: (session: LabSession) => session is Session): Session | null {
  const session = onItsWay;
  onItsWay = null;
  return session && belongs(session) ? session : null;
}
