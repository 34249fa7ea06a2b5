// Joins class names, so that components read as markup and not as string building.

/** Joins the given class names and skips what is missing. */
export function cx(...names: (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
