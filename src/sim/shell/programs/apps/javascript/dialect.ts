// JavaScript where it differs: its operators, what is true, how members are found, and how modules are loaded.
import { type Interpreter } from '../interpreter';
import { type Dialect, type Natives } from '../language';
import { type Scope, Closure, Dict, List, Native, Promised, type Value } from '../values';
import { builtIns, CONSTANTS, GLOBALS, UNSIMULATED_GLOBALS } from './builtIns';
import { collections } from './collections';
import { express } from './express';
import { http } from './http';
import { loadModule, nodeModules } from './modules';
import { parseJavaScript } from './parse';
import { redis } from './redis';
import { sql } from './sql';
import { numberOf, textOf } from './text';
import { own } from '../../../../values';

const natives: Natives = { ...builtIns, ...collections, ...nodeModules, ...http, ...express, ...redis, ...sql };

const isPrimitive = (value: Value): boolean => value === null || typeof value !== 'object';

function looselyEqual(a: Value, b: Value): boolean {
  if ((a ?? null) === null || (b ?? null) === null) return (a ?? null) === (b ?? null);
  if (typeof a === typeof b) return a === b;
  if (!isPrimitive(a) && !isPrimitive(b)) return a === b;
  return isPrimitive(a) && isPrimitive(b) ? Number(a) === Number(b) : textOf(a) === textOf(b);
}

function compare(op: string, a: Value, b: Value): boolean {
  const texts = typeof a === 'string' && typeof b === 'string';
  const [x, y] = texts ? [a, b] : [numberOf(a), numberOf(b)];
  return op === '<' ? x < y : op === '>' ? x > y : op === '<=' ? x <= y : x >= y;
}

function binary(vm: Interpreter, op: string, a: Value, b: Value): Value {
  switch (op) {
    case '+':
      return isText(a) || isText(b) ? textOf(a) + textOf(b) : numberOf(a) + numberOf(b);
    case '===':
      return a === b;
    case '!==':
      return a !== b;
    case '==':
      return looselyEqual(a, b);
    case '!=':
      return !looselyEqual(a, b);
    case '<':
    case '>':
    case '<=':
    case '>=':
      return compare(op, a, b);
    case 'in':
      return b instanceof Dict
        ? b.entries.has(textOf(a))
        : b instanceof List
          ? numberOf(a) < b.items.length
          : vm.raise('TypeError', `Cannot use 'in' operator to search for '${textOf(a)}' in ${textOf(b)}`);
    case 'instanceof':
      return a instanceof Dict && b instanceof Native
        ? a.kind === b.name || (a.kind === 'error' && (b.name === 'Error' || a.get('name') === b.name))
        : b instanceof Native && ((a instanceof List && b.name === 'Array') || (a instanceof Promised && b.name === 'Promise'));
    default:
      return arithmetic(op, numberOf(a), numberOf(b));
  }
}

/** Whether `+` joins texts. */
const isText = (value: Value): boolean => typeof value === 'string' || (value !== null && typeof value === 'object');

function arithmetic(op: string, a: number, b: number): number {
  const table: Readonly<Record<string, () => number>> = {
    ...{ '-': () => a - b, '*': () => a * b, '/': () => a / b, '%': () => a % b, '**': () => a ** b },
    ...{ '|': () => a | b, '&': () => a & b, '^': () => a ^ b, '<<': () => a << b, '>>': () => a >> b, '>>>': () => a >>> b },
  };
  return table[op]?.() ?? NaN;
}

const TYPES: Readonly<Record<string, string>> = { undefined: 'undefined', boolean: 'boolean', number: 'number', string: 'string' };

function unary(_: Interpreter, op: string, value: Value): Value {
  if (op === '!') return !truthy(value);
  if (op === 'typeof') return value instanceof Closure || value instanceof Native ? 'function' : (TYPES[typeof value] ?? 'object');
  const number = numberOf(value);
  return op === '-' ? -number : op === '~' ? ~number : number;
}

const truthy = (value: Value): boolean => value !== undefined && value !== null && value !== false && value !== 0 && value !== '' && !Number.isNaN(value);

/** The class whose methods a value has. */
function classOf(value: Value): string {
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number') return 'Number';
  if (value instanceof List) return 'Array';
  if (value instanceof Promised) return 'Promise';
  if (value instanceof Dict) return value.kind === '' ? 'Object' : value.kind;
  return 'Function';
}

