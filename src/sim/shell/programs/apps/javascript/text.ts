// How JavaScript writes values: `String()`, and what Node's console makes of them.
import { utf8 } from '../../../../sha256';
import { Closure, Dict, List, Native, Promised, type Value, Whole } from '../values';
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
  const [day = '', date = '', month = '', year = '', time = ''] = new Date(ms).toUTCString().split(/,? /);
  return `${day} ${month} ${date} ${year} ${time} GMT+0000 (Coordinated Universal Time)`;
}

/** The widest that Node's console writes an object on one line. */
const WIDTH = 72;

/** What `console.log` shows of a value inside another one. */
export function inspect(value: Value, depth = 0): string {
  if (typeof value === 'string')
    return value.includes("'") && !value.includes('"') ? `"${value}"` : `'${value.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll("'", "\\'")}'`;
  if (value === null || typeof value !== 'object') return Object.is(value, -0) ? '-0' : String(value);
  if (value instanceof Whole) return String(value.value);
  if (value instanceof Closure) return value.name === '' ? '[Function (anonymous)]' : `[Function: ${value.name}]`;
  if (value instanceof Native) return `[Function: ${value.name.split(/[.#]/).at(-1) ?? ''}]`;
  if (value instanceof Promised)
    return value.state === 'pending' ? 'Promise { <pending> }' : `Promise { ${value.state === 'failed' ? '<rejected> ' : ''}${inspect(value.value, depth + 1)} }`;
  if (value instanceof List) return value.items.length === 0 ? '[]' : depth > 2 ? '[Array]' : wrapped(['[', ']'], listItems(value.items, depth), depth);
  if (value.kind === 'error') return textOf(value.get('stack') ?? textOf(value));
  if (value.kind === 'Date') return new Date(Number(value.get('ms'))).toISOString();
  if (value.kind === 'Buffer') return bufferText(textOf(value));
  if (value.entries.size === 0) return '{}';
  if (depth > 2) return '[Object]';
  const entries = [...value.entries].map(([name, item]) => `${/^[A-Za-z_$][\w$]*$/.test(name) ? name : inspect(name)}: ${inspect(item, depth + 1)}`);
  return wrapped(['{', '}'], entries, depth);
}

/** `<Buffer 68 69>`, at most fifty bytes. */
function bufferText(text: string): string {
  const bytes = utf8(text).map((byte) => byte.toString(16).padStart(2, '0'));
  return `<Buffer ${bytes.slice(0, 50).join(' ')}${bytes.length > 50 ? ` ... ${bytes.length - 50} more bytes` : ''}>`;
}

/** The first hundred items of a list. */
function listItems(items: readonly Value[], depth: number): string[] {
  const more = items.length - 100;
  return [...items.slice(0, 100).map((item) => inspect(item, depth + 1)), ...(more > 0 ? [`... ${more} more item${more === 1 ? '' : 's'}`] : [])];
}

function wrapped([open, close]: readonly [string, string], items: readonly string[], depth: number): string {
  const line = `${open} ${items.join(', ')} ${close}`;
  const pad = '  '.repeat(depth);
  return line.length + pad.length <= WIDTH && !line.includes('\n') ? line : `${open}\n${items.map((item) => `${pad}  ${item}`).join(',\n')}\n${pad}${close}`;
}

/** A line of the console: texts as they are, `%s` and its kind filled in. */
export function consoleLine(args: readonly Value[]): string {
  const [first, ...rest] = args;
  const words: string[] = [];
  if (typeof first === 'string') {
    const queue = [...rest];
    words.push(
      first.replace(/%[sdijoO%]/g, (mark) => {
        if (mark === '%%') return rest.length > 0 ? '%' : mark;
        if (queue.length === 0) return mark;
        const value = queue.shift();
        if (mark === '%s') return typeof value === 'string' ? value : inspect(value, 1);
        return mark === '%d' ? textOf(Number(textOf(value))) : mark === '%i' ? textOf(Math.trunc(Number(textOf(value)))) : inspect(value);
      }),
    );
    words.push(...queue.map((value) => (typeof value === 'string' ? value : inspect(value))));
  } else words.push(...args.map((value) => (typeof value === 'string' ? value : inspect(value))));
  return `${words.join(' ')}\n`;
}
