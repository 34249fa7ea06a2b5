// Python's exceptions: their names, and what each is a kind of.
import { errorValue, type NativeFunction, type Natives } from '../language';
import { Dict, Native, type Value } from '../values';
import { text } from './text';

const PARENTS: Readonly<Record<string, string>> = {
  ...{ Exception: 'BaseException', KeyboardInterrupt: 'BaseException', ArithmeticError: 'Exception', LookupError: 'Exception', OSError: 'Exception', ValueError: 'Exception' },
  ...{ TypeError: 'Exception', RuntimeError: 'Exception', NameError: 'Exception', AttributeError: 'Exception', ImportError: 'Exception', StopIteration: 'Exception' },
  ...{ ZeroDivisionError: 'ArithmeticError', OverflowError: 'ArithmeticError', KeyError: 'LookupError', IndexError: 'LookupError', RecursionError: 'RuntimeError' },
  ...{ NotImplementedError: 'RuntimeError', UnboundLocalError: 'NameError', ModuleNotFoundError: 'ImportError', ConnectionError: 'OSError', TimeoutError: 'OSError' },
  ...{ FileNotFoundError: 'OSError', FileExistsError: 'OSError', PermissionError: 'OSError', IsADirectoryError: 'OSError', NotADirectoryError: 'OSError' },
  ...{ ConnectionRefusedError: 'ConnectionError', ConnectionResetError: 'ConnectionError', 'json.decoder.JSONDecodeError': 'ValueError' },
  ...{
    'redis.exceptions.RedisError': 'Exception',
    'redis.exceptions.ConnectionError': 'redis.exceptions.RedisError',
    'redis.exceptions.TimeoutError': 'redis.exceptions.RedisError',
  },
  ...{ 'redis.exceptions.ResponseError': 'redis.exceptions.RedisError', 'socket.gaierror': 'OSError', 'werkzeug.exceptions.HTTPException': 'Exception' },
};

/** Other names of the same exceptions. */
const ALIASES: Readonly<Record<string, string>> = {
  ...{ IOError: 'OSError', EnvironmentError: 'OSError', 'json.JSONDecodeError': 'json.decoder.JSONDecodeError' },
  ...Object.fromEntries(['RedisError', 'ConnectionError', 'TimeoutError', 'ResponseError'].map((name) => [`redis.${name}`, `redis.exceptions.${name}`])),
};

const NAMES = ['BaseException', ...Object.keys(PARENTS), ...Object.keys(ALIASES)];
const make =
  (name: string): NativeFunction =>
  (_, [message]) =>
    errorValue(ALIASES[name] ?? name, message === undefined ? '' : text(message));

/** Exceptions that every module sees by their names. */
export const EXCEPTIONS: readonly string[] = NAMES.filter((name) => !name.includes('.'));

/** Functions that make exceptions. */
export const errors: Natives = Object.fromEntries(NAMES.map((name) => [name, make(name)]));

/** Whether an exception is of a type or of a kind of it. */
export function catches(error: Value, type: Value): boolean {
  if (!(error instanceof Dict) || !(type instanceof Native)) return false;
  const wanted = ALIASES[type.name] ?? type.name;
  for (let name: string | undefined = text(error.get('name')); name !== undefined; name = PARENTS[name]) if (name === wanted) return true;
  return wanted === 'BaseException';
}
