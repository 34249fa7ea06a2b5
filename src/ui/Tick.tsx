// The box before a thing to do: empty, next in turn, or ticked.
import { Check } from 'lucide-react';
import { cx } from './cx';
import { Icon } from './Icon';
import styles from './Tick.module.css';

/** How far the thing is. */
export type TickState = 'open' | 'next' | 'done';

/** Props of `Tick`. */
export interface TickProps {
  state: TickState;
  /** What is read out, for example "done"; without it the box is decoration. */
  label?: string;
  className?: string;
}

/** A tick box that shows progress and cannot be pressed. */
export function Tick({ state, label, className }: TickProps) {
  const naming = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <span className={cx(styles['tick'], styles[state], className)} {...naming}>
      {state === 'done' && <Icon glyph={Check} size="0.75em" />}
    </span>
  );
}
