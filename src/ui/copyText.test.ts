// A browser that keeps its clipboard to itself must not break what asked for it.
import { afterEach, expect, test, vi } from 'vitest';
import { copyText } from './copyText';

afterEach(() => vi.unstubAllGlobals());

test.each([
  ['takes it', { clipboard: { writeText: () => Promise.resolve() } }, true],
  ['refuses', { clipboard: { writeText: () => Promise.reject(new Error('no')) } }, false],
  ['has none', {}, false],
])('a browser that %s is answered with a word', async (_, navigator, done) => {
  vi.stubGlobal('navigator', navigator);
  expect(await copyText('text')).toBe(done);
});
