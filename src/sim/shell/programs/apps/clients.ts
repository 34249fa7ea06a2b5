// Clients of databases, for both languages: commands of Redis, and SQL in a file or on a server.
import { type Json } from '../../program';
import { type Interpreter } from './interpreter';

/** Where a server is. */
export interface ServerAddress {
  host: string;
  port: number;
}

/** Reads `redis://user:password@host:port/0`. */
export function addressIn(url: string, port: number): ServerAddress {
  const [, host = 'localhost', given] = /^\w+:\/\/(?:[^@/]*@)?([^:/]+)(?::(\d+))?/.exec(url) ?? [];
  return { host, port: given === undefined ? port : Number(given) };
}

/** Why a server did not answer, in the words of the C library and of Node.js. */
export interface Unreachable {
  code: 'ENOTFOUND' | 'ECONNREFUSED' | 'ETIMEDOUT' | 'EHOSTUNREACH' | 'ECONNRESET';
  address: string;
}

/** Sends a message to a server; its answer, or why there is none. */
export function ask(vm: Interpreter, server: ServerAddress, message: Json): { answer: Json } | Unreachable {
  const result = vm.host.talk(server, message);
  if ('answer' in result) return result;
  const { reason, address } = result;
  const codes = {
    refused: 'ECONNREFUSED',
    reset: 'ECONNRESET',
    'no-host': 'ENOTFOUND',
    'bad-url': 'ENOTFOUND',
    timeout: 'ETIMEDOUT',
    'no-route': 'EHOSTUNREACH',
    unreachable: 'EHOSTUNREACH',
  } as const;
  return { code: codes[reason], address };
}
