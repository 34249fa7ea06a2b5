// An on/off switch with its words beside it, drawn like the switches of the course map.
import { useId } from 'react';
import { cx } from './cx';
import styles from './Switch.module.css';

/** Props of `Switch`. */
export interface SwitchProps {
  label: string;
  /** One more sentence about what the switch does. */
  hint?: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
  className?: string;
}

/** Turns one thing on or off, at once. */
export function Switch({ label, hint, checked, onChange, disabled = false, className }: SwitchProps) {
  const hintId = useId();
  return (
    <label className={cx(styles['switch'], className)}>
      <input
        type="checkbox"
        role="switch"
        aria-label={label}
        checked={checked}
        disabled={disabled}
        aria-describedby={hint === undefined ? undefined : hintId}
        onChange={(event) => {
          onChange(event.currentTarget.checked);
        }}
      />
      <span className={styles['words']}>
        {label}
        {hint !== undefined && (
          <small id={hintId} className={styles['hint']}>
            {hint}
          </small>
        )}
      </span>
    </label>
  );
}
