// Says things to screen readers once: one polite and one urgent live region for the whole app.
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';

/** Says a sentence to screen readers; urgent ones interrupt. */
export type Announce = (text: string, urgency?: 'polite' | 'assertive') => void;

const AnnounceContext = createContext<Announce>(() => undefined);

/** A message with a turn number, so that the same words said twice are read twice. */
interface Said {
  text: string;
  turn: number;
}

function Region({ urgency, said }: { urgency: 'polite' | 'assertive'; said: Said }) {
  return (
    <div aria-live={urgency} aria-atomic="true" className="visually-hidden">
      <span key={said.turn}>{said.text}</span>
    </div>
  );
}

/** Holds the live regions; put it once round the app. */
export function AnnouncerProvider({ children }: { children: ReactNode }) {
  const [polite, setPolite] = useState<Said>({ text: '', turn: 0 });
  const [assertive, setAssertive] = useState<Said>({ text: '', turn: 0 });
  const announce = useCallback<Announce>((text, urgency = 'polite') => {
    const say = urgency === 'polite' ? setPolite : setAssertive;
    say((before) => ({ text, turn: before.turn + 1 }));
  }, []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <Region urgency="polite" said={polite} />
      <Region urgency="assertive" said={assertive} />
    </AnnounceContext>
  );
}

/** The function that says a sentence to screen readers. */
export function useAnnounce(): Announce {
  return useContext(AnnounceContext);
}
