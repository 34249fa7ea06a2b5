// Where the keys of a stage stand: above its lens, or on narrow screens below it, where a thumb is. They are read and reached where they are seen.
import { type ReactNode } from 'react';
import { useMedia } from '../../ui/useMedia';
import styles from './Stage.module.css';

/** Whether the stage is too narrow for keys above its lens and a bench under its timeline, as in Stage.module.css. */
export const useNarrowStage = (): boolean => useMedia('(max-width: 61.99rem)');

/** Props of `KeysPlace`. */
export interface KeysPlaceProps {
  /** Which of the two places this is. */
  below: boolean;
  children: ReactNode;
}

/** One of the two places; the other one is empty. */
export function KeysPlace({ below, children }: KeysPlaceProps) {
  const narrow = useNarrowStage();
  return narrow === below ? <div className={styles['keys']}>{children}</div> : null;
}
