// JSON texts to values of a script and back.
import { type Interpreter } from './interpreter';
import { Dict, List, Promised, type Value, Whole } from './values';

/** A plain JSON value of a script's value; functions and undefined are left out, as JSON.stringify does. */
export function toJson(vm: Interpreter, value: Value, depth = 0): unknown {
  vm.step(vm.line);
  if (depth > 60) return vm.raise(vm.dialect.hoists ? 'TypeError' : 'ValueError', vm.dialect.hoists ? 'Converting circular structure to JSON' : 'Circular reference detected');
  if (value === undefined || value === null || typeof value !== 'object') return typeof value === 'number' && !Number.isFinite(value) ? null : value;
  if (value instanceof List) return value.items.map((item) => toJson(vm, item, depth + 1) ?? null);
  if (value instanceof Promised) return {};
  if (value instanceof Whole) return value.value;
  if (!(value instanceof Dict)) return undefined;
  if (value.kind === 'Date') return new Date(Number(value.get('ms'))).toISOString();
  const entries = [...value.entries].filter(([name]) => value.kind !== 'error' || (name !== 'message' && name !== 'name' && name !== 'stack'));
  return Object.fromEntries(entries.map(([name, item]) => [name, toJson(vm, item, depth + 1)]).filter(([, item]) => item !== undefined));
}

/** The value that a plain JSON value makes. */
export function fromJson(json: unknown): Value {
  if (Array.isArray(json)) return new List(json.map(fromJson));
  if (json !== null && typeof json === 'object') return Dict.of(Object.fromEntries(Object.entries(json).map(([name, item]) => [name, fromJson(item)])));
  return typeof json === 'string' || typeof json === 'number' || typeof json === 'boolean' ? json : null;
}

/** A JSON text as a value; undefined where it is none. */
export function readJson(text: string): { value: Value } | undefined {
  try {
    return { value: fromJson(JSON.parse(text)) };
  } catch {
    return undefined;
  }
}
