// The package `redis` for Python: a client whose methods are commands.
import { addressIn, ask } from '../clients';
import { fromJson } from '../json';
import { type Interpreter } from '../interpreter';
import { type Named, type NativeFunction, type Natives } from '../language';
import { Dict, List, type Value } from '../values';
import { numeric, truthy } from './operators';
import { text } from './text';

const COMMANDS = 'get set incr decr delete exists ping keys lpush rpush lrange llen hset hget hgetall hincrby flushall dbsize'.split(' ');
/** Commands whose names Python needs for itself. */
const CALLED: Readonly<Record<string, string>> = { delete: 'del' };

function client(_: Interpreter, args: readonly Value[], __: Value, named: Named): Value {
  const host = named.get('host') ?? args[0] ?? 'localhost';
  const port = named.get('port') ?? args[1] ?? 6379;
  return Dict.of({ ' host': text(host), ' port': numeric(port) ?? 6379, ' decodes': truthy(named.get('decode_responses')) }, 'redis.Redis');
}

const WORDS = {
  ENOTFOUND: 'Name or service not known',
  ECONNREFUSED: 'Connection refused',
  ETIMEDOUT: 'Connection timed out',
  EHOSTUNREACH: 'No route to host',
  ECONNRESET: 'Connection reset by peer',
} as const;
const NUMBERS = { ENOTFOUND: -2, ECONNREFUSED: 111, ETIMEDOUT: 110, EHOSTUNREACH: 113, ECONNRESET: 104 } as const;

/** Texts arrive as bytes unless the client decodes them. */
function received(value: Value, decodes: boolean): Value {
  if (value instanceof List) return new List(value.items.map((item) => received(item, decodes)));
  return typeof value === 'string' && !decodes ? Dict.of({ ' text': value }, 'bytes') : value;
}

const command =
  (name: string): NativeFunction =>
  (vm, args, self) => {
    if (!(self instanceof Dict)) return null;
    const [host, port] = [text(self.get(' host')), numeric(self.get(' port')) ?? 6379];
    const result = ask(vm, { host, port }, { redis: [(CALLED[name] ?? name).toUpperCase(), ...args.map(text)] });
    if (!('answer' in result)) return vm.raise('redis.exceptions.ConnectionError', `Error ${NUMBERS[result.code]} connecting to ${host}:${port}. ${WORDS[result.code]}.`);
    const { answer } = result;
    if (answer !== null && typeof answer === 'object' && 'error' in answer) return vm.raise('redis.exceptions.ResponseError', String(answer.error));
    if (name === 'ping' || name === 'set') return true;
    return received(fromJson(answer), self.get(' decodes') === true);
  };

/** The functions of the package. */
export const redis: Natives = {
  ...{ 'redis.Redis': client, 'redis.StrictRedis': client },
  'redis.from_url': (vm, [url], self, named) => {
    const { host, port } = addressIn(text(url), 6379);
    return client(vm, [host, port], self, named);
  },
  'redis.Redis.from_url': (vm, [url], self, named) => {
    const { host, port } = addressIn(text(url), 6379);
    return client(vm, [host, port], self, named);
  },
  ...Object.fromEntries(COMMANDS.map((name) => [`redis.Redis#${name}`, command(name)])),
};
