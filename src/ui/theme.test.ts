// Every theme must be readable: computed contrast of words on fills, of edges on grounds, for all concepts.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('./theme.css', import.meta.url), 'utf8');

const THEMES = ['light', 'dark', 'contrast', 'projector'] as const;
const CONCEPTS = ['hardware', 'hypervisor', 'kernel', 'guest', 'engine', 'container', 'image', 'volume', 'network', 'registry', 'app', 'crust'];
const GROUNDS = ['paper', 'surface', 'sunken', 'stage'];
const WORDS = ['ink', 'ink-2', 'good', 'bad', 'warn', 'focus', 'ghost'];
const ON = ['ink', 'good', 'bad', 'warn', 'focus'];
const TERMINAL = ['ink', 'dim', 'focus', 'black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white'];

type Tokens = Record<string, string>;

function block(theme: string): Tokens {
  const body = new RegExp(`\\[data-theme='${theme}'\\] \\{([^}]*)\\}`).exec(css)?.[1] ?? '';
  return Object.fromEntries([...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name ?? '', value ?? '']));
}

const light = block('light');

function luminance(hex: string): number {
  const channels = [1, 3, 5].map((start) => parseInt(hex.slice(start, start + 2), 16) / 255).map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  const [red = 0, green = 0, blue = 0] = channels;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(tokens: Tokens, over: string, under: string): number {
  const [a, b] = [over, under].map((name) => {
    const value = tokens[name];
    if (!value || !/^#[0-9a-f]{6}$/.test(value)) throw new Error(`--${name} is ${value ?? 'missing'}, not a six-digit colour`);
    return luminance(value);
  });
  if (a === undefined || b === undefined) return 0;
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

describe.each(THEMES)('%s', (theme) => {
  const own = block(theme);
  const tokens = { ...light, ...own };
  const wanted = theme === 'contrast' ? 7 : 4.5;

  test('defines every concept itself', () => {
    const missing = CONCEPTS.flatMap((name) => [name, `${name}-edge`, `${name}-ink`]).filter((name) => own[name] === undefined);
    // White paper is white in the projector theme too.
    expect(missing.filter((name) => !(theme === 'projector' && name === 'app'))).toEqual([]);
  });

  test.each(CONCEPTS)('%s: words on its fill, its edge on every ground', (name) => {
    expect(contrast(tokens, `${name}-ink`, name)).toBeGreaterThanOrEqual(wanted);
    for (const ground of GROUNDS) expect(contrast(tokens, `${name}-edge`, ground), ground).toBeGreaterThanOrEqual(3);
  });

  test.each(WORDS)('%s can be read on every ground', (word) => {
    for (const ground of GROUNDS) expect(contrast(tokens, word, ground), ground).toBeGreaterThanOrEqual(wanted);
  });

  test('words on filled grounds can be read', () => {
    for (const name of ON) expect(contrast(tokens, `on-${name}`, name), name).toBeGreaterThanOrEqual(wanted);
    for (const wall of ['vmwall', 'cwall', 'knob', 'ticket']) expect(contrast(tokens, 'ink', wall), wall).toBeGreaterThanOrEqual(wanted);
    expect(contrast(tokens, 'app-ink', 'app-2')).toBeGreaterThanOrEqual(wanted);
    expect(contrast(tokens, 'panic-ink', 'panic')).toBeGreaterThanOrEqual(wanted);
  });

  test('lines of controls and rails can be seen', () => {
    for (const name of ['line-strong', 'rail']) for (const ground of GROUNDS) expect(contrast(tokens, name, ground), `${name} on ${ground}`).toBeGreaterThanOrEqual(3);
  });

  test.each(TERMINAL)('terminal %s can be read', (name) => {
    for (const ground of ['term-bg', 'term-surface']) expect(contrast(tokens, `term-${name}`, ground), ground).toBeGreaterThanOrEqual(wanted);
  });
});

test('no theme invents a name that the light one does not have', () => {
  for (const theme of THEMES) for (const name of Object.keys(block(theme))) expect(light, `--${name} in ${theme}`).toHaveProperty(name);
});

test('on a projector no step of the type scale is under 24 px', () => {
  const steps = Object.entries({ ...light, ...block('projector') }).filter(([name]) => name.startsWith('step-'));
  expect(steps.length).toBeGreaterThan(6);
  for (const [name, size] of steps) expect(parseFloat(size), name).toBeGreaterThanOrEqual(1.5);
});

/** Every style sheet of a component. */
const stylesheets = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.module.css'));

/** Sizes that neither come from the scale nor follow the words round them, and would be too small on a projector. */
function looseSizes(rules: string): string[] {
  const sizes = [...rules.matchAll(/font(?:-size)?:\s*([^;]+);/g)].map((match) => match[1] ?? '');
  return sizes.filter((size) => !size.includes('var(--step') && /\dpx|(?:^|[\s(])(?:0?\.\d+|1(?:\.[0-4]\d*)?)rem/.test(size));
}

/** Colours written out; fallbacks of var(), the black or white that a face is mixed with, and what is made from a token are none. */
function looseColours(rules: string): string[] {
  const own = rules.replace(/var\((--[\w-]+),[^()]*\)/g, 'var($1)').replace(/#(?:000|fff)\b(?= \d+%)/g, '');
  return own.match(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)\((?!from var\()/gi) ?? [];
}

test.each(stylesheets)('%s takes its sizes of type and its colours from the tokens', (file) => {
  const rules = readFileSync(`src/${file}`, 'utf8').replace(/\/\*[^]*?\*\//g, '');
  expect(looseSizes(rules)).toEqual([]);
  expect(looseColours(rules)).toEqual([]);
});

test('the law above can fail', () => {
  expect(looseSizes('a { font-size: 0.875rem; } b { font: 13px/1 x; } c { font-size: var(--step-0); } d { font-size: 2rem; } e { font-size: 0.9em; }')).toEqual([
    '0.875rem',
    '13px/1 x',
  ]);
  expect(
    looseColours(
      'a { color: #123456; } b { color: var(--ink, #222); } c { fill: color-mix(in oklab, var(--c), #000 14%); } d { color: oklch(from var(--c) 0.5 c h); } e { color: oklch(0.5 0.1 90); }',
    ),
  ).toEqual(['#123456', 'oklch(']);
});
