// An unsaved text is there again after a reload, and goes when it is saved or thrown away.
import { expect, test } from 'vitest';
import { forbidden, storageOf, type TestStorage } from '../../../tests/lab/storage';
import { createDrafts, DRAFTS_KEY } from './drafts';

const over = (kept: TestStorage) =>
  createDrafts(
    () => kept,
    () => 1,
  );

test('a draft is there for whoever opens the page next, until it is dropped', () => {
  const kept = storageOf();
  const first = over(kept);
  first.set('a', 'FROM nginx');
  first.set('b', 'x');
  expect(over(kept).get('a')).toBe('FROM nginx');
  first.delete('a');
  expect(over(kept).get('a')).toBeUndefined();
  first.delete('b');
  expect(kept.map.size).toBe(0);
});

test('two tabs keep a draft each', () => {
  const kept = storageOf();
  const [here, there] = [over(kept), over(kept)];
  here.set('a', 'mine');
  there.set('b', 'yours');
  here.set('a', 'mine too');
  expect([over(kept).get('a'), over(kept).get('b')]).toEqual(['mine too', 'yours']);
  there.delete('b');
  expect(over(kept).get('a')).toBe('mine too');
});

test('the latest stay', () => {
  const kept = storageOf();
  for (let n = 0; n < 20; n += 1) over(kept).set(`editor ${n}`, String(n));
  expect(over(kept).get('editor 19')).toBe('19');
  expect(over(kept).get('editor 0')).toBeUndefined();
});

test.each(['{broken', '{}', '{"version":2,"drafts":[]}', '{"version":1,"drafts":[["a"]]}'])('what cannot be read (%s) is kept aside', (text) => {
  const kept = storageOf({ [DRAFTS_KEY]: text });
  expect(over(kept).get('a')).toBeUndefined();
  expect([...kept.map.values()]).toEqual([text]);
  expect(kept.map.has(DRAFTS_KEY)).toBe(false);
});

test('a storage that is forbidden loses nothing until the page is left', () => {
  const drafts = createDrafts(forbidden, () => 1);
  drafts.set('a', 'x');
  expect(drafts.get('a')).toBe('x');
});
