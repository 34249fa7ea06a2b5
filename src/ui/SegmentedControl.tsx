// The switch between a few views of one thing (VM, container, both): radio buttons that look like a keyed switch.
import { useId } from 'react';
import { cx } from './cx';
import { type Glyph, Icon } from './Icon';
import styles from './SegmentedControl.module.css';

/** One stop of the switch. */
export interface Segment<Value extends string> {
  value: Value;
  label: string;
  glyph?: Glyph;
  /** The stop cannot be chosen yet. */
  disabled?: boolean;
}

/** Props of `SegmentedControl`. */
export interface SegmentedControlProps<Value extends string> {
  /** What is being chosen, for screen readers; shown too when `showLabel` is set. */
  label: string;
  showLabel?: boolean;
  options: readonly Segment<Value>[];
  value: Value;
  onChange: (value: Value) => void;
  size?: 'medium' | 'large';
  /** Spreads the stops over the whole width. */
  wide?: boolean;
  className?: string;
}

/** One choice among a few, all of them visible; arrow keys move it as in any radio group. */
export function SegmentedControl<Value extends string>(props: SegmentedControlProps<Value>) {
  const { label, showLabel = false, options, value, onChange, size = 'medium', wide = false, className } = props;
  const name = useId();
  return (
    <fieldset className={cx(styles['group'], wide && styles['wide'], className)}>
      <legend className={showLabel ? styles['legend'] : 'visually-hidden'}>{label}</legend>
      <div className={cx(styles['track'], styles[size])}>
        {options.map((option) => (
          <label key={option.value} className={styles['stop']}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled ?? false}
              onChange={() => {
                onChange(option.value);
              }}
            />
            <span className={styles['key']}>
              {option.glyph && <Icon glyph={option.glyph} className={styles['glyph']} />}
              {option.label}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
