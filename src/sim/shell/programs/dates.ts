// Instants in the formats of logs and of `date`; all in UTC.
import { clockOf } from '../../world';
import { type ProgramContext } from '../program';

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The present of the simulated machine. */
export function nowOf({ sim }: ProgramContext): Date {
  return new Date(Math.round(clockOf(sim.world)));
}

/** `09:05:07` */
export function clock(date: Date): string {
  return date.toISOString().slice(11, 19);
}

/** `Mon`. */
export function dayName(date: Date): string {
  return DAYS[date.getUTCDay()] ?? '';
}
/** `Nov`. */
export function monthName(date: Date): string {
  return MONTHS[date.getUTCMonth()] ?? '';
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

/** A `date +FORMAT` string filled in. */
export function strftime(format: string, date: Date): string {
  const iso = date.toISOString();
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
    b: monthName(date),
    Z: 'UTC',
    z: '+0000',
    n: '\n',
    '%': '%',
  };
  return format.replace(/%(.)/g, (whole, letter: string) => parts[letter] ?? whole);
}
