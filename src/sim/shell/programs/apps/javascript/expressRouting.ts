// How a request goes through the layers of an Express application, and what it gets where none answers.
import { type Interpreter } from '../interpreter';
import { type NativeFunction, Thrown } from '../language';
import { decode, formValues } from '../serving';
import { Closure, Dict, List, Native, type Value } from '../values';
import { finish, listOf } from './http';
import { numberOf, textOf } from './text';

/** Adds a layer: a method (`use` takes all, with whatever follows its path), a path, and what it calls. */
export function add(vm: Interpreter, app: Value, method: string, args: readonly Value[]): Value {
  const [first, ...others] = args;
  const pathless = method === 'use' && typeof first !== 'string';
  if (!pathless && typeof first !== 'string') vm.refuse('a route that is no text');
  const path = pathless ? '/' : textOf(first);
  if (!/^[\w\-./:~%@*]*$/.test(path)) vm.refuse(`the pattern '${path}'`);
  const handlers = (pathless ? args : others).flatMap((each) => (each instanceof List ? each.items : [each]));
  for (const each of handlers) if (!isHandler(each)) vm.raise('TypeError', method === 'use' ? 'app.use() requires a middleware function' : 'argument handler must be a function');
  if (app instanceof Dict) layersOf(app).items.push(...handlers.map((handler) => new List([method, path, handler])));
  return app;
}

const isHandler = (value: Value): boolean => value instanceof Closure || value instanceof Native || (value instanceof Dict && value.kind === 'express.App');

function layersOf(app: Dict): List {
  const layers = app.get(' layers');
  if (layers instanceof List) return layers;
  const made = new List();
  app.set(' layers', made);
  return made;
}

/** Whether a path fits a pattern, and what its parts are called. */
function match(pattern: string, path: string, whole: boolean): Dict | undefined {
  const parts = pattern.split('/').filter((part) => part !== '');
  const given = path.split('/').filter((part) => part !== '');
  const params = new Dict();
  for (const [index, part] of parts.entries()) {
    if (part.startsWith('*')) return params;
    const value = given[index];
    if (value === undefined || (part.startsWith(':') ? false : part.toLowerCase() !== value.toLowerCase())) return undefined;
    if (part.startsWith(':')) params.set(part.slice(1), decode(value));
  }
  return whole && given.length !== parts.length ? undefined : params;
}

/** Where a request is on its way through the layers. */
const journey = (layers: readonly Value[], request: Dict, response: Dict, base: string, after: Value): Dict =>
  Dict.of({ layers: new List([...layers]), request, response, base, after }, 'journey');

/** Goes on to the next layer that fits. An error skips what does not take four arguments. */
export const next: NativeFunction = (vm, [error], self) => {
  if (!(self instanceof Dict)) return undefined;
  const [request, response] = [self.get('request') as Dict, self.get('response') as Dict];
  const base = textOf(self.get('base'));
  const layers = listOf(self.get('layers'));
  for (const [index, layer] of layers.entries()) {
    const [method, pattern, handler] = listOf(layer);
    const path = textOf(request.get(' path')).slice(base === '/' ? 0 : base.length) || '/';
    const asked = textOf(request.get('method')).toLowerCase();
    const fits = method === 'use' || method === 'all' || method === asked || (asked === 'head' && method === 'get');
    const params = fits ? match(textOf(pattern), path, method !== 'use') : undefined;
    if (!params || (error !== undefined) !== takesErrors(vm, handler)) continue;
    const rest = journey(layers.slice(index + 1), request, response, base, self.get('after'));
    request.set('params', params);
    const go = new Native('express.next', rest);
    const inner = below(base, textOf(pattern));
    if (handler instanceof Dict) return vm.call(new Native('express.next', journey(layersOf(handler).items, request, response, inner, go)), []);
    if (handler instanceof Native) rest.set('prefix', inner);
    return attempt(vm, handler, error === undefined ? [request, response, go] : [error, request, response, go], go);
  }
  const after = self.get('after');
  if (after !== undefined) return vm.call(after, error === undefined ? [] : [error]);
  return error === undefined ? notFound(vm, request, response) : failed(vm, error, response);
};

/** Calls a handler; what it throws goes on to whoever takes errors. */
function attempt(vm: Interpreter, handler: Value, args: readonly Value[], go: Native): Value {
  try {
    return vm.call(handler, args);
  } catch (problem) {
    if (!(problem instanceof Thrown)) throw problem;
    return vm.call(go, [problem.value]);
  }
}

const below = (base: string, path: string): string => `${base === '/' ? '' : base}${path === '/' ? '' : path}` || '/';

const takesErrors = (vm: Interpreter, handler: Value): boolean => handler instanceof Closure && vm.codeOf(handler.module).functions[handler.number]?.parameters.length === 4;

const page = (text: string): string =>
  `<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Error</title>\n</head>\n<body>\n<pre>${text}</pre>\n</body>\n</html>\n`;
const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function notFound(vm: Interpreter, request: Dict, response: Dict): Value {
  response.set('statusCode', 404);
  return finish(vm, response, page(`Cannot ${textOf(request.get('method'))} ${escape(textOf(request.get(' path')))}`));
}

/** What Express does with an error that nobody handles: it logs it, and answers 500. */
export function failed(vm: Interpreter, error: Value, response: Dict): Value {
  const text = error instanceof Dict && error.kind === 'error' ? textOf(error.get('stack') ?? textOf(error)) : textOf(error);
  vm.host.err(`${text}\n`);
  if (response.get(' ended') === true) return undefined;
  const status = error instanceof Dict ? numberOf(error.get('status')) : NaN;
  response.set('statusCode', status >= 400 ? status : 500);
  return finish(vm, response, page(vm.kept('env').get('NODE_ENV') === 'production' ? 'Internal Server Error' : escape(text).replaceAll('\n', '<br>').replaceAll('  ', ' &nbsp;')));
}

/** Sends a request through an application. */
export function dispatch(vm: Interpreter, app: Dict, request: Dict, response: Dict): Value {
  request.set('path', request.get(' path'));
  request.set('originalUrl', request.get('url'));
  request.set('query', formValues(textOf(request.get(' query'))));
  request.set('hostname', textOf((request.get('headers') as Dict).get('host')).replace(/:\d+$/, ''));
  request.set('ip', (request.get('socket') as Dict).get('remoteAddress'));
  return next(vm, [], journey(layersOf(app).items, request, response, '/', undefined), new Map());
}
