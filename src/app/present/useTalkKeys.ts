// The keys of a talk, wherever on the page the focus is.
import { useEffect, useEffectEvent } from 'react';
import { settingsStore } from '../settings/settingsStore';
import { type Action, actionOf, belongsToFocus, isWritten } from './keys';

/** Calls `onAction` for each key of a talk. While a dialog is open, keys are its own; letters and digits may be switched off; a key that is held down counts once. */
export function useTalkKeys(onAction: (action: Action) => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.repeat || document.querySelector('dialog[open]') || belongsToFocus(event, document.activeElement)) return;
    if (isWritten(event) && !settingsStore.get().settings.letterKeys) return;
    const action = actionOf(event);
    if (!action) return;
    event.preventDefault();
    onAction(action);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    addEventListener('keydown', listener);
    return () => removeEventListener('keydown', listener);
  }, []);
}

/** Puts the window on the whole screen, or back. */
export function toggleFullscreen(): void {
  if (document.fullscreenElement) void document.exitFullscreen();
  else void document.documentElement.requestFullscreen();
}
