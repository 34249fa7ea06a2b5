// The look of a wall: a projector's, whatever the settings say.
import { useEffect } from 'react';
import { type Settings } from '../settings/settings';
import { settingsStore } from '../settings/settingsStore';

/** Lends the page a projector's look, and a size of text where one is given; nothing where `on` is false. */
export function useProjector(on: boolean, textSize?: Settings['textSize']): void {
  useEffect(() => (on ? settingsStore.lend({ theme: 'projector', ...(textSize && { textSize }) }) : undefined), [on, textSize]);
}
