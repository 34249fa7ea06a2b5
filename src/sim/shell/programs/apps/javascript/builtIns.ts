// What JavaScript has by itself: console, JSON, Math, numbers, dates, errors, promises and timers.
import { type Interpreter } from '../interpreter';
import { errorValue, type NativeFunction, type Natives, Thrown } from '../language';
import { readJson, toJson } from '../json';
import { clearTimer, follow, setTimer, settle } from '../promises';
import { Dict, List, Native, Promised, type Value } from '../values';
import { consoleLine } from './inspect';
import { numberOf, textOf } from './text';

const ERRORS = ['Error', 'TypeError', 'RangeError', 'SyntaxError', 'ReferenceError'] as const;

/** Names that every module sees. */
export const GLOBALS: ReadonlySet<string> = new Set([
  ...'console JSON Math Object Array Number String Boolean Date Promise process require parseInt parseFloat isNaN isFinite setTimeout setInterval clearTimeout clearInterval setImmediate encodeURIComponent decodeURIComponent'.split(
    ' ',
  ),
  ...ERRORS,
]);

/** Names that Node.js has and this machine does not. */
export const UNSIMULATED_GLOBALS: ReadonlySet<string> = new Set(
  'this arguments Buffer URL URLSearchParams fetch Map Set WeakMap WeakSet Symbol BigInt RegExp Intl Proxy Reflect globalThis global queueMicrotask performance structuredClone TextEncoder TextDecoder AbortController crypto eval Function Uint8Array ArrayBuffer encodeURI decodeURI escape unescape'.split(
    ' ',
  ),
);

/** Values that stand in no object. */
export const CONSTANTS: Readonly<Record<string, Value>> = { NaN, Infinity, 'Math.PI': Math.PI, 'Math.E': Math.E, 'Number.MAX_SAFE_INTEGER': Number.MAX_SAFE_INTEGER, undefined };

const print =
  (stream: 'out' | 'err'): NativeFunction =>
  (vm, args) => {
    vm.host[stream](consoleLine(vm, args));
    return undefined;
  };

/** Functions of Math that take numbers. */
const MATH: Readonly<Record<string, (a: number, b: number) => number>> = {
  ...{ floor: (a) => Math.floor(a), ceil: (a) => Math.ceil(a), round: (a) => Math.round(a), trunc: (a) => Math.trunc(a), abs: (a) => Math.abs(a), sign: (a) => Math.sign(a) },
  ...{ sqrt: (a) => Math.sqrt(a), log: (a) => Math.log(a), log10: (a) => Math.log10(a), log2: (a) => Math.log2(a), sin: (a) => Math.sin(a), cos: (a) => Math.cos(a) },
  pow: (a, b) => a ** b,
};

/** An error with the place where it was made. */
const makeError =
  (name: string): NativeFunction =>
  (vm, [message]) => {
    const text = message === undefined ? '' : textOf(message);
    return errorValue(name, text, { stack: `${name}${text === '' ? '' : `: ${text}`}\n    at ${vm.module}:${vm.line}` });
  };

function parseJson(vm: Interpreter, [text]: readonly Value[]): Value {
  const source = textOf(text);
  const [at] = /\S/.exec(source) ?? [''];
  return (readJson(source) ?? vm.raise('SyntaxError', at === '' ? 'Unexpected end of JSON input' : `Unexpected token '${at}', "${source.slice(0, 20)}" is not valid JSON`)).value;
}

function stringify(vm: Interpreter, [value, replacer, space]: readonly Value[]): Value {
  if (replacer !== undefined && replacer !== null) vm.refuse('the second argument of JSON.stringify()');
  const json = toJson(vm, value);
  return json === undefined ? undefined : JSON.stringify(json, null, typeof space === 'number' || typeof space === 'string' ? space : undefined);
}

/** `new Promise((resolve, reject) => …)`. */
function newPromise(vm: Interpreter, [work]: readonly Value[]): Value {
  const promise = new Promised();
  try {
    vm.call(work, [new Native('resolve', promise), new Native('reject', promise)]);
  } catch (problem) {
    if (!(problem instanceof Thrown)) throw problem;
    settle(vm, promise, 'failed', problem.value);
  }
  return promise;
}

const onPromise =
  (use: (vm: Interpreter, promise: Promised, args: readonly Value[]) => Value): NativeFunction =>
  (vm, args, self) =>
    self instanceof Promised ? use(vm, self, args) : undefined;

const PROMISES: Natives = {
  Promise: newPromise,
  resolve: onPromise((vm, promise, [value]) => settle(vm, promise, 'done', value)),
  reject: onPromise((vm, promise, [value]) => settle(vm, promise, 'failed', value)),
  'Promise.resolve': (_, [value]) => (value instanceof Promised ? value : new Promised('done', value)),
  'Promise.reject': (vm, [value]) =>
    vm.promised(() => {
      throw new Thrown(value, vm.line);
    }),
  'Promise.all': (vm, [list]) => vm.promised(() => new List(vm.dialect.iterate(vm, list).map((each) => vm.settle(each)))),
  'Promise#then': onPromise((vm, promise, [done, failed]) => follow(vm, promise, done, failed)),
  'Promise#catch': onPromise((vm, promise, [failed]) => follow(vm, promise, undefined, failed)),
  'Promise#finally': onPromise((vm, promise, [call]) => follow(vm, promise, new Native('finally', new List([call])), new Native('finallyThrow', new List([call])))),
  finally: (vm, [value], self) => {
    if (self instanceof List) vm.call(self.items[0], []);
    return value;
  },
  finallyThrow: (vm, [value], self) => {
    if (self instanceof List) vm.call(self.items[0], []);
    throw new Thrown(value, vm.line);
  },
};

