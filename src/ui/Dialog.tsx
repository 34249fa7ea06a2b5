// A modal window on the browser's own <dialog>: focus trap, Esc and the top layer come with it.
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { X } from 'lucide-react';
import { cx } from './cx';
import styles from './Dialog.module.css';
import { IconButton } from './IconButton';

/** Props of `Dialog`. */
export interface DialogProps {
  open: boolean;
  /** Called when the dialog asks to be closed: Esc, the cross, a press beside it. */
  onClose: () => void;
  title: string;
  /** The name of the cross. */
  closeLabel: string;
  children: ReactNode;
  /** Buttons at the bottom. */
  actions?: ReactNode;
  className?: string;
}

/** A modal window with a title; the page behind it cannot be operated while it is open. */
export function Dialog({ open, onClose, title, closeLabel, children, actions, className }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (!dialog || dialog.open === open) return;
    if (open) dialog.showModal();
    else dialog.close();
  }, [open]);
  useEffect(() => {
    const dialog = ref.current;
    // Only the backdrop is outside the sheet and still inside the dialog; Esc does the same from the keyboard.
    const closeOnBackdrop = (event: Event) => {
      if (event.target === dialog) onClose();
    };
    dialog?.addEventListener('click', closeOnBackdrop);
    return () => dialog?.removeEventListener('click', closeOnBackdrop);
  }, [onClose]);
  return (
    <dialog ref={ref} className={cx(styles['dialog'], className)} aria-labelledby={titleId} onClose={onClose}>
      <div className={styles['sheet']}>
        <header className={styles['head']}>
          <h2 id={titleId}>{title}</h2>
          <IconButton glyph={X} label={closeLabel} onClick={onClose} />
        </header>
        <div className={styles['body']}>{open && children}</div>
        {actions && <footer className={styles['actions']}>{actions}</footer>}
      </div>
    </dialog>
  );
}
