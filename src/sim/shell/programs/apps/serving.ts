// Servers that a script has opened, and requests on their way to them.
import { wordAt } from '../../../text';
import { type Interpreter } from './interpreter';
import { Dict, type Value } from './values';

/** A request that has arrived. */
export interface Incoming {
  port: number;
  method: string;
  path: string;
  /** What stands behind the question mark. */
  query: string;
  headers: Readonly<Record<string, string>>;
  body: string;
  /** Address of whoever asks. */
  client: string;
}

/** What goes back. */
export interface Outgoing {
  status: number;
  body: string;
  headers: Record<string, string>;
}

/** Opens a port; the error's name where that cannot be. */
export function openServer(vm: Interpreter, { port, host, handler }: { port: number; host: string; handler: Value }): 'EADDRINUSE' | 'EACCES' | null {
  const servers = vm.kept('servers');
  const problem = servers.entries.has(String(port)) ? 'EADDRINUSE' : vm.host.portProblem(port);
  if (problem === null) servers.set(String(port), Dict.of({ host, handler }));
  return problem;
}

/** The ports that are open, and the only address that they are open on where there is one. */
export function openPorts(vm: Interpreter): { ports: number[]; address: string | null } {
  const servers = [...vm.kept('servers').entries];
  const hosts = servers.map(([, server]) => (server instanceof Dict ? server.get('host') : undefined));
  const local = hosts.length > 0 && hosts.every((host) => host === 'localhost' || host === '::1' || (typeof host === 'string' && host.startsWith('127.')));
  return { ports: servers.map(([port]) => Number(port)), address: local ? '127.0.0.1' : null };
}

/** Who answers at a port. */
export function handlerAt(vm: Interpreter, port: number): Value {
  const server = vm.kept('servers').get(String(port));
  return server instanceof Dict ? server.get('handler') : undefined;
}

/** `a=1&b=2` as values. Text that is no proper encoding stays as it is. */
export function formValues(text: string): Dict {
  const values = new Dict();
  for (const pair of text.split('&').filter((each) => each !== '')) {
    const [name = '', ...value] = pair.split('=');
    values.set(decode(name), decode(value.join('=')));
  }
  return values;
}

/** Undoes the encoding of an address. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

/** The type of a file by its name. */
export function typeOf(path: string): string {
  const types: Readonly<Record<string, string>> = { html: 'text/html', css: 'text/css', js: 'text/javascript', json: 'application/json', txt: 'text/plain', svg: 'image/svg+xml' };
  return `${types[wordAt(/\.(\w+)$/.exec(path), 1)] ?? 'application/octet-stream'}; charset=utf-8`;
}
