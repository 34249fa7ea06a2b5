// The session of the lab for its page: opened where it was left on this device or as a link shows it, and kept from then on.
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { type Look } from '../../lab/labSession';
import { type Language } from '../address';
import { handOver } from '../share/handOver';
import { createDesk, type Desk, QUIET, type SessionNotices } from './labDesk';

/** The session of the lab, and what can be done with it. */
export interface LabDesk extends SessionNotices, Pick<Desk, 'openRead' | 'enter' | 'beginWith'> {
  /** The lab shows the session, not just an empty beginning. */
  ready: boolean;
  dismiss: () => void;
}

/** The session of the lab. `look` is what is on screen now; `show` is told what was, once its picture has been fetched. */
export function useLabSession(lang: Language, look: Look, show: (look: Look) => void): LabDesk {
  const [, navigate] = useLocation();
  const [state, setState] = useState({ ...QUIET, ready: false });
  const latest = useRef({ lang, look, show, navigate });
  const desk = useRef<Desk>(null);
  useEffect(() => {
    latest.current = { lang, look, show, navigate };
  });
  useEffect(() => {
    desk.current = createDesk({
      look: () => latest.current.look,
      show: (kept) => latest.current.show(kept),
      tell: (part) => setState((before) => ({ ...before, ...part })),
      leaveFor: (session, instead) => latest.current.navigate(handOver(latest.current.lang, session), { replace: instead }),
    });
    return desk.current.begin();
  }, []);
  return {
    ...state,
    dismiss: () => setState({ ...state, ...QUIET }),
    openRead: (read) => desk.current?.openRead(read),
    enter: (place) => desk.current?.enter(place),
    beginWith: async (scenario) => desk.current?.beginWith(scenario),
  };
}
