// What a running script works with: lists, objects, functions, promises and names, and how they are kept as JSON between two requests.
import { type Json } from '../../program';

/** A value of either language; Python's None is null. */
export type Value = undefined | null | boolean | number | string | List | Dict | Closure | Native | Promised | Whole;

/** A list; Python's tuples are fixed. */
export class List {
  constructor(
    public items: Value[] = [],
    public fixed = false,
  ) {}
}

/** An object or a dictionary. What libraries make has a kind, such as `express.App`, which its methods belong to. */
export class Dict {
  constructor(
    public entries = new Map<string, Value>(),
    public kind = '',
  ) {}

  /** From a plain object. */
  static of(entries: Readonly<Record<string, Value>>, kind = ''): Dict {
    return new Dict(new Map(Object.entries(entries)), kind);
  }

  get(name: string): Value {
    return this.entries.get(name);
  }

  set(name: string, value: Value): void {
    this.entries.set(name, value);
  }
}

/** A function of the script: its number in a module, and the names that it sees. */
export class Closure {
  constructor(
    public module: string,
    public number: number,
    public scope: Scope,
    /** Attributes, such as those that decorators leave. */
    public name = '',
  ) {}
}

/** A function of the machine, by its name in the table of natives, on the value that it belongs to. */
export class Native {
  constructor(
    public name: string,
    public self?: Value,
  ) {}
}

/** A number of Python that is whole and yet a float, such as 5.0. */
export class Whole {
  constructor(readonly value: number) {}
}

/** A promise. */
export class Promised {
  constructor(
    public state: 'pending' | 'done' | 'failed' = 'pending',
    public value?: Value,
    /** What waits for it, and the promise of what comes out of that. */
    public waiting: { done: Value; failed: Value; next: Promised }[] = [],
  ) {}
}

/** Names that a stretch of code sees. */
export class Scope {
  readonly names = new Map<string, { value: Value; constant: boolean }>();

  constructor(
    public parent: Scope | null = null,
    /** Whether Python's assignments end up here. */
    public own = false,
  ) {}

  find(name: string): { value: Value; constant: boolean } | undefined {
    return this.names.get(name) ?? this.parent?.find(name);
  }

  declare(name: string, value: Value, constant = false): void {
    this.names.set(name, { value, constant });
  }
}

/** What a name has before its function has given it a value. */
export const UNBOUND = ' unbound';

type Node = List | Dict | Closure | Native | Promised | Scope;
type Written = null | boolean | number | string | { at: number } | { number: string } | { whole: number } | { nothing: true };
type Row =
  | { is: 'list'; items: Written[]; fixed: boolean }
  | { is: 'dict'; entries: [string, Written][]; kind: string }
  | { is: 'closure'; module: string; number: number; scope: Written; name: string }
  | { is: 'native'; name: string; self: Written }
  | { is: 'promise'; state: Promised['state']; value: Written; waiting: [Written, Written, Written][] }
  | { is: 'scope'; parent: Written; own: boolean; names: [string, Written, boolean][] };

/** Everything that can be reached from a value, as JSON: one row for each object, the value's own first. */
export function freeze(root: Dict): Json {
  const numbers = new Map<Node, number>([[root, 0]]);
  const queue: Node[] = [root];
  const write = (value: Value | Scope): Written => {
    if (value === undefined) return { nothing: true };
    if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0))) return { number: Object.is(value, -0) ? '-0' : String(value) };
    if (value === null || typeof value !== 'object') return value;
    if (value instanceof Whole) return { whole: value.value };
    const known = numbers.get(value);
    if (known !== undefined) return { at: known };
    numbers.set(value, queue.length);
    queue.push(value);
    return { at: queue.length - 1 };
  };
  const rows: Row[] = [];
  for (let next = queue[0]; next; next = queue[rows.length]) rows.push(rowOf(next, write));
  return rows;
}

function rowOf(node: Node, write: (value: Value | Scope) => Written): Row {
  if (node instanceof List) return { is: 'list', items: node.items.map(write), fixed: node.fixed };
  if (node instanceof Dict) return { is: 'dict', entries: [...node.entries].map(([key, value]) => [key, write(value)]), kind: node.kind };
  if (node instanceof Closure) return { is: 'closure', module: node.module, number: node.number, scope: write(node.scope), name: node.name };
  if (node instanceof Native) return { is: 'native', name: node.name, self: write(node.self) };
  if (node instanceof Promised)
    return { is: 'promise', state: node.state, value: write(node.value), waiting: node.waiting.map(({ done, failed, next }) => [write(done), write(failed), write(next)]) };
  const { parent, own, names } = node;
  return { is: 'scope', parent: parent === null ? null : write(parent), own, names: [...names].map(([name, { value, constant }]) => [name, write(value), constant]) };
}

/** The value that `freeze` has written. */
export function thaw(json: Json): Dict {
  const rows = json as Row[];
  const nodes = rows.map(emptyNode);
  const read = (written: Written): Value => {
    if (written === null || typeof written !== 'object') return written;
    if ('number' in written) return Number(written.number);
    if ('whole' in written) return new Whole(written.whole);
    return 'at' in written ? (nodes[written.at] as Value) : undefined;
  };
  rows.forEach((row, index) => {
    fill(nodes[index], row, read);
  });
  return nodes[0] as Dict;
}

const emptyNode = (row: Row): Node => {
  switch (row.is) {
    case 'list':
      return new List([], row.fixed);
    case 'dict':
      return new Dict(new Map(), row.kind);
    case 'closure':
      return new Closure(row.module, row.number, new Scope(), row.name);
    case 'native':
      return new Native(row.name);
    case 'promise':
      return new Promised(row.state);
    case 'scope':
      return new Scope(null, row.own);
  }
};

function fill(node: Node | undefined, row: Row, read: (written: Written) => Value): void {
  if (node instanceof List && row.is === 'list') node.items = row.items.map(read);
  else if (node instanceof Dict && row.is === 'dict') for (const [key, value] of row.entries) node.set(key, read(value));
  else if (node instanceof Closure && row.is === 'closure') node.scope = read(row.scope) as unknown as Scope;
  else if (node instanceof Native && row.is === 'native') node.self = read(row.self);
  else if (node instanceof Promised && row.is === 'promise') {
    node.value = read(row.value);
    node.waiting = row.waiting.map(([done, failed, next]) => ({ done: read(done), failed: read(failed), next: read(next) as Promised }));
  } else if (node instanceof Scope && row.is === 'scope') {
    node.parent = row.parent === null ? null : (read(row.parent) as unknown as Scope);
    for (const [name, value, constant] of row.names) node.declare(name, read(value), constant);
  }
}
