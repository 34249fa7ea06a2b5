// Work that is done in steps: at once, or with a rest after each step, in which a page can answer.

/** Work that pauses after each of its steps, and what comes of it. */
export type Work<T> = Generator<undefined, T>;

/** Does all of it at once. */
export function finish<T>(work: Work<T>): T {
  let step = work.next();
  while (step.done !== true) step = work.next();
  return step.value;
}

/** Does all of it with a rest after each step. */
export async function finishCalmly<T>(work: Work<T>, rest: () => Promise<unknown>): Promise<T> {
  let step = work.next();
  while (step.done !== true) {
    await rest();
    step = work.next();
  }
  return step.value;
}
