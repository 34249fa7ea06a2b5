// The tree that both languages are read into: the part of JavaScript and of Python that this machine runs.

/** Where something stands in its source. */
interface Placed {
  line: number;
}

/** An argument or an item; `spread` stands for `...` and `*`. */
export interface Item {
  value: Expr;
  spread: boolean;
}

/** `key: value`; without a key, the entries of another object. */
export interface Entry {
  key: Expr | null;
  value: Expr;
}

/** An expression. */
export type Expr = Placed &
  (
    | { is: 'literal'; value: undefined | null | boolean | number | string }
    | { is: 'name'; name: string }
    /** A template or an f-string. */
    | { is: 'text'; parts: { value: Expr; format: string }[] }
    | { is: 'list'; items: Item[]; tuple: boolean }
    | { is: 'dict'; entries: Entry[] }
    | { is: 'member'; of: Expr; name: string; optional: boolean }
    | { is: 'index'; of: Expr; at: Expr; optional: boolean }
    | { is: 'slice'; of: Expr; from: Expr | null; to: Expr | null }
    | { is: 'call'; fn: Expr; args: Item[]; named: { name: string; value: Expr }[]; fresh: boolean; optional: boolean }
    | { is: 'unary'; op: string; of: Expr }
    | { is: 'binary'; op: string; left: Expr; right: Expr }
    | { is: 'logic'; op: '&&' | '||' | '??'; left: Expr; right: Expr }
    | { is: 'choice'; test: Expr; then: Expr; other: Expr }
    | { is: 'function'; fn: FunctionCode }
    | { is: 'assign'; op: string; target: Target; value: Expr }
    /** `++` and `--`. */
    | { is: 'step'; op: '+' | '-'; target: Target; prefix: boolean }
    | { is: 'await'; of: Expr }
    /** A list that is made from another one. */
    | { is: 'comprehension'; item: Expr; target: Target; over: Expr; test: Expr | null }
  );

/** What can be assigned to. */
export type Target = Placed &
  (
    | { is: 'name'; name: string }
    | { is: 'member'; of: Expr; name: string }
    | { is: 'index'; of: Expr; at: Expr }
    | { is: 'items'; items: { target: Target; fallback: Expr | null; rest: boolean }[] }
    | { is: 'entries'; entries: { key: string; target: Target; fallback: Expr | null; rest: boolean }[] }
  );

/** A parameter of a function. */
export interface Parameter {
  target: Target;
  fallback: Expr | null;
  rest: boolean;
}

/** A function as it is written. Closures refer to it by its number in the module. */
export interface FunctionCode extends Placed {
  number: number;
  name: string;
  parameters: Parameter[];
  body: Statement[];
  isAsync: boolean;
  /** Python: names that belong to the module although the function assigns to them. */
  globals: readonly string[];
  /** Python: names that it assigns to, which are its own from its first line. */
  locals: readonly string[];
}

/** One `except` or `catch`; without types it takes everything. */
export interface Handler {
  types: Expr[];
  target: Target | null;
  body: Statement[];
}

/** A statement. */
export type Statement = Placed &
  (
    | { is: 'expression'; value: Expr }
    /** A new name in this block; JavaScript only. */
    | { is: 'declare'; target: Target; value: Expr | null; constant: boolean }
    | { is: 'define'; fn: FunctionCode }
    | { is: 'return'; value: Expr | null }
    | { is: 'throw'; value: Expr | null }
    | { is: 'if'; test: Expr; then: Statement[]; other: Statement[] }
    /** `step` runs after each round. */
    | { is: 'while'; test: Expr; body: Statement[]; step: Expr | null; first: boolean }
    | { is: 'for'; target: Target; declares: boolean; over: Expr; body: Statement[]; keys: boolean }
    | { is: 'try'; body: Statement[]; handlers: Handler[]; finally: Statement[] }
    | { is: 'block'; body: Statement[] }
    | { is: 'leave'; how: 'break' | 'continue' }
    | { is: 'import'; module: string; names: { name: string; as: string }[] }
    | { is: 'with'; value: Expr; target: Target | null; body: Statement[] }
  );

/** A source that has been read. */
export interface Code {
  body: Statement[];
  /** Every function in it, by number. */
  functions: FunctionCode[];
}
