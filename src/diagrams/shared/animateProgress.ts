// Drives one number from 0 to 1: the motion library is fetched when something first has to move, never before.

/** How long a figure waits for the motion library before it cuts. */
const PATIENCE_MS = 300;
const load = () => import('framer-motion').then(({ animate }) => animate);
let library: ReturnType<typeof load> | undefined;

/** Fetches the motion library ahead of its first use, for instance when a pointer comes near a switch. */
export function preloadMotion(): void {
  library ??= load();
  library.catch(() => {
    library = undefined;
  });
}

/**
 * Calls `onProgress` with rising shares up to 1, and gives back a function that stops it.
 * When the motion library does not come in time, it cuts to 1 and says so.
 */
export function animateProgress(seconds: number, onProgress: (share: number) => void, onCut: () => void): () => void {
  let stop: (() => void) | undefined;
  let over = false;
  const cut = () => {
    if (over || stop) return;
    over = true;
    onCut();
  };
  const timer = setTimeout(cut, PATIENCE_MS);
  preloadMotion();
  library?.then((animate) => {
    clearTimeout(timer);
    if (over) return;
    const controls = animate(0, 1, { duration: seconds, ease: 'linear', onUpdate: onProgress });
    stop = () => {
      controls.stop();
    };
  }, cut);
  return () => {
    over = true;
    clearTimeout(timer);
    stop?.();
  };
}
