// Whether things should cut instead of move: the learner's setting first, then the system's.
import { useSyncExternalStore } from 'react';

const QUERY = '(prefers-reduced-motion: reduce)';

function subscribe(onChange: () => void): () => void {
  const query = matchMedia(QUERY);
  const observer = new MutationObserver(onChange);
  query.addEventListener('change', onChange);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-motion'] });
  return () => {
    query.removeEventListener('change', onChange);
    observer.disconnect();
  };
}

/** The same at this moment, for whoever asks outside of a component. */
export function isMotionReduced(): boolean {
  const setting = document.documentElement.dataset['motion'];
  if (setting === 'reduce') return true;
  return setting !== 'full' && matchMedia(QUERY).matches;
}

/** True when motion is unwanted: cut to the end and ring what changed. False on a server. */
export function useReducedMotion(): boolean {
  return useSyncExternalStore(subscribe, isMotionReduced, () => false);
}
