// `$((…))`: whole numbers, variables and the operators of C, by precedence.
import { type Dialect } from '../syntax/ast';
import { wordAt } from '../../text';
import { ExpansionProblem } from './expand';
import { compute, numberOf } from './wholeNumbers';

/** Where variables of an expression live. */
export interface Numbers {
  dialect: Dialect;
  get(name: string): string | undefined;
  set(name: string, value: string): void;
}

/** Binary operators by rising precedence. */
const LEVELS: readonly (readonly string[])[] = [['||'], ['&&'], ['|'], ['^'], ['&'], ['==', '!='], ['<=', '>=', '<', '>'], ['<<', '>>'], ['+', '-'], ['*', '/', '%'], ['**']];
const ASSIGN = /^(?:[-+*/%&|^]|<<|>>)?=$/;
const TOKEN = /\s*(?:(0[xX][0-9a-fA-F]+|\d+#\w+|\d+)|([A-Za-z_]\w*)|(\+\+|--|<<=|>>=|\*\*|&&|\|\||<<|>>|[-+*/%&|^<>=!]=|[-+*/%&|^<>=!~?:(),]))/y;
/** A variable whose value names another one is followed this far. */
const DEEPEST = 16;

/** The value of an expression. Throws ExpansionProblem in the shell's own words when it has none. */
export function arithmetic(text: string, numbers: Numbers, depth = 0): number {
  return new Calculation(text, numbers, depth).value();
}

/** Parentheses and signs that may stand inside one another (bash: 1024). */
const DEEPEST_NESTING = 1024;

/** How deep parentheses and signs in front of a value go. */
function nesting(tokens: readonly string[]): number {
  let open = 0;
  let signs = 0;
  let deepest = 0;
  for (const token of tokens) {
    signs = /^[-+!~]+$/.test(token) ? signs + 1 : 0;
    open += token === '(' ? 1 : token === ')' ? -1 : 0;
    deepest = Math.max(deepest, open, signs);
  }
  return deepest;
}

class Calculation {
  private readonly tokens: string[] = [];
  private at = 0;
  /** Inside the branch of `&&`, `||` or `?:` that is not taken nothing is assigned or divided. */
  private idle = 0;

  constructor(
    private readonly text: string,
    private readonly numbers: Numbers,
    private readonly depth: number,
  ) {
    TOKEN.lastIndex = 0;
    for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
      this.tokens.push(match[0].trim());
      if (TOKEN.lastIndex >= text.trimEnd().length) break;
    }
    if (this.tokens.join('').length !== text.replace(/\s+/g, '').length) this.fail(text.replace(/\s+/g, '').slice(this.tokens.join('').length));
  }

  value(): number {
    if (this.tokens.length === 0) return 0;
    if (nesting(this.tokens) > DEEPEST_NESTING) throw new ExpansionProblem('expression recursion level exceeded', 'arithmetic');
    const result = this.comma();
    if (this.at < this.tokens.length) this.fail(wordAt(this.tokens, this.at));
    return result;
  }

  private fail(token: string): never {
    const { dialect } = this.numbers;
    const text = this.text.trim();
    if (dialect === 'dash') throw new ExpansionProblem(`arithmetic expression: expecting ${token === '' ? 'primary' : 'EOF'}: "${this.text}"`, 'arithmetic');
    if (dialect === 'ash') throw new ExpansionProblem('arithmetic syntax error', 'arithmetic');
    throw new ExpansionProblem(
      token === '' ? `${text}: syntax error: operand expected (error token is "${this.tokens.at(-1) ?? text}")` : `${text}: syntax error in expression (error token is "${token}")`,
      'arithmetic',
    );
  }

  private next(): string {
    return this.tokens[this.at] ?? '';
  }

  private passes(token: string): boolean {
    if (this.next() !== token) return false;
    this.at++;
    return true;
  }

  private comma(): number {
    let value = this.assignment();
    while (this.passes(',')) value = this.assignment();
    return value;
  }

  private assignment(): number {
    const name = this.next();
    const operator = this.tokens[this.at + 1] ?? '';
    if (!/^[A-Za-z_]/.test(name) || !ASSIGN.test(operator)) return this.choice();
    this.at += 2;
    const right = this.assignment();
    return this.assign(name, operator === '=' ? right : this.apply(operator.slice(0, -1), this.variable(name), right));
  }

  private assign(name: string, value: number): number {
    if (this.idle === 0) this.numbers.set(name, String(value));
    return value;
  }

  private choice(): number {
    const test = this.binary(0);
    if (!this.passes('?')) return test;
    const yes = this.unless(test === 0, () => this.assignment());
    if (!this.passes(':')) this.fail(this.next());
    const no = this.unless(test !== 0, () => this.assignment());
    return test === 0 ? no : yes;
  }

  private unless(idle: boolean, act: () => number): number {
    if (idle) this.idle++;
    const value = act();
    if (idle) this.idle--;
    return value;
  }

  private binary(level: number): number {
    const operators = LEVELS[level];
    if (!operators) return this.unary();
    let left = this.binary(level + 1);
    for (let operator = this.next(); operators.includes(operator); operator = this.next()) {
      this.at++;
      const before = left;
      const skips = (operator === '&&' && left === 0) || (operator === '||' && left !== 0);
      const right = this.unless(skips, () => this.binary(operator === '**' ? level : level + 1));
      left = this.apply(operator, before, right);
    }
    return left;
  }

  private apply(operator: string, a: number, b: number): number {
    if ((operator === '/' || operator === '%') && b === 0) {
      if (this.idle > 0) return 0;
      const { dialect } = this.numbers;
      if (dialect === 'bash') throw new ExpansionProblem(`${this.text.trim()}: division by 0 (error token is "${/[/%]\s*(\S+)\s*$/.exec(this.text)?.[1] ?? '0'}")`, 'arithmetic');
      throw new ExpansionProblem(dialect === 'dash' ? `arithmetic expression: division by zero: "${this.text}"` : 'divide by zero', 'arithmetic');
    }
    return compute(operator, a, b);
  }

  private unary(): number {
    const token = this.next();
    if (token === '') this.fail('');
    this.at++;
    if (token === '++' || token === '--') {
      const name = this.next();
      this.at++;
      return this.assign(name, this.variable(name) + (token === '++' ? 1 : -1));
    }
    if (token === '!') return this.unary() === 0 ? 1 : 0;
    if (token === '~') return ~this.unary();
    if (token === '-') return 0 - this.unary();
    if (token === '+') return this.unary();
    if (token === '(') {
      const value = this.comma();
      if (!this.passes(')')) this.fail(this.next());
      return value;
    }
    if (/^\d/.test(token)) return numberOf(token) ?? this.fail(token);
    return /^[A-Za-z_]/.test(token) ? this.named(token) : this.fail('');
  }

  private named(name: string): number {
    const value = this.variable(name);
    if (this.passes('++')) this.assign(name, value + 1);
    else if (this.passes('--')) this.assign(name, value - 1);
    return value;
  }

  private variable(name: string): number {
    const text = (this.numbers.get(name) ?? '').trim();
    if (text === '') return 0;
    const number = /^-?\d/.test(text) ? numberOf(text) : undefined;
    if (number !== undefined) return number;
    if (this.depth >= DEEPEST) this.fail(name);
    if (this.numbers.dialect === 'dash') throw new ExpansionProblem(`Illegal number: ${text}`, 'arithmetic');
    return arithmetic(text, this.numbers, this.depth + 1);
  }
}
