// The frame that keeps caption and timeline bar together.
import { type ReactNode } from 'react';
import styles from './TimelineFrame.module.css';

/** A card whose parts are divided by a line. */
export function TimelineFrame({ children }: { children: ReactNode }) {
  return <div className={styles['frame']}>{children}</div>;
}
