// The session of the free lab: opened where it was left, and kept from then on.
import { type Lab } from './createLab';
import { type KeptSessions } from './keptSessions';
import { type KeepingNotice } from './keptText';
import { type LabSession, type ScenarioSession, sessionOf, type Shown, textOf } from './session';

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

/** Opens the kept session in a lab, if there is one. What cannot be replayed is set aside. Says what the learner should know. */
export async function restoreSession(lab: Lab, kept: KeptSessions): Promise<{ session: ScenarioSession | null; notice: KeepingNotice | null }> {
  const { session, notice } = kept.read();
  if (!session) return { session, notice };
  await openSession(lab, session);
  const { leftOver } = lab.store.getState();
  if (!leftOver) return { session, notice };
  const aside = kept.setAside(textOf({ ...session, inputs: [...leftOver.inputs] }));
  return { session, notice: kept.write(sessionIn(lab, session)) ?? aside };
}

/** What keeps the session of a lab. */
export interface Keeping {
  /** Keeps what is on screen now: the machine is kept whenever it changes, the instant and the look only when somebody may leave. */
  readonly save: () => void;
  readonly stop: () => void;
}

/**
 * Keeps the session of a lab from now on, each time that `later` finds time for it: a long one takes more of it than a frame has.
 * `tell` hears about it when it cannot be kept.
 */
export function keepSession(lab: Lab, kept: KeptSessions, look: () => Look, later: (work: () => void) => void, tell: (notice: KeepingNotice) => void): Keeping {
  const save = (): void => {
    const notice = kept.write(sessionIn(lab, look()));
    if (notice) tell(notice);
  };
  let waiting = false;
  let over = false;
  const leave = lab.store.subscribe(({ timeline }, before) => {
    if (timeline === before.timeline || waiting) return;
    waiting = true;
    later(() => {
      waiting = false;
      if (!over) save();
    });
  });
  const stop = (): void => {
    over = true;
    leave();
  };
  return { save, stop };
}
