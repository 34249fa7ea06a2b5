// Python's operators, and what it says of values that they do not fit.
import { type Interpreter } from '../interpreter';
import { Dict, List, type Value, Whole } from '../values';
import { Walk } from '../walk';
import { text, typeName } from './text';

/** Whether a value counts as true. */
export function truthy(value: Value): boolean {
  if (value instanceof List) return value.items.length > 0;
  if (value instanceof Dict) return value.kind !== '' || value.entries.size > 0;
  if (value instanceof Whole) return value.value !== 0;
  return value !== undefined && value !== null && value !== false && value !== 0 && value !== '';
}

/** The number that a value is; undefined for one that is none. */
export function numeric(value: Value): number | undefined {
  if (value instanceof Whole) return value.value;
  return typeof value === 'number' ? value : typeof value === 'boolean' ? Number(value) : undefined;
}

/** A float, also where it is whole. */
export const float = (value: number): Value => (Number.isInteger(value) ? new Whole(value) : value);
const isFloat = (value: Value): boolean => value instanceof Whole || (typeof value === 'number' && !Number.isInteger(value));

/** Whether two values are equal, item by item. */
export function equal(a: Value, b: Value, walk = new Walk()): boolean {
  const [x, y] = [numeric(a), numeric(b)];
  if (x !== undefined && y !== undefined) return x === y;
  if (a instanceof List && b instanceof List)
    return (
      a.fixed === b.fixed &&
      a.items.length === b.items.length &&
      walk.into(
        a,
        () => a.items.every((item, index) => equal(item, b.items[index], walk)),
        () => true,
      )
    );
  if (a instanceof Dict && b instanceof Dict && a.kind === b.kind)
    return (
      a === b ||
      (a.entries.size === b.entries.size &&
        [...a.entries].every(
          ([name, item]) =>
            b.entries.has(name) &&
            walk.into(
              a,
              () => equal(item, b.get(name), walk),
              () => true,
            ),
        ))
    );
  return (a ?? null) === (b ?? null);
}

function contains(vm: Interpreter, item: Value, of: Value): boolean {
  if (of instanceof List) return of.items.some((each) => equal(each, item));
  if (of instanceof Dict) return of.entries.has(text(item));
  if (typeof of === 'string') return typeof item === 'string' ? of.includes(item) : vm.raise('TypeError', `'in <string>' requires string as left operand, not ${typeName(item)}`);
  return vm.raise('TypeError', `argument of type '${typeName(of)}' is not iterable`);
}

/** Which of two values comes first; both are numbers, texts or lists. */
export function compare(vm: Interpreter, op: string, a: Value, b: Value): number {
  vm.step(vm.line);
  const [x, y] = [numeric(a), numeric(b)];
  if (x !== undefined && y !== undefined) return x - y;
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0;
  if (a instanceof List && b instanceof List) {
    const different = a.items.findIndex((item, index) => index >= b.items.length || !equal(item, b.items[index]));
    return different < 0 ? a.items.length - b.items.length : different >= b.items.length ? 1 : compare(vm, op, a.items[different], b.items[different]);
  }
  return vm.raise('TypeError', `'${op}' not supported between instances of '${typeName(a)}' and '${typeName(b)}'`);
}

const unfit = (vm: Interpreter, op: string, a: Value, b: Value): never => vm.raise('TypeError', `unsupported operand type(s) for ${op}: '${typeName(a)}' and '${typeName(b)}'`);

function add(vm: Interpreter, a: Value, b: Value): Value {
  if (typeof a === 'string') return typeof b === 'string' ? a + b : vm.raise('TypeError', `can only concatenate str (not "${typeName(b)}") to str`);
  if (a instanceof List) {
    if (b instanceof List && a.fixed === b.fixed) return new List([...a.items, ...b.items], a.fixed);
    return vm.raise('TypeError', `can only concatenate ${typeName(a)} (not "${typeName(b)}") to ${typeName(a)}`);
  }
  return calculate(vm, '+', a, b);
}

/** The longest text or list that a repetition makes. */
const LONGEST = 100_000;

