// Says on the wall that there is more than fits, and by which key it comes.
import { ArrowDownToLine } from 'lucide-react';
import { type RefObject, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { useSettings } from '../settings/useSettings';
import { PICTURE } from '../stage/picture';
import styles from './Room.module.css';

/** The empty edge of a drawing (px). */
const MARGIN = 4;

/** What the words of a scene and its picture stand in. */
const placesOf = (room: Element): Element[] => [...room.querySelectorAll(`:scope > :is(.${styles['words'] ?? ''}, .${styles['picture'] ?? ''})`)];

/** The frame of the caption, at the lower end of what it has to itself. */
const frameOf = (place: Element): HTMLElement | null => place.querySelector(`[${PICTURE}] + * > :first-child`);

/** How much of a place may be out of sight without loss (px): the margin under words; the edge of a drawing, the gap under it, and what shows of it over a caption of one line. */
function spare(place: Element): number {
  if (place.classList.contains(styles['words'] ?? '')) return parseFloat(getComputedStyle(place).paddingBlockEnd || '0') + 1;
  const frame = frameOf(place);
  const box = frame?.parentElement;
  if (!frame || !box?.parentElement) return MARGIN;
  return MARGIN + (parseFloat(getComputedStyle(box.parentElement).rowGap) || 0) + box.offsetHeight - frame.offsetHeight;
}

/** Whether the drawing of a place lies under a cover, with all that is below it. */
function isCovered(place: Element): boolean {
  const drawing = place.querySelector('figure > svg[aria-label]');
  return drawing !== null && getComputedStyle(drawing).visibility === 'hidden';
}

/** Whether a place has more to show further down. */
const goesOn = (place: Element): boolean => !isCovered(place) && place.scrollHeight - place.clientHeight - place.scrollTop > spare(place);

/** How much further a place is moved at once, as a share of its height: what was cut is seen again. */
export const SCREENFUL = 0.6;

/** Shows what comes further down in whatever of the room goes on below; false where nothing does. */
export function moveDown(room: Element | null): boolean {
  const places = room ? placesOf(room).filter(goesOn) : [];
  for (const place of places) place.scrollTop += place.clientHeight * SCREENFUL;
  return places.length > 0;
}

/** Lets the keyboard come to a place that scrolls. An attribute, not state: it changes with each layout. */
function reachable(place: Element): void {
  if (getComputedStyle(place).overflowY === 'auto' && place.scrollHeight - place.clientHeight > 1) place.setAttribute('tabindex', '0');
  else place.removeAttribute('tabindex');
}

/** Whether a place of the room goes on below what can be seen, while `scene` is on the wall. */
export function useMoreBelow(room: RefObject<HTMLElement | null>, scene: string): boolean {
  const [more, setMore] = useState(false);
  useEffect(() => {
    const element = room.current;
    if (!element) return undefined;
    const places = placesOf(element);
    const look = (): void => {
      places.forEach(reachable);
      setMore(places.some(goesOn));
    };
    const sizes = new ResizeObserver(look);
    for (const place of places) for (const each of [place, ...place.children, frameOf(place)]) if (each) sizes.observe(each);
    // scrolling does not bubble
    element.addEventListener('scroll', look, true);
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', look, true);
    };
  }, [room, scene]);
  return more;
}

/** The key to what is below, beside the caption. */
export function MoreBelow({ onShow }: { onShow: () => void }) {
  const { t } = useTranslation('present');
  const { letterKeys } = useSettings().settings;
  return (
    <Button className={styles['more'] ?? ''} glyph={ArrowDownToLine} aria-label={t('keys.scroll')} title={t('keys.scroll')} onClick={onShow}>
      {letterKeys && <kbd>J</kbd>}
    </Button>
  );
}
