// Which of a lens's layouts suits the place that it has: by width, text size and theme.
import { type RefObject, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

/** The layouts that lenses have. */
export type FigureSize = 'wide' | 'medium' | 'narrow' | 'projector';

/** The narrowest place, in rem-sized pixels, that each layout of a lens is readable in. */
export interface Breakpoints {
  wide: number;
  medium: number;
}

/** Of lenses that stack their objects. */
export const USUAL: Breakpoints = { wide: 760, medium: 500 };

/** The narrowest place, in CSS pixels, for the layouts of projectors: half of their width, where their type of 24 is 12 px; a phone in the projector's theme has the narrow layout. */
const PROJECTOR_LEAST = 480;

/** The layout for a place `width` CSS pixels wide, with text `scale` times its usual size. */
export function sizeFor(width: number, scale: number, projector: boolean, from: Breakpoints = USUAL): FigureSize {
  if (projector) return width >= PROJECTOR_LEAST ? 'projector' : 'narrow';
  const room = width / scale;
  return room >= from.wide ? 'wide' : room >= from.medium ? 'medium' : 'narrow';
}

function subscribe(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'data-text'] });
  return () => {
    observer.disconnect();
  };
}

/** What is set of theme and text size; the same text as long as nothing changes. */
const read = (): string => `${document.documentElement.dataset['theme'] ?? ''} ${document.documentElement.dataset['text'] ?? ''}`;

/** How many times its usual size text is. To be asked where styles are settled: elsewhere the browser would style the page at once. */
const textScale = (): number => parseFloat(getComputedStyle(document.documentElement).fontSize || '16') / 16;

const isProjector = (look: string): boolean => look.startsWith('projector ');

/** The layout for a place that is not there yet: that of the window where no place in it can have another, else `usual`. Drawn once more, a lens costs a phone a task. */
const guess = (look: string, usual: FigureSize, from: Breakpoints): FigureSize =>
  isProjector(look) || innerWidth < from.medium ? sizeFor(innerWidth, 1, isProjector(look), from) : usual;

/** The layout for the element behind `ref`; until it has been measured a guess, at best `usual`, and no layout that does not suit is painted. On a server, and where a browser takes over what a server drew, undefined until then: all of them stand there (`Layouts`). */
export function useFigureSize(ref: RefObject<Element | null>, usual: FigureSize, from: Breakpoints = USUAL): FigureSize | undefined {
  const look = useSyncExternalStore(subscribe, read, () => null);
  const [guessed] = useState(() => (look === null ? undefined : guess(look, usual, from)));
  const [place, setPlace] = useState<{ width: number; scale: number }>();
  const single = useRef(guessed !== undefined);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    // an observer begins by telling the present size, so another look is measured too
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return;
      const measure = () => setPlace({ width: entry.contentRect.width, scale: textScale() });
      // it tells between layout and paint: drawn at once, nothing is seen in the layout of another place; where all of them stand, that can wait
      if (single.current) flushSync(measure);
      else measure();
      single.current = true;
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [ref, look]);
  if (place === undefined || look === null) return guessed;
  return sizeFor(place.width, place.scale, isProjector(look), from);
}
