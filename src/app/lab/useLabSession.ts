// Opens the lab where it was left on this device, and keeps it from then on.
import { useEffect, useState } from 'react';
import { type KeepingNotice } from '../../lab/keptText';
import { lab } from '../../lab/lab';
import { keepSession, keptSession, restoreSession } from '../../lab/labSession';

/** Whether the lab shows the learner's own session, and what to tell about keeping it. */
export function useLabSession(): { ready: boolean; notice: KeepingNotice | null; dismiss: () => void } {
  const [state, setState] = useState<{ ready: boolean; notice: KeepingNotice | null }>({ ready: false, notice: null });
  useEffect(() => {
    let gone = false;
    let stop = (): void => undefined;
    const kept = keptSession(() => localStorage, Date.now);
    const begin = async (): Promise<void> => {
      await lab().store.getState().open('lab', 1);
      const notice = await restoreSession(lab(), kept);
      if (gone) return;
      setState({ ready: true, notice });
      stop = keepSession(lab(), kept, (told) => setState({ ready: true, notice: told }));
    };
    void begin();
    return () => {
      gone = true;
      stop();
    };
  }, []);
  return { ...state, dismiss: () => setState({ ...state, notice: null }) };
}
