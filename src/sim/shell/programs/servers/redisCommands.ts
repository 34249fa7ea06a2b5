// The commands of Redis that run here, on its data as plain JSON.
import { type Json } from '../../program';
import { patternExpression } from '../../expand/glob';

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

function setFields(hash: readonly [string, string][], fields: readonly string[]): [string, string][] {
  const after = new Map(hash);
  for (let at = 0; at + 1 < fields.length; at += 2) after.set(fields[at] ?? '', fields[at + 1] ?? '');
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
  SET: [2, 2, (data, [key = '', value = '']) => ({ reply: 'OK', after: put(data, key, { text: value }) })],
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
      return Number.isSafeInteger(sum) ? { reply: sum, after: put(data, key, { hash: setFields(hash, [field, String(sum)]) }) } : { reply: NOT_A_NUMBER };
    },
  ],
};

/** Runs a command on the data. */
export function runCommand(data: Data, words: readonly string[]): Outcome {
  const [name = '', ...args] = words;
  const found = Object.hasOwn(COMMANDS, name.toUpperCase()) ? COMMANDS[name.toUpperCase()] : undefined;
  if (!found) return { reply: { error: `ERR unknown command '${name}', with args beginning with: ${args.map((arg) => `'${arg}' `).join('')}` } };
  const [least, most, run] = found;
  if (args.length < least || args.length > most) return { reply: { error: `ERR wrong number of arguments for '${name.toLowerCase()}' command` } };
  return run(data, args);
}
