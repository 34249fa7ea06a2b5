// One tab stop for a row of buttons (`role="toolbar"`): the arrow keys go from button to button.
import { type KeyboardEvent } from 'react';

/** Moves the focus along the buttons of a row by arrow keys, round its ends, and by Home and End; gives the index that has it then, or `at` for other keys. */
export function rove(event: KeyboardEvent<HTMLElement>, at: number): number {
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const count = buttons.length;
  const places: Readonly<Record<string, number>> = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: count - 1 };
  const place = places[event.key];
  if (place === undefined || count === 0) return at;
  event.preventDefault();
  const next = (place + count) % count;
  buttons[next]?.focus();
  return next;
}
