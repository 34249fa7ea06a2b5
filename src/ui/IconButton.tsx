// A square button that shows only an icon and is still named for everyone.
import { type ButtonHTMLAttributes } from 'react';
import styles from './Button.module.css';
import { cx } from './cx';
import { type Glyph, Icon } from './Icon';

/** Props of `IconButton`. */
export interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children' | 'aria-label'> {
  glyph: Glyph;
  /** The name of the action, read out and shown as a tooltip. */
  label: string;
}

/** A button with an icon and no words. */
export function IconButton({ glyph, label, className, type = 'button', ...rest }: IconButtonProps) {
  return (
    <button type={type} className={cx(styles['iconOnly'], className)} aria-label={label} title={label} {...rest}>
      <Icon glyph={glyph} size="1.375rem" />
    </button>
  );
}
