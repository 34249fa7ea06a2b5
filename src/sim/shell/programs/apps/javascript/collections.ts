// Methods of JavaScript's texts, arrays and objects.
import { type Interpreter } from '../interpreter';
import { type NativeFunction, type Natives } from '../language';
import { Closure, Dict, List, Native, type Value } from '../values';
import { numberOf, textOf } from './text';

type TextMethod = (text: string, args: readonly Value[]) => Value;
type ListMethod = (vm: Interpreter, list: List, args: readonly Value[]) => Value;

const optional = (value: Value): number | undefined => (value === undefined ? undefined : numberOf(value));

const texts: Readonly<Record<string, TextMethod>> = {
  toUpperCase: (text) => text.toUpperCase(),
  toLowerCase: (text) => text.toLowerCase(),
  trim: (text) => text.trim(),
  trimStart: (text) => text.trimStart(),
  trimEnd: (text) => text.trimEnd(),
  split: (text, [by, limit]) => new List(by === undefined ? [text] : text.split(textOf(by), optional(limit))),
  slice: (text, [from, to]) => text.slice(optional(from), optional(to)),
  substring: (text, [from = 0, to]) => text.substring(numberOf(from), optional(to)),
  includes: (text, [part]) => text.includes(textOf(part)),
  startsWith: (text, [part]) => text.startsWith(textOf(part)),
  endsWith: (text, [part]) => text.endsWith(textOf(part)),
  indexOf: (text, [part]) => text.indexOf(textOf(part)),
  lastIndexOf: (text, [part]) => text.lastIndexOf(textOf(part)),
  charAt: (text, [at = 0]) => text.charAt(numberOf(at)),
  charCodeAt: (text, [at = 0]) => text.charCodeAt(numberOf(at)),
  at: (text, [at = 0]) => text.at(numberOf(at)),
  concat: (text, args) => text + args.map((each) => textOf(each)).join(''),
  toString: (text: string) => text,
};

/** What takes the place of a part: a text, with `$&` and its kind, or what a function makes of the part. */
const by = (vm: Interpreter, value: Value): ((part: string) => string) =>
  value instanceof Closure || value instanceof Native ? (part) => textOf(vm.call(value, [part])) : (part) => part.replace(part, textOf(value));

/** Methods that make a text longer: within reason. */
const LONGEST = 100_000;
const longer: Natives = {
  'String#replace': (vm, [part, value], self) => textOf(self).replace(textOf(part), by(vm, value)),
  'String#replaceAll': (vm, [part, value], self) => textOf(self).replaceAll(textOf(part), by(vm, value)),
  'String#repeat': (vm, [count = 0], self) => {
    const times = Math.trunc(numberOf(count)) || 0;
    if (times < 0) vm.raise('RangeError', `Invalid count value: ${textOf(count)}`);
    return times * textOf(self).length > LONGEST ? vm.refuse('a text of that length') : textOf(self).repeat(times);
  },
  'String#padStart': (vm, args, self) => padded(vm, args, (length, fill) => textOf(self).padStart(length, fill)),
  'String#padEnd': (vm, args, self) => padded(vm, args, (length, fill) => textOf(self).padEnd(length, fill)),
};

function padded(vm: Interpreter, [length = 0, fill]: readonly Value[], pad: (length: number, fill: string) => string): Value {
  const wide = numberOf(length);
  return wide > LONGEST ? vm.refuse('a text of that length') : pad(wide, fill === undefined ? ' ' : textOf(fill));
}

const calls = (vm: Interpreter, fn: Value, list: List, item: Value, index: number): Value => vm.call(fn, [item, index, list]);
const truthy = (vm: Interpreter, fn: Value, list: List, item: Value, index: number): boolean => vm.dialect.truthy(calls(vm, fn, list, item, index));

const byText = (a: Value, b: Value): number => Number(textOf(a) > textOf(b)) - Number(textOf(a) < textOf(b));

