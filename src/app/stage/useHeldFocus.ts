// Keeps the focus where something is operated: what had it may go when it is pressed, and then the nearest thing left has it, not the top of the page.
import { type RefObject, useEffect } from 'react';

/** What can have the focus, also by arrow keys; a field for text is left out, as it would bring up the keyboard of a phone. */
const STOPS = 'a[href], button, summary, select, input:not([type=text], [type=password]), [tabindex]:not(section)';
const AT_REST = ':disabled, [inert], [inert] *';

/** How far apart two rectangles are (px); 0 where they overlap. */
function distance(a: DOMRect, b: DOMRect): number {
  return Math.hypot(Math.max(0, a.left - b.right, b.left - a.right), Math.max(0, a.top - b.bottom, b.top - a.bottom));
}

/** What had the focus: the stop, what is round it from the inside to the outside, the object that it is of, and where it was. */
interface Held {
  readonly stop: Element;
  readonly round: readonly Element[];
  readonly object: string;
  readonly rect: DOMRect;
}

const objectOf = (stop: Element): string | undefined => stop.closest<HTMLElement>('[data-object]')?.dataset['object'];

/** The stop in `box` that takes over: the thing that the lost one was a part of, such as `container:x` of `lid:container:x`, or else the nearest, and the smallest one of those that lie round it. */
function heir(box: Element, { object, rect }: Held): HTMLElement | undefined {
  const rank = (stop: Element): readonly [number, number] => {
    const own = objectOf(stop);
    const place = stop.getBoundingClientRect();
    return [own !== undefined && object.endsWith(`:${own}`) ? -1 : distance(place, rect), place.width * place.height];
  };
  return [...box.querySelectorAll<HTMLElement>(STOPS)]
    .filter((stop) => !stop.matches(AT_REST) && stop.checkVisibility({ visibilityProperty: true }))
    .map((stop) => ({ stop, rank: rank(stop) }))
    .sort((one, other) => one.rank[0] - other.rank[0] || one.rank[1] - other.rank[1])[0]?.stop;
}

/** Holds the focus in `place`: when what has it is taken away or switched off, what it was a part of gets it, or the nearest stop in what was round it. */
export function useHeldFocus(place: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = place.current;
    if (!root) return;
    let held: Held | undefined;
    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      const round: Element[] = [];
      for (let box = target.parentElement; box && root.contains(box); box = box.parentElement) round.push(box);
      held = { stop: target, round, object: objectOf(target) ?? '', rect: target.getBoundingClientRect() };
    };
    const observer = new MutationObserver(() => {
      if (!held || (document.activeElement !== document.body && document.activeElement !== held.stop)) return;
      const { stop, round } = held;
      if (stop.isConnected && !stop.matches(AT_REST)) return;
      for (const box of round) {
        const next = box.isConnected ? heir(box, held) : undefined;
        next?.focus({ preventScroll: true });
        if (next) return;
      }
    });
    root.addEventListener('focusin', onFocus);
    observer.observe(root, { subtree: true, childList: true, attributes: true, attributeFilter: ['disabled', 'inert'] });
    return () => {
      root.removeEventListener('focusin', onFocus);
      observer.disconnect();
    };
  }, [place]);
}
