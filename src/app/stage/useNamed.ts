// Which object of a picture the learner points at: by resting on it, by moving the focus to it, or by tapping it.
import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import { useLab } from '../../lab/lab';
import { type Moment } from '../../lab/timeline';

/** How long a pointer rests before anything changes (ms): whoever crosses a picture, to its caption too, is not told of everything on the way. */
const REST_MS = 250;
/** A pointer that has moved less than this since it was pressed (CSS px) has not gone anywhere. */
const SAME_PLACE = 4;

/** Marks the card with the name, so that whoever goes there keeps it. */
export const NAME_CARD = 'data-name-card';

const within = (target: EventTarget | null, selector: string): Element | null => (target instanceof Element ? target.closest(selector) : null);
const objectAt = (target: EventTarget | null): string | null => {
  const object = within(target, 'figure [data-object], figure [data-shown]');
  return object?.getAttribute('data-object') ?? object?.getAttribute('data-shown') ?? null;
};

/** The id of the object that is to be named, or null. While something plays nothing is: its caption has the word. `taps`: whether a tap names, too. */
export function useNamed(stage: RefObject<HTMLElement | null>, { turn }: Moment, taps: boolean): string | null {
  const [named, setNamed] = useState<{ id: string; turn: Moment['turn'] } | null>(null);
  const playing = useLab((state) => state.playing);
  const tell = useEffectEvent((id: string | null, by?: 'finger') => {
    if (by === undefined || taps) setNamed(id === null || playing ? null : { id, turn });
  });
  useEffect(() => (stage.current ? follow(stage.current, (id, by) => tell(id, by)) : undefined), [stage]);
  return named && !playing && named.turn === turn ? named.id : null;
}

/** Follows pointer and focus in a stage; gives back what ends it. */
function follow(stage: HTMLElement, name: (id: string | null, by?: 'finger') => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** What the pointer has come to: an object, a place that keeps the name, or one that does not. */
  let over: string | undefined;
  let pressed: { clientX: number; clientY: number; pointerType: string } | null = null;
  const ending = new AbortController();
  const on = <K extends keyof HTMLElementEventMap>(type: K, listener: (event: HTMLElementEventMap[K]) => void): void =>
    stage.addEventListener(type, listener, { signal: ending.signal });
  const now = (id: string | null): void => {
    clearTimeout(timer);
    name(id);
  };
  // it moves, not what is under it: a page that scrolls below a hand at rest names nothing
  on('pointermove', ({ target, pointerType, clientX, clientY }) => {
    const stayed = pressed !== null && Math.hypot(clientX - pressed.clientX, clientY - pressed.clientY) < SAME_PLACE;
    if (pointerType === 'touch' || stayed) return;
    const id = objectAt(target);
    const came = id ?? (within(target, `figure, [${NAME_CARD}]`) ? '' : 'away');
    if (came === over) return;
    over = came;
    clearTimeout(timer);
    if (came !== '') timer = setTimeout(() => name(id), REST_MS);
  });
  on('pointerleave', () => {
    over = undefined;
    now(null);
  });
  on('pointerdown', (event) => {
    clearTimeout(timer);
    pressed = event;
  });
  on('click', ({ target }) => {
    if (pressed?.pointerType === 'touch' && !within(target, `[${NAME_CARD}]`)) name(objectAt(target), 'finger');
  });
  on('focusin', ({ target }) => {
    const id = objectAt(target);
    if (id !== null && within(target, ':focus-visible')) now(id);
    else if (pressed === null && !within(target, `[${NAME_CARD}]`)) now(null);
  });
  on('focusout', ({ relatedTarget }) => {
    if (relatedTarget !== null && !stage.contains(relatedTarget as Node)) now(null);
  });
  const anywhere = { signal: ending.signal };
  document.addEventListener(
    'keydown',
    ({ key }) => {
      pressed = null;
      if (key === 'Escape') now(null);
    },
    anywhere,
  );
  document.addEventListener('pointerdown', ({ target }) => !stage.contains(target as Node) && now(null), anywhere);
  return () => {
    clearTimeout(timer);
    ending.abort();
  };
}
