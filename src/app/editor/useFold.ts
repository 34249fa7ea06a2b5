// A window over the page makes room: while the focus is on something beneath it, it is folded to its head.
import { type RefObject, useEffect, useState } from 'react';

/** From which share of its area a thing counts as covered. */
const COVERED = 0.5;
/** What opens later lies above the window. */
const ABOVE = 'dialog, [popover="auto"]';

/** Which share of a box lies beneath another (0..1). */
export function coveredShare(box: DOMRect, above: DOMRect): number {
  const width = Math.min(box.right, above.right) - Math.max(box.left, above.left);
  const height = Math.min(box.bottom, above.bottom) - Math.max(box.top, above.top);
  return width <= 0 || height <= 0 ? 0 : (width * height) / (box.width * box.height);
}

/** Whether a window is folded. It unfolds when the focus or a press comes back to it. */
export function useFold(sheet: RefObject<HTMLElement | null>): boolean {
  const [folded, setFolded] = useState(false);
  useEffect(() => {
    const { current } = sheet;
    if (!current) return undefined;
    let frame = 0;
    const unfold = (): void => setFolded(false);
    const look = ({ target }: FocusEvent): void => {
      cancelAnimationFrame(frame);
      if (!(target instanceof Element) || target.closest(ABOVE)) return;
      if (current.contains(target)) unfold();
      // in the next frame, as the page may scroll to what has got the focus
      else frame = requestAnimationFrame(() => coveredShare(target.getBoundingClientRect(), current.getBoundingClientRect()) >= COVERED && setFolded(true));
    };
    document.addEventListener('focusin', look);
    current.addEventListener('pointerdown', unfold);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('focusin', look);
      current.removeEventListener('pointerdown', unfold);
    };
  }, [sheet]);
  return folded;
}
