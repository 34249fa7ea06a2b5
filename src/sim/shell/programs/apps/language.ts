// Where JavaScript and Python differ, the functions that the machine lends to scripts, and the ways in which a script is left.
import { type Interpreter } from './interpreter';
import { type Code } from './syntax';
import { Dict, type Scope, type Value } from './values';

/** Named arguments of a call; Python only. */
export type Named = ReadonlyMap<string, Value>;
/** A function of the machine. */
export type NativeFunction = (vm: Interpreter, args: readonly Value[], self: Value, named: Named) => Value;
/** Functions of the machine by name; `express.App#get` is a method of what has that kind. */
export type Natives = Readonly<Record<string, NativeFunction>>;

/** Where the two languages differ. */
export interface Dialect {
  natives: Natives;
  parse(source: string): Code;
  /** Whether functions may be called above the line that defines them. */
  hoists: boolean;
  truthy(value: Value): boolean;
  unary(vm: Interpreter, op: string, value: Value): Value;
  binary(vm: Interpreter, op: string, left: Value, right: Value): Value;
  /** The value as text, as `String()` and `str()` have it. */
  text(vm: Interpreter, value: Value): string;
  format(vm: Interpreter, value: Value, format: string): string;
  member(vm: Interpreter, of: Value, name: string): Value;
  setMember(vm: Interpreter, of: Value, name: string, value: Value): void;
  index(vm: Interpreter, of: Value, at: Value): Value;
  setIndex(vm: Interpreter, of: Value, at: Value, value: Value): void;
  slice(vm: Interpreter, of: Value, from: Value, to: Value): Value;
  iterate(vm: Interpreter, value: Value): readonly Value[];
  /** A name that no scope has. */
  global(vm: Interpreter, name: string): Value;
  assign(vm: Interpreter, scope: Scope, name: string, value: Value): void;
  import(vm: Interpreter, module: string, from: string): Value;
  /** A name of what was imported. */
  imported(vm: Interpreter, module: Value, name: string, from: string): Value;
  /** Whether an error is caught by a handler for this type. */
  catches(error: Value, type: Value): boolean;
  /** What is said of a value that is called and is no function. */
  notCallable(name: string, value: Value): string;
  tooDeep: { name: string; message: string };
}

/** An error of the script's own. `line` is where it was thrown. */
export class Thrown extends Error {
  constructor(
    readonly value: Value,
    readonly line: number,
  ) {
    super('thrown');
  }
}

/** The script has come to a call that never returns: it serves from now on. */
export class Serving extends Error {}

/** The script ends its process. */
export class Exited extends Error {
  constructor(readonly code: number) {
    super('exit');
  }
}

/** Makes an error value. */
export function errorValue(name: string, message: string, more: Readonly<Record<string, Value>> = {}): Dict {
  return Dict.of({ name, message, ...more }, 'error');
}
