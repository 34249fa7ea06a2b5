// A small card that opens beside the words it explains, on the browser's own popover attribute.
import { type ReactNode, type ToggleEvent, useId, useRef, useState } from 'react';
import { cx } from './cx';
import styles from './Popover.module.css';

/** Props of `Popover`. */
export interface PopoverProps {
  /** What the button shows. */
  trigger: ReactNode;
  /** The name of the button, when its words do not say enough. */
  triggerLabel?: string;
  triggerClassName?: string | undefined;
  /** What the card is about, for screen readers. */
  label: string;
  /** What the card holds; a function is told whether the card is open, for what is dear to make. */
  children: ReactNode | ((open: boolean) => ReactNode);
  className?: string | undefined;
}

const MARGIN = 8;

/** Puts the card under the button, or above it where there is no room, and keeps it on the screen. */
export function place(button: DOMRect, card: { width: number; height: number }, view: { width: number; height: number }): { left: number; top: number } {
  const below = button.bottom + MARGIN;
  const above = button.top - MARGIN - card.height;
  const top = below + card.height > view.height - MARGIN && above >= MARGIN ? above : below;
  const left = Math.max(MARGIN, Math.min(button.left, view.width - card.width - MARGIN));
  return { left, top };
}

/** A button that opens a card of explanation; Esc or a press elsewhere closes it. */
export function Popover({ trigger, triggerLabel, triggerClassName, label, children, className }: PopoverProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const onToggle = (event: ToggleEvent<HTMLDivElement>) => {
    if (event.newState !== 'open' || !button.current) return;
    const card = event.currentTarget;
    const spot = place(button.current.getBoundingClientRect(), { width: card.offsetWidth, height: card.offsetHeight }, { width: innerWidth, height: innerHeight });
    card.style.setProperty('left', `${spot.left}px`);
    card.style.setProperty('top', `${spot.top}px`);
    // a card that is higher than the screen is scrolled by keys
    card.tabIndex = card.scrollHeight > card.clientHeight ? 0 : -1;
  };
  return (
    <>
      <button ref={button} type="button" className={triggerClassName} aria-label={triggerLabel} aria-expanded={open} popoverTarget={id}>
        {trigger}
      </button>
      <div
        id={id}
        popover="auto"
        role="dialog"
        aria-label={label}
        className={cx(styles['card'], className)}
        onBeforeToggle={(event) => setOpen(event.newState === 'open')}
        onToggle={onToggle}
      >
        {typeof children === 'function' ? children(open) : children}
      </div>
    </>
  );
}
