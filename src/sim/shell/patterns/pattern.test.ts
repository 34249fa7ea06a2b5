// Patterns are found as POSIX says, and no pattern takes longer than its text deserves.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openBench } from '../../docker/testBench';
import { Pattern, PatternLimit } from './pattern';
import { posixPattern } from './posix';

const first = (pattern: string, text: string, extended = true): string | undefined => posixPattern(pattern, { extended })?.find(text)?.groups[0];

describe('POSIX patterns', () => {
  test.each([
    ['a|ab|abc', 'xabcd', 'abc'],
    ['(a|ab)(c|bcd)', 'abcd', 'abcd'],
    ['x{,2}', 'xxx', 'xx'],
    ['[]a]+', 'b]a]', ']a]'],
    ['[^]a]', ']ab', 'b'],
    ['[[:digit:]]+', 'a12', '12'],
    ['\\<b', 'ab b', 'b'],
    ['a.c', 'a\nc', 'a\nc'],
    ['(.)\\1', 'xyzzy', 'zz'],
  ])('%s in %j', (pattern, text, match) => {
    expect(first(pattern, text)).toBe(match);
  });

  test('a basic pattern escapes what an extended one does not', () => {
    expect(first('\\(a\\|b\\)\\{2\\}', 'xab', false)).toBe('ab');
    expect(first('(a+)', 'x(a+)', false)).toBe('(a+)');
    expect(first('*a', 'b*a', false)).toBe('*a');
  });

  test('nothing is no match right behind another one', () => {
    expect(posixPattern('a*')?.replace('baaac', true, () => 'x')).toBe('xbxcx');
    expect(Pattern.read('(?=c)|a')?.replace('ac', true, () => 'x')).toBe('xc');
  });

  test('a pattern that cannot be read is none', () => {
    expect(posixPattern('(', { extended: true })).toBeNull();
    expect(posixPattern('[z-a]')).toBeNull();
  });

  test('any pattern in any text ends soon, or is refused', () => {
    const pattern = fc.array(fc.constantFrom('a', 'b', '(', ')', '*', '+', '?', '|', '{1,9}', '\\1', '[ab]', '.', '^', '$'), { minLength: 1, maxLength: 24 });
    fc.assert(
      fc.property(pattern, fc.boolean(), (parts, extended) => {
        const began = performance.now();
        try {
          posixPattern(parts.join(''), { extended })?.test(`${'a'.repeat(400)}c`);
        } catch (problem) {
          expect(problem).toBeInstanceOf(PatternLimit);
        }
        expect(performance.now() - began, parts.join('')).toBeLessThan(5000);
      }),
      { numRuns: 300 },
    );
  });
});

test('a search that would take too long is refused by name', () => {
  expect(openBench().run("printf '%03000d' 0 | grep -E '(0+)+\\1$'")).toMatchObject({
    stderr: 'grep: this simulated machine does not search that long: use a simpler pattern or a shorter text\n',
    exit: 2,
  });
});
