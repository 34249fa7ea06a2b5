// Opens the lab where it was left on this device, and keeps it from then on.
import { useCallback, useEffect, useRef, useState } from 'react';
import { type KeepingNotice } from '../../lab/keptText';
import { lab } from '../../lab/lab';
import { keepSession, keptSession, type Look, restoreSession } from '../../lab/labSession';
import { loadDiagram } from '../../diagrams';

/** What the page of the lab is told about its session. */
export interface LabSessionState {
  /** The lab shows the learner's own session. */
  ready: boolean;
  /** What to tell about keeping it. */
  notice: KeepingNotice | null;
  dismiss: () => void;
}

/** Whether the lab shows the learner's own session. `look` is what is on screen now; `show` is told what was when it was left, once its picture has been fetched. */
export function useLabSession(look: Look, show: (look: Look) => void): LabSessionState {
  const [state, setState] = useState<{ ready: boolean; notice: KeepingNotice | null }>({ ready: false, notice: null });
  const latest = useRef({ look, show });
  useEffect(() => {
    latest.current = { look, show };
  });
  useEffect(() => {
    let gone = false;
    let end = (): void => undefined;
    const kept = keptSession(() => localStorage, Date.now);
    const begin = async (): Promise<void> => {
      await lab().store.getState().open('lab', 1);
      const { session, notice } = await restoreSession(lab(), kept);
      if (session) await loadDiagram(session.view.lens);
      if (gone) return;
      if (session) latest.current.show(session);
      setState({ ready: true, notice });
      const { save, stop } = keepSession(
        lab(),
        kept,
        () => latest.current.look,
        (told) => setState({ ready: true, notice: told }),
      );
      addEventListener('pagehide', save);
      document.addEventListener('visibilitychange', save);
      end = () => {
        save();
        stop();
        removeEventListener('pagehide', save);
        document.removeEventListener('visibilitychange', save);
      };
    };
    void begin();
    return () => {
      gone = true;
      end();
    };
  }, []);
  const dismiss = useCallback(() => setState((before) => ({ ...before, notice: null })), []);
  return { ...state, dismiss };
}
