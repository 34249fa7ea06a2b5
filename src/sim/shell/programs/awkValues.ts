// Values of awk: texts that count as numbers where they look like some, and what its operators make of them.
import { shortest } from './printf';

/** A value. */
export type AwkValue = string | number;

/** The number at the beginning of a text; 0 where there is none. */
export const numberOf = (value: AwkValue): number => (typeof value === 'number' ? value : Number(/^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/.exec(value)?.[0] ?? 0));
/** A value as it is printed: whole numbers whole, others with six digits (CONVFMT `%.6g`). */
export function textOf(value: AwkValue): string {
  if (typeof value === 'string') return value;
  if (Number.isNaN(value)) return '-nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  return Number.isInteger(value) ? String(value) : shortest(value, 6);
}

/** A text from outside that looks like a number is compared as one. */
const looksNumeric = (value: AwkValue): boolean => typeof value === 'number' || /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?\s*$/.test(value);
/** Whether a value counts as true. */
export const isTrue = (value: AwkValue): boolean => (typeof value === 'number' ? value !== 0 : value !== '' && !(looksNumeric(value) && Number(value) === 0));

/** Compares two values: as numbers where both look like some, else as texts. */
export function compared(operator: string, a: AwkValue, b: AwkValue): boolean {
  const [x, y] = looksNumeric(a) && looksNumeric(b) ? [numberOf(a), numberOf(b)] : [textOf(a), textOf(b)];
  switch (operator) {
    case '<':
      return x < y;
    case '<=':
      return x <= y;
    case '>':
      return x > y;
    case '>=':
      return x >= y;
    case '!=':
      return x !== y;
    default:
      return x === y;
  }
}

/** Calculates. Dividing by zero gives infinity or no number, as in C. */
export function arithmetic(operator: string, a: number, b: number): number {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    case '%':
      return a % b;
    default:
      return a ** b;
  }
}
