// Words must come in the language that was asked for or not at all: a silent fallback would hide a missing translation.
import { expect, test } from 'vitest';
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

test('a namespace that does not exist is an error', async () => {
  await expect(loadNamespaces(createI18n('ko'), ['nothing' as 'ui'])).rejects.toThrow('locales/ko/nothing.json');
});
