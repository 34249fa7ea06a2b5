// Catching one kind of problem and letting all others pass.

/** What `work` gives; where it throws a problem of this kind, what `instead` makes of it. Any other problem passes through. */
export function caught<P extends Error, T>(kind: abstract new (...args: never[]) => P, work: () => T, instead: (problem: P) => T): T {
  try {
    return work();
  } catch (problem) {
    if (problem instanceof kind) return instead(problem);
    throw problem;
  }
}
