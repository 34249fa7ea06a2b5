// Sorting: an answer survives being kept, and is right only when every option is where it belongs.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSorted, sortedAnswer, sortingOf } from './sorting';

const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/);
const sortings = fc.dictionary(id, id, { minKeys: 1, maxKeys: 8 });

test('an answer comes back as the sorting that it was made of', () => {
  fc.assert(
    fc.property(sortings, (sorting) => {
      const answer = sortedAnswer(sorting, Object.keys(sorting));
      expect(answer).toBeDefined();
      expect(sortingOf(answer ?? [])).toEqual({ ...sorting });
    }),
  );
});

test('there is no answer while an option has no target', () => {
  expect(sortedAnswer({ jvm: 'process' }, ['jvm', 'kvm'])).toBeUndefined();
});

test('one option in the wrong place is enough to be wrong', () => {
  fc.assert(
    fc.property(sortings, (right) => {
      expect(isSorted(right, right)).toBe(true);
      for (const option of Object.keys(right)) expect(isSorted({ ...right, [option]: `${right[option] ?? ''}!` }, right)).toBe(false);
    }),
  );
});

test('what is no pair is left out', () => {
  expect(sortingOf(['jvm=process', 'nothing', '=x'])).toEqual({ jvm: 'process' });
});
