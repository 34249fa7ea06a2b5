// What an awk program works on: the record and its fields, variables, arrays.
import { type AwkValue as Value, numberOf, textOf } from './awkValues';
import { posixPattern } from '../patterns/posix';

/** The state of one run. */
export class AwkStore {
  protected readonly variables = new Map<string, Value>([
    ['FS', ' '],
    ['OFS', ' '],
    ['ORS', '\n'],
    ['NR', 0],
    ['NF', 0],
    ['FNR', 0],
    ['FILENAME', ''],
    ['SUBSEP', '\u001c'],
  ]);
  protected readonly arrays = new Map<string, Map<string, Value>>();
  protected fields: string[] = [];
  protected record = '';

  constructor(env: Readonly<Record<string, string>>) {
    this.arrays.set('ENVIRON', new Map(Object.entries(env)));
  }

  set(name: string, value: Value): void {
    this.variables.set(name, value);
    if (name === 'NF') this.rebuild(numberOf(value));
  }

  protected split(line: string): void {
    this.record = line;
    this.fields = this.pieces(line, textOf(this.get('FS')));
    this.variables.set('NF', this.fields.length);
  }

  protected pieces(text: string, separator: string): string[] {
    if (separator === ' ') return text.trim() === '' ? [] : text.trim().split(/\s+/);
    if (text === '') return [];
    const pattern = separator.length === 1 ? null : posixPattern(separator, { extended: true });
    return pattern?.split(text) ?? text.split(separator);
  }

  protected rebuild(count = this.fields.length): void {
    this.fields = Array.from({ length: Math.max(0, Math.min(count, 10_000)) }, (_, index) => this.fields[index] ?? '');
    this.variables.set('NF', this.fields.length);
    this.record = this.fields.join(textOf(this.get('OFS')));
  }

  protected get(name: string): Value {
    return this.variables.get(name) ?? '';
  }

  protected array(name: string): Map<string, Value> {
    const found = this.arrays.get(name) ?? new Map<string, Value>();
    this.arrays.set(name, found);
    return found;
  }
}
