// The commands of Redis that run here, on its data as plain JSON.
import { type Json } from '../../program';
import { own } from '../../../values';
import { patternExpression } from '../../expand/glob';
import { wordAt } from '../../../text';

/** A text, a list, or a hash as pairs. */
export type Item = { text: string } | { list: string[] } | { hash: [string, string][] };
/** Keys and what they hold, in the order in which they were made. */
export type Data = [key: string, item: Item][];

const WRONG_TYPE = { error: 'WRONGTYPE Operation against a key holding the wrong kind of value' };
const NOT_A_NUMBER = { error: 'ERR value is not an integer or out of range' };

/** What a command replies, and the data afterwards where it changes something. */
interface Outcome {
  reply: Json;
  after?: Data;
}
type Command = (data: Data, args: readonly string[]) => Outcome;

const find = (data: Data, key = ''): Item | undefined => data.find(([name]) => name === key)?.[1];
const put = (data: Data, key: string, item: Item): Data => (find(data, key) ? data.map(([name, old]) => [name, name === key ? item : old]) : [...data, [key, item]]);

const add =
  (sign: number, fixed?: number): Command =>
  (data, [key = '', by = '1']) => {
    const item = find(data, key) ?? { text: '0' };
    if (!('text' in item)) return { reply: WRONG_TYPE };
    const sum = Number(item.text) + sign * (fixed ?? Number(by));
    return /^-?\d+$/.test(item.text) && Number.isSafeInteger(sum) ? { reply: sum, after: put(data, key, { text: String(sum) }) } : { reply: NOT_A_NUMBER };
  };

const listAt = (data: Data, key = ''): string[] | undefined => {
  const item = find(data, key) ?? { list: [] };
  return 'list' in item ? item.list : undefined;
};
const hashAt = (data: Data, key = ''): [string, string][] | undefined => {
  const item = find(data, key) ?? { hash: [] };
  return 'hash' in item ? item.hash : undefined;
};

const push =
  (atEnd: boolean): Command =>
  (data, [key = '', ...items]) => {
    const list = listAt(data, key);
    if (!list) return { reply: WRONG_TYPE };
    const after = atEnd ? [...list, ...items] : [...items.toReversed(), ...list];
    return { reply: after.length, after: put(data, key, { list: after }) };
  };

const pop =
  (atEnd: boolean): Command =>
  (data, [key = '']) => {
    const list = listAt(data, key);
    if (!list) return { reply: WRONG_TYPE };
    const rest = atEnd ? list.slice(0, -1) : list.slice(1);
    // what holds nothing any more is gone
    const after = rest.length === 0 ? data.filter(([name]) => name !== key) : put(data, key, { list: rest });
    return { reply: (atEnd ? list.at(-1) : list[0]) ?? null, after };
  };

const removeFields: Command = (data, [key = '', ...fields]) => {
  const hash = hashAt(data, key);
  if (!hash) return { reply: WRONG_TYPE };
  const rest = hash.filter(([name]) => !fields.includes(name));
  return { reply: hash.length - rest.length, after: rest.length === 0 ? data.filter(([name]) => name !== key) : put(data, key, { hash: rest }) };
};

const textAt = (data: Data, key: string): string | undefined => {
  const item = find(data, key);
  return item && 'text' in item ? item.text : undefined;
};
const onText = (data: Data, key: string, use: (text: string) => Outcome): Outcome =>
  find(data, key) && textAt(data, key) === undefined ? { reply: WRONG_TYPE } : use(textAt(data, key) ?? '');
const typeOf = (item: Item | undefined): string => (item === undefined ? 'none' : 'text' in item ? 'string' : 'list' in item ? 'list' : 'hash');

/** SET with NX or XX; times to live are not simulated. */
const set: Command = (data, [key = '', value = '', ...options]) => {
  const [option = ''] = options.map((word) => word.toUpperCase());
  if (/^(?:EX|PX|EXAT|PXAT|KEEPTTL|GET)$/.test(option)) return { reply: { error: `ERR a real Redis has ${option} of SET; this simulated one does not` } };
  if (options.length > 1 || (options.length === 1 && option !== 'NX' && option !== 'XX')) return { reply: { error: 'ERR syntax error' } };
  const unwanted = option !== '' && (find(data, key) === undefined) === (option === 'XX');
  return unwanted ? { reply: null } : { reply: 'OK', after: put(data, key, { text: value }) };
};

const wrongNumber = (name: string): Outcome => ({ reply: { error: `ERR wrong number of arguments for '${name}' command` } });

/** Commands that Redis has and this machine does not. */
const OTHERS = new Set(
  'AUTH BGREWRITEAOF BGSAVE BLPOP BRPOP CLIENT COMMAND CONFIG COPY DEBUG DISCARD EVAL EXEC EXPIRE EXPIREAT EXPIRETIME FLUSHDB GETDEL GETEX GETRANGE GETSET HEXISTS HLEN HMGET HMSET HSCAN HSETNX HVALS INCRBYFLOAT INFO LASTSAVE LINDEX LINSERT LREM LSET LTRIM MONITOR MOVE MULTI PERSIST PEXPIRE PSETEX PSUBSCRIBE PTTL PUBLISH RANDOMKEY RENAME RENAMENX REPLICAOF ROLE SADD SAVE SCAN SCARD SDIFF SELECT SETEX SETRANGE SHUTDOWN SINTER SISMEMBER SLOWLOG SMEMBERS SORT SPOP SREM SUBSCRIBE SUNION TIME TOUCH TTL UNLINK UNWATCH WAIT WATCH XADD XLEN XRANGE XREAD ZADD ZCARD ZRANGE ZRANK ZREM ZSCORE'.split(
    ' ',
  ),
);

