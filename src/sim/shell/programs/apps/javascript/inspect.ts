// What Node's console makes of values: `util.inspect`, and formats such as `%s`.
import { utf8 } from '../../../../sha256';
import { type Interpreter } from '../interpreter';
import { toJson } from '../json';
import { Closure, Dict, List, Native, Promised, type Value } from '../values';
import { textOf } from './text';

/** The widest that an object is written on one line (80 columns, of which Node keeps nine free). */
const WIDTH = 71;
const DEEPEST = 2;
const MOST_ITEMS = 100;

/** One value being shown: what it is inside of, and which of that it came back to. */
class Showing {
  private readonly inside: Value[] = [];
  private readonly circular = new Map<Value, number>();

  show(value: Value, depth: number): string {
    if (typeof value === 'string') return quoted(value);
    if (value === null || typeof value !== 'object') return Object.is(value, -0) ? '-0' : String(value);
    if (value instanceof Closure) return value.name === '' ? '[Function (anonymous)]' : `[Function: ${value.name}]`;
    if (value instanceof Native) return `[Function: ${value.name.replace(/^.*[.#]/, '')}]`;
    if (value instanceof Promised) return this.promise(value, depth);
    if (value instanceof List) return value.items.length === 0 ? '[]' : this.into(value, depth, '[Array]', () => this.list(value.items, depth));
    return value instanceof Dict ? this.object(value, depth) : textOf(value);
  }

  private object(value: Dict, depth: number): string {
    if (value.kind === 'error') return textOf(value.get('stack') ?? textOf(value));
    if (value.kind === 'Date') return isoOf(Number(value.get('ms')));
    if (value.kind === 'Buffer') return bufferText(textOf(value));
    if (value.entries.size === 0) return '{}';
    return this.into(value, depth, '[Object]', () => {
      const entries = [...value.entries].map(([name, item]) => `${/^[A-Za-z_$][\w$]*$/.test(name) ? name : quoted(name)}: ${this.show(item, depth + 1)}`);
      return wrapped('{', entries, '}', depth);
    });
  }

  private promise({ state, value }: Promised, depth: number): string {
    const inside = state === 'pending' ? '<pending>' : `${state === 'failed' ? '<rejected> ' : ''}${this.show(value, depth + 1)}`;
    return wrapped('Promise {', [inside], '}', depth);
  }

  private into(value: Value, depth: number, short: string, look: () => string): string {
    if (this.inside.includes(value)) {
      const number = this.circular.get(value) ?? this.circular.size + 1;
      this.circular.set(value, number);
      return `[Circular *${number}]`;
    }
    if (depth > DEEPEST) return short;
    this.inside.push(value);
    const shown = look();
    this.inside.pop();
    const number = this.circular.get(value);
    return number === undefined ? shown : `<ref *${number}> ${shown}`;
  }

  private list(items: readonly Value[], depth: number): string {
    const shown = items.slice(0, MOST_ITEMS).map((item) => this.show(item, depth + 1));
    const more = items.length - MOST_ITEMS;
    const rest = more > 0 ? [`... ${more} more item${more === 1 ? '' : 's'}`] : [];
    const numbers = items.every((item) => typeof item === 'number');
    const rows = shown.length + rest.length > 6 ? inColumns(shown, numbers, rest.length, depth) : shown;
    return rows === shown ? wrapped('[', [...shown, ...rest], ']', depth) : broken('[', [...rows, ...rest], ']', depth);
  }
}

