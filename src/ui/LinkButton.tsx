// A link to another place that looks like a button, and its icon-only form; routers wrap these (`<Link asChild>`).
import { type AnchorHTMLAttributes } from 'react';
import styles from './Button.module.css';
import { ButtonFace, type ButtonLook, buttonClass } from './Button';
import { cx } from './cx';
import { type Glyph, Icon } from './Icon';

/** Props of `LinkButton`. */
export type LinkButtonProps = ButtonLook & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'children'>;

/** A link in the shape of a button. */
export function LinkButton({ variant, size, wide, glyph, glyphAfter, className, children, ...rest }: LinkButtonProps) {
  const look = { ...(variant && { variant }), ...(size && { size }), ...(wide && { wide }) };
  return (
    <a className={buttonClass(look, className)} {...rest}>
      <ButtonFace {...(glyph && { glyph })} {...(glyphAfter && { glyphAfter })}>
        {children}
      </ButtonFace>
    </a>
  );
}

/** Props of `IconLink`. */
export interface IconLinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'children' | 'aria-label'> {
  glyph: Glyph;
  /** The name of the place, read out and shown as a tooltip. */
  label: string;
}

/** A link that shows only an icon. */
export function IconLink({ glyph, label, className, ...rest }: IconLinkProps) {
  return (
    <a className={cx(styles['iconOnly'], className)} aria-label={label} title={label} {...rest}>
      <Icon glyph={glyph} size="1.375rem" />
    </a>
  );
}
