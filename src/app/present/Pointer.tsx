// A large dot that follows the mouse or the finger, because a cursor is lost on a wall.
import { useEffect, useRef } from 'react';
import styles from './OverWall.module.css';

/** Shows while `on`, and while something is pressed that is no button. */
export function Pointer({ on }: { on: boolean }) {
  const dot = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = dot.current;
    if (!element) return undefined;
    const show = (shown: boolean) => element.toggleAttribute('data-shown', shown);
    const follow = ({ clientX, clientY }: PointerEvent) => element.style.setProperty('translate', `${clientX}px ${clientY}px`);
    const press = (event: PointerEvent) => {
      if (event.target instanceof Element && event.target.closest('button, a, input, textarea, dialog')) return;
      follow(event);
      show(true);
    };
    const release = () => show(on);
    show(on);
    const ends = ['pointerup', 'pointercancel'] as const;
    addEventListener('pointermove', follow);
    addEventListener('pointerdown', press);
    for (const end of ends) addEventListener(end, release);
    return () => {
      removeEventListener('pointermove', follow);
      removeEventListener('pointerdown', press);
      for (const end of ends) removeEventListener(end, release);
    };
  }, [on]);
  return <div ref={dot} className={styles['pointer']} aria-hidden="true" />;
}
