// Shows what has been set going from another place of the page, without taking the focus away from there.
import { isMotionReduced } from './useReducedMotion';

/** Scrolls to an element that begins above the window or below its upper third; one that stands higher is in sight already. */
export function bringIntoSight(element: Element | null | undefined): void {
  if (!element) return;
  const { top } = element.getBoundingClientRect();
  if (top >= 0 && top <= innerHeight / 3) return;
  element.scrollIntoView({ block: 'start', behavior: isMotionReduced() ? 'instant' : 'smooth' });
}
