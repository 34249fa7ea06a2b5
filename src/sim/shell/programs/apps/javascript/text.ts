// How JavaScript writes values: `String()` and `Number()`.
import { Dict, List, Promised, type Value } from '../values';
import { Walk } from '../walk';

/** `String(value)`. */
export function textOf(value: Value, walk = new Walk()): string {
  if (value === null || typeof value !== 'object') return String(value);
  if (value instanceof List)
    return walk.into(
      value,
      () => value.items.map((item) => (item === undefined || item === null ? '' : textOf(item, walk))).join(','),
      () => '',
    );
  if (value instanceof Dict) {
    if (value.kind === 'error') return `${textOf(value.get('name'))}: ${textOf(value.get('message'))}`.replace(/: $/, '');
    if (value.kind === 'Date') return dateText(Number(value.get('ms')));
    if (value.kind === 'Buffer') return textOf(value.get(' text'));
    return '[object Object]';
  }
  return value instanceof Promised ? '[object Promise]' : 'function';
}

/** A value as a number. */
export function numberOf(value: Value): number {
  if (value === null) return 0;
  if (typeof value === 'object')
    return value instanceof Dict && value.kind === 'Date' ? Number(value.get('ms')) : value instanceof List || value instanceof Dict ? Number(textOf(value)) : NaN;
  return Number(value);
}

/** `Mon Nov 23 2026 09:05:07 GMT+0000 (Coordinated Universal Time)`. */
function dateText(ms: number): string {
  return new Date(ms).toUTCString().replace(/^(\w+), (\d+) (\w+) (\d+) ([\d:]+) GMT$/, '$1 $3 $2 $4 $5 GMT+0000 (Coordinated Universal Time)');
}
