// The picture of a stage, as the rest of its page finds it.
import { bringIntoSight } from '../../ui/bringIntoSight';

/** Marks the picture. */
export const PICTURE = 'data-picture';

/** Brings the picture of a page into sight, where it is not; the focus stays where it is. */
export function showPicture(page: ParentNode | null): void {
  bringIntoSight(page?.querySelector(`[${PICTURE}]`));
}