const pairsOf = (words: readonly string[]): [string, string][] => words.flatMap((word, at): [string, string][] => (at % 2 === 0 ? [[word, wordAt(words, at + 1)]] : []));

function setFields(hash: readonly [string, string][], fields: readonly string[]): [string, string][] {
  const after = new Map(hash);
  for (const [name, value] of pairsOf(fields)) after.set(name, value);
  return [...after];
}

/** `*` and `?` of KEYS. */
function fits(pattern: string, key: string): boolean {
  return patternExpression(pattern).test(key);
}

/** Least and most arguments, and what the command does. */
const COMMANDS: Readonly<Record<string, readonly [least: number, most: number, run: Command]>> = {
  PING: [0, 1, (_, [words = 'PONG']) => ({ reply: words })],
  ECHO: [1, 1, (_, [words]) => ({ reply: words })],
  GET: [
    1,
    1,
    (data, [key]) => {
      const item = find(data, key);
      return { reply: item === undefined ? null : 'text' in item ? item.text : WRONG_TYPE };
    },
  ],
  SET: [2, 99, set],
  SETNX: [2, 2, (data, [key = '', value = '']) => (find(data, key) ? { reply: 0 } : { reply: 1, after: put(data, key, { text: value }) })],
  MSET: [
    2,
    99,
    (data, pairs) => (pairs.length % 2 === 0 ? { reply: 'OK', after: pairsOf(pairs).reduce((all, [key, value]) => put(all, key, { text: value }), data) } : wrongNumber('mset')),
  ],
  MGET: [1, 99, (data, keys) => ({ reply: keys.map((key) => textAt(data, key) ?? null) })],
  APPEND: [2, 2, (data, [key = '', more = '']) => onText(data, key, (text) => ({ reply: (text + more).length, after: put(data, key, { text: text + more }) }))],
  STRLEN: [1, 1, (data, [key = '']) => onText(data, key, (text) => ({ reply: text.length }))],
  TYPE: [1, 1, (data, [key]) => ({ reply: typeOf(find(data, key)) })],
  INCR: [1, 1, add(1, 1)],
  DECR: [1, 1, add(-1, 1)],
  INCRBY: [2, 2, add(1)],
  DECRBY: [2, 2, add(-1)],
  DEL: [1, 99, (data, keys) => ({ reply: data.filter(([key]) => keys.includes(key)).length, after: data.filter(([key]) => !keys.includes(key)) })],
  EXISTS: [1, 99, (data, keys) => ({ reply: keys.filter((key) => find(data, key)).length })],
  KEYS: [1, 1, (data, [pattern = '*']) => ({ reply: data.map(([key]) => key).filter((key) => fits(pattern, key)) })],
  DBSIZE: [0, 0, (data) => ({ reply: data.length })],
  FLUSHALL: [0, 0, () => ({ reply: 'OK', after: [] })],
  LPUSH: [2, 99, push(false)],
  RPUSH: [2, 99, push(true)],
  LPOP: [1, 1, pop(false)],
  RPOP: [1, 1, pop(true)],
  LLEN: [1, 1, (data, [key]) => ({ reply: listAt(data, key)?.length ?? WRONG_TYPE })],
  LRANGE: [
    3,
    3,
    (data, [key, from = '0', to = '-1']) => {
      const end = Number(to) === -1 ? undefined : Number(to) + 1;
      return { reply: listAt(data, key)?.slice(Number(from), end) ?? WRONG_TYPE };
    },
  ],
  HSET: [
    3,
    99,
    (data, [key = '', ...fields]) => {
      const hash = hashAt(data, key);
      if (!hash) return { reply: WRONG_TYPE };
      if (fields.length % 2 === 1) return wrongNumber('hset');
      const after = setFields(hash, fields);
      return { reply: after.length - hash.length, after: put(data, key, { hash: after }) };
    },
  ],
  HGET: [
    2,
    2,
    (data, [key, field]) => {
      const hash = hashAt(data, key);
      return { reply: hash ? (hash.find(([name]) => name === field)?.[1] ?? null) : WRONG_TYPE };
    },
  ],
  HKEYS: [1, 1, (data, [key]) => ({ reply: hashAt(data, key)?.map(([name]) => name) ?? WRONG_TYPE })],
  HDEL: [2, 99, removeFields],
  HGETALL: [
    1,
    1,
    (data, [key]) => {
      const hash = hashAt(data, key);
      return { reply: hash ? Object.fromEntries(hash) : WRONG_TYPE };
    },
  ],
  HINCRBY: [
    3,
    3,
    (data, [key = '', field = '', by = '1']) => {
      const hash = hashAt(data, key);
      if (!hash) return { reply: WRONG_TYPE };
      const sum = Number(hash.find(([name]) => name === field)?.[1] ?? '0') + Number(by);
      return Number.isSafeInteger(sum)
        ? { reply: sum, after: put(data, key, { hash: setFields(hash, [field, String(sum)]) }) }
        : { reply: Number.isSafeInteger(Number(by)) ? { error: 'ERR hash value is not an integer' } : NOT_A_NUMBER };
    },
  ],
};

/** Runs a command on the data. */
export function runCommand(data: Data, words: readonly string[]): Outcome {
  const [name = '', ...args] = words;
  const found = own(COMMANDS, name.toUpperCase());
  if (OTHERS.has(name.toUpperCase())) return { reply: { error: `ERR a real Redis has the command ${name.toUpperCase()}; this simulated one does not` } };
  if (!found) return { reply: { error: `ERR unknown command '${name}', with args beginning with: ${args.map((arg) => `'${arg}' `).join('')}` } };
  const [least, most, run] = found;
  if (args.length < least || args.length > most) return wrongNumber(name.toLowerCase());
  return run(data, args);
}
