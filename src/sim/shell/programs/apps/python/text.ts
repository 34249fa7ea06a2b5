// How Python writes values: `str()`, `repr()`, and formats.
import { type Interpreter } from '../interpreter';
import { Closure, Dict, List, Native, Promised, type Value, Whole } from '../values';
import { Walk } from '../walk';

/** What Python calls the type of a value. */
export function typeName(value: Value): string {
  if (value === null || value === undefined) return 'NoneType';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'float';
  if (value instanceof Whole) return 'float';
  if (typeof value === 'string') return 'str';
  if (value instanceof List) return value.fixed ? 'tuple' : 'list';
  if (value instanceof Dict) return value.kind === '' ? 'dict' : value.kind === 'error' ? text(value.get('name')) : (value.kind.split('.').at(-1) ?? 'object');
  return value instanceof Closure ? 'function' : value instanceof Native ? 'builtin_function_or_method' : 'coroutine';
}

/** A number as Python writes it. */
const numberText = (value: number): string => String(value).replace('Infinity', 'inf').replace('NaN', 'nan');

/** A float as Python writes it: with an exponent from 1e16 on and below 1e-4. */
function floatText(value: number): string {
  const size = Math.abs(value);
  if (size === 0 || !Number.isFinite(value) || (size >= 1e-4 && size < 1e16)) return `${numberText(value)}${Number.isInteger(value) ? '.0' : ''}`;
  return value.toExponential().replace(/e([+-])(\d)$/, 'e$10$2');
}

/** `str(value)`. */
export function text(value: Value): string {
  if (typeof value === 'string') return value;
  if (!(value instanceof Dict) || value.kind !== 'error') return repr(value);
  const message = value.get('message');
  // what a KeyError is about is shown as it would be typed
  return value.get('name') === 'KeyError' && message !== '' ? repr(message) : text(message);
}

/** `repr(value)`. */
export function repr(value: Value, walk = new Walk()): string {
  if (value === null || value === undefined) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'number') return Number.isInteger(value) ? numberText(value) : floatText(value);
  if (value instanceof Whole) return floatText(value.value);
  if (typeof value === 'string') return quoted(value);
  if (value instanceof List) {
    const items = walk.into(
      value,
      () => value.items.map((item) => repr(item, walk)).join(', '),
      () => '...',
    );
    return value.fixed ? `(${items}${value.items.length === 1 ? ',' : ''})` : `[${items}]`;
  }
  if (value instanceof Dict)
    return walk.into(
      value,
      () => dictText(value, walk),
      () => '{...}',
    );
  if (value instanceof Promised) return '<coroutine object>';
  return `<${typeName(value)} ${value.name.split(/[.#]/).at(-1) ?? ''}>`;
}

const quoted = (value: string): string => {
  const escaped = value.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\t', '\\t').replaceAll('\r', '\\r');
  return value.includes("'") && !value.includes('"') ? `"${escaped}"` : `'${escaped.replaceAll("'", "\\'")}'`;
};

function dictText(value: Dict, walk: Walk): string {
  if (value.kind === 'error') return `${typeName(value)}(${value.get('message') === '' ? '' : repr(value.get('message'))})`;
  if (value.kind === 'bytes') return `b${quoted(text(value.get(' text')))}`;
  if (value.kind === 'type') return `<class '${text(value.get('name'))}'>`;
  if (value.kind === 'datetime') return isoText(Number(value.get('ms'))).replace('T', ' ');
  if (value.kind !== '' && value.kind !== 'os.environ') return `<${value.kind} object>`;
  return `{${[...value.entries].map(([name, item]) => `${quoted(name)}: ${repr(item, walk)}`).join(', ')}}`;
}

/** `2026-11-23T09:05:07.123000`. */
export function isoText(ms: number): string {
  return `${new Date(ms).toISOString().replace('Z', '')}000`.replace('.000000', '');
}

/** `format(value, spec)` for the usual specs: width, zeros, commas, and `.2f`. */
export function formatted(vm: Interpreter, value: Value, format: string): string {
  const [, conversion = '', spec = ''] = /^(?:!([rsa]))?(?::(.*))?$/s.exec(format) ?? [];
  const plain = conversion === 'r' || conversion === 'a' ? repr(value) : text(value);
  if (spec === '') return plain;
  const match = /^([<>^]?)(0?)(\d*)(,?)(?:\.(\d+))?([sdf%]?)$/.exec(spec);
  if (!match) return vm.refuse(`the format '${spec}'`);
  const [, align, zero, width = '', comma, digits, kind] = match;
  const number = value instanceof Whole ? value.value : typeof value === 'number' ? value : NaN;
  if ((kind === 'f' || kind === 'd' || kind === '%') && Number.isNaN(number))
    return vm.raise('ValueError', `Unknown format code '${kind}' for object of type '${typeName(value)}'`);
  const places = Math.min(50, Number(digits ?? 6));
  let body = kind === 'f' ? number.toFixed(places) : kind === '%' ? `${(number * 100).toFixed(places)}%` : plain;
  if (comma === ',') body = body.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',');
  const wide = Math.min(500, Number(width));
  if (zero === '0') {
    const sign = /^-(?=\d)/.test(body) ? '-' : '';
    return sign + body.slice(sign.length).padStart(wide - sign.length, '0');
  }
  const right = align === '>' || (align === '' && !Number.isNaN(number));
  return align === '^' ? body.padStart(Math.floor((wide + body.length) / 2)).padEnd(wide) : right ? body.padStart(wide) : body.padEnd(wide);
}
