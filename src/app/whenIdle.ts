// Work that nobody waits for is done while the browser has nothing else to do.

/** While a turn plays there may be no idle time: then it is taken after so many ms. */
const LONGEST_WAIT_MS = 1000;

/** Does something in idle time. Safari has none to give. */
export function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: LONGEST_WAIT_MS });
  else setTimeout(work, LONGEST_WAIT_MS);
}
