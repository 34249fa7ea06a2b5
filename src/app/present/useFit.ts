// Makes a figure as large as its place allows in both directions, but never so small that its words could not be read at the back.
import { type RefObject, useLayoutEffect } from 'react';

/** What is measured on the page (px). */
export interface Measures {
  /** The drawing in its own units, and whether it lies under a cover. */
  drawing: { width: number; height: number; covered?: boolean };
  /** The width of the window, and the height between the words above and the caption below, with the title and without it. */
  room: { width: number; height: number; withoutTitle: number };
  /** The height of the whole wall. */
  wall: number;
}

/** The height (px) of the wall that figures are drawn for. On a lower one their words may be smaller in proportion: it is as large on the screen of a classroom. */
const DRAWN_FOR = 768;

/** The edge that is left beside a drawing without one of its own (px, on each side). */
const EDGE = 24;

/**
 * The width of a drawing (px), and whether the title has to make room for it.
 * A projector's figure is drawn in pixels: at its own width its smallest words are 24 px, which is enough on a wall of 768 px. One that nobody sees yet may be smaller.
 */
export function fit({ drawing, room, wall }: Measures): { width: number; tight: boolean } {
  const most = room.width >= drawing.width + 2 * EDGE ? room.width - 2 * EDGE : room.width;
  const least = drawing.covered === true ? 0 : Math.min(most, drawing.width * Math.min(1, wall / DRAWN_FOR));
  const tight = (least * drawing.height) / drawing.width > room.height;
  const asHighAsFits = ((tight ? room.withoutTitle : room.height) * drawing.width) / drawing.height;
  return { width: Math.floor(Math.min(most, Math.max(least, asHighAsFits))), tight };
}

/** How high the line of the title is with its space (rem); a constant, because a title that makes room for the picture has no height to measure. */
const TITLE = 3.75;

const rem = (): number => parseFloat(getComputedStyle(document.documentElement).fontSize || '16');

/** What stands under a drawing in its lens, such as the key to its colours, has its place beside it only up to this height (px); what is higher is reached by scrolling. */
const UNDER_MOST = 160;

/** How high what stands between title and picture is with its gaps (px); words beside the picture, on a wide wall, take nothing of its height. */
function heightOver(place: Element, gap: number): number {
  const { top } = place.getBoundingClientRect();
  const isOver = (each: Element): boolean => each.clientHeight > 0 && each.getBoundingClientRect().bottom <= top + 1;
  const before = [...(place.parentElement?.children ?? [])].slice(1);
  return before
    .slice(0, before.indexOf(place))
    .filter(isOver)
    .reduce((sum, { clientHeight }) => sum + clientHeight + gap, 0);
}

/** How high what the lens has under its drawing is (px), as far as the drawing makes room for it. */
function heightUnder(lens: Element | undefined, drawing: Element): number {
  const under = (lens?.scrollHeight ?? 0) - drawing.clientHeight;
  return under > 0 && under <= UNDER_MOST ? under : 0;
}

function measure(place: Element, stage: Element): Measures | null {
  const drawing = stage.querySelector<SVGSVGElement>('figure > svg[aria-label]');
  const { width = 0, height = 0 } = drawing?.viewBox.baseVal ?? {};
  if (!drawing || height === 0 || place.clientHeight === 0) return null;
  const gap = parseFloat(getComputedStyle(stage).rowGap) || 0;
  const parts = [...stage.children];
  const lens = parts.find((part) => part.contains(drawing));
  const caption = parts.filter((part) => part !== lens).reduce((sum, part) => sum + part.clientHeight + gap, 0);
  const wall = place.parentElement?.clientHeight ?? 0;
  const withoutTitle = wall - heightOver(place, gap) - heightUnder(lens, drawing) - caption;
  const covered = getComputedStyle(drawing).visibility === 'hidden';
  return { drawing: { width, height, covered }, room: { width: stage.clientWidth, height: withoutTitle - TITLE * rem(), withoutTitle }, wall };
}

/** Sets `--figure` on the place to the width that the figure in it should have, and `data-tight` where the title must go. The stage is what first follows the place's heading. */
export function useFit(place: RefObject<HTMLElement | null>): void {
  // before the first paint: a figure that takes its size afterwards jumps
  useLayoutEffect(() => {
    const element = place.current;
    const stage = element?.querySelector(':scope > :not(h2)');
    if (!element || !stage) return undefined;
    const refit = (): void => {
      const measures = measure(element, stage);
      if (!measures) return;
      const { width, tight } = fit(measures);
      element.style.setProperty('--figure', `${width}px`);
      element.toggleAttribute('data-tight', tight);
    };
    refit();
    const sizes = new ResizeObserver(refit);
    for (const each of [element, ...stage.children]) sizes.observe(each);
    // a drawing that comes, or takes another layout, is fitted before it is painted; its size is told one frame later
    const drawings = new MutationObserver(refit);
    drawings.observe(stage, { subtree: true, childList: true, attributeFilter: ['viewBox'] });
    return () => {
      sizes.disconnect();
      drawings.disconnect();
    };
  }, [place]);
}
