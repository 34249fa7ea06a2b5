// Brings the picture into sight when a line in the words has set something going, where words and picture stand one above the other.
import { type RefObject, useCallback } from 'react';
import { showPicture } from '../stage/picture';

/** Gives back what shows the picture in `page`; it does nothing where the words scroll in a `column` of their own, as the picture stands beside them. */
export function usePictureInSight(page: RefObject<HTMLElement | null>, column: RefObject<HTMLElement | null>): () => void {
  return useCallback(() => {
    // in the next frame: a picture that was covered has its own height by then
    requestAnimationFrame(() => {
      if (column.current?.clientHeight === 0) showPicture(page.current);
    });
  }, [page, column]);
}
