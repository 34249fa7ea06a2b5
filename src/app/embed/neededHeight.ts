// How high a frame has to be for all that it shows. The answer never depends on how high it is: a page that follows it would grow without end.
import { COLUMN } from '../learn/column';

const scrolls = (element: Element): boolean => getComputedStyle(element).overflowY === 'auto';

/** What stands in a column, whether it fits or not (CSS px). */
function contentHeight(column: Element): number {
  const { paddingTop, paddingBottom } = getComputedStyle(column);
  const top = column.firstElementChild?.getBoundingClientRect().top ?? 0;
  const bottom = column.lastElementChild?.getBoundingClientRect().bottom ?? 0;
  return parseFloat(paddingTop) + bottom - top + parseFloat(paddingBottom);
}

/** What the page in `frame` needs to be seen without scrolling (CSS px): where columns scroll side by side, the one that lacks most decides. */
export function neededHeight(frame: HTMLElement): number {
  const lacking = [...frame.querySelectorAll(`[${COLUMN}]`)].filter(scrolls).map((column) => contentHeight(column) - column.getBoundingClientRect().height);
  return Math.ceil(lacking.length === 0 ? frame.scrollHeight : frame.getBoundingClientRect().height + Math.max(...lacking));
}
