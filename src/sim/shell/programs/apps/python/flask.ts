// Flask: applications with routes, the request, and answers.
import { resolvePath } from '../../../../kernel/files';
import { type HttpRequest } from '../../../program';
import { type Interpreter } from '../interpreter';
import { readJson, toJson } from '../json';
import { type Named, type NativeFunction, type Natives, Serving, Thrown } from '../language';
import { decode, formValues, openServer, type Outgoing, typeOf } from '../serving';
import { Closure, Dict, List, Native, type Value } from '../values';
import { wordAt } from '../../../../text';
import { numeric, truthy } from './operators';
import { flush, write } from './output';
import { text, typeName } from './text';

const routesOf = (app: Dict): List => {
  const routes = app.get(' routes');
  if (routes instanceof List) return routes;
  const made = new List();
  app.set(' routes', made);
  return made;
};

/** `@app.route(path, methods=[…])`. */
const route =
  (method: string | null): NativeFunction =>
  (vm, [path], self, named) => {
    const given = named.get('methods');
    const methods = method === null ? (given instanceof List ? given.items.map((each) => text(each).toUpperCase()) : ['GET']) : [method];
    for (const option of named.keys()) if (option !== 'methods' && option !== 'endpoint') vm.refuse(`the option ${option} of a route`);
    if (typeof path !== 'string' || !path.startsWith('/')) return vm.raise('ValueError', 'urls must start with a leading slash');
    return new Native('flask.register', Dict.of({ app: self, path, methods: new List(methods) }));
  };

const register: NativeFunction = (vm, [fn], self) => {
  const app = self instanceof Dict ? self.get('app') : undefined;
  if (!(self instanceof Dict) || !(app instanceof Dict)) return fn;
  const name = fn instanceof Closure ? fn.name : '';
  for (const other of routesOf(app).items)
    if (other instanceof List && other.items[2] instanceof Closure && other.items[2].name === name && !(fn instanceof Closure && other.items[2].number === fn.number))
      vm.raise('AssertionError', `View function mapping is overwriting an existing endpoint function: ${name}`);
  routesOf(app).items.push(new List([self.get('path'), self.get('methods'), fn]));
  return fn;
};

/** The parts of a path that a pattern names; undefined where it does not fit. */
function match(pattern: string, path: string): Map<string, Value> | undefined {
  const [wanted, given] = [pattern.split('/'), path.split('/')];
  const found = new Map<string, Value>();
  for (const [index, part] of wanted.entries()) {
    const [, kind = 'string', name] = /^<(?:(\w+):)?(\w+)>$/.exec(part) ?? [];
    const value = given[index];
    if (value === undefined) return undefined;
    if (name === undefined ? part !== decode(value) : value === '' || (kind === 'int' && !/^\d+$/.test(value))) return undefined;
    if (name !== undefined && kind === 'path') {
      found.set(name, given.slice(index).map(decode).join('/'));
      return found;
    }
    if (name !== undefined) found.set(name, kind === 'int' ? Number(value) : decode(value));
  }
  return given.length === wanted.length ? found : undefined;
}

const PAGES: Readonly<Record<number, readonly [title: string, words: string]>> = {
  401: [
    'Unauthorized',
    'The server could not verify that you are authorized to access the URL requested. You either supplied the wrong credentials (e.g. a bad password), or your browser doesn&#39;t understand how to supply the credentials required.',
  ],
  403: ['Forbidden', 'You don&#39;t have the permission to access the requested resource. It is either read-protected or not readable by the server.'],
  409: ['Conflict', 'A conflict happened while processing the request. The resource might have been modified while the request was being processed.'],
  418: ['I&#39;m a teapot', 'This server is a teapot, not a coffee machine'],
  400: ['Bad Request', 'The browser (or proxy) sent a request that this server could not understand.'],
  404: ['Not Found', 'The requested URL was not found on the server. If you entered the URL manually please check your spelling and try again.'],
  405: ['Method Not Allowed', 'The method is not allowed for the requested URL.'],
  415: ['Unsupported Media Type', "Did not attempt to load JSON data because the request Content-Type was not 'application/json'."],
  500: [
    'Internal Server Error',
    'The server encountered an internal error and was unable to complete your request. Either the server is overloaded or there is an error in the application.',
  ],
};
const HTML = { 'content-type': 'text/html; charset=utf-8' };

function errorPage(status: number): Outgoing {
  const [title, words] = PAGES[status] ?? [`Error ${status}`, ''];
  return { status, body: `<!doctype html>\n<html lang=en>\n<title>${status} ${title}</title>\n<h1>${title}</h1>\n<p>${words}</p>\n`, headers: HTML };
}

