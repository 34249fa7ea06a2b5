// Drafts: a plain JSON value that is changed as if in place, while the value itself stays as it was. What nobody changes is shared between the two.

/** Under this key a draft hands out what stands behind it. */
const BEHIND: unique symbol = Symbol('behind');

type Key = string | symbol;
type Members = Record<Key, unknown>;

/** All drafts of one turn. */
interface Turn {
  open: boolean;
  /** Copies that belong to the turn, and the drafts that they are the present state of. */
  readonly copies: WeakMap<object, Behind>;
}

/** Methods of arrays that change them: carried out on the array itself, without a draft of each item that they move. */
const CHANGES: ReadonlySet<Key> = new Set(['push', 'pop', 'shift', 'unshift', 'splice', 'sort', 'reverse']);

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const behind = (value: object): Behind | undefined => (value as { readonly [BEHIND]?: Behind })[BEHIND];

/** From this number of members on, a record is a table to V8. */
const MANY = 128;
/** The highest index that an array can have: an object with it is no array to V8. */
const LAST_INDEX = 4_294_967_294;

/** A shallow copy. One with many members is made a table at once (a deletion does that), which takes a third of the time that growing into one does. */
function copyOf(value: Members): Members {
  if (Array.isArray(value)) return value.slice() as unknown as Members;
  const keys = Object.keys(value);
  const numbered = isNumber(keys[0]);
  if (keys.length < MANY && !numbered) return { ...value };
  const copy = numbered ? emptyNumberTable() : emptyTable();
  for (const key of keys) copy[key] = value[key];
  return copy;
}

function emptyTable(): Members {
  const table: Members = { first: null, second: null };
  Reflect.deleteProperty(table, 'first');
  Reflect.deleteProperty(table, 'second');
  return table;
}

/** A table for members with numbers for names, such as PIDs: without it, V8 keeps an array with a hole for each number that there is not. */
function emptyNumberTable(): Members {
  const table: Members = { [LAST_INDEX]: null };
  Reflect.deleteProperty(table, LAST_INDEX);
  return table;
}

const isNumber = (key: string | undefined): boolean => key !== undefined && key.length < 10 && /^\d+$/.test(key);

/** What stands behind a draft: the value from before the turn and, once something in it has been touched, the turn's own copy. */
class Behind implements ProxyHandler<Members> {
  /** The value as it is now. In a copy, whatever else has changed stands as a copy too, so that it is plain all the way down. */
  now: Members;
  readonly proxy: Members;
  private readonly was: Members;
  private children: Map<Key, Behind> | null = null;

  constructor(
    private readonly turn: Turn,
    value: object,
    private readonly parent: Behind | null,
    private readonly key: Key,
  ) {
    this.was = this.now = value as Members;
    this.proxy = new Proxy((Array.isArray(value) ? [] : {}) as Members, this);
  }

  get original(): Members {
    return this.was;
  }

  /** The copy that may be written to; the objects around it become copies too. */
  own(): Members {
    if (!this.turn.open) throw new Error('written to after its turn');
    if (this.now !== this.was) return this.now;
    const copy = copyOf(this.was);
    if (this.parent) {
      const around = this.parent.own();
      const place = around[this.key] === this.was ? this.key : Array.isArray(around) ? String(around.indexOf(this.was)) : null;
      if (place !== null && place !== '-1') around[place] = copy;
    }
    this.turn.copies.set(copy, this);
    return (this.now = copy);
  }

  get(_: Members, key: Key): unknown {
    if (key === BEHIND) return this;
    const value = this.now[key];
    if (!isObject(value)) return typeof value === 'function' && CHANGES.has(key) && Array.isArray(this.now) ? this.changing(value as (...args: unknown[]) => unknown) : value;
    const known = this.children?.get(key);
    if (known?.now === value) return known.proxy;
    if (!Object.hasOwn(this.now, key)) return value;
    const child = this.turn.copies.get(value) ?? new Behind(this.turn, value, this, key);
    (this.children ??= new Map()).set(key, child);
    return child.proxy;
  }

  private changing(method: (...args: unknown[]) => unknown): (...args: unknown[]) => unknown {
    return (...args) => Reflect.apply(method, this.own(), args.map(settled));
  }

  set(_: Members, key: Key, value: unknown): boolean {
    const next = settled(value);
    if (next !== this.now[key] || next === undefined) this.own()[key] = next;
    return true;
  }

  deleteProperty(_: Members, key: Key): boolean {
    return !Object.hasOwn(this.now, key) || Reflect.deleteProperty(this.own(), key);
  }

  has(_: Members, key: Key): boolean {
    return key in this.now;
  }

  ownKeys(): Key[] {
    return Reflect.ownKeys(this.now);
  }

  getOwnPropertyDescriptor(_: Members, key: Key): PropertyDescriptor | undefined {
    const found = Reflect.getOwnPropertyDescriptor(this.now, key);
    // a draft may be written to also where the value is frozen
    return found && { ...found, writable: true, configurable: !(key === 'length' && Array.isArray(this.now)) };
  }

  defineProperty(): boolean {
    return false;
  }
}

/** A value without drafts in it: a draft stands for the turn's copy, so that both go on as one. */
function settled(value: unknown): unknown {
  if (!isObject(value)) return value;
  const draft = behind(value);
  if (draft) return draft.own();
  const members = value as Members & unknown[];
  if (Array.isArray(value)) for (let index = 0; index < value.length; index++) settleMember(members, index);
  else for (const key of Object.keys(members)) settleMember(members, key);
  return value;
}

function settleMember(members: Record<Key | number, unknown>, key: string | number): void {
  const member = members[key];
  if (!isObject(member)) return;
  const plain = settled(member);
  if (plain !== member) members[key] = plain;
}

/** Opens a draft on a value; `close` gives back the value that it has become, the same one if nothing has changed. */
export function openDraft<T extends object>(value: T): { draft: T; close: () => T } {
  const turn: Turn = { open: true, copies: new WeakMap() };
  const root = new Behind(turn, value, null, '');
  return {
    draft: root.proxy as T,
    close: () => {
      turn.open = false;
      return root.now as T;
    },
  };
}

/** A value as it is now, plain all the way down: for reading, and only until the next change. */
export function present<T extends object>(value: T): T {
  return (behind(value)?.now as T | undefined) ?? value;
}

/** The value from before the turn behind a draft; undefined for one that is no draft. */
export function original<T extends object>(draft: T): T | undefined {
  return behind(draft)?.original as T | undefined;
}

/** A value as it is now and stays, without drafts: what the turn has not changed is shared, everything else copied. */
export function snapshot<T>(value: T): T {
  if (!isObject(value)) return value;
  const draft = behind(value);
  const was = draft?.original;
  const from = draft?.now ?? (value as unknown as Members);
  if (from === was) return from as T;
  if (Array.isArray(from)) return from.map((item: unknown, index) => (item === (was as unknown[] | undefined)?.[index] ? item : snapshot(item))) as T;
  const copy = copyOf(from);
  for (const key in copy) {
    const member = copy[key];
    if (isObject(member) && member !== was?.[key]) copy[key] = snapshot(member);
  }
  return copy as T;
}
