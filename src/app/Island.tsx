// A part of a page with a root of its own: its prerendered markup stands until somebody is there, so a first visit fetches no code for it.
import { type i18n } from 'i18next';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { useTranslation } from 'react-i18next';
import { AS_IT_STANDS } from './asItStands';
import { LoadFailed } from './LoadFailed';

/** What such a part is made of. */
export interface Island {
  /** Fetches its code and its words, and gives what to render. */
  load: (i18n: i18n) => Promise<ReactNode>;
  /** The module that `load` imports, as the build's manifest names it: the prerendered page needs its styles. */
  source: string;
  /** Whether this visitor should see something else than the prerendered markup, so that it cannot wait. */
  isOutdated: () => boolean;
}

/** Tells the ids of an island from those of its page; on a server and in the browser the same. */
export const ISLAND_IDS = 'island';

/** The signs that somebody is there. */
const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'focusin', 'scroll', 'change'] as const;

/** Whether somebody was there before any script was: the focus, or a switch that is not where the markup put it. */
function isTouched(place: HTMLElement): boolean {
  return place.matches(':focus-within, :hover') || [...place.querySelectorAll('input')].some((input) => input.checked !== input.defaultChecked);
}

/** Takes over the markup of the same language element by element, so that focus and switches stay; draws anew over any other. The one child of the place holds it. */
function rootIn(place: HTMLElement, content: ReactNode, sameWords: boolean): Root {
  const written = place.firstElementChild;
  if (sameWords && written) return hydrateRoot(written, content, { identifierPrefix: ISLAND_IDS });
  const ground = document.createElement('div');
  place.replaceChildren(ground);
  const root = createRoot(ground, { identifierPrefix: ISLAND_IDS });
  root.render(content);
  return root;
}

/** The place of an island in its page. */
export function IslandPlace({ island, className }: { island: Island; className?: string | undefined }) {
  const { i18n } = useTranslation();
  const [written] = useState(i18n);
  const [failed, setFailed] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const root = useRef<Root>(undefined);

  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    let current = true;
    const wake = () => {
      stop();
      island.load(i18n).then(
        (content) => {
          if (!current) return;
          setFailed(false);
          if (root.current) root.current.render(content);
          else root.current = rootIn(element, content, i18n === written);
        },
        (error: unknown) => {
          console.error(error);
          if (current) setFailed(true);
        },
      );
    };
    const stop = () => {
      for (const sign of SIGNS) window.removeEventListener(sign, wake, { capture: true });
    };
    const waits = !root.current && i18n === written && element.hasChildNodes() && !island.isOutdated() && !isTouched(element);
    if (waits) for (const sign of SIGNS) window.addEventListener(sign, wake, { capture: true, passive: true });
    else wake();
    return () => {
      current = false;
      stop();
    };
  }, [island, i18n, written]);

  useEffect(
    () => () => {
      const left = root.current;
      root.current = undefined;
      // not while the page itself is being rendered
      setTimeout(() => left?.unmount());
    },
    [],
  );

  return (
    <>
      {failed && <LoadFailed />}
      <div ref={place} className={className} data-island="" suppressHydrationWarning dangerouslySetInnerHTML={AS_IT_STANDS} />
    </>
  );
}
