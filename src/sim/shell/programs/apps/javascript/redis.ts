// The package `redis` for Node.js: a client that connects, and sends commands.
import { addressIn, ask, type ServerAddress } from '../clients';
import { fromJson } from '../json';
import { type Interpreter } from '../interpreter';
import { errorValue, type NativeFunction, type Natives, Thrown } from '../language';
import { Dict, List, type Value } from '../values';
import { numberOf, textOf } from './text';

const COMMANDS = 'get set incr incrBy decr decrBy del exists ping keys lPush rPush lRange lLen hSet hGet hGetAll hIncrBy flushAll dbSize'.split(' ');

const addressOf = (client: Dict): ServerAddress => ({ host: textOf(client.get(' host')), port: numberOf(client.get(' port')) });

function createClient(_: Interpreter, [options]: readonly Value[]): Value {
  const url = options instanceof Dict ? options.get('url') : undefined;
  const socket = options instanceof Dict ? options.get('socket') : undefined;
  const [host, port] = socket instanceof Dict ? [socket.get('host'), socket.get('port')] : [undefined, undefined];
  const address = url === undefined ? { host: host === undefined ? 'localhost' : textOf(host), port: port === undefined ? 6379 : numberOf(port) } : addressIn(textOf(url), 6379);
  return Dict.of({ ' host': address.host, ' port': address.port, isOpen: false }, 'redis.Client');
}

/** Sends a command. What cannot be reached is told to whoever listens for errors, and the promise fails; the real client would go on trying. */
function send(vm: Interpreter, client: Dict, command: readonly Value[]): Value {
  const address = addressOf(client);
  const result = ask(vm, address, { redis: command.map((each) => textOf(each)) });
  if (!('answer' in result)) {
    const { code, address: ip } = result;
    const lost = code === 'ENOTFOUND';
    const message = lost ? `getaddrinfo ENOTFOUND ${address.host}` : `connect ${code} ${ip}:${address.port}`;
    const error = errorValue('Error', message, { stack: `Error: ${message}`, code, syscall: lost ? 'getaddrinfo' : 'connect' });
    const listener = client.get(' error');
    if (listener !== undefined) vm.call(listener, [error]);
    throw new Thrown(error, vm.line);
  }
  const { answer } = result;
  if (answer !== null && typeof answer === 'object' && 'error' in answer) return vm.raise('Error', String(answer.error));
  return fromJson(answer);
}

const command =
  (name: string): NativeFunction =>
  (vm, args, self) =>
    vm.promised(() => {
      if (!(self instanceof Dict)) return undefined;
      if (self.get('isOpen') !== true) vm.raise('Error', 'The client is closed');
      const flat = args.flatMap((arg) => (arg instanceof List ? arg.items : arg instanceof Dict ? [...arg.entries].flat() : [arg]));
      return send(vm, self, [name.toUpperCase(), ...flat]);
    });

const setOpen =
  (isOpen: boolean): NativeFunction =>
  (vm, _, self) =>
    vm.promised(() => {
      if (!(self instanceof Dict)) return undefined;
      if (isOpen) send(vm, self, ['PING']);
      self.set('isOpen', isOpen);
      return isOpen ? self : undefined;
    });

/** The functions of the package. */
export const redis: Natives = {
  'redis.createClient': createClient,
  'redis.Client#connect': setOpen(true),
  'redis.Client#quit': setOpen(false),
  'redis.Client#disconnect': setOpen(false),
  'redis.Client#close': setOpen(false),
  'redis.Client#on': (_, [event, call], self) => {
    if (self instanceof Dict) self.set(` ${textOf(event)}`, call);
    return self;
  },
  ...Object.fromEntries(COMMANDS.map((name) => [`redis.Client#${name}`, command(name)])),
};