function multiply(vm: Interpreter, a: Value, b: Value): Value {
  const [what, count] = typeof a === 'string' || a instanceof List ? [a, numeric(b)] : [b, numeric(a)];
  if (typeof what !== 'string' && !(what instanceof List)) return calculate(vm, '*', a, b);
  const by = what === a ? b : a;
  if (count === undefined || isFloat(by)) return vm.raise('TypeError', `can't multiply sequence by non-int of type '${typeName(by)}'`);
  const times = Math.max(0, Math.trunc(count));
  if (times * (typeof what === 'string' ? what.length : what.items.length) > LONGEST) return vm.refuse('a repetition of that length');
  return typeof what === 'string' ? what.repeat(times) : new List(Array.from({ length: times }, () => what.items).flat(), what.fixed);
}

/** What Python says when it would divide by zero. */
function zeroDivision(op: '/' | '//' | '%', floats: boolean): string {
  if (floats) return { '/': 'float division by zero', '//': 'float floor division by zero', '%': 'float modulo' }[op];
  return { '/': 'division by zero', '//': 'integer division or modulo by zero', '%': 'integer modulo by zero' }[op];
}

function calculate(vm: Interpreter, op: string, a: Value, b: Value): Value {
  const [x, y] = [numeric(a), numeric(b)];
  if (x === undefined || y === undefined) return unfit(vm, op, a, b);
  if (y === 0 && (op === '/' || op === '//' || op === '%')) return vm.raise('ZeroDivisionError', zeroDivision(op, isFloat(a) || isFloat(b)));
  const results: Readonly<Record<string, () => number>> = {
    ...{ '+': () => x + y, '-': () => x - y, '*': () => x * y, '/': () => x / y, '**': () => x ** y },
    ...{
      '//': () => Math.floor(x / y),
      '%': () => x - y * Math.floor(x / y),
      '&': () => x & y,
      '|': () => x | y,
      '^': () => x ^ y,
      '<<': () => x * 2 ** y,
      '>>': () => Math.floor(x / 2 ** y),
    },
  };
  const result = results[op]?.() ?? unfit(vm, op, a, b);
  if (op === '/' || isFloat(a) || isFloat(b)) return float(result);
  return Number.isSafeInteger(result) || !Number.isInteger(result) ? result : vm.refuse('whole numbers beyond 2**53');
}

/** `'%s is %d' % (a, b)`. */
function fill(vm: Interpreter, pattern: string, values: Value): string {
  const queue = values instanceof List && values.fixed ? [...values.items] : [values];
  const made = pattern.replace(/%(\.\d+)?([sdf%])/g, (_, digits: string | undefined, kind: string) => {
    if (kind === '%') return '%';
    if (queue.length === 0) return vm.raise('TypeError', 'not enough arguments for format string');
    const value = queue.shift();
    if (kind === 's') return text(value);
    const number = numeric(value) ?? vm.raise('TypeError', `%${kind} format: a real number is required, not ${typeName(value)}`);
    return kind === 'd' ? String(Math.trunc(number)) : number.toFixed(Math.min(50, Number((digits ?? '.6').slice(1))));
  });
  return queue.length > 0 ? vm.raise('TypeError', 'not all arguments converted during string formatting') : made;
}

/** A binary operator. */
export function binary(vm: Interpreter, op: string, a: Value, b: Value): Value {
  switch (op) {
    case '==':
      return equal(a, b);
    case '!=':
      return !equal(a, b);
    case 'is':
      return (a ?? null) === (b ?? null);
    case 'is not':
      return (a ?? null) !== (b ?? null);
    case 'in':
      return contains(vm, a, b);
    case 'not in':
      return !contains(vm, a, b);
    case '<':
      return compare(vm, op, a, b) < 0;
    case '>':
      return compare(vm, op, a, b) > 0;
    case '<=':
      return compare(vm, op, a, b) <= 0;
    case '>=':
      return compare(vm, op, a, b) >= 0;
    case '+':
      return add(vm, a, b);
    case '*':
      return multiply(vm, a, b);
    case '%':
      return typeof a === 'string' ? fill(vm, a, b) : calculate(vm, op, a, b);
    default:
      return calculate(vm, op, a, b);
  }
}

/** An operator before a value; `float` marks a number that is written with a point. */
export function unary(vm: Interpreter, op: string, value: Value): Value {
  if (op === 'not') return !truthy(value);
  const number = op === '~' && isFloat(value) ? undefined : numeric(value);
  if (number === undefined) return vm.raise('TypeError', `bad operand type for unary ${op}: '${typeName(value)}'`);
  if (op === 'float') return float(number);
  const result = op === '-' ? -number : op === '~' ? ~number : number;
  return value instanceof Whole ? float(result) : result;
}
