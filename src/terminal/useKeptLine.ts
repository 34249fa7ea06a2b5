// The line that stands at the prompt and was not run: it is kept when the page is left and there again when the page is.
import { useEffect, useEffectEvent } from 'react';

/** Where a line is kept. */
export interface KeptLine {
  /** The line that was left there; empty when there is none. */
  readonly read: () => string;
  readonly keep: (text: string) => void;
}

/** Keeps what stands on the line, and gives `onFound` what was left there. Another `kept` is another place. */
export function useKeptLine(kept: KeptLine | undefined, text: string, onFound: (text: string) => void): void {
  const found = useEffectEvent(onFound);
  const standing = useEffectEvent(() => text);
  useEffect(() => {
    if (!kept) return;
    const left = kept.read();
    if (left !== '') found(left);
    const keep = () => kept.keep(standing());
    addEventListener('pagehide', keep);
    document.addEventListener('visibilitychange', keep);
    return () => {
      removeEventListener('pagehide', keep);
      document.removeEventListener('visibilitychange', keep);
      keep();
    };
  }, [kept]);
}
