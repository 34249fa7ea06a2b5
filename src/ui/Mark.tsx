// The mark (a bun sliced into layers, its power bar seated in the kernel) and the word "Kyeo 켜" drawn with it.
import { cx } from './cx';
import styles from './Mark.module.css';

/** Props of `Mark` and `Wordmark`. */
export interface MarkProps {
  /** Read out in place of the drawing; without it the drawing is decoration. */
  label?: string;
  className?: string | undefined;
  /** For grounds of ink: the bar and the base take the ground's opposite. */
  onInk?: boolean;
}

const naming = (label: string | undefined) => (label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label });

function MarkShapes() {
  return (
    <>
      <path className={styles['crumb']} d="M22 10.8V24.5H7.2A27 27 0 0 1 22 10.8zM42 10.8V24.5H56.8A27 27 0 0 0 42 10.8z" />
      <path className={styles['kernel']} d="M5.7 28.5H22V33a10 10 0 0 0 20 0V28.5H58.3A28 28 0 0 1 57.5 44H6.5A28 28 0 0 1 5.7 28.5z" />
      <path className={styles['base']} d="M8.3 48H55.7A27 27 0 0 1 8.3 48z" />
      <rect className={styles['base']} x="27.5" y="2" width="9" height="33" rx="4.5" />
    </>
  );
}

/** The mark alone. */
export function Mark({ label, className, onInk = false }: MarkProps) {
  return (
    <svg viewBox="0 0 64 64" className={cx(styles['mark'], onInk && styles['onInk'], className)} focusable="false" {...naming(label)}>
      <MarkShapes />
    </svg>
  );
}

/** The word "Kyeo 켜", whose o is the mark. */
export function Wordmark({ label, className }: MarkProps) {
  return (
    <svg viewBox="0 -4 278 86" className={cx(styles['wordmark'], className)} focusable="false" {...naming(label)}>
      <g className={styles['strokes']}>
        <path d="M5 0V61M40 1 8 35M17.5 26 42.5 61" />
        <path d="M47.5 17.5 66 58M84.5 17.5 63 69Q59 77.5 49 77.5" />
        <path d="M93.5 39.5H131.5A19 19 0 1 0 125 53.5" />
        <path d="M211 11H239V17C239 37 231 52 210 61M211 34H237M247 25H268M247 45H268M273-4V82" />
      </g>
      <svg x="138" y="6.5" width="58" height="58" viewBox="0 0 64 64">
        <MarkShapes />
      </svg>
    </svg>
  );
}