const timer =
  (again: boolean): NativeFunction =>
  (vm, [call, ms = 0]) =>
    setTimer(vm, call, numberOf(ms), again);
const stop: NativeFunction = (vm, [number]) => clearTimer(vm, number);

const dateOf = (self: Value): Date => new Date(self instanceof Dict ? Number(self.get('ms')) : NaN);
const dateMethod =
  (read: (date: Date) => Value): NativeFunction =>
  (_, _args, self) =>
    read(dateOf(self));
const english = (date: Date, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' }).format(date).replaceAll('\u202f', ' ');
const DAY = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;
const TIME = { hour: 'numeric', minute: '2-digit', second: '2-digit' } as const;

const DATES: Natives = {
  Date: (vm, [value]) => Dict.of({ ms: value === undefined ? vm.host.now() : typeof value === 'string' ? Date.parse(value) : numberOf(value) }, 'Date'),
  'Date.now': (vm) => vm.host.now(),
  'Date#toISOString': (vm, _, self) => (Number.isNaN(dateOf(self).getTime()) ? vm.raise('RangeError', 'Invalid time value') : dateOf(self).toISOString()),
  'Date#toJSON': dateMethod((date) => date.toISOString()),
  'Date#getTime': dateMethod((date) => date.getTime()),
  'Date#getFullYear': dateMethod((date) => date.getUTCFullYear()),
  'Date#getMonth': dateMethod((date) => date.getUTCMonth()),
  'Date#getDate': dateMethod((date) => date.getUTCDate()),
  'Date#getHours': dateMethod((date) => date.getUTCHours()),
  'Date#getMinutes': dateMethod((date) => date.getUTCMinutes()),
  'Date#getSeconds': dateMethod((date) => date.getUTCSeconds()),
  'Date#toString': (_, _args, self) => textOf(self),
  'Date#toUTCString': dateMethod((date) => date.toUTCString()),
  'Date#toLocaleTimeString': (vm, args, self) => (args.length > 0 ? vm.refuse('a locale') : english(dateOf(self), TIME)),
  'Date#toLocaleDateString': (vm, args, self) => (args.length > 0 ? vm.refuse('a locale') : english(dateOf(self), DAY)),
  'Date#toLocaleString': (vm, args, self) => (args.length > 0 ? vm.refuse('a locale') : english(dateOf(self), { ...DAY, ...TIME })),
};

/** Functions of the language itself. */
export const builtIns: Natives = {
  ...{ 'console.log': print('out'), 'console.info': print('out'), 'console.debug': print('out'), 'console.error': print('err'), 'console.warn': print('err') },
  ...{ 'JSON.parse': parseJson, 'JSON.stringify': stringify },
  ...Object.fromEntries(Object.entries(MATH).map(([name, run]): [string, NativeFunction] => [`Math.${name}`, (_, [a, b]) => run(numberOf(a), numberOf(b))])),
  'Math.max': (_, args) => Math.max(...args.map(numberOf)),
  'Math.min': (_, args) => Math.min(...args.map(numberOf)),
  'Math.random': (vm) => vm.host.random(1_000_000) / 1_000_000,
  Number: (_, args) => (args.length === 0 ? 0 : numberOf(args[0])),
  String: (_, args) => (args.length === 0 ? '' : textOf(args[0])),
  Boolean: (vm, [value]) => vm.dialect.truthy(value),
  parseInt: (_, [text, base]) => Number.parseInt(textOf(text), base === undefined ? 10 : numberOf(base)),
  parseFloat: (_, [text]) => Number.parseFloat(textOf(text)),
  'Number.parseInt': (_, [text, base]) => Number.parseInt(textOf(text), base === undefined ? 10 : numberOf(base)),
  'Number.parseFloat': (_, [text]) => Number.parseFloat(textOf(text)),
  isNaN: (_, [value]) => Number.isNaN(numberOf(value)),
  isFinite: (_, [value]) => Number.isFinite(numberOf(value)),
  'Number.isNaN': (_, [value]) => Number.isNaN(value),
  'Number.isInteger': (_, [value]) => Number.isInteger(value),
  'Number.isFinite': (_, [value]) => Number.isFinite(value),
  encodeURIComponent: (vm, [text]) => wellFormed(vm, () => encodeURIComponent(textOf(text))),
  decodeURIComponent: (vm, [text]) => wellFormed(vm, () => decodeURIComponent(textOf(text))),
  'Number#toFixed': (vm, [digits = 0], self) => {
    const places = Math.trunc(numberOf(digits)) || 0;
    return places >= 0 && places <= 100 ? numberOf(self).toFixed(places) : vm.raise('RangeError', 'toFixed() digits argument must be between 0 and 100');
  },
  'Number#toString': (vm, [base], self) => (base === undefined || base === 10 ? textOf(self) : vm.refuse('numbers in another base')),
  'Number#toLocaleString': (_, _args, self) => numberOf(self).toLocaleString('en-US'),
  ...Object.fromEntries(ERRORS.map((name) => [name, makeError(name)])),
  ...PROMISES,
  ...DATES,
  ...{ setTimeout: timer(false), setImmediate: (vm, [call]) => setTimer(vm, call, 0, false), setInterval: timer(true), clearTimeout: stop, clearInterval: stop },
};

function wellFormed(vm: Interpreter, convert: () => string): string {
  try {
    return convert();
  } catch {
    return vm.raise('URIError', 'URI malformed');
  }
}
