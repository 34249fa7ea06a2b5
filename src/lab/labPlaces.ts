// The kept sessions of the lab, as this tab works with them.
import { type KeptSessions, keptSessions } from './keptSessions';

let made: KeptSessions | undefined;

/** The sessions that this browser keeps. */
export function labPlaces(): KeptSessions {
  made ??= keptSessions(
    () => localStorage,
    () => sessionStorage,
    Date.now,
  );
  return made;
}