/** Kinds that have no members beside those that are there. */
const OPEN = ['', 'error', 'exports'];

/** Members that JavaScript gives to values that are no plain objects; what is not among them is undefined. */
const PROTOTYPES: Readonly<Record<string, object>> = { String: String.prototype, Number: Number.prototype, Array: Array.prototype, Function: Function.prototype };
function lacks(of: Value, name: string): boolean {
  const prototype = of instanceof Native ? undefined : own(PROTOTYPES, classOf(of));
  return prototype !== undefined && !(name in prototype);
}

function member(vm: Interpreter, of: Value, name: string): Value {
  if (of === undefined || of === null) return vm.raise('TypeError', `Cannot read properties of ${String(of)} (reading '${name}')`);
  if (of instanceof Dict && of.entries.has(name)) return of.get(name);
  if (name === 'length' && typeof of === 'string') return of.length;
  if (name === 'length' && of instanceof List) return of.items.length;
  if (of instanceof Closure && name === 'name') return of.name;
  const path = of instanceof Native ? `${of.name}.${name}` : `${classOf(of)}#${name}`;
  if (Object.hasOwn(CONSTANTS, path)) return CONSTANTS[path];
  const getter = Object.hasOwn(natives, `get ${path}`) ? natives[`get ${path}`] : undefined;
  if (getter) return getter(vm, [], of, new Map());
  if (Object.hasOwn(natives, path)) return new Native(path, of);
  if (of instanceof Dict && OPEN.includes(of.kind)) return Object.hasOwn(natives, `Object#${name}`) ? new Native(`Object#${name}`, of) : undefined;
  if (lacks(of, name)) return undefined;
  return vm.refuse(path.replace('#', '.'));
}

function setMember(vm: Interpreter, of: Value, name: string, value: Value): void {
  if (of === undefined || of === null) vm.raise('TypeError', `Cannot set properties of ${String(of)} (setting '${name}')`);
  if (of instanceof Dict) of.set(name, of === vm.root.get('env') ? textOf(value) : value);
  else vm.refuse(`setting .${name} of this value`);
}

/** The index that a number or a text such as `'1'` is. */
const placeOf = (at: Value): number | undefined => (typeof at === 'number' ? at : typeof at === 'string' && /^(?:0|[1-9]\d*)$/.test(at) ? Number(at) : undefined);

/** JavaScript. */
export const javascript: Dialect = {
  natives,
  parse: parseJavaScript,
  hoists: true,
  notCallable: (name) => `${name} is not a function`,
  tooDeep: { name: 'RangeError', message: 'Maximum call stack size exceeded' },
  truthy,
  unary,
  binary,
  text: (_, value) => textOf(value),
  format: (_, value) => textOf(value),
  member,
  setMember,
  index(vm, of, at) {
    const place = placeOf(at);
    if (of instanceof List && place !== undefined) return of.items[place];
    if (typeof of === 'string' && place !== undefined) return of[place];
    return member(vm, of, textOf(at));
  },
  setIndex(vm, of, at, value) {
    const place = placeOf(at);
    if (of instanceof List && place !== undefined && place >= 0 && place <= of.items.length) of.items[place] = value;
    else if (of instanceof List) vm.refuse('an item far beyond the end of an array');
    else setMember(vm, of, textOf(at), value);
  },
  slice: (vm) => vm.refuse('a slice'),
  iterate(vm, value) {
    if (value instanceof List) return value.items;
    if (typeof value === 'string') return Array.from(value);
    return vm.raise('TypeError', `${value === undefined || value === null ? String(value) : 'object'} is not iterable`);
  },
  global(vm, name) {
    if (GLOBALS.has(name)) return new Native(name);
    if (Object.hasOwn(CONSTANTS, name)) return CONSTANTS[name];
    if (UNSIMULATED_GLOBALS.has(name)) return vm.refuse(name);
    return vm.raise('ReferenceError', `${name} is not defined`);
  },
  assign(vm, scope: Scope, name, value) {
    const found = scope.find(name);
    if (!found) return vm.refuse(`an assignment to ${name}, which is not declared`);
    if (found.constant) vm.raise('TypeError', 'Assignment to constant variable.');
    found.value = value;
  },
  import: loadModule,
  imported(vm, module, name) {
    if (name === 'default') return module instanceof Dict && module.entries.has('default') ? module.get('default') : module;
    return member(vm, module, name);
  },
  catches: () => true,
};
