// Express: applications, routers, middleware, and the methods of its answers.
import { resolvePath } from '../../../../kernel/files';
import { type Interpreter } from '../interpreter';
import { errorValue, type NativeFunction, type Natives, Thrown } from '../language';
import { readJson, toJson } from '../json';
import { decode, formValues, typeOf } from '../serving';
import { Closure, Dict, List, Native, type Value } from '../values';
import { finish, listen, listOf, onResponse, setHeader } from './http';
import { numberOf, textOf } from './text';

const METHODS = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'all'];

/** Adds a layer: a method (`use` takes all, with whatever follows its path), a path, and what it calls. */
function add(vm: Interpreter, app: Value, method: string, args: readonly Value[]): Value {
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
const next: NativeFunction = (vm, [error], self) => {
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

const parseBody: NativeFunction = (vm, [request, , go], self) => {
  if (!(request instanceof Dict)) return undefined;
  const headers = request.get('headers');
  const type = headers instanceof Dict ? textOf(headers.get('content-type') ?? '') : '';
  const body = textOf(request.get(' body'));
  if (self === 'json' && type.startsWith('application/json') && body !== '') {
    const read = readJson(body);
    if (!read) return vm.call(go, [errorValue('SyntaxError', 'Unexpected token in JSON', { status: 400 })]);
    request.set('body', read.value);
  } else if (self === 'form' && type.startsWith('application/x-www-form-urlencoded')) request.set('body', formValues(body));
  return vm.call(go, []);
};

function sendFile(vm: Interpreter, response: Dict, path: string): boolean {
  const node = vm.host.read(path);
  if (node?.kind !== 'file') return false;
  setHeader(response, 'content-type', typeOf(path));
  finish(vm, response, node.text);
  return true;
}

const serveFiles: NativeFunction = (vm, [request, response, go], self) => {
  if (!(request instanceof Dict) || !(response instanceof Dict)) return undefined;
  const prefix = textOf((go instanceof Native && go.self instanceof Dict ? go.self.get('prefix') : undefined) ?? '/');
  const path = resolvePath('/', decode(textOf(request.get(' path')).slice(prefix === '/' ? 0 : prefix.length)));
  const root = resolvePath(vm.host.cwd, textOf(self));
  const asked = ['GET', 'HEAD'].includes(textOf(request.get('method')));
  return asked && (sendFile(vm, response, root + path) || sendFile(vm, response, `${root}${path === '/' ? '' : path}/index.html`)) ? undefined : vm.call(go, []);
};

function send(vm: Interpreter, response: Dict, value: Value): void {
  const headers = response.get(' headers');
  const typed = headers instanceof Dict && headers.entries.has('content-type');
  const isJson = value instanceof List || (value instanceof Dict && value.kind !== 'Buffer') || typeof value === 'boolean' || typeof value === 'number';
  if (!typed) setHeader(response, 'content-type', isJson ? 'application/json; charset=utf-8' : 'text/html; charset=utf-8');
  finish(vm, response, isJson ? JSON.stringify(toJson(vm, value)) : value === undefined || value === null ? '' : textOf(value));
}

const PLAIN = 'text/plain; charset=utf-8';
const STATUS: Readonly<Record<number, string>> = {
  200: 'OK',
  201: 'Created',
  202: 'Accepted',
  204: 'No Content',
  301: 'Moved Permanently',
  302: 'Found',
  307: 'Temporary Redirect',
  308: 'Permanent Redirect',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};
const header = onResponse((_, response, [name, value]) => {
  setHeader(response, textOf(name), value);
});
const header1 = onResponse((_, response, [type]) => {
  const text = textOf(type);
  setHeader(response, 'content-type', text.includes('/') ? text : typeOf(`.${text}`));
});

/** The functions of Express. */
export const express: Natives = {
  express: () => new Dict(new Map(), 'express.App'),
  'express.Router': () => new Dict(new Map(), 'express.App'),
  'express.json': () => new Native('express.parseBody', 'json'),
  'express.urlencoded': () => new Native('express.parseBody', 'form'),
  'express.static': (_, [root]) => new Native('express.serveFiles', textOf(root)),
  'express.parseBody': parseBody,
  'express.serveFiles': serveFiles,
  'express.next': next,
  ...Object.fromEntries(
    METHODS.map((method) => [
      `express.App#${method}`,
      ((vm, args, self) => (method === 'get' && args.length === 1 ? vm.refuse('app.get(setting)') : add(vm, self, method, args))) satisfies NativeFunction,
    ]),
  ),
  'express.App#use': (vm, args, self) => add(vm, self, 'use', args),
  'express.App#disable': (_, _args, self) => self,
  'express.App#listen': (vm, args, self) => {
    const server = Dict.of({ ' handler': self }, 'http.Server');
    return listen(vm, args, server);
  },
  'http.Request#get': (_, [name], self) => {
    const headers = self instanceof Dict ? self.get('headers') : undefined;
    return headers instanceof Dict ? headers.get(textOf(name).toLowerCase()) : undefined;
  },
  'get http.Request#body': () => undefined,
  'http.Response#status': onResponse((_, response, [status]) => {
    response.set('statusCode', numberOf(status));
  }),
  'http.Response#sendStatus': onResponse((vm, response, [status]) => {
    response.set('statusCode', numberOf(status));
    setHeader(response, 'content-type', PLAIN);
    finish(vm, response, STATUS[numberOf(status)] ?? textOf(status));
  }),
  'http.Response#send': onResponse((vm, response, [value]) => {
    send(vm, response, value);
  }),
  'http.Response#json': onResponse((vm, response, [value]) => {
    setHeader(response, 'content-type', 'application/json; charset=utf-8');
    finish(vm, response, JSON.stringify(toJson(vm, value)));
  }),
  'http.Response#sendFile': onResponse((vm, response, [path, options]) => {
    const root = options instanceof Dict && typeof options.get('root') === 'string' ? textOf(options.get('root')) : undefined;
    if (root === undefined && !textOf(path).startsWith('/')) vm.raise('TypeError', 'path must be absolute or specify root to res.sendFile');
    const whole = resolvePath(root ?? '/', textOf(path));
    if (!sendFile(vm, response, whole)) failed(vm, Dict.of({ name: 'Error', message: `ENOENT: no such file or directory, stat '${whole}'` }, 'error'), response);
  }),
  'http.Response#redirect': onResponse((vm, response, args) => {
    const status = typeof args[0] === 'number' ? args[0] : 302;
    response.set('statusCode', status);
    setHeader(response, 'location', args.at(-1));
    setHeader(response, 'content-type', PLAIN);
    finish(vm, response, `${STATUS[status] ?? String(status)}. Redirecting to ${textOf(args.at(-1))}`);
  }),
  'http.Response#set': header,
  'http.Response#header': header,
  'http.Response#type': header1,
};
