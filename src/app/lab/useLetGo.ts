// Letting go of what is looked at closely: the card goes away, and whoever uses the keyboard goes on at the object.
import { type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { useKeys } from '../editor/useKeys';
import { type Chosen } from './chosen';

/** Where Esc has a meaning of its own. */
const OWN_ESCAPE = 'input, textarea, select, dialog, [popover]';

/** The object in the picture, or what the Tab key reaches there once the object is gone. */
function objectOf(chosen: NonNullable<Chosen>): HTMLElement | null {
  const id = chosen.kind === 'object' ? chosen.id : `card:${String(chosen.n)}`;
  const find = (selector: string) => document.querySelector<HTMLElement>(`figure ${selector}`);
  return find(`[data-object="${CSS.escape(id)}"] [role="button"]`) ?? find('[data-object] [tabindex="0"]');
}

/** Gives the function that lets go of what is chosen; Esc in the room does so too, except where it means something else. */
export function useLetGo(room: RefObject<HTMLElement | null>, chosen: Chosen, onChoose: (chosen: null) => void): () => void {
  const letGo = () => {
    if (!chosen) return;
    const focused = document.activeElement;
    // the card must be gone before anyone can tell whether the focus went with it
    flushSync(() => onChoose(null));
    if (focused?.isConnected !== true) objectOf(chosen)?.focus();
  };
  useKeys(room, ({ key, target }) => {
    if (key === 'Escape' && target instanceof Element && !target.closest(OWN_ESCAPE)) letGo();
  });
  return letGo;
}
