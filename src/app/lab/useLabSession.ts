// The session of the lab for its page: opened where it was left on this device or as a link shows it, and kept from then on.
import { useEffect, useRef, useState } from 'react';
import { type Look } from '../../lab/labSession';
import { type ShareProblem } from '../../lab/shareLink';
import { createDesk, type Desk, QUIET, type SessionNotices } from './labDesk';

/** The session of the lab, and what can be done with it. */
export interface LabDesk extends SessionNotices, Pick<Desk, 'openShared' | 'enter' | 'beginWith'> {
  /** The lab shows the session, not just an empty beginning. */
  ready: boolean;
  dismiss: () => void;
  /** Says why a file was not opened. */
  refuse: (problem: ShareProblem) => void;
}

/** The session of the lab. `look` is what is on screen now; `show` is told what was, once its picture has been fetched. */
export function useLabSession(look: Look, show: (look: Look) => void): LabDesk {
  const [state, setState] = useState({ ...QUIET, ready: false });
  const latest = useRef({ look, show });
  const desk = useRef<Desk>(null);
  useEffect(() => {
    latest.current = { look, show };
  });
  useEffect(() => {
    desk.current = createDesk({
      look: () => latest.current.look,
      show: (kept) => latest.current.show(kept),
      tell: (part) => setState((before) => ({ ...before, ...part })),
    });
    return desk.current.begin();
  }, []);
  return {
    ...state,
    dismiss: () => setState({ ...state, ...QUIET }),
    refuse: (problem) => setState({ ...state, problem }),
    openShared: (session) => desk.current?.openShared(session),
    enter: (place) => desk.current?.enter(place),
    beginWith: (scenario) => desk.current?.beginWith(scenario),
  };
}
