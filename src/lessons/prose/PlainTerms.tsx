// Turns terms into plain words where they sit inside another control: a button inside a button cannot be pressed.
import { createContext, type ReactNode, useContext } from 'react';

const PlainTermsContext = createContext(false);

/** Inside it, terms are words and not buttons. */
export function PlainTerms({ children }: { children: ReactNode }) {
  return <PlainTermsContext value={true}>{children}</PlainTermsContext>;
}

/** Whether terms must be plain words here. */
export function usePlainTerms(): boolean {
  return useContext(PlainTermsContext);
}