/** Short items of a long list side by side, as `groupArrayElements` of Node.js lines them up; the same list where it leaves them alone. */
function inColumns(items: string[], numbers: boolean, others: number, depth: number): string[] {
  const lengths = items.map((item) => item.length);
  const total = lengths.reduce((sum, length) => sum + length + 2, 0);
  const widest = Math.max(...lengths);
  const room = widest + 2;
  const indent = depth * 2;
  if (room * 3 + indent >= 80 || (total / room <= 5 && widest > 6)) return items;
  const biased = Math.max(room - 3 - Math.sqrt(room - total / (items.length + others)), 1);
  const columns = Math.min(Math.round(Math.sqrt(2.5 * biased * items.length) / biased), Math.floor((80 - indent) / room), 12);
  if (columns <= 1) return items;
  const widths = Array.from({ length: columns }, (_, column) => Math.max(...lengths.filter((_length, at) => at % columns === column)) + 2);
  const rows: string[] = [];
  for (let from = 0; from < items.length; from += columns) {
    const row = items.slice(from, from + columns);
    const cells = row.map((item, column) => {
      const last = column === row.length - 1;
      const width = widths[column] ?? 0;
      const cell = last ? item : `${item}, `;
      return numbers ? cell.padStart(last ? width - 2 : width) : last ? cell : cell.padEnd(width);
    });
    rows.push(cells.join(''));
  }
  return rows;
}

function wrapped(open: string, items: readonly string[], close: string, depth: number): string {
  const line = `${open} ${items.join(', ')} ${close}`;
  return line.length + depth * 2 <= WIDTH && !line.includes('\n') ? line : broken(open, items, close, depth);
}

function broken(open: string, items: readonly string[], close: string, depth: number): string {
  const pad = '  '.repeat(depth);
  return `${open}\n${items.map((item) => `${pad}  ${item}`).join(',\n')}\n${pad}${close}`;
}

/** A text in the quotes that need the fewest backslashes. */
function quoted(text: string): string {
  const [quote = "'"] = ["'", '"', '`'].filter((each) => !text.includes(each) && !(each === '`' && text.includes('${')));
  const escaped = text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\t', '\\t').replaceAll('\r', '\\r');
  return quote + escaped.replaceAll(quote, `\\${quote}`) + quote;
}

const isoOf = (ms: number): string => (Number.isNaN(ms) ? 'Invalid Date' : new Date(ms).toISOString());

/** `<Buffer 68 69>`, at most fifty bytes. */
function bufferText(text: string): string {
  const bytes = utf8(text).map((byte) => byte.toString(16).padStart(2, '0'));
  return `<Buffer ${bytes.slice(0, 50).join(' ')}${bytes.length > 50 ? ` ... ${bytes.length - 50} more byte${bytes.length === 51 ? '' : 's'}` : ''}>`;
}

/** What `console.log` shows of a value that is no text, or of one inside another. */
export const inspect = (value: Value, depth = 0): string => new Showing().show(value, depth);

const word = (value: Value): string => (typeof value === 'string' ? value : inspect(value));

/** A line of the console: texts as they are, `%s` and its kind filled in. */
export function consoleLine(vm: Interpreter, args: readonly Value[]): string {
  const [first, ...rest] = args;
  if (typeof first !== 'string') return `${args.map(word).join(' ')}\n`;
  const queue = [...rest];
  const filled = first.replace(/%[sdijoOc%]/g, (mark) => {
    if (mark === '%%') return rest.length > 0 ? '%' : mark;
    return queue.length === 0 ? mark : formatted(vm, mark, queue.shift());
  });
  return `${[filled, ...queue.map(word)].join(' ')}\n`;
}

function formatted(vm: Interpreter, mark: string, value: Value): string {
  switch (mark) {
    case '%s':
      return typeof value === 'string' ? value : inspect(value, DEEPEST);
    case '%d':
      return typeof value === 'object' && value !== null ? 'NaN' : textOf(Number(value));
    case '%i':
      return textOf(Number.parseInt(textOf(value), 10));
    case '%j': {
      const json = toJson(vm, value);
      return json === undefined ? 'undefined' : JSON.stringify(json);
    }
    case '%c':
      return '';
    case '%o':
      return vm.refuse('%o');
    default:
      return inspect(value);
  }
}
