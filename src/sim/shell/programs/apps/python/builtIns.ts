// Functions that every Python module sees: print, len, range, open and the like.
import { type Interpreter } from '../interpreter';
import { type Named, type NativeFunction, type Natives } from '../language';
import { Dict, List, Native, type Value, Whole } from '../values';
import { flush, write } from './output';
import { compare, float, numeric, truthy } from './operators';
import { repr, text, typeName } from './text';

/** Names that Python has and this machine does not. */
export const UNSIMULATED = new Set(
  'SystemExit input eval exec compile isinstance issubclass getattr setattr hasattr callable super object set frozenset bytes bytearray memoryview complex iter next map filter reversed slice property staticmethod classmethod vars dir id hash globals locals format chr ord hex oct bin divmod pow __import__ breakpoint'.split(
    ' ',
  ),
);

const LONGEST = 100_000;

function print(vm: Interpreter, args: readonly Value[], _: Value, named: Named): Value {
  const separator = named.has('sep') ? text(named.get('sep')) : ' ';
  const line = args.map(text).join(separator) + (named.has('end') ? text(named.get('end')) : '\n');
  const file = named.get('file');
  if (file instanceof Native && file.name === 'sys.stderr') vm.host.err(line);
  else write(vm, line);
  if (truthy(named.get('flush'))) flush(vm);
  return null;
}

function length(vm: Interpreter, [value]: readonly Value[]): Value {
  if (typeof value === 'string') return Array.from(value).length;
  if (value instanceof List) return value.items.length;
  if (value instanceof Dict) return ['', 'os.environ', 'flask.Values'].includes(value.kind) ? value.entries.size : vm.refuse(`len() of ${value.kind}`);
  return vm.raise('TypeError', `object of type '${typeName(value)}' has no len()`);
}

function range(vm: Interpreter, args: readonly Value[]): Value {
  const numbers = args.map((arg) => numeric(arg) ?? vm.raise('TypeError', `'${typeName(arg)}' object cannot be interpreted as an integer`));
  const [start = 0, end = 0, step = 1] = numbers.length === 1 ? [0, numbers[0] ?? 0] : numbers;
  if (step === 0) return vm.raise('ValueError', 'range() arg 3 must not be zero');
  const count = Math.max(0, Math.ceil((end - start) / step));
  return count > LONGEST ? vm.refuse(`a range of more than ${LONGEST.toLocaleString('en')} numbers`) : new List(Array.from({ length: count }, (_, index) => start + index * step));
}

function toInt(vm: Interpreter, [value = 0, base = 10]: readonly Value[], _: Value, named: Named): Value {
  const number = numeric(value);
  const radix = numeric(named.get('base') ?? base) ?? 10;
  if (radix !== 10) return inBase(vm, text(value), radix);
  if (number !== undefined)
    return Number.isFinite(number)
      ? Math.trunc(number)
      : vm.raise(Number.isNaN(number) ? 'ValueError' : 'OverflowError', `cannot convert float ${Number.isNaN(number) ? 'NaN to integer' : 'infinity to integer'}`);
  const digits = value instanceof Dict && value.kind === 'bytes' ? text(value.get(' text')) : value;
  if (typeof digits !== 'string') return vm.raise('TypeError', `int() argument must be a string, a bytes-like object or a real number, not '${typeName(value)}'`);
  return /^\s*[+-]?\d[\d_]*\s*$/.test(digits) ? Number(digits.replaceAll('_', '')) : vm.raise('ValueError', `invalid literal for int() with base 10: ${repr(value)}`);
}

/** `int(text, base)`. */
function inBase(vm: Interpreter, digits: string, base: number): Value {
  const fail = (): never => vm.raise('ValueError', `invalid literal for int() with base ${base}: ${repr(digits)}`);
  if (base < 2 || base > 36) return vm.raise('ValueError', 'int() base must be >= 2 and <= 36, or 0');
  const [, sign, body] = /^\s*([+-]?)(?:0[xX](?=[\da-fA-F])|0[bB](?=[01])|0[oO](?=[0-7]))?([\da-z]+)\s*$/i.exec(digits) ?? fail();
  const legal = Array.from(body ?? '').every((digit) => Number.parseInt(digit, 36) < base);
  return legal ? Number.parseInt(body ?? '', base) * (sign === '-' ? -1 : 1) : fail();
}

