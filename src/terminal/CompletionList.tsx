// The list of words that Tab opens: the word as Docker spells it, and what it is for in the learner's language.
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { type ParseKeys } from 'i18next';
import { useTranslation } from 'react-i18next';
import { type Completion } from './completion';
import styles from './CompletionList.module.css';

/** Props of `CompletionList`. */
export interface CompletionListProps {
  /** The id of the listbox, for `aria-controls`. */
  id: string;
  items: readonly Completion[];
  active: number;
  /** What the list hangs on: the beginning of the word that is being typed. */
  anchor: RefObject<HTMLElement | null>;
  onPick: (index: number) => void;
}

/** The id of one option, for `aria-activedescendant`. */
export function optionId(id: string, index: number): string {
  return `${id}-${index}`;
}

/** The open list of completions. It never takes the focus: the keys stay with the input. */
export function CompletionList({ id, items, active, anchor, onPick }: CompletionListProps) {
  const { t } = useTranslation('commands');
  const card = useRef<HTMLDivElement>(null);
  useAnchored(card, anchor, items);
  usePicking(card, onPick);
  useEffect(() => {
    card.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active, items]);
  return (
    <div ref={card} popover="manual" className={styles['card']}>
      <div id={id} role="listbox" aria-label={t('terminal.choices')} className={styles['list']}>
        {items.map((item, index) => (
          <div key={item.text} id={optionId(id, index)} role="option" aria-selected={index === active} data-index={index} className={styles['option']}>
            <code lang="en">{item.text}</code>
            <span>
              <Description keys={item.descriptionKeys} />
              {item.short !== undefined && (
                <code lang="en" className={styles['short']}>
                  {item.short}
                </code>
              )}
            </span>
          </div>
        ))}
      </div>
      <p className={styles['keys']} aria-hidden="true">
        <span>
          <kbd>Tab</kbd> {t('terminal.insert')}
        </span>
        <span>
          <kbd>Esc</kbd> {t('terminal.close')}
        </span>
      </p>
    </div>
  );
}

function Description({ keys }: { keys: readonly string[] }) {
  const { t, i18n } = useTranslation('commands');
  const key = keys.find((candidate) => i18n.exists(candidate, { ns: 'commands' }));
  // The keys are built from the names of commands and flags; `exists` has just told that this one is there.
  return key === undefined ? null : t(key as ParseKeys<'commands'>);
}

/** Opens the card in the top layer and keeps it at its anchor. */
function useAnchored(card: RefObject<HTMLDivElement | null>, anchor: RefObject<HTMLElement | null>, items: readonly Completion[]): void {
  useLayoutEffect(() => {
    const element = card.current;
    if (!element) return;
    if ('showPopover' in element && !element.matches(':popover-open')) element.showPopover();
    const move = () => {
      if (anchor.current) placeCard(element, anchor.current.getBoundingClientRect());
    };
    move();
    window.addEventListener('resize', move);
    window.addEventListener('scroll', move, { capture: true, passive: true });
    return () => {
      window.removeEventListener('resize', move);
      window.removeEventListener('scroll', move, { capture: true });
    };
  }, [card, anchor, items]);
}

const MARGIN = 8;

/** Puts the card under the word, or above it where there is more room, and never larger than that room (a soft keyboard leaves little). */
function placeCard(card: HTMLElement, word: DOMRect): void {
  card.style.removeProperty('max-height');
  const bottom = window.visualViewport ? window.visualViewport.offsetTop + window.visualViewport.height : innerHeight;
  const below = bottom - word.bottom - 2 * MARGIN;
  const above = word.top - 2 * MARGIN;
  const under = card.offsetHeight <= below || below >= above;
  const height = Math.min(card.offsetHeight, under ? below : above);
  const left = Math.max(MARGIN, Math.min(word.left, innerWidth - card.offsetWidth - MARGIN));
  card.style.setProperty('max-height', `${height}px`);
  card.style.setProperty('left', `${left}px`);
  card.style.setProperty('top', `${under ? word.bottom + MARGIN : word.top - MARGIN - height}px`);
}

/** Picks an option by mouse or finger while the focus stays in the input. */
function usePicking(card: RefObject<HTMLDivElement | null>, onPick: (index: number) => void): void {
  useEffect(() => {
    const element = card.current;
    if (!element) return;
    const keepFocus = (event: Event) => {
      event.preventDefault();
    };
    const pick = (event: Event) => {
      const option = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null;
      if (option) onPick(Number(option.dataset['index']));
    };
    element.addEventListener('mousedown', keepFocus);
    element.addEventListener('click', pick);
    return () => {
      element.removeEventListener('mousedown', keepFocus);
      element.removeEventListener('click', pick);
    };
  }, [card, onPick]);
}
