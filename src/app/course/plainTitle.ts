/** A title without the backticks round its commands, for <title> and other plain text. */
export function plainTitle(title: string): string {
  return title.replaceAll('`', '');
}
