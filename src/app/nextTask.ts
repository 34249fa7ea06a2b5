// Gives way to whoever scrolls, types or presses, between two pieces of work.

/** Goes on in a task of its own. */
export const nextTask = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve));
