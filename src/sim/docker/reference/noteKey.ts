// The name under which the note about a simplified flag is kept.

/** Commands whose flags are another command's, and are explained there. */
const SAME_FLAGS: Readonly<Record<string, string>> = { 'container create': 'container run' };

/** The key of a flag's note: `container run --cpus`. */
export function noteKey(path: string, long: string): string {
  return `${SAME_FLAGS[path] ?? path} --${long}`.trimStart();
}
