// The script that runs before the first paint and the app must agree on every setting, or the page flashes.
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { applySettings } from '../src/app/settings/applySettings';
import { DEFAULTS, MOTIONS, parseSettings, TEXT_SIZES, THEMES } from '../src/app/settings/settings';

const early = readFileSync('public/early.js', 'utf8');

const ASKS: readonly string[][] = [[], ['(prefers-color-scheme: dark)'], ['(prefers-contrast: more)'], ['(prefers-color-scheme: dark)', '(prefers-contrast: more)']];
const STORED = [
  ...THEMES.map((theme) => JSON.stringify({ ...DEFAULTS, theme })),
  ...TEXT_SIZES.map((textSize) => JSON.stringify({ ...DEFAULTS, textSize })),
  ...MOTIONS.map((motion) => JSON.stringify({ ...DEFAULTS, motion })),
  '{broken',
  'null',
];

test.each(STORED)('%s', (stored) => {
  for (const asks of ASKS) {
    const matches = (query: string) => asks.includes(query);
    const before = document.createElement('html');
    runInNewContext(early, {
      document: { documentElement: before },
      localStorage: { getItem: () => stored },
      window: { matchMedia: (query: string) => ({ matches: matches(query) }) },
    });
    const after = document.createElement('html');
    applySettings(parseSettings(stored) ?? DEFAULTS, after, matches);
    expect(before.outerHTML).toBe(after.outerHTML);
    expect(after.dataset['theme']).not.toBe('system');
  }
});

test.each([
  ['', 'projector'],
  ['?step=melt', 'projector'],
  ['?speaker', 'dark'],
])('a talk is a projector’s before the first paint, its speaker’s window is not (%s)', (search, theme) => {
  const root = document.createElement('html');
  runInNewContext(early, {
    document: { documentElement: root },
    localStorage: { getItem: () => '{"theme":"dark"}' },
    window: { matchMedia: () => ({ matches: false }), location: { pathname: '/ko/present/12-side-by-side', search } },
  });
  expect(root.dataset['theme']).toBe(theme);
});

test.each([
  ['', 'light'],
  ['?theme=auto', 'light'],
  ['?theme=contrast', 'contrast'],
  ['?speed=2&theme=projector', 'projector'],
  ['?theme=%22%3E%3Cscript%3E', 'light'],
])('an embedded page looks as its address says before the first paint (%s)', (search, theme) => {
  const root = document.createElement('html');
  runInNewContext(early, {
    URLSearchParams,
    document: { documentElement: root },
    localStorage: { getItem: () => '{"theme":"dark"}' },
    window: { matchMedia: () => ({ matches: false }), location: { pathname: '/ko/embed/lesson/12-side-by-side', search } },
  });
  expect(root.dataset['theme']).toBe(theme);
});
