// Where the keys of a stage stand: above its lens, or on narrow screens below it, where a thumb is. They are read and reached where they are seen.
import { type ReactNode } from 'react';
import { useMedia } from '../../ui/useMedia';
import styles from './Stage.module.css';

/** The width from which the keys stand above, as in Stage.module.css. */
const NARROW = '(max-width: 61.99rem)';

/** Props of `KeysPlace`. */
export interface KeysPlaceProps {
  /** Which of the two places this is. */
  below: boolean;
  children: ReactNode;
}

/** One of the two places; the other one is empty. */
export function KeysPlace({ below, children }: KeysPlaceProps) {
  const narrow = useMedia(NARROW);
  return narrow === below ? <div className={styles['keys']}>{children}</div> : null;
}
