// Opens sessions in the lab, one at a time, and keeps the one that is open: the learner's own, or one from a link or a file.
import { diagrams, loadDiagram } from '../../diagrams';
import { type KeepingNotice } from '../../lab/keptText';
import { lab } from '../../lab/lab';
import { labPlaces } from '../../lab/labPlaces';
import { type Keeping, keepSession, type Look, openSession, restoreSession } from '../../lab/labSession';
import { FIRST_LENS, isOfLab, type LabSession, type ScenarioSession } from '../../lab/session';
import { type Shared, type ShareProblem } from '../../lab/shareLink';
import { type ScenarioId } from '../../sim/scenarios';
import { takeOver } from '../share/handOver';
import { dropHash, sharedInHash } from '../share/shareHash';
import { whenIdle } from '../whenIdle';

/** What the learner should know about the session that is open. */
export interface SessionNotices {
  /** About keeping it. */
  readonly keeping: KeepingNotice | null;
  /** Why a link or a file was not opened. */
  readonly problem: ShareProblem | null;
  /** The session came by a link or a file; the place of the learner's own, if something was done there. */
  readonly shared: { readonly own: string | null } | null;
}

/** Nothing to say. */
export const QUIET: SessionNotices = { keeping: null, problem: null, shared: null };

/** What a page does with sessions. */
export interface Desk {
  /** Opens what the address or this device holds, and follows the address; gives back what ends it. */
  readonly begin: () => () => void;
  /** Opens what was read of a file. The learner's own session stays where it is kept. */
  readonly openRead: (read: Shared) => void;
  /** Goes on with a session that is kept in another place. */
  readonly enter: (place: string) => void;
  /** Begins with another scenario. What was done stays kept. */
  readonly beginWith: (scenario: ScenarioId) => Promise<void>;
}

/** What a desk is told and tells. */
export interface DeskParts {
  /** What is looked at now. */
  readonly look: () => Look;
  /** Shows what was looked at; its picture has been fetched. */
  readonly show: (look: Look) => void;
  readonly tell: (part: Partial<SessionNotices & { ready: boolean }>) => void;
  /** Goes to the page that a session belongs to; `instead` of this one when the way back would lead there again. */
  readonly leaveFor: (session: LabSession, instead: boolean) => void;
}

/** What the lab shows of a session: its tabs are lenses, while a lesson or an embedded figure may look through an instrument. */
function lookOf({ view, picked }: LabSession): Look {
  return { view: diagrams[view.lens].kind === 'lens' ? view : { ...view, lens: FIRST_LENS }, picked };
}

/** Makes the desk of a page. */
export function createDesk({ look, show, tell, leaveFor }: DeskParts): Desk {
  const places = labPlaces();
  let keeping: Keeping | null = null;
  /** Each opening makes those before it void. */
  let opening = 0;
  /** The page has been left. */
  let over = false;

  const rest = (): void => {
    keeping?.save();
    keeping?.stop();
    keeping = null;
  };
  const work = (): void => {
    keeping = keepSession(lab(), places, look, whenIdle, (told) => tell({ keeping: told }));
  };
  /** A link is only looked at until something is done with it: then it is kept, and the address is that of the lab again. */
  const lookOnly = (): void => {
    const stop = lab().store.subscribe(({ timeline }, before) => {
      if (timeline === before.timeline) return;
      stop();
      dropHash();
      work();
      keeping?.save();
    });
    keeping = { save: () => undefined, stop };
  };
  const opened = async (open: () => Promise<{ session: LabSession | null; told: Partial<SessionNotices>; only?: 'looking' }>): Promise<void> => {
    const mine = ++opening;
    rest();
    const { session, told, only } = await open();
    const seen = session && lookOf(session);
    if (seen) await loadDiagram(seen.view.lens);
    if (mine !== opening) return;
    if (seen) show(seen);
    if (only) lookOnly();
    else work();
    tell({ ...QUIET, ...told, ready: true });
  };
  const restore = (told: Partial<SessionNotices> = {}): Promise<void> =>
    opened(async () => {
      await lab().store.getState().open('lab', 1);
      const { session, notice } = await restoreSession(lab(), places);
      return { session, told: { ...told, keeping: notice } };
    });
  const share = (session: ScenarioSession, only?: 'looking'): Promise<void> =>
    opened(async () => {
      const own = places.leave();
      await openSession(lab(), session);
      return { session, told: { shared: { own } }, ...(only && { only }) };
    });
  const openShared = (session: ScenarioSession): void => void share(session).then(() => keeping?.save());
  const openHash = async (): Promise<void> => {
    const read = await sharedInHash();
    if (over) return undefined;
    if (!read) return keeping ? undefined : restore();
    if ('session' in read && isOfLab(read.session)) return share(read.session, 'looking');
    if ('session' in read) {
      leaveFor(read.session, true);
      return undefined;
    }
    dropHash();
    const { problem } = read;
    if (keeping) tell({ problem });
    else await restore({ problem });
  };
  return {
    begin: () => {
      const onHash = (): void =>
        void openHash().catch((error: unknown) => {
          reportError(error);
          if (!keeping && !over) void restore();
        });
      const save = (): void => keeping?.save();
      const left = takeOver(isOfLab);
      if (left) openShared(left);
      else if (location.hash === '') void restore();
      else onHash();
      addEventListener('hashchange', onHash);
      addEventListener('pagehide', save);
      document.addEventListener('visibilitychange', save);
      return () => {
        opening += 1;
        over = true;
        rest();
        removeEventListener('hashchange', onHash);
        removeEventListener('pagehide', save);
        document.removeEventListener('visibilitychange', save);
      };
    },
    openRead: (read) => {
      if ('problem' in read) tell({ problem: read.problem });
      else if (isOfLab(read.session)) openShared(read.session);
      else leaveFor(read.session, false);
    },
    async beginWith(scenario) {
      const { timeline, open } = lab().store.getState();
      keeping?.save();
      if (timeline.turns.length > 0) places.leave();
      await open(scenario, 1);
    },
    enter: (place) => {
      rest();
      places.enter(place);
      dropHash();
      void restore();
    },
  };
}
