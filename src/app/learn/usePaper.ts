// Says when the page is put on paper, in time for what React draws to be on it, and which sources its words then name.
import { type RefObject, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { type SourceTag } from '../../lessons/prose/Source';

/** The sources that can be seen named in some words, once each, in their order. */
function sourcesIn(words: HTMLElement | null): SourceTag[] {
  const named = [...(words?.querySelectorAll<HTMLElement>('[data-source]') ?? [])].filter((tag) => tag.checkVisibility());
  return [...new Set(named.map((tag) => tag.dataset['source'] as SourceTag))];
}

/** The sources to print under `words` while the page is being printed; null on a screen. The browser takes the page as it stands when its event is over, so both changes are drawn at once. */
export function usePaper(words: RefObject<HTMLElement | null>): readonly SourceTag[] | null {
  const [sources, setSources] = useState<readonly SourceTag[] | null>(null);
  useEffect(() => {
    const media = matchMedia('print');
    const begin = (): void => {
      flushSync(() => setSources([]));
      flushSync(() => setSources(sourcesIn(words.current)));
    };
    const end = (): void => setSources(null);
    const follow = (): void => (media.matches ? begin() : end());
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    media.addEventListener('change', follow);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
      media.removeEventListener('change', follow);
    };
  }, [words]);
  return sources;
}
