// A strip under the header for what a learner should know and may put away.
import { type ReactNode } from 'react';
import styles from './NoticeStrip.module.css';

/** Props of `NoticeStrip`. */
export interface NoticeStripProps {
  /** Paragraphs. */
  children: ReactNode;
  /** Buttons. */
  actions: ReactNode;
}

/** Words on one side, buttons on the other; read out when it appears. */
export function NoticeStrip({ children, actions }: NoticeStripProps) {
  return (
    <div role="status" className={styles['notices']}>
      <div className={styles['words']}>{children}</div>
      <div className={styles['actions']}>{actions}</div>
    </div>
  );
}
