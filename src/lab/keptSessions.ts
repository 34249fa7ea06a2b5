// The sessions of the lab that this browser keeps, each in a place of its own: a tab works in one of them, and no two tabs write into the same.
import { type KeepingNotice, type KeepingStorage, type KeptText, keptText } from './keptText';
import { isOfLab, type LabSession, type ScenarioSession, textOf } from './session';
import { parseSession } from './sessionSchema';

/** The first place; the others are `kyeo:lab:2` and so on. */
export const LAB_KEY = 'kyeo:lab';
/** Where a tab remembers its place, so that a reload comes back to it. */
export const PLACE_KEY = 'kyeo:lab:place';

const isPlace = (key: string): boolean => key === LAB_KEY || /^kyeo:lab:[1-9]\d{0,5}$/.test(key);

/** What is needed of `localStorage` to see what is in it. */
export type ListedStorage = KeepingStorage & Pick<Storage, 'key' | 'length'>;

/** A session that is kept. */
export interface KeptSession {
  /** Its place. */
  readonly place: string;
  readonly session: ScenarioSession;
}

/** The kept sessions as one tab sees them. */
export interface KeptSessions {
  /** The session of this tab; in a new tab, the one that was kept last. What cannot be read is set aside. */
  readonly read: () => { session: ScenarioSession | null; notice: KeepingNotice | null };
  /** Keeps the session of this tab. If another tab has written into its place since, both are kept. */
  readonly write: (session: LabSession) => KeepingNotice | null;
  /** What this tab does from now on goes into a new place. Gives back the place where what it did stays, if it did something. */
  readonly leave: () => string | null;
  /** Makes a place that of this tab. */
  readonly enter: (place: string) => void;
  /** Every session that is kept, the latest first. */
  readonly all: () => KeptSession[];
  /** Keeps a session in a place of its own; false where there is no room for it. */
  readonly add: (session: ScenarioSession) => boolean;
  /** Sessions in other places in which something was done, the latest first. */
  readonly others: () => KeptSession[];
  readonly remove: (place: string) => void;
  /** Keeps a part of a session where nothing overwrites it. */
  readonly setAside: (text: string) => KeepingNotice;
}

/** Reads a session that begins in a scenario of the lab; undefined when it is none. */
export function parseLabSession(text: string): ScenarioSession | undefined {
  const session = parseSession(text);
  return session && isOfLab(session) ? session : undefined;
}

/** Begins where the lab does when nothing is kept. */
const isUsual = ({ start }: LabSession): boolean => 'scenario' in start && start.scenario === 'lab';

const doneIn = (session: LabSession | undefined): string => JSON.stringify([session?.start, session?.inputs]);

/** The keys of a storage; none where it is forbidden. */
export function keysOf(open: () => ListedStorage): string[] {
  try {
    const storage = open();
    return Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '');
  } catch {
    return [];
  }
}

/** The kept sessions. `open` gives the storage of the browser and `tab` that of this tab, or throw where they are forbidden. */
export function keptSessions(open: () => ListedStorage, tab: () => KeepingStorage, now: () => number): KeptSessions {
  const placeOfTab = keptText(PLACE_KEY, tab, now);
  const texts = new Map<string, KeptText>();
  const at = (place: string): KeptText => {
    const text = texts.get(place) ?? keptText(place, open, now);
    texts.set(place, text);
    return text;
  };
  /** The place of this tab, the text that it has read or written there last, and what that text says was done. */
  let mine: { place: string; text: string | null; done: string } | null = null;

  const take = (place: string, text: string | null): void => {
    mine = { place, text, done: doneIn(parseLabSession(text ?? '')) };
    placeOfTab.write(place);
  };
  const rawAt = (place: string): string | null => {
    try {
      return open().getItem(place);
    } catch {
      return null;
    }
  };
  const all = (): KeptSession[] =>
    keysOf(open)
      .filter(isPlace)
      .flatMap((place) => {
        const session = parseLabSession(rawAt(place) ?? '');
        return session ? [{ place, session }] : [];
      })
      .sort((a, b) => (b.session.at ?? 0) - (a.session.at ?? 0));
  const freePlace = (): string => {
    const taken = new Set(keysOf(open));
    let place = LAB_KEY;
    for (let n = 2; taken.has(place); n += 1) place = `${LAB_KEY}:${String(n)}`;
    return place;
  };
  const placeToRead = (): string => {
    const { value } = placeOfTab.read((text) => (isPlace(text) ? text : undefined));
    return value ?? all()[0]?.place ?? LAB_KEY;
  };
  return {
    read() {
      const place = mine?.place ?? placeToRead();
      const text = rawAt(place);
      const { value, notice } = at(place).read(parseLabSession);
      take(place, value === null ? null : text);
      return { session: value, notice };
    },
    write(session) {
      if (session.inputs.length === 0 && (mine?.text ?? null) === null && isUsual(session)) return null;
      // another tab has erased it, and nothing was done here since
      if (mine?.text != null && rawAt(mine.place) === null && doneIn(session) === mine.done) return null;
      const text = textOf({ ...session, at: now() });
      const place = mine && rawAt(mine.place) === mine.text ? mine.place : freePlace();
      const notice = at(place).write(text);
      if (rawAt(place) === text) take(place, text);
      return notice;
    },
    leave() {
      const place = mine?.place ?? placeToRead();
      mine = null;
      placeOfTab.remove();
      return (parseLabSession(rawAt(place) ?? '')?.inputs.length ?? 0) > 0 ? place : null;
    },
    enter: (place) => take(place, null),
    all,
    add(session) {
      const place = freePlace();
      const text = textOf({ at: now(), ...session });
      at(place).write(text);
      return rawAt(place) === text;
    },
    others: () => all().filter(({ place, session }) => place !== mine?.place && session.inputs.length > 0),
    remove(place) {
      at(place).remove();
    },
    setAside: (text) => at(LAB_KEY).setAside(text),
  };
}
