// Laws over all quizzes that are answered by a file: the mended one differs from what was given, and what is not marked was there in this order.
import { describe, expect, test } from 'vitest';
import { lessons } from './index';
import { linesOf, mendedLines, mendedText } from './mended';

const fixes = lessons.flatMap((lesson) =>
  lesson.steps.flatMap((step) => Object.entries(step.fixes ?? {}).map(([quiz, fix]) => ({ name: `${lesson.id} ${quiz}`, fix, right: step.quizzes?.[quiz] as string }))),
);

/** Whether some lines are found in others, in their order. */
function follows(some: readonly string[], others: readonly string[]): boolean {
  let from = 0;
  return some.every((line) => {
    const found = others.indexOf(line, from);
    from = found + 1;
    return found >= 0;
  });
}

describe.each(fixes)('$name', ({ fix, right }) => {
  // a mended file is marked, and so is each other one that the quiz knows
  test.each(Object.keys(fix.examples))('%s', (option) => {
    const lines = mendedLines(fix, option);
    expect(`${lines.map(({ text }) => text).join('\n')}\n`).toBe(mendedText(fix, option));
    const kept = lines.flatMap(({ text, changed }) => (changed ? [] : [text]));
    expect(follows(kept, linesOf(fix.text))).toBe(true);
  });

  test('has something to mend', () => expect(mendedLines(fix, right).some(({ changed }) => changed)).toBe(true));
});

test('a line that moved is marked where it stands now, and as few as possible are', () => {
  const given = { setup: [], name: 'f', tries: [], verdict: () => '' };
  const marked = (text: string, mended: string): string[] =>
    mendedLines({ ...given, text, examples: { right: mended } }, 'right').flatMap(({ text: line, changed }) => (changed ? [line] : []));
  expect(marked('a\nb\nc\nd\n', 'a\nc\nd\nb\n')).toEqual(['b']);
  expect(marked('a\nb\nc\n', 'b\nx\nc\n')).toEqual(['x']);
  expect(marked('a\na\n', 'a\na\na\n')).toHaveLength(1);
  expect(marked('a\nb\n', 'b\na\n')).toHaveLength(1);
  expect(marked('a\n', 'a\n')).toEqual([]);
});
