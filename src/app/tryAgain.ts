// Another try of something that did not come.

/** Tries once; where that has failed before, loads the page anew, since Firefox never asks again for a module that did not come. What was done is kept; without a network the page stays. */
export function tryAgain(before: boolean, retry: () => void): void {
  if (before && navigator.onLine) location.reload();
  else retry();
}
