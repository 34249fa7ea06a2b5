// One tab stop for a row of things that can be pressed (`role="toolbar"`): the arrow keys go from one to the next.
import { type KeyboardEvent } from 'react';

/** Where an arrow (round the ends), Home or End leads from place `at` among `count`; undefined for other keys. */
export function nextPlace(key: string, at: number, count: number): number | undefined {
  const places: Readonly<Record<string, number>> = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: count - 1 };
  const place = places[key];
  return place === undefined || count === 0 ? undefined : (place + count) % count;
}

/** Moves the focus along the buttons of a row; gives the index that has it then, or `at` for other keys. */
export function rove(event: KeyboardEvent<HTMLElement>, at: number): number {
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const next = nextPlace(event.key, at, buttons.length);
  if (next === undefined) return at;
  event.preventDefault();
  buttons[next]?.focus();
  return next;
}