/** What a view gives back, as an answer. */
function outgoing(vm: Interpreter, value: Value, view: string): Outgoing {
  if (value instanceof List && value.fixed) {
    const [body, status, headers] = value.items;
    const answer = outgoing(vm, body, view);
    const more = headers instanceof Dict ? Object.fromEntries([...headers.entries].map(([name, each]) => [name.toLowerCase(), text(each)])) : {};
    return { ...answer, status: numeric(status) ?? answer.status, headers: { ...answer.headers, ...more } };
  }
  if (typeof value === 'string') return { status: 200, body: value, headers: HTML };
  if (value instanceof Dict && value.kind === 'flask.Response') {
    const type = text(value.get('type'));
    const location = value.get('location');
    return { status: numeric(value.get('status')) ?? 200, body: text(value.get('body')), headers: { 'content-type': type, ...(typeof location === 'string' && { location }) } };
  }
  if (value instanceof List || (value instanceof Dict && value.kind === ''))
    return { status: 200, body: `${JSON.stringify(toJson(vm, value))}\n`, headers: { 'content-type': 'application/json' } };
  const what =
    value === null || value === undefined
      ? 'The function either returned None or ended without a return statement.'
      : `The return type must be a string, dict, list, tuple with headers or status, Response instance, or WSGI callable, but it was a ${typeName(value)}.`;
  return vm.raise('TypeError', `The view function for '${view}' did not return a valid response. ${what}`);
}

const response = (body: string, type: string, status = 200): Dict => Dict.of({ body, type, status }, 'flask.Response');

/** Answers a request; what the view throws becomes a page, and `uncaught` words it for the log. */
export function respond(vm: Interpreter, app: Value, request: HttpRequest, uncaught: (error: Thrown) => string): Outgoing | null {
  if (!(app instanceof Dict)) return null;
  const fitting = routesOf(app).items.flatMap((each) => {
    const [pattern, methods, fn] = each instanceof List ? each.items : [];
    const found = match(text(pattern), request.path);
    return found && methods instanceof List ? [{ found, methods: methods.items.map(text), fn }] : [];
  });
  const asked = request.method === 'HEAD' ? 'GET' : request.method;
  const chosen = fitting.find(({ methods }) => methods.includes(asked));
  if (!chosen) return fitting.length > 0 ? errorPage(405) : staticFile(vm, request.path);
  vm.root.set(' request', requestValue(request));
  try {
    const answer = outgoing(vm, vm.call(chosen.fn, [], chosen.found), chosen.fn instanceof Closure ? chosen.fn.name : '');
    return request.method === 'HEAD' ? { ...answer, body: '' } : answer;
  } catch (problem) {
    if (!(problem instanceof Thrown)) throw problem;
    const status = problem.value instanceof Dict ? problem.value.get('status') : undefined;
    if (typeof status === 'number') return errorPage(status);
    const time = new Date(vm.host.now()).toISOString().replace('T', ' ').replace('.', ',').replace('Z', '');
    vm.host.err(`[${time}] ERROR in app: Exception on ${request.path} [${request.method}]\n${uncaught(problem)}`);
    return errorPage(500);
  } finally {
    vm.root.entries.delete(' request');
  }
}

/** Flask serves the folder `static` by itself. */
function staticFile(vm: Interpreter, path: string): Outgoing {
  const file = path.startsWith('/static/') ? vm.host.read(resolvePath(text(vm.root.get('folder')), `.${resolvePath('/', decode(path))}`)) : undefined;
  return file?.kind === 'file' ? { status: 200, body: file.text, headers: { 'content-type': typeOf(path) } } : errorPage(404);
}

function requestValue({ method, path, query, headers, body, client }: HttpRequest): Dict {
  const type = headers['content-type'] ?? '';
  const values = (given: Dict): Dict => {
    given.kind = 'flask.Values';
    return given;
  };
  return Dict.of({
    ...{ method, path, data: body, remote_addr: client, ' type': type },
    headers: values(Dict.of(Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.replace(/\b[a-z]/g, (letter) => letter.toUpperCase()), value])))),
    args: values(formValues(query)),
    form: values(type.startsWith('application/x-www-form-urlencoded') ? formValues(body) : new Dict()),
  });
}

/** A part of the request that is being answered. */
const part =
  (name: string): NativeFunction =>
  (vm) => {
    const request = vm.root.get(' request');
    return request instanceof Dict ? request.get(name) : vm.raise('RuntimeError', 'Working outside of request context.');
  };

