// When something is due, in words.

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/** “in 3 days”, “tomorrow”, or “in 5 hours” for what is less than a day ahead. What is past counts as an hour ahead. */
export function whenIn(lang: string, due: number, now: number): string {
  const ahead = Math.max(HOUR_MS, due - now);
  const words = new Intl.RelativeTimeFormat(lang, { numeric: 'auto' });
  return ahead < DAY_MS - HOUR_MS ? words.format(Math.round(ahead / HOUR_MS), 'hour') : words.format(Math.round(ahead / DAY_MS), 'day');
}
