// Says on the wall that there is more than fits, and by which key it comes.
import { ArrowDownToLine } from 'lucide-react';
import { type RefObject, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { useSettings } from '../settings/useSettings';
import styles from './Room.module.css';

/** Less than a line of words (rem) is only the room that a caption of two lines would take from a drawing. */
const LINE = 2.3;

/** Whether a place has more to show further down. */
function goesOn({ clientHeight, scrollHeight, scrollTop }: Element): boolean {
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize || '16');
  return scrollHeight - clientHeight - scrollTop > LINE * rem;
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
    const places = [...element.querySelectorAll(`:scope > :is(.${styles['words'] ?? ''}, .${styles['picture'] ?? ''})`)];
    const look = (): void => {
      places.forEach(reachable);
      setMore(places.some(goesOn));
    };
    const sizes = new ResizeObserver(look);
    for (const place of places) for (const each of [place, ...place.children]) sizes.observe(each);
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
