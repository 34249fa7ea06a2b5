// Where an embedded page stands: on the site, which it leads to, or in a package that has only itself.
import { createContext, type ReactNode } from 'react';

/** What an embedded page may count on. */
export interface EmbedPlace {
  /** The rest of the site is there. */
  hasSite: boolean;
  /** What is said above everything else. */
  notice?: ReactNode;
  /** What is said of a finished lesson, where it is not the usual. */
  finished?: ReactNode;
}

/** The place of the embedded page; on the site unless something else is said. */
export const EmbedPlaceContext = createContext<EmbedPlace>({ hasSite: true });
