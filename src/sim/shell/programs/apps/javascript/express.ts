// Express: what its applications, its middleware and its answers can do.
import { resolvePath } from '../../../../kernel/files';
import { type Interpreter } from '../interpreter';
import { errorValue, type NativeFunction, type Natives } from '../language';
import { readJson, toJson } from '../json';
import { decode, formValues, typeOf } from '../serving';
import { Dict, List, Native, type Value } from '../values';
import { add, failed, next } from './expressRouting';
import { finish, listen, onResponse, setHeader } from './http';
import { numberOf, textOf } from './text';

const METHODS = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'all'];

/** `express.json()` and `express.urlencoded()`. */
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

/** `express.static()`. */
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
