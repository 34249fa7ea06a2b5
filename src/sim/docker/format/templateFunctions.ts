// The functions that Docker's templates know: Go's own, and those of docker/cli's templates package.
import { escapedJson, isTrue, ListRow, NIL, showValue, utf8 } from './goValue';
import { sprintf } from './goPrintf';

/** A function that went wrong; the caller says where. */
export class FunctionProblem extends Error {}

type TemplateFunction = (...args: unknown[]) => unknown;

const text = (value: unknown): string => showValue(value);
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const encoded = (value: string): Uint8Array => Uint8Array.from(utf8(value));

function fromUtf8(bytes: readonly number[]): string {
  try {
    return decodeURIComponent(bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));
  } catch {
    return String.fromCharCode(...bytes);
  }
}

function lengthOf(value: unknown): number {
  if (Array.isArray(value)) return value.length;
  if (value === NIL) throw new FunctionProblem('len of nil pointer');
  if (value === null || value === undefined) return 0;
  if (typeof value === 'object') return Object.keys(value).length;
  if (typeof value === 'boolean') throw new FunctionProblem('len of type bool');
  // A number in JSON is a text to the template
  return encoded(typeof value === 'string' ? value : JSON.stringify(value)).length;
}

function indexOf(value: unknown, ...keys: unknown[]): unknown {
  let found = value;
  for (const key of keys) {
    const items: ArrayLike<unknown> | undefined = Array.isArray(found) ? found : typeof found === 'string' || typeof found === 'number' ? encoded(String(found)) : undefined;
    if (items) {
      if (typeof key !== 'number') throw new FunctionProblem(`cannot index slice/array with type ${typeof key === 'string' ? 'string' : 'bool'}`);
      // Go lets the length itself through, and stumbles over it one step later
      if (key === items.length) throw new FunctionProblem(`reflect: ${Array.isArray(found) ? 'slice' : 'string'} index out of range`);
      if (key < 0 || key > items.length) throw new FunctionProblem(`index out of range: ${String(key)}`);
      found = items[key];
    } else if (typeof found === 'object' && found !== null) found = (found as Record<string, unknown>)[String(key)] ?? '';
    else throw new FunctionProblem(found === null || found === undefined || found === NIL ? 'index of untyped nil' : `can't index item of type ${typeof found}`);
  }
  return found;
}

function sliceOf(value: unknown, from: unknown = 0, to?: unknown): unknown {
  const length = lengthOf(value);
  const [first, last] = [Number(from), to === undefined ? length : Number(to)];
  for (const end of [first, last]) if (end < 0 || end > length) throw new FunctionProblem(`index out of range: ${String(end)}`);
  if (first > last) throw new FunctionProblem(`invalid slice index: ${String(first)} > ${String(last)}`);
  return Array.isArray(value) ? value.slice(first, last) : fromUtf8(utf8(text(value)).slice(first, last));
}

const kindOf = (value: unknown): string => (value === null || value === undefined ? 'nil' : typeof value);

function same(a: unknown, b: unknown): boolean {
  if (a === NIL || b === NIL) return a === b;
  if (kindOf(a) !== kindOf(b)) throw new FunctionProblem('incompatible types for comparison');
  if (typeof a === 'object' && a !== null) throw new FunctionProblem(`non-comparable type ${showValue(a)}: ${Array.isArray(a) ? '[]interface {}' : 'map[string]interface {}'}`);
  return a === b;
}

const compare =
  (test: (a: number | string, b: number | string) => boolean): TemplateFunction =>
  (a, b) => {
    if (kindOf(a) !== kindOf(b)) throw new FunctionProblem('incompatible types for comparison');
    if (typeof a === 'number' && typeof b === 'number') return test(a, b);
    if (typeof a === 'string' && typeof b === 'string') return test(a, b);
    throw new FunctionProblem('invalid type for comparison');
  };

