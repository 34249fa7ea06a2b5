// The page about hosting, the file for hosts that read one, and our own server must name the same headers.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { headersFile, HEADERS, keeping } from '../scripts/headers.mjs';

const page = readFileSync('docs/hosting.md', 'utf8').replace(/ +/g, ' ');

test.each(Object.entries(HEADERS))('%s stands in the table, for nginx and for Apache as it is sent', (name, value) => {
  expect(page).toContain(`| \`${name}\` | \`${value}\` |`);
  expect(page).toContain(`add_header ${name} "${value}" always;`);
  expect(page).toContain(`Header always set ${name} "${value}"`);
  expect(headersFile('/')).toContain(`\n  ${name}: ${value}\n`);
});

test('how long a file may be kept is said as it is sent', () => {
  for (const name of ['assets/a-1.js', 'ko/index.html']) expect(page).toContain(keeping(name));
});

test('nothing inline, nothing evaluated, nobody else', () => {
  expect(HEADERS['Content-Security-Policy']).not.toMatch(/unsafe|https?:|\*|data:|blob:/);
  expect(HEADERS['Content-Security-Policy']).toMatch(/require-trusted-types-for 'script'; trusted-types kyeo$/);
});

test('a file of headers names the path under which the site stands', () => {
  expect(headersFile('/kyeo/')).toMatch(/^\/kyeo\/\*\n/);
  expect(headersFile('/kyeo/')).toMatch(/\n\/kyeo\/assets\/\*\n {2}Cache-Control: public, max-age=31536000, immutable\n$/);
});
