// Node's `http` module: servers that listen, requests that arrive, and answers.
import { type Interpreter } from '../interpreter';
import { type NativeFunction, type Natives } from '../language';
import { Closure, Dict, List, Native, type Value } from '../values';
import { type Incoming, openServer } from '../serving';
import { numberOf, textOf } from './text';

/** `listen(port)`, `listen(port, host, callback)`, `listen({ port, host })`. */
export function listen(vm: Interpreter, args: readonly Value[], server: Dict): Value {
  const callback = args.find((arg) => arg instanceof Closure || arg instanceof Native);
  const [first, second] = args;
  const options = first instanceof Dict ? first : Dict.of({ port: first, host: typeof second === 'string' ? second : undefined });
  const port = numberOf(options.get('port'));
  if (options.get('port') === undefined || port === 0) return vm.refuse('a port that the system chooses');
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    return vm.raise('RangeError', `options.port should be >= 0 and < 65536. Received type ${typeof options.get('port')} (${textOf(options.get('port'))}).`, {
      code: 'ERR_SOCKET_BAD_PORT',
    });
  const host = options.get('host');
  const problem = openServer(vm, { port, host: typeof host === 'string' ? host : '::', handler: server });
  if (problem) {
    const text = problem === 'EADDRINUSE' ? 'address already in use' : 'permission denied';
    const address = typeof host === 'string' ? host : '::';
    return vm.raise('Error', `listen ${problem}: ${text} ${address}:${port}`, { code: problem, errno: problem === 'EADDRINUSE' ? -98 : -13, syscall: 'listen', address, port });
  }
  if (callback !== undefined) vm.jobs.push(() => void vm.call(callback, []));
  server.set(' port', port);
  return server;
}

/** A request as a handler sees it. */
export function requestValue({ method, path, query, headers, body, client }: Incoming): Dict {
  const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  const url = query === '' ? path : `${path}?${query}`;
  const socket = Dict.of({ remoteAddress: `::ffff:${client}` });
  return Dict.of({ method, url, headers: Dict.of(lower), socket, ' body': body, ' path': path, ' query': query }, 'http.Request');
}

/** An answer that nobody has given yet. */
export const responseValue = (): Dict => Dict.of({ statusCode: 200, headersSent: false, ' body': '', ' headers': new Dict() }, 'http.Response');

/** The answer is complete; a second one is an error. */
export function finish(vm: Interpreter, response: Dict, text: string): Value {
  if (response.get(' ended') === true) return vm.raise('Error', 'Cannot set headers after they are sent to the client', { code: 'ERR_HTTP_HEADERS_SENT' });
  response.set(' body', textOf(response.get(' body')) + text);
  response.set(' ended', true);
  response.set('headersSent', true);
  return response;
}

/** Sets a header of an answer. */
export function setHeader(response: Dict, name: string, value: Value): void {
  const headers = response.get(' headers');
  if (headers instanceof Dict) headers.set(name.toLowerCase(), textOf(value));
}

/** A method of an answer; what it gives back is the answer unless said. */
export const onResponse =
  (use: (vm: Interpreter, response: Dict, args: readonly Value[]) => unknown): NativeFunction =>
  (vm, args, self) => {
    if (self instanceof Dict) use(vm, self, args);
    return self;
  };

/** An event of a server or of a request. */
const on: NativeFunction = (vm, [event, call], self) => {
  const name = textOf(event);
  if (!(self instanceof Dict)) return undefined;
  if (self.kind !== 'http.Request') return name === 'error' || name === 'listening' || name === 'request' ? vm.refuse(`.on('${name}')`) : vm.refuse(`the event '${name}'`);
  if (name !== 'data' && name !== 'end') return vm.refuse(`the event '${name}'`);
  const body = textOf(self.get(' body'));
  if (name === 'end' || body !== '') vm.jobs.push(() => void vm.call(call, name === 'data' ? [Dict.of({ ' text': body }, 'Buffer')] : []));
  return self;
};

function writeHead(response: Dict, [status, ...rest]: readonly Value[]): void {
  response.set('statusCode', numberOf(status));
  const headers = rest.at(-1);
  if (headers instanceof Dict) for (const [name, value] of headers.entries) setHeader(response, name, value);
}

/** The functions of `http`. */
export const http: Natives = {
  'http.createServer': (_, args) => Dict.of({ ' handler': args.find((arg) => !(arg instanceof Dict && arg.kind === '')) }, 'http.Server'),
  'http.Server#listen': (vm, args, self) => (self instanceof Dict ? listen(vm, args, self) : undefined),
  'http.Server#address': (_, _args, self) => (self instanceof Dict ? Dict.of({ address: '::', family: 'IPv6', port: self.get(' port') }) : null),
  'http.Server#on': on,
  'http.Server#close': (vm, [callback], self) => {
    const servers = vm.kept('servers');
    for (const [port, server] of servers.entries) if (server instanceof Dict && server.get('handler') === self) servers.entries.delete(port);
    if (callback !== undefined) vm.jobs.push(() => void vm.call(callback, []));
    return self;
  },
  'http.Request#on': on,
  'http.Response#setHeader': onResponse((_, response, [name, value]) => {
    setHeader(response, textOf(name), value);
  }),
  'http.Response#writeHead': onResponse((_, response, args) => {
    writeHead(response, args);
  }),
  'http.Response#write': onResponse((_, response, [text]) => {
    response.set(' body', textOf(response.get(' body')) + textOf(text));
  }),
  'http.Response#end': onResponse((vm, response, [text]) => finish(vm, response, text === undefined || text instanceof Closure ? '' : textOf(text))),
  'http.Response#on': (vm, [event], self) => (textOf(event) === 'finish' ? vm.refuse(`the event 'finish'`) : self),
};

/** Anything that can be listed. */
export const listOf = (value: Value): readonly Value[] => (value instanceof List ? value.items : []);
