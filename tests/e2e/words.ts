// The words of the interface, by which the tests find what is on a page.
import { readFileSync } from 'node:fs';
import path from 'node:path';

const LOCALES = path.resolve(import.meta.dirname, '../../locales');

/** Looks up words of the interface: `words('ko', 'stage', 'vm.create')`. */
export function words(lang: 'ko' | 'en', file: string, key: string): string {
  const json: unknown = JSON.parse(readFileSync(path.join(LOCALES, lang, `${file}.json`), 'utf8'));
  const found = key.split('.').reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], json);
  if (typeof found !== 'string') throw new Error(`no words ${key} in ${file}.json`);
  return found.replace(/\{\{.*$/, '');
}
