// The `filters` of a list request, on the daemon's side.
import { parseDuration } from '../format/units';
import { Refusal, type RoutedRequest } from './daemon';
import { Pattern } from '../../shell/patterns/pattern';

/** Values by key; a key that was not asked for is not there. */
export type Filters = Readonly<Record<string, readonly string[]>>;

/** Reads the filters of a request. Refuses keys that the list does not know. */
export function filtersOf(request: RoutedRequest, known: readonly string[]): Filters {
  const raw = JSON.parse(request.query['filters'] || '{}') as Record<string, Record<string, boolean>>;
  for (const key of Object.keys(raw)) if (!known.includes(key)) throw new Refusal(400, `invalid filter '${key}'`, 'bad-parameter');
  return Object.fromEntries(Object.entries(raw).map(([key, values]) => [key, Object.keys(values)]));
}

/** Whether one of the values asked for fits; also true when the key was not asked for. */
export function anyFits(filters: Filters, key: string, fits: (value: string) => boolean): boolean {
  return filters[key]?.some(fits) ?? true;
}

/** A filter that is on or off; undefined when it was not asked for. Refuses what is neither, and both at once. */
export function switchOf(filters: Filters, key: string): boolean | undefined {
  const values = filters[key];
  if (!values) return undefined;
  const [on, off] = [values.some((value) => value === '1' || value === 'true'), values.some((value) => value === '0' || value === 'false')];
  if (on === off) throw new Refusal(400, `invalid filter '${key}=[${values.join(' ')}]'`, 'bad-parameter');
  return on;
}

/** Whether every `label` asked for is there: `name`, or `name=value`. */
export function labelsFit(filters: Filters, labels: Readonly<Record<string, string>>): boolean {
  return (filters['label'] ?? []).every((wanted) => {
    const [name = '', ...value] = wanted.split('=');
    return wanted.includes('=') ? labels[name] === value.join('=') : Object.hasOwn(labels, name);
  });
}

/** A match as Docker's name filters do it: a regular expression where it is one, else plain text. */
export function nameFits(pattern: string, name: string): boolean {
  return Pattern.read(pattern, { perl: true })?.test(name) ?? name.includes(pattern);
}

/** Whether something was created before every `until` asked for: an age such as `24h`, or a date. All in Unix ms. Refuses what is neither. */
export function untilFits(filters: Filters, created: number, now: number): boolean {
  return (filters['until'] ?? []).every((text) => {
    const age = parseDuration(text);
    const instant = typeof age === 'number' ? now - age : /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text);
    if (Number.isNaN(instant)) throw new Refusal(400, `failed to parse value as time or duration: "${text}"`, 'bad-parameter');
    return created < instant;
  });
}
