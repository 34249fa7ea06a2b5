// A labelled native select: the platform's own list is the best one on phones.
import { useId } from 'react';
import { cx } from './cx';
import styles from './Select.module.css';

/** One entry of the list. */
export interface SelectOption<Value extends string> {
  value: Value;
  label: string;
}

/** Props of `Select`. */
export interface SelectProps<Value extends string> {
  label: string;
  /** Keeps the label for screen readers only. */
  hideLabel?: boolean;
  options: readonly SelectOption<Value>[];
  value: Value;
  onChange: (value: Value) => void;
  className?: string;
}

/** One choice out of a list. */
export function Select<Value extends string>({ label, hideLabel = false, options, value, onChange, className }: SelectProps<Value>) {
  const id = useId();
  return (
    <span className={cx(styles['field'], className)}>
      <label htmlFor={id} className={hideLabel ? 'visually-hidden' : styles['label']}>
        {label}
      </label>
      <select
        id={id}
        className={styles['select']}
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.currentTarget.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  );
}
