// Which of a lens's layouts suits the place that it has: by width, text size and theme.
import { type RefObject, useEffect, useState, useSyncExternalStore } from 'react';

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

/** Theme and text size, as last read. Reading makes the browser style the page at once, so it is not done at each render. */
let known: string | undefined;

function forget(): void {
  known = undefined;
}

function subscribe(onChange: () => void): () => void {
  forget();
  const observer = new MutationObserver(() => {
    forget();
    onChange();
  });
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'data-text'] });
  return () => {
    observer.disconnect();
  };
}

const read = (): string => (known ??= `${String(document.documentElement.dataset['theme'] === 'projector')} ${getComputedStyle(document.documentElement).fontSize}`);

/** The layout for the element behind `ref`; `initial` until it has been measured. On a server, and where a browser takes over what a server drew, undefined until then: all of them stand there (`Layouts`). */
export function useFigureSize(ref: RefObject<Element | null>, initial: FigureSize, from: Breakpoints = USUAL): FigureSize | undefined {
  const look = useSyncExternalStore(subscribe, read, () => '');
  const [prerendered] = useState(look === '');
  const [width, setWidth] = useState<number>();
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      forget();
      if (entry) setWidth(entry.contentRect.width);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [ref]);
  if (width === undefined || look === '') return prerendered ? undefined : initial;
  const [projector, size = '16px'] = look.split(' ');
  return sizeFor(width, projector === 'true' ? 1 : parseFloat(size) / 16, projector === 'true', from);
}
