// A card that opens beside a word: like the popover of `ui`, but made of phrasing elements, so that it may stand inside a paragraph.
import { type ReactNode, type ToggleEvent, useId, useRef } from 'react';
import { place } from '../../ui/Popover';
import styles from './inline.module.css';

/** Props of `InlinePopover`. */
export interface InlinePopoverProps {
  className: string;
  /** The tag of a source, for whoever lists them. */
  source?: string;
  /** What the button shows. */
  trigger: ReactNode;
  /** What the card is about, for screen readers. */
  label: string;
  children: ReactNode;
}

/** A button among words that opens a card; Esc or a press elsewhere closes it. */
export function InlinePopover({ className, source, trigger, label, children }: InlinePopoverProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const onToggle = (event: ToggleEvent<HTMLSpanElement>) => {
    if (event.newState !== 'open' || !button.current) return;
    const card = event.currentTarget;
    const spot = place(button.current.getBoundingClientRect(), { width: card.offsetWidth, height: card.offsetHeight }, { width: innerWidth, height: innerHeight });
    card.style.setProperty('left', `${spot.left}px`);
    card.style.setProperty('top', `${spot.top}px`);
  };
  return (
    <>
      <button ref={button} type="button" className={className} data-source={source} popoverTarget={id}>
        {trigger}
      </button>
      <span id={id} popover="auto" role="dialog" aria-label={label} className={styles['card']} onToggle={onToggle}>
        {children}
      </span>
    </>
  );
}
