// The push button: ink for the one thing to do next, outlined for the rest, quiet inside bars.
import { type ButtonHTMLAttributes, type ReactNode, type Ref } from 'react';
import styles from './Button.module.css';
import { cx } from './cx';
import { type Glyph, Icon } from './Icon';

/** How much a button asks for attention. One `primary` a screen. */
export type ButtonVariant = 'primary' | 'secondary' | 'quiet';

/** How large a button is. */
export type ButtonSize = 'small' | 'medium' | 'large';

/** The look that `Button` and `LinkButton` share. */
export interface ButtonLook {
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** An icon before the words. */
  glyph?: Glyph;
  /** An icon after the words. */
  glyphAfter?: Glyph;
  /** Takes the whole width of its place. */
  wide?: boolean;
  children: ReactNode;
}

/** Props of `Button`. */
export type ButtonProps = ButtonLook & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> & { ref?: Ref<HTMLButtonElement> };

/** The class name of the look, for links that look like buttons. */
export function buttonClass({ variant = 'secondary', size = 'medium', wide = false }: Omit<ButtonLook, 'children'>, className?: string): string {
  return cx(styles['button'], styles[variant], styles[size], wide && styles['wide'], className);
}

/** The icon, words, icon inside a button or a link that looks like one. */
export function ButtonFace({ glyph, glyphAfter, children }: Pick<ButtonLook, 'glyph' | 'glyphAfter' | 'children'>) {
  return (
    <>
      {glyph && <Icon glyph={glyph} />}
      <span>{children}</span>
      {glyphAfter && <Icon glyph={glyphAfter} />}
    </>
  );
}

/** A push button. */
export function Button({ variant, size, glyph, glyphAfter, wide, className, children, type = 'button', ...rest }: ButtonProps) {
  const look = { ...(variant && { variant }), ...(size && { size }), ...(wide && { wide }) };
  return (
    <button type={type} className={buttonClass(look, className)} {...rest}>
      <ButtonFace {...(glyph && { glyph })} {...(glyphAfter && { glyphAfter })}>
        {children}
      </ButtonFace>
    </button>
  );
}
