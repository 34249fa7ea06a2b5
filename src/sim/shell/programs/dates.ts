// Instants in the formats of logs and of `date`; all in UTC.
import { clockOf } from '../../world';
import { must } from '../../must';
import { own } from '../../values';
import { type ProgramContext } from '../program';
import { wordAt } from '../../text';

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The present of the simulated machine. */
export function nowOf({ sim }: Pick<ProgramContext, 'sim'>): Date {
  return new Date(Math.round(clockOf(sim.world)));
}

/** `09:05:07` */
export function clock(date: Date): string {
  return date.toISOString().slice(11, 19);
}

/** `Mon`. */
export function dayName(date: Date): string {
  return wordAt(DAYS, date.getUTCDay());
}
/** `Nov`. */
export function monthName(date: Date): string {
  return wordAt(MONTHS, date.getUTCMonth());
}

/** Two digits. */
export function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** `23/Nov/2026:09:05:07 +0000`, as web servers log. */
export function accessTime(when: number): string {
  const date = new Date(Math.round(when));
  return `${two(date.getUTCDate())}/${monthName(date)}/${date.getUTCFullYear()}:${clock(date)} +0000`;
}

/** `2026/11/23 09:05:07`, as nginx logs. */
export function slashTime(date: Date): string {
  return date.toISOString().slice(0, 19).replaceAll('-', '/').replace('T', ' ');
}

/** `Mon, 23 Nov 2026 09:05:07 GMT`, as HTTP headers say. */
export function httpTime(date: Date): string {
  return `${dayName(date)}, ${two(date.getUTCDate())} ${monthName(date)} ${date.getUTCFullYear()} ${clock(date)} GMT`;
}

const UNITS_MS: Readonly<Record<string, number>> = { second: 1000, sec: 1000, minute: 60_000, min: 60_000, hour: 3_600_000, day: 86_400_000, week: 604_800_000 };

/** The instant that `date -d` is told: `@0`, a date, `yesterday`, `2 days ago`; null when it is none. */
export function dateOf(words: string, now: Date): Date | null {
  const text = words.trim().toLowerCase();
  const seconds = /^@(-?\d+)$/.exec(text)?.[1];
  if (seconds !== undefined) return new Date(Number(seconds) * 1000);
  const named: Readonly<Record<string, number>> = { now: 0, today: 0, yesterday: -86_400_000, tomorrow: 86_400_000 };
  const offset = own(named, text);
  if (offset !== undefined) return new Date(now.getTime() + offset);
  const relative = /^([-+]?)\s*(\d+)\s*(second|sec|minute|min|hour|day|week)s?(\s+ago)?$/.exec(text);
  if (relative) {
    const [, sign, count, unit = '', ago] = relative;
    return new Date(now.getTime() + (sign === '-' || ago !== undefined ? -1 : 1) * Number(count) * must(UNITS_MS[unit], 'the pattern knows the units'));
  }
  const date = /^\d{4}-\d{2}-\d{2}/.test(text) ? new Date(`${text.replace(' ', 't').replace(/z?$/, '')}${text.length > 10 ? 'z' : ''}`) : null;
  return date && !Number.isNaN(date.getTime()) ? date : null;
}

/** A `date +FORMAT` string filled in. */
export function strftime(format: string, date: Date): string {
  const iso = date.toISOString();
  const hour = date.getUTCHours() % 12 || 12;
  const parts: Readonly<Record<string, string>> = {
    Y: String(date.getUTCFullYear()),
    m: iso.slice(5, 7),
    d: iso.slice(8, 10),
    e: String(date.getUTCDate()).padStart(2),
    H: iso.slice(11, 13),
    M: iso.slice(14, 16),
    S: iso.slice(17, 19),
    F: iso.slice(0, 10),
    T: clock(date),
    R: iso.slice(11, 16),
    s: String(Math.floor(date.getTime() / 1000)),
    N: `${iso.slice(20, 23)}000000`,
    a: dayName(date),
    A: date.toLocaleDateString('en-US', { weekday: 'long', timeZone: 'UTC' }),
    b: monthName(date),
    h: monthName(date),
    B: date.toLocaleDateString('en-US', { month: 'long', timeZone: 'UTC' }),
    C: iso.slice(0, 2),
    y: iso.slice(2, 4),
    D: `${iso.slice(5, 7)}/${iso.slice(8, 10)}/${iso.slice(2, 4)}`,
    I: two(hour),
    l: String(hour).padStart(2),
    k: String(date.getUTCHours()).padStart(2),
    p: date.getUTCHours() < 12 ? 'AM' : 'PM',
    P: date.getUTCHours() < 12 ? 'am' : 'pm',
    r: `${two(hour)}${iso.slice(13, 19)} ${date.getUTCHours() < 12 ? 'AM' : 'PM'}`,
    j: String(Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / 86_400_000) + 1).padStart(3, '0'),
    u: String(date.getUTCDay() || 7),
    w: String(date.getUTCDay()),
    t: '\t',
    Z: 'UTC',
    z: '+0000',
    n: '\n',
    '%': '%',
  };
  return format.replace(/%(.)/g, (whole, letter: string) => parts[letter] ?? whole);
}
