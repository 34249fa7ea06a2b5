// Keys that are pressed anywhere inside an element.
import { type RefObject, useEffect, useRef } from 'react';

/** Calls the latest handler for every key that is pressed inside an element. */
export function useKeys(element: RefObject<HTMLElement | null>, onKey: (event: KeyboardEvent) => void): void {
  const latest = useRef(onKey);
  useEffect(() => {
    latest.current = onKey;
  });
  useEffect(() => {
    const { current } = element;
    const listen = (event: KeyboardEvent): void => latest.current(event);
    current?.addEventListener('keydown', listen);
    return () => current?.removeEventListener('keydown', listen);
  }, [element]);
}
