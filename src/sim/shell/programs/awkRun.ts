// Carries out awk programs: values are texts that count as numbers where they look like some.
import { wordAt } from '../../text';
import { type AwkExpression, type AwkRule, type AwkStatement } from './awkSyntax';
import { type AwkValue as Value, arithmetic, compared, isTrue, numberOf, textOf } from './awkValues';
import { posixPattern } from '../patterns/posix';
import { formatted } from './printf';

/** Something that cannot be carried out. */
export class AwkTrouble extends Error {}

/** How a statement ended the ones around it. */
type Leaving = 'next' | 'break' | 'continue' | 'exit' | null;

/** Steps that one program may take, so that a loop without end stops. */
const MOST_STEPS = 200_000;

/** One run of a program. */
export class AwkMachine {
  private readonly variables = new Map<string, Value>([
    ['FS', ' '],
    ['OFS', ' '],
    ['ORS', '\n'],
    ['NR', 0],
    ['NF', 0],
    ['FNR', 0],
    ['FILENAME', ''],
    ['SUBSEP', '\u001c'],
  ]);
  private readonly arrays = new Map<string, Map<string, Value>>();
  private fields: string[] = [];
  private record = '';
  private readonly open = new Set<AwkRule>();
  private exited = false;
  private exitCode = 0;
  private steps = 0;

  constructor(
    private readonly rules: readonly AwkRule[],
    env: Readonly<Record<string, string>>,
    /** Where text goes: to a file of that name, or out. */
    private readonly print: (text: string, file: string | null, append: boolean) => void,
    /** Whether dividing by zero ends the program, as in BusyBox. */
    private readonly strict: boolean,
  ) {
    this.arrays.set('ENVIRON', new Map(Object.entries(env)));
  }

  /** Whether nothing looks at the input. */
  get onlyBegins(): boolean {
    return this.rules.every(({ when }) => when === 'BEGIN');
  }

  set(name: string, value: Value): void {
    this.variables.set(name, value);
    if (name === 'NF') this.rebuild(numberOf(value));
  }

  begin(): void {
    this.special('BEGIN');
  }

  /** Runs what comes last, also after an `exit`; gives the exit code. */
  end(): number {
    this.exited = false;
    this.special('END');
    return this.exitCode;
  }

  private special(when: 'BEGIN' | 'END'): void {
    for (const rule of this.rules) if (rule.when === when && !this.exited) this.runAll(rule.body ?? []);
  }

  /** Runs the rules over the lines of one file. */
  feed(file: string, lines: readonly string[]): void {
    this.variables.set('FILENAME', file);
    this.variables.set('FNR', 0);
    for (const line of lines) {
      if (this.exited) return;
      this.variables.set('NR', numberOf(this.get('NR')) + 1);
      this.variables.set('FNR', numberOf(this.get('FNR')) + 1);
      this.split(line);
      for (const rule of this.rules) {
        if (rule.when === 'BEGIN' || rule.when === 'END' || !this.chooses(rule)) continue;
        if (rule.body === null) this.print(`${this.record}${textOf(this.get('ORS'))}`, null, false);
        else if (this.runAll(rule.body) !== null) break;
      }
    }
  }

  private chooses(rule: AwkRule): boolean {
    if (rule.when === null || rule.when === 'BEGIN' || rule.when === 'END') return true;
    if (!rule.until) return isTrue(this.value(rule.when));
    const inside = this.open.has(rule);
    if (!inside && !isTrue(this.value(rule.when))) return false;
    if (isTrue(this.value(rule.until))) this.open.delete(rule);
    else this.open.add(rule);
    return true;
  }

  private split(line: string): void {
    this.record = line;
    this.fields = this.pieces(line, textOf(this.get('FS')));
    this.variables.set('NF', this.fields.length);
  }

  private pieces(text: string, separator: string): string[] {
    if (separator === ' ') return text.trim() === '' ? [] : text.trim().split(/\s+/);
    if (text === '') return [];
    const pattern = separator.length === 1 ? null : posixPattern(separator, { extended: true });
    return pattern?.split(text) ?? text.split(separator);
  }

  private rebuild(count = this.fields.length): void {
    this.fields = Array.from({ length: Math.max(0, Math.min(count, 10_000)) }, (_, index) => this.fields[index] ?? '');
    this.variables.set('NF', this.fields.length);
    this.record = this.fields.join(textOf(this.get('OFS')));
  }

  private get(name: string): Value {
    return this.variables.get(name) ?? '';
  }