const abort = (vm: Interpreter, status: number): never => vm.raise('werkzeug.exceptions.HTTPException', `${status} ${wordAt(PAGES[status], 0)}`, { status });

const json: NativeFunction = (vm, args, self, named) => {
  const request = part(' type')(vm, args, self, named);
  const silent = truthy(named.get('silent'));
  if (!text(request).startsWith('application/json') && !truthy(named.get('force'))) return silent ? null : abort(vm, 415);
  return (readJson(text(part('data')(vm, args, self, named))) ?? (silent ? { value: null } : abort(vm, 400))).value;
};

function sendFrom(vm: Interpreter, folder: string, name: string): Value {
  const path = resolvePath(resolvePath(text(vm.root.get('folder')), folder), `.${resolvePath('/', name)}`);
  const node = vm.host.read(path);
  return node?.kind === 'file' ? response(node.text, typeOf(path)) : abort(vm, 404);
}

/** Opens the port of the development server, and says so as Flask does. */
export function serveFlask(vm: Interpreter, app: Value, { host, port, debug, name }: { host: string; port: number; debug: boolean; name: string }): never {
  write(vm, ` * Serving Flask app '${name}'\n * Debug mode: ${debug ? 'on' : 'off'}\n`);
  flush(vm);
  const problem = openServer(vm, { port, host, handler: app });
  if (problem === 'EADDRINUSE') {
    vm.host.err(`Address already in use\nPort ${port} is in use by another program. Either identify and stop that program, or start the server with a different port.\n`);
    return vm.exit(1);
  }
  if (problem) return vm.raise('PermissionError', '[Errno 13] Permission denied');
  const urls =
    host === '0.0.0.0'
      ? [' * Running on all addresses (0.0.0.0)', ` * Running on http://127.0.0.1:${port}`, ...vm.host.addresses().map((ip) => ` * Running on http://${ip}:${port}`)]
      : [` * Running on http://${host}:${port}`];
  vm.host.err('WARNING: This is a development server. Do not use it in a production deployment. Use a production WSGI server instead.\n');
  for (const line of [...urls, 'Press CTRL+C to quit']) vm.host.err(`${line}\n`);
  throw new Serving();
}

function run(vm: Interpreter, args: readonly Value[], self: Value, named: Named): Value {
  const [host = named.get('host') ?? '127.0.0.1', port = named.get('port') ?? 5000] = args;
  const number = numeric(port) ?? vm.raise('TypeError', `'${typeName(port)}' object cannot be interpreted as an integer`);
  return serveFlask(vm, self, { host: text(host), port: number, debug: truthy(named.get('debug') ?? args[2]), name: text(self instanceof Dict ? self.get('name') : '') });
}

const REQUEST_PARTS = ['method', 'path', 'data', 'remote_addr', 'headers', 'args', 'form'];

/** The functions of Flask. */
export const flask: Natives = {
  'flask.Flask': (vm) => Dict.of({ name: (vm.module.split('/').at(-1) ?? 'app').replace(/\.py$/, '') }, 'flask.Flask'),
  'flask.Flask#route': route(null),
  ...Object.fromEntries(['GET', 'POST', 'PUT', 'DELETE', 'PATCH'].map((method) => [`flask.Flask#${method.toLowerCase()}`, route(method)])),
  'flask.Flask#run': run,
  'flask.register': register,
  'flask.jsonify': (vm, args, _, named) =>
    response(`${JSON.stringify(toJson(vm, args.length === 1 ? args[0] : args.length > 1 ? new List([...args]) : new Dict(new Map(named))))}\n`, 'application/json'),
  'flask.abort': (vm, [status]) => abort(vm, numeric(status) ?? 500),
  'flask.redirect': (_, [location]) => {
    const answer = response(`<!doctype html>\n<title>Redirecting...</title>\n<h1>Redirecting...</h1>\n`, HTML['content-type'], 302);
    answer.set('location', location);
    return answer;
  },
  'flask.send_from_directory': (vm, [folder, name]) => sendFrom(vm, text(folder), text(name)),
  'flask.send_file': (vm, [path]) => sendFrom(vm, '/', resolvePath(text(vm.root.get('folder')), text(path))),
  'flask.render_template': (vm) => vm.refuse('render_template(): the template engine'),
  ...Object.fromEntries(REQUEST_PARTS.map((name) => [`get flask.request.${name}`, part(name)])),
  'get flask.request.json': json,
  'flask.request.get_json': json,
};
