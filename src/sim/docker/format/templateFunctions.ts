// The functions that Docker's templates know: Go's own, and those of docker/cli's templates package.
import { isTrue, showValue } from './goValue';

/** A function that went wrong; the caller says where. */
export class FunctionProblem extends Error {}

type TemplateFunction = (...args: unknown[]) => unknown;

const text = (value: unknown): string => showValue(value);
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function lengthOf(value: unknown): number {
  if (typeof value === 'string' || Array.isArray(value)) return value.length;
  if (value === null || value === undefined) return 0;
  if (typeof value === 'object') return Object.keys(value).length;
  throw new FunctionProblem(`len of type ${typeof value === 'boolean' ? 'bool' : 'int'}`);
}

function indexOf(value: unknown, ...keys: unknown[]): unknown {
  let found = value;
  for (const key of keys) {
    if (Array.isArray(found) || typeof found === 'string') {
      if (typeof key !== 'number') throw new FunctionProblem(`cannot index slice/array with type ${typeof key === 'string' ? 'string' : 'bool'}`);
      if (key < 0 || key >= found.length) throw new FunctionProblem(`index out of range: ${String(key)}`);
      found = found[key];
    } else if (typeof found === 'object' && found !== null) found = (found as Record<string, unknown>)[String(key)] ?? '';
    else throw new FunctionProblem(found === null || found === undefined ? 'index of untyped nil' : `can't index item of type ${typeof found}`);
  }
  return found;
}

/** Go's Printf, as far as templates use it. */
function print(format: unknown, ...args: unknown[]): string {
  let next = 0;
  return text(format).replace(/%(-?\d*)([svdqt%])/g, (_, width: string, verb: string) => {
    if (verb === '%') return '%';
    const shown = verb === 'q' ? JSON.stringify(text(args[next++])) : text(args[next++]);
    return width.startsWith('-') ? shown.padEnd(Number(width.slice(1))) : shown.padStart(Number(width));
  });
}

const compare =
  (test: (a: number | string, b: number | string) => boolean): TemplateFunction =>
  (a, b) =>
    typeof a === 'number' && typeof b === 'number' ? test(a, b) : test(text(a), text(b));

/** Every function by its name. `json` leaves out what is itself a function, as Go leaves out methods that take arguments. */
export const templateFunctions: Readonly<Record<string, TemplateFunction>> = {
  json: (value) => JSON.stringify(value ?? null),
  join: (items, separator) => list(items).map(text).join(text(separator)),
  split: (value, separator) => text(value).split(text(separator)),
  lower: (value) => text(value).toLowerCase(),
  upper: (value) => text(value).toUpperCase(),
  title: (value) => text(value).replace(/\b[a-z]/g, (letter) => letter.toUpperCase()),
  pad: (value, before, after) => (text(value) === '' ? '' : ' '.repeat(Number(before)) + text(value) + ' '.repeat(Number(after))),
  truncate: (value, length) => text(value).slice(0, Number(length)),
  println: (...args) => `${args.map(text).join(' ')}\n`,
  print: (...args) => args.map(text).join(''),
  printf: print,
  len: lengthOf,
  index: indexOf,
  slice: (value, from = 0, to = lengthOf(value)) => (Array.isArray(value) ? value.slice(Number(from), Number(to)) : text(value).slice(Number(from), Number(to))),
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