function toFloat(vm: Interpreter, [value = 0]: readonly Value[]): Value {
  const number = numeric(value);
  if (number !== undefined) return float(number);
  const special = typeof value === 'string' ? /^\s*([+-]?)(?:(inf|infinity)|nan)\s*$/i.exec(value) : null;
  if (special) return special[2] === undefined ? NaN : special[1] === '-' ? -Infinity : Infinity;
  return typeof value === 'string' && /^\s*[+-]?(?:\d[\d_]*\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i.test(value)
    ? float(Number(value.replaceAll('_', '')))
    : vm.raise('ValueError', `could not convert string to float: ${repr(value)}`);
}

const itemsOf = (vm: Interpreter, args: readonly Value[]): readonly Value[] => (args.length === 1 ? vm.dialect.iterate(vm, args[0]) : args);

const extreme =
  (name: 'min' | 'max'): NativeFunction =>
  (vm, args, _, named) => {
    const key = named.get('key') ?? null;
    const keyed = itemsOf(vm, args).map((item): [Value, Value] => [key === null ? item : vm.call(key, [item]), item]);
    if (keyed.length === 0) return named.has('default') ? named.get('default') : vm.raise('ValueError', `${name}() iterable argument is empty`);
    const isBetter = ([a]: [Value, Value], [b]: [Value, Value]): boolean => (name === 'min' ? compare(vm, '<', a, b) < 0 : compare(vm, '>', a, b) > 0);
    return keyed.reduce((best, each) => (isBetter(each, best) ? each : best))[1];
  };

function sorted(vm: Interpreter, items: readonly Value[], named: Named): List {
  const key = named.get('key') ?? null;
  const keyed = items.map((item): [Value, Value] => [key === null ? item : vm.call(key, [item]), item]);
  keyed.sort(([a], [b]) => compare(vm, '<', a, b) * (truthy(named.get('reverse')) ? -1 : 1));
  return new List(keyed.map(([, item]) => item));
}

/** Sorts a list in its place. */
export function sortList(vm: Interpreter, list: List, named: Named): void {
  list.items = sorted(vm, list.items, named).items;
}

function round(vm: Interpreter, [value, digits]: readonly Value[]): Value {
  const number = numeric(value) ?? vm.raise('TypeError', `type ${typeName(value)} doesn't define __round__ method`);
  const places = numeric(digits);
  if (places !== undefined && places < 0) return Math.round(number / 10 ** -places) * 10 ** -places;
  if (places !== undefined) return value instanceof Whole || !Number.isInteger(number) ? float(Number(number.toFixed(Math.min(20, places)))) : number;
  const floor = Math.floor(number);
  return number - floor === 0.5 ? floor + (floor % 2 === 0 ? 0 : 1) : Math.round(number);
}

function toDict(vm: Interpreter, [value]: readonly Value[], named: Named): Value {
  const made = new Dict();
  if (value instanceof Dict) for (const [name, item] of value.entries) made.set(name, item);
  else if (value !== undefined) for (const pair of vm.dialect.iterate(vm, value)) if (pair instanceof List) made.set(text(pair.items[0]), pair.items[1]);
  for (const [name, item] of named) made.set(name, item);
  return made;
}

const exit: NativeFunction = (vm, [code]) => {
  if (typeof code === 'string') vm.host.err(`${code}\n`);
  return vm.exit(code === undefined || code === null ? 0 : (numeric(code) ?? 1));
};

/** The functions. */
export const builtIns: Natives = {
  print,
  len: length,
  range,
  str: (_, args) => (args.length === 0 ? '' : text(args[0])),
  repr: (_, [value]) => repr(value),
  int: toInt,
  float: toFloat,
  bool: (_, [value]) => truthy(value),
  list: (vm, args) => new List(args.length === 0 ? [] : [...vm.dialect.iterate(vm, args[0])]),
  tuple: (vm, args) => new List(args.length === 0 ? [] : [...vm.dialect.iterate(vm, args[0])], true),
  dict: (vm, args, _, named) => toDict(vm, args, named),
  sorted: (vm, [list], _, named) => sorted(vm, vm.dialect.iterate(vm, list), named),
  sum: (vm, [list, start], _, named) => vm.dialect.iterate(vm, list).reduce((sum, item) => vm.dialect.binary(vm, '+', sum, item), start ?? named.get('start') ?? 0),
  ...{ min: extreme('min'), max: extreme('max') },
  abs: (vm, [value]) => {
    const number = numeric(value) ?? vm.raise('TypeError', `bad operand type for abs(): '${typeName(value)}'`);
    return vm.dialect.unary(vm, number < 0 ? '-' : '+', value);
  },
  round,
  any: (vm, [list]) => vm.dialect.iterate(vm, list).some(truthy),
  all: (vm, [list]) => vm.dialect.iterate(vm, list).every(truthy),
  enumerate: (vm, [list, start], _, named) =>
    new List(vm.dialect.iterate(vm, list).map((item, index) => new List([index + (numeric(start) ?? numeric(named.get('start')) ?? 0), item], true))),
  zip: (vm, [a, b]) => {
    const others = vm.dialect.iterate(vm, b);
    return new List(
      vm.dialect
        .iterate(vm, a)
        .slice(0, others.length)
        .map((item, index) => new List([item, others[index]], true)),
    );
  },
  type: (_, [value]) => Dict.of({ name: typeName(value) }, 'type'),
  ...{ exit, quit: exit, 'sys.exit': exit },
};
