// Numbers as they stand on the screen.

/** A number as every language of the site writes it: commas between thousands, and at most `most` digits after the point. By hand, as each format of the browser takes a phone many ms to make; a test holds them alike. */
export function formatNumber(value: number, most = 2, least = 0): string {
  const [whole = '', fraction = ''] = value.toFixed(most).split('.');
  const kept = fraction.slice(0, least) + fraction.slice(least).replace(/0+$/, '');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return kept === '' ? grouped : `${grouped}.${kept}`;
}
