// Python where it differs: names, members, indexes, and how modules are imported.
import { type Interpreter } from '../interpreter';
import { type Dialect, type Natives } from '../language';
import { GLOBALS as GIVEN } from '../execute';
import { Dict, List, Native, type Scope, type Value } from '../values';
import { builtIns, UNSIMULATED } from './builtIns';
import { catches, errors, EXCEPTIONS } from './errors';
import { flask } from './flask';
import { fileMethods } from './fileMethods';
import { methods } from './methods';
import { importModule, modules } from './modules';
import { binary, numeric, truthy, unary } from './operators';
import { parsePython } from './parse';
import { redis } from './redis';
import { formatted, text, typeName } from './text';

const natives: Natives = { ...builtIns, ...methods, ...fileMethods, ...modules, ...errors, ...flask, ...redis };
const NAMES = new Set([...Object.keys(builtIns).filter((name) => !name.includes('.')), 'open', ...EXCEPTIONS]);
const has = (name: string): boolean => Object.hasOwn(natives, name);

/** Whether a module or something in it has this name. */
const isPart = (path: string): boolean => has(path) || Object.keys(natives).some((name) => name.startsWith(`${path}.`) || name.startsWith(`get ${path}.`));

/** What a module has under a name. */
function part(vm: Interpreter, path: string): Value | undefined {
  const value = natives[`get ${path}`];
  if (value) return value(vm, [], undefined, new Map());
  return isPart(path) ? new Native(path) : undefined;
}

/** Kinds whose members are what they hold. */
const OPEN = ['module', 'error', 'file', 'type'];

function member(vm: Interpreter, of: Value, name: string): Value {
  if (of instanceof Dict && OPEN.includes(of.kind) && of.entries.has(name) && !name.startsWith(' ')) return of.get(name);
  if (of instanceof Native) return part(vm, `${of.name}.${name}`) ?? vm.refuse(`${of.name}.${name}`);
  const kind = of instanceof Dict && of.kind !== '' ? of.kind : typeName(of);
  const value = natives[`get ${kind}#${name}`];
  if (value) return value(vm, [], of, new Map());
  if (has(`${kind}#${name}`)) return new Native(`${kind}#${name}`, of);
  if (of === null || of === undefined || typeof of === 'number' || (of instanceof Dict && of.kind === 'module'))
    return vm.raise('AttributeError', of instanceof Dict ? `module has no attribute '${name}'` : `'${typeName(of)}' object has no attribute '${name}'`);
  return vm.refuse(`${kind}.${name}`);
}

function positionIn(vm: Interpreter, length: number, at: Value, what: string): number {
  const number = numeric(at) ?? vm.raise('TypeError', `${what} indices must be integers or slices, not ${typeName(at)}`);
  const place = number < 0 ? number + length : number;
  return place >= 0 && place < length ? place : vm.raise('IndexError', `${what} index out of range`);
}

function index(vm: Interpreter, of: Value, at: Value): Value {
  if (of instanceof List) return of.items[positionIn(vm, of.items.length, at, typeName(of))];
  if (typeof of === 'string') return of[positionIn(vm, of.length, at, 'string')];
  if (!(of instanceof Dict)) return vm.raise('TypeError', `'${typeName(of)}' object is not subscriptable`);
  if (typeof at !== 'string') return of.entries.size > 0 ? vm.refuse('a dictionary whose keys are no texts') : vm.raise('KeyError', '', { message: at });
  return of.entries.has(at) ? of.get(at) : vm.raise('KeyError', at);
}

/** The nearest scope that is a function's or the module's; the module's own where `global` says so. */
function owner(scope: Scope, name: string): Scope {
  let here = scope;
  while (!here.own && here.parent) here = here.parent;
  const given = here.names.get(GIVEN)?.value;
  if (given instanceof List && given.items.includes(name)) while (here.parent) here = here.parent;
  return here;
}

/** Python. */
export const python: Dialect = {
  natives,
  parse: parsePython,
  hoists: false,
  notCallable: (_, value) => `'${typeName(value)}' object is not callable`,
  tooDeep: { name: 'RecursionError', message: 'maximum recursion depth exceeded' },
  truthy,
  unary,
  binary,
  text: (_, value) => text(value),
  format: formatted,
  member,
  setMember: (vm, of, name) => vm.refuse(`setting .${name}${of === null ? ' of None' : ''}`),
  index,
  setIndex(vm, of, at, value) {
    if (of instanceof List && !of.fixed) of.items[positionIn(vm, of.items.length, at, 'list assignment')] = value;
    else if (of instanceof Dict && typeof at === 'string') of.set(at, value);
    else if (of instanceof Dict) vm.refuse('a dictionary whose keys are no texts');
    else vm.raise('TypeError', `'${typeName(of)}' object does not support item assignment`);
  },
  slice(vm, of, from, to) {
    const [start, end] = [numeric(from), numeric(to)];
    if (typeof of === 'string') return of.slice(start, end);
    return of instanceof List ? new List(of.items.slice(start, end), of.fixed) : vm.raise('TypeError', `'${typeName(of)}' object is not subscriptable`);
  },
  iterate(vm, value) {
    if (value instanceof List) return value.items;
    if (typeof value === 'string') return Array.from(value);
    if (value instanceof Dict && value.kind === 'file') return text(value.get(' text')).match(/[^\n]*\n|[^\n]+$/g) ?? [];
    return value instanceof Dict ? [...value.entries.keys()] : vm.raise('TypeError', `'${typeName(value)}' object is not iterable`);
  },
  global(vm, name) {
    if (NAMES.has(name)) return new Native(name);
    return UNSIMULATED.has(name) ? vm.refuse(`${name}()`) : vm.raise('NameError', `name '${name}' is not defined`);
  },
  assign(_, scope, name, value) {
    owner(scope, name).declare(name, value);
  },
  import: importModule,
  imported(vm, module, name, from) {
    if (module instanceof Dict) return module.entries.has(name) ? module.get(name) : vm.raise('ImportError', `cannot import name '${name}' from '${from}'`);
    return module instanceof Native ? (part(vm, `${module.name}.${name}`) ?? vm.refuse(`${module.name}.${name}`)) : null;
  },
  catches,
};
