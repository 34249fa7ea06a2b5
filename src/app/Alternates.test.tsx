// What search engines are told about languages: whole addresses, or nothing.
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Alternates } from './Alternates';

const links = (origin: string, path: string) =>
  [...renderToStaticMarkup(<Alternates origin={origin} base="/kyeo" path={path} />).matchAll(/hrefLang="([^"]*)" href="([^"]*)"/gi)].map(([, language, href]) => [language, href]);

test('without an origin no address is whole, so none is named', () => {
  expect(links('', '/lab')).toEqual([]);
});

test('each language has its address, and others are asked at home or shown English', () => {
  expect(links('https://example.org', '/lab')).toEqual([
    ['ko', 'https://example.org/kyeo/ko/lab/'],
    ['en', 'https://example.org/kyeo/en/lab/'],
    ['x-default', 'https://example.org/kyeo/en/lab/'],
  ]);
  expect(links('https://example.org', '')).toEqual([
    ['ko', 'https://example.org/kyeo/ko/'],
    ['en', 'https://example.org/kyeo/en/'],
    ['x-default', 'https://example.org/kyeo/'],
  ]);
});
