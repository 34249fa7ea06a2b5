// The whole numbers of the shell: how they are written, and what C's operators make of two of them.

/** What a binary operator makes of two numbers. Whoever calls it refuses to divide by zero. */
export function compute(operator: string, a: number, b: number): number {
  const truth = (holds: boolean): number => (holds ? 1 : 0);
  switch (operator) {
    case '||':
      return truth(a !== 0 || b !== 0);
    case '&&':
      return truth(a !== 0 && b !== 0);
    case '|':
      return a | b;
    case '^':
      return a ^ b;
    case '&':
      return a & b;
    case '==':
      return truth(a === b);
    case '!=':
      return truth(a !== b);
    case '<=':
      return truth(a <= b);
    case '>=':
      return truth(a >= b);
    case '<':
      return truth(a < b);
    case '>':
      return truth(a > b);
    case '<<':
      return a * 2 ** b;
    case '>>':
      return Math.floor(a / 2 ** b);
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return Math.trunc(a / b);
    case '%':
      return a % b;
    default:
      return Math.trunc(a ** b);
  }
}

/** A number as C or bash writes it: 10, 010, 0xa, 2#1010; undefined where it is none. */
export function numberOf(text: string): number | undefined {
  const sign = text.startsWith('-') ? -1 : 1;
  const digits = text.replace(/^-/, '');
  const [base, rest] = digits.split('#');
  if (rest !== undefined) return checked(sign * Number.parseInt(rest, Number(base)));
  if (/^0[0-7]+$/.test(digits)) return sign * Number.parseInt(digits, 8);
  return /^0\d/.test(digits) ? undefined : checked(sign * Number(digits));
}

const checked = (number: number): number | undefined => (Number.isNaN(number) ? undefined : number);
