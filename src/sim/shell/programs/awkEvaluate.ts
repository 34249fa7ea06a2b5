// What the expressions of an awk program are worth: values are texts that count as numbers where they look like some.
import { posixPattern } from '../patterns/posix';
import { AwkStore } from './awkStore';
import { type AwkExpression } from './awkSyntax';
import { type AwkValue as Value, arithmetic, compared, isTrue, numberOf, textOf } from './awkValues';
import { formatted } from './printf';

/** Something that cannot be carried out. */
export class AwkTrouble extends Error {}

/** Works out expressions, which may also assign. */
export class AwkEvaluator extends AwkStore {
  constructor(
    env: Readonly<Record<string, string>>,
    /** Whether dividing by zero ends the program, as in BusyBox. */
    private readonly strict: boolean,
  ) {
    super(env);
  }

  protected value(expression: AwkExpression): Value {
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
