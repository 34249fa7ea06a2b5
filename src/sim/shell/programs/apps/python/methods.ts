// Methods of Python's texts, lists, dictionaries and files.
import { type Interpreter } from '../interpreter';
import { type Named, type NativeFunction, type Natives } from '../language';
import { Dict, List, Native, type Value } from '../values';
import { sortList } from './builtIns';
import { equal, numeric } from './operators';
import { repr, text, typeName } from './text';

type TextMethod = (vm: Interpreter, self: string, args: readonly Value[]) => Value;
type ListMethod = (vm: Interpreter, list: List, args: readonly Value[], named: Named) => Value;
type DictMethod = (vm: Interpreter, dict: Dict, args: readonly Value[], named: Named) => Value;

const strip = (self: string, chars: Value, ends: 'both' | 'left' | 'right'): string => {
  const drops = (char: string): boolean => (chars === undefined || chars === null ? /\s/.test(char) : text(chars).includes(char));
  let [from, to] = [0, self.length];
  if (ends !== 'right') while (from < to && drops(self.charAt(from))) from += 1;
  if (ends !== 'left') while (to > from && drops(self.charAt(to - 1))) to -= 1;
  return self.slice(from, to);
};

function split(vm: Interpreter, self: string, [by, most]: readonly Value[]): Value {
  const limit = numeric(most);
  if (by === undefined || by === null) {
    const words = [...self.matchAll(/\S+/g)];
    const last = limit === undefined || limit < 0 ? undefined : words[limit];
    return new List([...words.slice(0, last ? limit : undefined).map(([word]) => word), ...(last ? [self.slice(last.index)] : [])]);
  }
  if (text(by) === '') return vm.raise('ValueError', 'empty separator');
  const parts = self.split(text(by));
  return new List(limit === undefined || limit < 0 || parts.length <= limit + 1 ? parts : [...parts.slice(0, limit), parts.slice(limit).join(text(by))]);
}

function replaced(self: string, from: string, to: string, most: number): string {
  if (most < 0) return self.replaceAll(from, () => to);
  const parts = self.split(from);
  return (
    parts.slice(0, most + 1).join(to) +
    parts
      .slice(most + 1)
      .map((part) => from + part)
      .join('')
  );
}

const fits =
  (test: (self: string, part: string) => boolean): TextMethod =>
  (_, self, [part]) =>
    (part instanceof List ? part.items : [part]).some((each) => test(self, text(each)));

const texts: Readonly<Record<string, TextMethod>> = {
  upper: (_, self) => self.toUpperCase(),
  lower: (_, self) => self.toLowerCase(),
  title: (_, self) => self.toLowerCase().replace(/\b[a-z]/g, (letter) => letter.toUpperCase()),
  capitalize: (_, self) => self.slice(0, 1).toUpperCase() + self.slice(1).toLowerCase(),
  strip: (_, self, [chars]) => strip(self, chars, 'both'),
  lstrip: (_, self, [chars]) => strip(self, chars, 'left'),
  rstrip: (_, self, [chars]) => strip(self, chars, 'right'),
  split,
  splitlines: (_, self) => new List(self === '' ? [] : self.replace(/\n$/, '').split('\n')),
  join: (vm, self, [list]) =>
    vm.dialect
      .iterate(vm, list)
      .map((item, index) => (typeof item === 'string' ? item : vm.raise('TypeError', `sequence item ${index}: expected str instance, ${typeName(item)} found`)))
      .join(self),
  replace: (_, self, [from, to, most]) => replaced(self, text(from), text(to), numeric(most) ?? -1),
  startswith: fits((self, part) => self.startsWith(part)),
  endswith: fits((self, part) => self.endsWith(part)),
  find: (_, self, [part]) => self.indexOf(text(part)),
  count: (_, self, [part]) => self.split(text(part)).length - 1,
  isdigit: (_, self) => /^\d+$/.test(self),
  zfill: (_, self, [width]) => {
    const [sign = ''] = /^[+-]?/.exec(self) ?? [];
    return sign + self.slice(sign.length).padStart(Math.min(1000, numeric(width) ?? 0) - sign.length, '0');
  },
  encode: (_, self) => Dict.of({ ' text': self }, 'bytes'),
};

