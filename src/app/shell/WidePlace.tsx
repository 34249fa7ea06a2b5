// The frame of a place that is as wide as a stage with words beside it: its heading, and what stands below.
import { type ReactNode, type Ref } from 'react';
import styles from './WidePlace.module.css';

/** Props of `WidePlace`. */
export interface WidePlaceProps {
  title: string;
  /** What the place is for, in a sentence or two. */
  intro?: string | undefined;
  /** For who comes back to the heading by keyboard; it can take the focus then. */
  headingRef?: Ref<HTMLHeadingElement>;
  children: ReactNode;
}

/** Draws the frame. */
export function WidePlace({ title, intro, headingRef, children }: WidePlaceProps) {
  return (
    <div className={styles['room']}>
      <div className={styles['page']}>
        <header className={styles['head']}>
          <h1 ref={headingRef} {...(headingRef && { tabIndex: -1 })}>
            {title}
          </h1>
          {intro !== undefined && <p>{intro}</p>}
        </header>
        {children}
      </div>
    </div>
  );
}