  private array(name: string): Map<string, Value> {
    const found = this.arrays.get(name) ?? new Map<string, Value>();
    this.arrays.set(name, found);
    return found;
  }

  private runAll(statements: readonly AwkStatement[]): Leaving {
    for (const statement of statements) {
      const leaving = this.run(statement);
      if (leaving !== null) return leaving;
    }
    return null;
  }

  private run(statement: AwkStatement): Leaving {
    if (++this.steps > MOST_STEPS) throw new AwkTrouble('this simulated machine stops a program after 200000 steps');
    switch (statement.kind) {
      case 'print':
      case 'printf':
        this.print(this.printed(statement), statement.to && textOf(this.value(statement.to)), statement.append);
        return null;
      case 'if':
        return this.runAll(isTrue(this.value(statement.test)) ? statement.yes : statement.no);
      case 'while': {
        let free = statement.once;
        return this.repeat(
          () => {
            const goes = free || isTrue(this.value(statement.test));
            free = false;
            return goes;
          },
          statement.body,
          null,
        );
      }
      case 'for':
        if (statement.first) this.run(statement.first);
        return this.repeat(() => statement.test === null || isTrue(this.value(statement.test)), statement.body, statement.next);
      case 'each': {
        const keys = [...this.array(statement.array).keys()];
        return this.repeat(
          () => {
            const key = keys.shift();
            if (key !== undefined) this.set(statement.name, key);
            return key !== undefined;
          },
          statement.body,
          null,
        );
      }
      case 'exit':
        if (statement.value) this.exitCode = numberOf(this.value(statement.value));
        this.exited = true;
        return 'exit';
      case 'delete':
        if (statement.index) this.array(statement.name).delete(textOf(this.value(statement.index)));
        else this.array(statement.name).clear();
        return null;
      case 'do':
        this.value(statement.value);
        return null;
      default:
        return statement.kind;
    }
  }

  private printed({ kind, values }: Extract<AwkStatement, { kind: 'print' | 'printf' }>): string {
    const texts = values.map((value) => textOf(this.value(value)));
    if (kind === 'printf') return formatted(wordAt(texts, 0), texts.slice(1)).text;
    return (texts.length === 0 ? this.record : texts.join(textOf(this.get('OFS')))) + textOf(this.get('ORS'));
  }

  private repeat(test: () => boolean, body: readonly AwkStatement[], next: AwkStatement | null): Leaving {
    while (test()) {
      if (++this.steps > MOST_STEPS) throw new AwkTrouble('this simulated machine stops a program after 200000 steps');
      const leaving = this.runAll(body);
      if (leaving === 'break') return null;
      if (leaving === 'next' || leaving === 'exit') return leaving;
      if (next) this.run(next);
    }
    return null;
  }

  private value(expression: AwkExpression): Value {
    switch (expression.kind) {
      case 'number':
      case 'text':
        return expression.value;
      case 'pattern':
        return this.matches(this.record, expression.source);
      case 'variable':
        return this.get(expression.name);
      case 'element':
        return this.array(expression.name).get(textOf(this.value(expression.index))) ?? '';
      case 'joined':
        return expression.values.map((value) => textOf(this.value(value))).join(textOf(this.get('SUBSEP')));
      case 'field': {
        const index = numberOf(this.value(expression.index));
        return index === 0 ? this.record : (this.fields[index - 1] ?? '');
      }
      case 'unary': {
        const value = this.value(expression.value);
        return expression.operator === '!' ? (isTrue(value) ? 0 : 1) : expression.operator === '-' ? -numberOf(value) : numberOf(value);
      }
      case 'binary':
        return this.binary(expression);
      case 'in':
        return this.array(expression.name).has(textOf(this.value(expression.index))) ? 1 : 0;
      case 'choice':
        return this.value(isTrue(this.value(expression.test)) ? expression.yes : expression.no);
      case 'assign': {
        const right = this.value(expression.value);
        return this.assign(expression.target, expression.operator === '' ? right : this.calculated(expression.operator, numberOf(this.value(expression.target)), numberOf(right)));
      }
      case 'step': {
        const old = numberOf(this.value(expression.target));
        this.assign(expression.target, old + expression.by);
        return expression.before ? old + expression.by : old;
      }
      case 'call':
        return this.call(expression.name, expression.values);
    }
  }

