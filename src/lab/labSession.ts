// The session of the free lab: opened where it was left, and kept from then on.
import { type Lab } from './createLab';
import { type KeepingNotice, type KeepingStorage, type KeptText, keptText } from './keptText';
import { isOfLab, type LabSession, parseSession, type ScenarioSession, sessionOf, type Shown, textOf } from './session';

/** Where the session of the free lab is kept. */
export const LAB_KEY = 'kyeo:lab';

/** What is looked at, beside the machine. */
export type Look = Omit<Shown, 'cursor'>;

/** The session that a lab is in. */
export function sessionIn({ store, clock }: Lab, look: Look): LabSession {
  return sessionOf(store.getState().timeline, { ...look, cursor: clock.get() });
}

/** Opens a session: does its inputs again and goes to what was on screen. */
export async function openSession({ store }: Lab, { start, inputs, cursor }: ScenarioSession): Promise<void> {
  const { open, seek } = store.getState();
  await open(start.scenario, start.seed, inputs);
  if (cursor !== null && !store.getState().leftOver) seek(cursor);
}

/** The kept session of the free lab. */
export function keptSession(open: () => KeepingStorage, now: () => number): KeptText {
  return keptText(LAB_KEY, open, now);
}

function parseLabSession(text: string): ScenarioSession | undefined {
  const session = parseSession(text);
  return session && isOfLab(session) ? session : undefined;
}

/** Opens the kept session in a lab, if there is one. What cannot be replayed is set aside. Says what the learner should know. */
export async function restoreSession(lab: Lab, kept: KeptText): Promise<{ session: ScenarioSession | null; notice: KeepingNotice | null }> {
  const { value: session, notice } = kept.read(parseLabSession);
  if (!session) return { session, notice };
  await openSession(lab, session);
  const { leftOver } = lab.store.getState();
  if (!leftOver) return { session, notice };
  const aside = kept.setAside(textOf({ ...session, inputs: [...leftOver.inputs] }));
  return { session, notice: kept.write(textOf(sessionIn(lab, session))) ?? aside };
}

/** What keeps the session of a lab. */
export interface Keeping {
  /** Keeps what is on screen now: the machine is kept whenever it changes, the instant and the look only when somebody may leave. */
  readonly save: () => void;
  readonly stop: () => void;
}

/** Keeps the session of a lab from now on. `tell` hears about it when it cannot be kept. */
export function keepSession(lab: Lab, kept: KeptText, look: () => Look, tell: (notice: KeepingNotice) => void): Keeping {
  const save = (): void => {
    const notice = kept.write(textOf(sessionIn(lab, look())));
    if (notice) tell(notice);
  };
  const stop = lab.store.subscribe(({ timeline }, before) => {
    if (timeline !== before.timeline) save();
  });
  return { save, stop };
}