const lists: Readonly<Record<string, ListMethod>> = {
  push: (_, list, args) => list.items.push(...args),
  pop: (_, list) => list.items.pop(),
  shift: (_, list) => list.items.shift(),
  unshift: (_, list, args) => list.items.unshift(...args),
  slice: (_, list, [from, to]) => new List(list.items.slice(optional(from), optional(to))),
  splice: (_, list, [from = 0, count, ...added]) => new List(list.items.splice(numberOf(from), count === undefined ? Infinity : numberOf(count), ...added)),
  concat: (_, list, args) => new List(list.items.concat(...args.map((each) => (each instanceof List ? each.items : [each])))),
  join: (vm, list, [by]) => vm.sized(list.items.map((item) => (item === undefined || item === null ? '' : textOf(item))).join(by === undefined ? ',' : textOf(by))),
  reverse: (_, list) => (list.items.reverse(), list),
  includes: (_, list, [item]) => list.items.includes(item),
  indexOf: (_, list, [item]) => list.items.indexOf(item),
  at: (_, list, [at = 0]) => list.items.at(numberOf(at)),
  flat: (_, list) => new List(list.items.flatMap((item) => (item instanceof List ? item.items : [item]))),
  keys: (_, list) => new List(list.items.map((_item, index) => index)),
  toString: (_: Interpreter, list: List) => textOf(list),
  map: (vm, list, [fn]) => new List(list.items.map((item, index) => calls(vm, fn, list, item, index))),
  flatMap: (vm, list, [fn]) =>
    new List(
      list.items.flatMap((item, index) => {
        const made = calls(vm, fn, list, item, index);
        return made instanceof List ? made.items : [made];
      }),
    ),
  filter: (vm, list, [fn]) => new List(list.items.filter((item, index) => truthy(vm, fn, list, item, index))),
  forEach: (vm, list, [fn]) => {
    list.items.forEach((item, index) => calls(vm, fn, list, item, index));
    return undefined;
  },
  find: (vm, list, [fn]) => list.items.find((item, index) => truthy(vm, fn, list, item, index)),
  findIndex: (vm, list, [fn]) => list.items.findIndex((item, index) => truthy(vm, fn, list, item, index)),
  some: (vm, list, [fn]) => list.items.some((item, index) => truthy(vm, fn, list, item, index)),
  every: (vm, list, [fn]) => list.items.every((item, index) => truthy(vm, fn, list, item, index)),
  reduce: (vm, list, [fn, ...start]) => {
    if (list.items.length === 0 && start.length === 0) vm.raise('TypeError', 'Reduce of empty array with no initial value');
    return (start.length > 0 ? list.items : list.items.slice(1)).reduce((sum, item, index) => vm.call(fn, [sum, item, index, list]), start.length > 0 ? start[0] : list.items[0]);
  },
  sort: (vm, list, [fn]) => {
    list.items.sort(fn === undefined ? byText : (a, b) => numberOf(vm.call(fn, [a, b])));
    return list;
  },
};

const entriesOf = (value: Value): [string, Value][] =>
  value instanceof Dict ? [...value.entries] : value instanceof List ? value.items.map((item, index) => [String(index), item]) : [];

const objects: Natives = {
  'Object.keys': (_, [value]) => new List(entriesOf(value).map(([name]) => name)),
  'Object.values': (_, [value]) => new List(entriesOf(value).map(([, item]) => item)),
  'Object.entries': (_, [value]) => new List(entriesOf(value).map((entry) => new List(entry))),
  'Object.assign': (_, [into, ...from]) => {
    if (into instanceof Dict) for (const each of from) for (const [name, item] of entriesOf(each)) into.set(name, item);
    return into;
  },
  'Object.freeze': (_, [value]) => value,
  'Object.fromEntries': (vm, [list]) =>
    new Dict(new Map(vm.dialect.iterate(vm, list).map((entry) => (entry instanceof List ? [textOf(entry.items[0]), entry.items[1]] : ['', undefined])))),
  'Object#hasOwnProperty': (_, [name], self) => self instanceof Dict && self.entries.has(textOf(name)),
  'Object#toString': (_, _args, self) => textOf(self),
  'Array.isArray': (_, [value]) => value instanceof List,
  'Array.from': (vm, [value, fn]) => {
    const length = value instanceof Dict ? numberOf(value.get('length')) : null;
    if (length !== null && length > LONGEST) vm.refuse('an array of that length');
    const items: readonly Value[] = length === null ? vm.dialect.iterate(vm, value) : Array.from({ length }, () => undefined);
    return new List(fn === undefined ? [...items] : items.map((item, index) => vm.call(fn, [item, index])));
  },
};

const onText =
  (method: TextMethod): NativeFunction =>
  (_, args, self) =>
    method(textOf(self), args);
const onList =
  (method: ListMethod): NativeFunction =>
  (vm, args, self) =>
    self instanceof List ? method(vm, self, args) : undefined;

/** Methods of texts, arrays and objects. */
export const collections: Natives = {
  ...Object.fromEntries(Object.entries(texts).map(([name, method]) => [`String#${name}`, onText(method)])),
  ...Object.fromEntries(Object.entries(lists).map(([name, method]) => [`Array#${name}`, onList(method)])),
  ...longer,
  ...objects,
};