const indexError = (vm: Interpreter, what: string): never => vm.raise('IndexError', what);

const lists: Readonly<Record<string, ListMethod>> = {
  append: (_, list, [item]) => (list.items.push(item), null),
  extend: (vm, list, [more]) => {
    list.items = [...list.items, ...vm.dialect.iterate(vm, more)];
    vm.sized(list);
    return null;
  },
  insert: (_, list, [at, item]) => (list.items.splice(numeric(at) ?? 0, 0, item), null),
  pop: (vm, list, [at]) => {
    if (list.items.length === 0) indexError(vm, 'pop from empty list');
    const place = numeric(at) ?? -1;
    if (place >= list.items.length || place < -list.items.length) indexError(vm, 'pop index out of range');
    return list.items.splice(place, 1)[0];
  },
  remove: (vm, list, [item]) => {
    const at = list.items.findIndex((each) => equal(each, item));
    if (at < 0) vm.raise('ValueError', 'list.remove(x): x not in list');
    list.items.splice(at, 1);
    return null;
  },
  clear: (_, list) => ((list.items = []), null),
  copy: (_, list) => new List([...list.items]),
  reverse: (_, list) => (list.items.reverse(), null),
  index: (vm, list, [item]) => {
    const at = list.items.findIndex((each) => equal(each, item));
    return at < 0 ? vm.raise('ValueError', `${repr(item)} is not in list`) : at;
  },
  count: (_, list, [item]) => list.items.filter((each) => equal(each, item)).length,
  sort: (vm, list, _, named) => {
    sortList(vm, list, named);
    return null;
  },
};

const dicts: Readonly<Record<string, DictMethod>> = {
  get: (_, dict, [name, other = null]) => (dict.entries.has(text(name)) ? dict.get(text(name)) : other),
  keys: (_, dict) => new List([...dict.entries.keys()]),
  values: (_, dict) => new List([...dict.entries.values()]),
  items: (_, dict) => new List([...dict.entries].map((entry) => new List(entry, true))),
  pop: (vm, dict, [name, ...other]) => {
    const found = dict.get(text(name));
    if (!dict.entries.delete(text(name))) return other.length > 0 ? other[0] : vm.raise('KeyError', text(name));
    return found;
  },
  setdefault: (_, dict, [name, value = null]) => {
    if (!dict.entries.has(text(name))) dict.set(text(name), value);
    return dict.get(text(name));
  },
  update: (_, dict, [more], named) => {
    for (const [name, item] of [...(more instanceof Dict ? more.entries : []), ...named]) dict.set(name, item);
    return null;
  },
  clear: (_, dict) => (dict.entries.clear(), null),
  copy: (_, dict) => new Dict(new Map(dict.entries)),
};

const onText =
  (method: TextMethod): NativeFunction =>
  (vm, args, self) =>
    method(vm, text(self), args);
const onList =
  (method: ListMethod): NativeFunction =>
  (vm, args, self, named) =>
    self instanceof List ? method(vm, self, args, named) : null;
const onDict =
  (method: DictMethod): NativeFunction =>
  (vm, args, self, named) =>
    self instanceof Dict ? method(vm, self, args, named) : null;

/** The methods. */
export const methods: Natives = {
  ...Object.fromEntries(Object.entries(texts).map(([name, method]) => [`str#${name}`, onText(method)])),
  ...Object.fromEntries(Object.entries(lists).map(([name, method]) => [`list#${name}`, onList(method)])),
  ...Object.fromEntries(['index', 'count'].map((name) => [`tuple#${name}`, onList(lists[name] ?? (() => null))])),
  ...Object.fromEntries(['dict', 'os.environ', 'flask.Values'].flatMap((kind) => Object.entries(dicts).map(([name, method]) => [`${kind}#${name}`, onDict(method)]))),
  'bytes#decode': (_, _args, self) => (self instanceof Dict ? self.get(' text') : null),
};

/** A method of a value, as a function. */
export const methodOf = (kind: string, name: string, self: Value): Native => new Native(`${kind}#${name}`, self);