/** Go's Sprint: a blank between two things neither of which is a text. */
const sprint = (args: readonly unknown[]): string =>
  args.map((arg, index) => (index > 0 && typeof arg !== 'string' && typeof args[index - 1] !== 'string' ? ` ${text(arg)}` : text(arg))).join('');

const HTML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&#34;', "'": '&#39;' };

/** JSON as Go writes it: a pointer to nothing is null, but for the health of a container, which is left out (`omitempty`). */
function toJson(value: unknown): string {
  const text = JSON.stringify(value ?? null, (key, item: unknown) => (item === NIL ? (key === 'Health' ? undefined : null) : item));
  return value instanceof ListRow ? escapedJson(text) : text;
}

/** Every function by its name. `json` leaves out what is itself a function, as Go leaves out methods that take arguments. */
export const templateFunctions: Readonly<Record<string, TemplateFunction>> = {
  json: toJson,
  join: (items, separator) => list(items).map(text).join(text(separator)),
  split: (value, separator) => text(value).split(text(separator)),
  lower: (value) => text(value).toLowerCase(),
  upper: (value) => text(value).toUpperCase(),
  title: (value) => text(value).replace(/\b[a-z]/g, (letter) => letter.toUpperCase()),
  pad: (value, before, after) => (text(value) === '' ? '' : ' '.repeat(Number(before)) + text(value) + ' '.repeat(Number(after))),
  truncate: (value, length) => text(value).slice(0, Number(length)),
  println: (...args) => `${args.map(text).join(' ')}\n`,
  print: (...args) => sprint(args),
  printf: (format, ...args) => sprintf(text(format), args),
  html: (...args) => Object.entries(HTML).reduce((written, [letter, entity]) => written.replaceAll(letter, entity), sprint(args)),
  js: (...args) =>
    sprint(args)
      .replace(/[\\'"]/g, (letter) => `\\${letter}`)
      .replaceAll('<', '\\u003C')
      .replaceAll('>', '\\u003E')
      .replaceAll('&', '\\u0026')
      .replaceAll('\n', '\\u000A'),
  urlquery: (...args) => encodeURIComponent(sprint(args)).replaceAll('%20', '+'),
  call: (target) => {
    throw new FunctionProblem(`non-function of type ${typeof target}`);
  },
  len: lengthOf,
  index: indexOf,
  slice: sliceOf,
  not: (value) => !isTrue(value),
  and: (...args) => args.find((arg) => !isTrue(arg)) ?? args.at(-1),
  or: (...args) => args.find(isTrue) ?? args.at(-1),
  eq: (first, ...others) => others.some((other) => same(first, other)),
  ne: (a, b) => !same(a, b),
  lt: compare((a, b) => a < b),
  le: compare((a, b) => a <= b),
  gt: compare((a, b) => a > b),
  ge: compare((a, b) => a >= b),
};

/** How many arguments functions take; what is not here takes any number. */
const ARITY: Readonly<Record<string, number | { least: number }>> = {
  ...Object.fromEntries(['json', 'lower', 'upper', 'title', 'len', 'not'].map((name) => [name, 1])),
  ...Object.fromEntries(['join', 'split', 'truncate', 'ne', 'lt', 'le', 'gt', 'ge'].map((name) => [name, 2])),
  ...Object.fromEntries(['printf', 'index', 'slice', 'and', 'or', 'eq', 'call'].map((name) => [name, { least: 1 }])),
  pad: 3,
};

/** Go's words for a wrong number of arguments; undefined where it is right. */
export function arityProblem(name: string, given: number): string | undefined {
  const wanted = Object.hasOwn(ARITY, name) ? ARITY[name] : undefined;
  if (typeof wanted === 'number') return given === wanted ? undefined : `wrong number of args for ${name}: want ${String(wanted)} got ${String(given)}`;
  return wanted === undefined || given >= wanted.least ? undefined : `wrong number of args for ${name}: want at least ${String(wanted.least)} got ${String(given)}`;
}
