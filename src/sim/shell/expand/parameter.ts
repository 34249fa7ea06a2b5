// `${name…}`: defaults, complaints, and cutting and replacing parts of a value.
import { type Piece } from '../syntax/ast';
import { arithmetic } from './arithmetic';
import { type Expander, ExpansionProblem, expandPattern, expandText } from './expand';
import { patternSource, shellPattern } from './glob';

type ParameterPiece = Extract<Piece, { kind: 'parameter' }>;

const SPECIAL = /^[?$#@*!0-9-]/;

/** The text that a parameter stands for. Throws ExpansionProblem for `${x?}` and, with `set -u`, for what is not set. */
export function parameterText(piece: ParameterPiece, shell: Expander): string {
  const { name, operator, word } = piece;
  const value = name === '@' || name === '*' ? shell.parameters.join(' ') : shell.get(name);
  const missing = value === undefined || (operator.startsWith(':') && operator !== ':' && value === '');
  switch (operator) {
    case '-':
    case ':-':
      return missing ? expandText(word, shell) : value;
    case '+':
    case ':+':
      return missing ? '' : expandText(word, shell);
    case '=':
    case ':=':
      if (!missing) return value;
      return assigned(name, expandText(word, shell), shell);
    case '?':
    case ':?':
      if (!missing) return value;
      throw new ExpansionProblem(`${name}: ${expandText(word, shell) || notSet(operator, shell)}`, 'parameter');
    case 'length':
      return name === '@' || name === '*' ? String(shell.parameters.length) : String(Array.from(orFail(value, name, shell)).length);
    case 'indirect':
      return shell.get(orFail(value, name, shell)) ?? '';
    default:
      return changed(piece, orFail(value, name, shell), shell);
  }
}

function assigned(name: string, value: string, shell: Expander): string {
  shell.set(name, value);
  return value;
}

const notSet = (operator: string, { dialect }: Expander): string =>
  operator === '?' ? 'parameter not set' : dialect === 'bash' ? 'parameter null or not set' : 'parameter not set or null';

function orFail(value: string | undefined, name: string, shell: Expander): string {
  if (value === undefined && shell.strict && !SPECIAL.test(name.replace(/^\d+$/, 'x')))
    throw new ExpansionProblem(shell.dialect === 'bash' ? `${/^\d/.test(name) ? '$' : ''}${name}: unbound variable` : `${name}: parameter not set`, 'parameter');
  return value ?? '';
}

/** The value after a cut, a replacement, a substring or a change of case. */
function changed({ operator, word, second }: ParameterPiece, value: string, shell: Expander): string {
  const pattern = (): string => expandPattern(word, shell);
  switch (operator) {
    case '#':
      return replacedBy(value, `^${patternSource(pattern(), true)}`, '');
    case '##':
      return replacedBy(value, `^${patternSource(pattern())}`, '');
    case '%':
      return cutEnd(value, patternSource(pattern()), true);
    case '%%':
      return cutEnd(value, patternSource(pattern()), false);
    case '/':
    case '//':
    case '/#':
    case '/%':
      return replaced(operator, value, pattern(), second === null ? '' : expandText(second, shell));
    case ':':
      return part(value, expandText(word, shell), second === null ? null : expandText(second, shell), shell);
    case '^':
      return value.charAt(0).toUpperCase() + value.slice(1);
    case '^^':
      return value.toUpperCase();
    case ',':
      return value.charAt(0).toLowerCase() + value.slice(1);
    case ',,':
      return value.toLowerCase();
    default:
      return value;
  }
}

const replacedBy = (value: string, source: string, by: string, everywhere = false): string => shellPattern(source)?.replace(value, everywhere, () => by) ?? value;

/** Without the shortest or longest end that a pattern matches. */
function cutEnd(value: string, source: string, shortest: boolean): string {
  return shellPattern(`^(.*${shortest ? '' : '?'})${source}$`)?.find(value)?.groups[1] ?? value;
}

function replaced(operator: '/' | '//' | '/#' | '/%', value: string, pattern: string, by: string): string {
  if (pattern === '') return value;
  const source = patternSource(pattern);
  const anchored = operator === '/#' ? `^${source}` : operator === '/%' ? `${source}$` : source;
  return replacedBy(value, anchored, by, operator === '//');
}

function part(value: string, offset: string, length: string | null, shell: Expander): string {
  const chars = Array.from(value);
  const from = arithmetic(offset, shell);
  const start = from < 0 ? Math.max(0, chars.length + from) : from;
  if (length === null) return chars.slice(start).join('');
  const count = arithmetic(length, shell);
  return chars.slice(start, count < 0 ? chars.length + count : start + count).join('');
}
