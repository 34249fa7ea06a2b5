// A visitor must be greeted in the language chosen before, and a broken setting must not break the greeting.
import { expect, test } from 'vitest';
import { savedLanguage, spokenLanguage } from './preferredLanguage';

test.each([
  ['{"language":"ko"}', 'ko'],
  ['{"language":"fr"}', undefined],
  ['{"language":7}', undefined],
  ['null', undefined],
  ['{broken', undefined],
  [null, undefined],
])('saved %s gives %s', (saved, language) => {
  expect(savedLanguage(saved)).toBe(language);
});

test('the first language that we speak wins', () => {
  expect(spokenLanguage(['fr-FR', 'ko-KR', 'en-US'])).toBe('ko');
  expect(spokenLanguage(['en-GB', 'ko'])).toBe('en');
  expect(spokenLanguage(['fr'])).toBe('en');
  expect(spokenLanguage([])).toBe('en');
});
