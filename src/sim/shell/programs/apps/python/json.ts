// How Python's json module writes a value.
import { type Interpreter } from '../interpreter';
import { type Named } from '../language';
import { Dict, List, type Value } from '../values';
import { Walk } from '../walk';
import { numeric, truthy } from './operators';
import { repr, typeName } from './text';

/** `json.dumps(value)`, with indent, sort_keys and ensure_ascii. Raises TypeError for what JSON has no word for. */
export function jsonText(vm: Interpreter, value: Value, named: Named): string {
  const indent = numeric(named.get('indent'));
  const ascii = !named.has('ensure_ascii') || truthy(named.get('ensure_ascii'));
  const walk = new Walk();
  const around = (open: string, parts: readonly string[], close: string, depth: number): string => {
    if (parts.length === 0) return open + close;
    const line = (level: number): string => `\n${' '.repeat(Math.min(100, (indent ?? 0) * level))}`;
    return indent === undefined ? `${open}${parts.join(', ')}${close}` : `${open}${line(depth + 1)}${parts.join(`,${line(depth + 1)}`)}${line(depth)}${close}`;
  };
  const circular = (): never => vm.raise('ValueError', 'Circular reference detected');
  const write = (item: Value, depth: number): string => {
    vm.step(vm.line);
    if (typeof item === 'string') return quoted(item, ascii);
    if (item === null || item === undefined) return 'null';
    if (typeof item === 'boolean') return String(item);
    if (numeric(item) !== undefined) return repr(item).replace('inf', 'Infinity').replace('nan', 'NaN');
    if (item instanceof List)
      return walk.into(
        item,
        () =>
          around(
            '[',
            item.items.map((each) => write(each, depth + 1)),
            ']',
            depth,
          ),
        circular,
      );
    if (!(item instanceof Dict) || (item.kind !== '' && item.kind !== 'flask.Values')) return vm.raise('TypeError', `Object of type ${typeName(item)} is not JSON serializable`);
    const entries = truthy(named.get('sort_keys')) ? [...item.entries].sort(([a], [b]) => (a < b ? -1 : 1)) : [...item.entries];
    return walk.into(
      item,
      () =>
        around(
          '{',
          entries.map(([name, each]) => `${quoted(name, ascii)}: ${write(each, depth + 1)}`),
          '}',
          depth,
        ),
      circular,
    );
  };
  return write(value, 0);
}

const quoted = (text: string, ascii: boolean): string =>
  ascii ? JSON.stringify(text).replace(/[^\x00-\x7f]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`) : JSON.stringify(text);
