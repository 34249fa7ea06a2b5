// Moves focus to where reading goes on when a learner goes to another beat or step, and scrolls only when that is out of sight.
import { type RefObject, useEffect, useRef } from 'react';
import { type Beat } from '../../lab/lessonRun';

/** Puts focus on a heading without moving the page; brings it into sight where it is not. */
function land(heading: HTMLElement): void {
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  const { top, bottom } = heading.getBoundingClientRect();
  if (top < 0 || bottom > window.innerHeight * 0.6) heading.scrollIntoView({ block: 'start' });
}

/** Everything on the page that scrolls begins at its top. */
function toTop(page: HTMLElement): void {
  window.scrollTo(0, 0);
  for (const element of page.querySelectorAll('*')) if (element.scrollTop > 0 && !element.closest('[role="log"]')) element.scrollTop = 0;
}

/**
 * Follows the learner through the words inside `page`: a new step begins at its title, the request at its own heading.
 * Call what it gives back when the learner asks for another beat; beats that change by themselves move nothing.
 */
export function useArrival(page: RefObject<HTMLElement | null>, step: string, beat: Beat): () => void {
  const stepBefore = useRef(step);
  const asked = useRef(false);
  useEffect(() => {
    const place = page.current;
    const arrived = stepBefore.current !== step;
    if (!place || (!arrived && !asked.current)) return;
    stepBefore.current = step;
    asked.current = false;
    if (arrived) toTop(place);
    const heading = place.querySelector<HTMLElement>(!arrived && beat === 'do' ? 'h3' : 'h2');
    if (heading) land(heading);
  }, [page, step, beat]);
  return () => {
    asked.current = true;
  };
}
