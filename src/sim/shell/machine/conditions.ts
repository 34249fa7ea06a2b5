// `[[ … ]]`: whether a condition holds.
import { arithmetic } from '../expand/arithmetic';
import { expandPattern, expandText } from '../expand/expand';
import { patternExpression } from '../expand/glob';
import { type Condition } from '../syntax/ast';
import { posixPattern, quoted } from '../patterns/posix';
import { binaryTest, unaryTest } from '../tests';
import { wordAt } from '../../text';
import { type Shell } from './shell';
import { expanderOf, setVariable, variable } from './variables';

/** Whether a condition holds. */
export function holds(shell: Shell, condition: Condition): boolean {
  switch (condition.kind) {
    case 'not':
      return !holds(shell, condition.test);
    case 'and':
      return holds(shell, condition.left) && holds(shell, condition.right);
    case 'or':
      return holds(shell, condition.left) || holds(shell, condition.right);
    case 'unary':
      return unary(shell, condition.operator, expandText(condition.word, expanderOf(shell)));
    case 'binary':
      return binary(shell, condition);
  }
}

function groundOf({ context, session }: Shell): { files: ReturnType<Shell['context']['sim']['filesOf']>; cwd: string; tty: boolean } {
  return { files: context.sim.filesOf(context.machine, context.container), cwd: session.cwd, tty: context.outputIsTty };
}

function unary(shell: Shell, operator: string, word: string): boolean {
  return operator === '-v' ? variable(shell, word) !== undefined : unaryTest(operator, word, groundOf(shell));
}

function binary(shell: Shell, { operator, left, right }: Extract<Condition, { kind: 'binary' }>): boolean {
  const expander = expanderOf(shell);
  const value = expandText(left, expander);
  if (operator === '==' || operator === '=' || operator === '!=') return patternExpression(expandPattern(right, expander)).test(value) === (operator !== '!=');
  if (operator === '=~') return matches(shell, value, right);
  if (/^-(?:eq|ne|lt|le|gt|ge)$/.test(operator)) {
    const [a, b] = [value, expandText(right, expander)].map((text) => String(arithmetic(text, expander)));
    return binaryTest(a ?? '0', operator, b ?? '0', groundOf(shell));
  }
  return binaryTest(value, operator, expandText(right, expander), groundOf(shell));
}

/** `=~`: the match is kept, but not its groups, as there are no arrays. */
function matches(shell: Shell, value: string, right: Extract<Condition, { kind: 'binary' }>['right']): boolean {
  const expander = expanderOf(shell);
  const source = right.map((piece) => (piece.quoted ? quoted(expandText([piece], expander)) : expandText([piece], expander))).join('');
  const found = posixPattern(source, { extended: true })?.find(value);
  if (found) setVariable(shell, 'BASH_REMATCH', wordAt(found.groups, 0));
  return Boolean(found);
}