  private binary({ operator, left, right }: Extract<AwkExpression, { kind: 'binary' }>): Value {
    const a = this.value(left);
    if (operator === '&&') return isTrue(a) && isTrue(this.value(right)) ? 1 : 0;
    if (operator === '||') return isTrue(a) || isTrue(this.value(right)) ? 1 : 0;
    if (operator === '~' || operator === '!~') {
      const source = right.kind === 'pattern' ? right.source : textOf(this.value(right));
      return this.matches(textOf(a), source) === (operator === '~' ? 1 : 0) ? 1 : 0;
    }
    const b = this.value(right);
    if (operator === ' ') return textOf(a) + textOf(b);
    if (/^[<>=!]/.test(operator)) return compared(operator, a, b) ? 1 : 0;
    return this.calculated(operator, numberOf(a), numberOf(b));
  }

  private calculated(operator: string, a: number, b: number): number {
    if (this.strict && b === 0 && (operator === '/' || operator === '%')) throw new AwkTrouble('Division by zero');
    return arithmetic(operator, a, b);
  }

  private matches(text: string, source: string): 0 | 1 {
    return posixPattern(source, { extended: true })?.test(text) === true ? 1 : 0;
  }

  private assign(target: AwkExpression, value: Value): Value {
    if (target.kind === 'variable') this.set(target.name, value);
    else if (target.kind === 'element') this.array(target.name).set(textOf(this.value(target.index)), value);
    else if (target.kind === 'field') {
      const index = numberOf(this.value(target.index));
      if (index === 0) this.split(textOf(value));
      else {
        this.rebuild(Math.max(index, this.fields.length));
        this.fields[index - 1] = textOf(value);
        this.rebuild();
      }
    }
    return value;
  }

  private call(name: string, given: readonly AwkExpression[]): Value {
    if (name === 'gsub' || name === 'sub') return this.replace(name, given);
    if (name === 'split') return this.splitInto(given);
    if (name === 'length' && given[0]?.kind === 'variable' && this.arrays.has(given[0].name)) return this.array(given[0].name).size;
    const values = given.map((each) => (each.kind === 'pattern' ? each.source : this.value(each)));
    const text = textOf(values[0] ?? this.record);
    const number = numberOf(values[0] ?? 0);
    switch (name) {
      case 'length':
        return Array.from(text).length;
      case 'substr': {
        const from = Math.max(1, Math.round(numberOf(values[1] ?? 1)));
        return values[2] === undefined ? text.slice(from - 1) : text.slice(from - 1, Math.max(from, Math.round(numberOf(values[1] ?? 1)) + Math.round(numberOf(values[2]))) - 1);
      }
      case 'index':
        return text.indexOf(textOf(values[1] ?? '')) + 1;
      case 'match':
        return (posixPattern(textOf(values[1] ?? ''), { extended: true })?.find(text)?.index ?? -1) + 1;
      case 'toupper':
        return text.replace(/[a-z]+/g, (part) => part.toUpperCase());
      case 'tolower':
        return text.replace(/[A-Z]+/g, (part) => part.toLowerCase());
      case 'sprintf':
        return formatted(text, values.slice(1).map(textOf)).text;
      case 'int':
        return Math.trunc(number);
      case 'sqrt':
        return Math.sqrt(number);
      default:
        throw new AwkTrouble(`function ${name}: real awk may have this; this simulated one does not`);
    }
  }

  private replace(name: 'sub' | 'gsub', [pattern, by, target = { kind: 'field', index: { kind: 'number', value: 0 } }]: readonly AwkExpression[]): number {
    const source = pattern?.kind === 'pattern' ? pattern.source : textOf(pattern ? this.value(pattern) : '');
    const expression = posixPattern(source, { extended: true });
    const replacement = textOf(by ? this.value(by) : '');
    let count = 0;
    const before = textOf(this.value(target));
    const text = expression?.replace(before, name === 'gsub', ({ groups: [whole = ''] }) => {
      count++;
      return replacement.replace(/\\&|&/g, (mark) => (mark === '&' ? whole : '&'));
    });
    if (text !== undefined && count > 0) this.assign(target, text);
    return count;
  }

  private splitInto([text, target, separator]: readonly AwkExpression[]): number {
    if (target?.kind !== 'variable') throw new AwkTrouble('split: the second argument must be an array');
    const by = separator === undefined ? this.get('FS') : separator.kind === 'pattern' ? separator.source : this.value(separator);
    const parts = this.pieces(textOf(text ? this.value(text) : ''), textOf(by));
    this.arrays.set(target.name, new Map(parts.map((part, index) => [String(index + 1), part])));
    return parts.length;
  }
}
