// Words must come in the language that was asked for or not at all: a silent fallback would hide a missing translation.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatNumber } from '../ui/formatNumber';
import { LANGUAGES } from './address';
import { createI18n, loadNamespaces } from './i18n';

test('a namespace is spoken once it is loaded, in each language for itself', async () => {
  const [ko, en] = [createI18n('ko'), createI18n('en')];
  expect(en.exists('app.lab.title')).toBe(false);
  await loadNamespaces(ko, ['ui']);
  expect(ko.t('app.lab.title')).toBe('실험실');
  expect(en.exists('app.lab.title')).toBe(false);
  await loadNamespaces(en, ['ui']);
  expect(en.t('app.titled', { title: '<Lab>' })).toBe('<Lab> · Kyeo 켜');
});

test('numbers have commas, and are shortened where their words ask for it', () => {
  const en = createI18n('en');
  en.addResourceBundle('en', 'ui', { plain: '{{value, number}}', short: '{{value, number(notation: compact; maximumFractionDigits: 2)}}' });
  const say = en.t as (key: string, params: object) => string;
  expect([1234567, 0.12345, 7].map((value) => say('plain', { value }))).toEqual(['1,234,567', '0.123', '7']);
  expect(say('short', { value: 1234567 })).toBe('1.23M');
});

test('a namespace that does not exist is an error', async () => {
  await expect(loadNamespaces(createI18n('ko'), ['nothing' as 'ui'])).rejects.toThrow('locales/ko/nothing.json');
});

test.each(LANGUAGES)('numbers are written as %s has them', (language) => {
  const numbers = fc.oneof(fc.integer(), fc.integer({ min: -9999, max: 9999 }), fc.double({ min: -1e9, max: 1e9, noNaN: true }));
  fc.assert(
    fc.property(numbers, fc.nat({ max: 3 }), fc.nat({ max: 3 }), (value, a, b) => {
      const digits = { minimumFractionDigits: Math.min(a, b), maximumFractionDigits: Math.max(a, b) };
      // + 0: nobody counts to a negative zero
      const theirs = new Intl.NumberFormat(language, digits).format(value + 0);
      expect(formatNumber(value, digits.maximumFractionDigits, digits.minimumFractionDigits)).toBe(theirs);
    }),
    { numRuns: 2000 },
  );
});
