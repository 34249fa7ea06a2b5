// The switch that stands for a lesson on the map: on, half way, off, or only its outline while it is in the works.
import { cx } from '../../ui/cx';
import styles from './LessonSwitch.module.css';
import { type LessonState } from './progress';

/** Where the knob stands. */
const KNOB: Record<LessonState, number> = { done: 24, now: 17, open: 10, soon: 10 };

/** A drawing; the state is said in words beside it. */
export function LessonSwitch({ state }: { state: LessonState }) {
  return (
    <svg viewBox="0 0 34 20" className={cx(styles['switch'], styles[state])} aria-hidden="true" focusable="false">
      <rect className={styles['body']} x="1.25" y="1.25" width="31.5" height="17.5" rx="8.75" />
      {state !== 'soon' && <circle className={styles['knob']} cx={KNOB[state]} cy="10" r="5.5" />}
    </svg>
  );
}
