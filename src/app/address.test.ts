// Addresses must survive a round trip, and whatever is not ours must be not found rather than guessed.
import { describe, expect, test } from 'vitest';
import { addressOf, parseAddress } from './address';

describe('parseAddress', () => {
  test.each([
    ['/ko', 'home', {}],
    ['/en/', 'home', {}],
    ['/ko/learn', 'course', {}],
    ['/ko/learn/07-isolated-process', 'learn', { lesson: '07-isolated-process' }],
    ['/en/learn/16-journey/not-found/', 'learn', { lesson: '16-journey', step: 'not-found' }],
    ['/en/present/12-side-by-side', 'present', { lesson: '12-side-by-side' }],
    ['/ko/present/12-side-by-side/melt', 'present', { lesson: '12-side-by-side', step: 'melt' }],
    ['/ko/lab', 'lab', {}],
    ['/en/settings', 'settings', {}],
    ['/ko/fidelity', 'fidelity', {}],
    ['/ko/gallery', 'gallery', {}],
    ['/', 'notFound', {}],
    ['/fr/lab', 'notFound', {}],
    ['/ko/nowhere', 'notFound', {}],
    ['/ko/lab/more', 'notFound', {}],
    ['/ko/learn/a/b/c', 'notFound', {}],
  ])('%s is %s', (pathname, place, params) => {
    expect(parseAddress(pathname)).toMatchObject({ place, params });
  });

  test('keeps the rest of the path, so that another language can be put before it', () => {
    expect(parseAddress('/ko/learn/x/y/')).toMatchObject({ language: 'ko', path: '/learn/x/y' });
    expect(parseAddress('/ko')).toMatchObject({ language: 'ko', path: '' });
    expect(parseAddress('/nowhere')).toMatchObject({ language: undefined });
  });

  test('reads a badly encoded address without throwing', () => {
    expect(parseAddress('/ko/learn/%E0%A4%A')).toMatchObject({ place: 'learn', params: { lesson: '%E0%A4%A' } });
  });
});

test('addressOf is the inverse of parseAddress', () => {
  expect(addressOf('ko', 'home')).toBe('/ko');
  expect(addressOf('en', 'learn', { lesson: '07' })).toBe('/en/learn/07');
  const odd = { lesson: 'a/b ?', step: '한' };
  expect(parseAddress(addressOf('ko', 'learn', odd))).toMatchObject({ place: 'learn', params: odd });
});
