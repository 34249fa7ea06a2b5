// Parameters of an embedded page are hostile input: whatever stands in an address, settings come out, and no word of it.
import { assert, constantFrom, property, string, webQueryParameters } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SPEEDS } from '../settings/settings';
import { EMBED_DEFAULTS, EMBED_THEMES, readEmbedQuery } from './embedQuery';
import { iframeCode } from './iframeCode';
import { messageOf } from './messages';

const OFFER = { figure: ['vm1', 'vm2'] };

describe('the query', () => {
  test('nothing asked for is the defaults', () => expect(readEmbedQuery('', OFFER)).toEqual({ settings: EMBED_DEFAULTS, faults: [] }));

  test('every value that the table of docs/embedding.md names is taken', () => {
    for (const theme of EMBED_THEMES) expect(readEmbedQuery(`theme=${theme}`).settings.theme).toBe(theme);
    for (const speed of SPEEDS) expect(readEmbedQuery(`speed=${speed}`).settings.speed).toBe(speed);
    expect(readEmbedQuery('controls=0').settings.controls).toBe(false);
    expect(readEmbedQuery('controls=1').settings.controls).toBe(true);
    expect(readEmbedQuery('figure=vm2', OFFER).settings.figure).toBe('vm2');
  });

  test.each([
    ['theme=pink', ['theme']],
    ['theme=', ['theme']],
    ['speed=3', ['speed']],
    ['speed=1e0', ['speed']],
    ['controls=yes&speed=NaN', ['speed', 'controls']],
    ['figure=constructor', ['figure']],
    ['theme=%3Cscript%3Ealert(1)%3C/script%3E', ['theme']],
    ['__proto__=1&utm_source=course&THEME=dark', []],
  ])('%s starts with the defaults and names %j', (query, faults) => {
    expect(readEmbedQuery(query, OFFER)).toEqual({ settings: EMBED_DEFAULTS, faults });
  });

  test('the first of two values counts, and a lesson has no figure', () => {
    expect(readEmbedQuery('theme=dark&theme=light').settings.theme).toBe('dark');
    expect(readEmbedQuery('figure=vm9&step=b', { step: ['a', 'b'] })).toEqual({ settings: { ...EMBED_DEFAULTS, step: 'b' }, faults: [] });
    expect(readEmbedQuery('step=c', { step: ['a', 'b'] }).faults).toEqual(['step']);
  });

  test('a parameter behind a very long one is not looked for', () => expect(readEmbedQuery(`a=${'x'.repeat(5000)}&theme=dark`).settings.theme).toBe('auto'));

  test('whatever is asked, the settings are ours', () => {
    const fits = (query: string): void => {
      const { settings, faults } = readEmbedQuery(query, OFFER);
      expect(EMBED_THEMES).toContain(settings.theme);
      expect(SPEEDS).toContain(settings.speed);
      expect(typeof settings.controls).toBe('boolean');
      expect([undefined, ...OFFER.figure]).toContain(settings.figure);
      expect(Object.keys(settings).sort()).toEqual(Object.keys(EMBED_DEFAULTS).sort());
      for (const name of faults) expect(Object.keys(EMBED_DEFAULTS)).toContain(name);
    };
    assert(property(webQueryParameters(), fits));
    assert(property(string({ unit: 'binary' }), fits));
    assert(property(constantFrom('theme', 'speed', 'controls', 'figure'), string({ unit: 'grapheme' }), (name, value) => fits(`${name}=${encodeURIComponent(value)}`)));
  });
});

describe('the code to paste', () => {
  test('is one frame, whatever its title says', () => {
    assert(
      property(string(), string(), constantFrom('diagram', 'lesson'), (src, title, shows) => {
        const code = iframeCode(src, title, shows);
        expect(code.match(/[<>]/g)).toEqual(['<', '>', '<', '>']);
        expect(code.match(/"/g)).toHaveLength(12);
        expect(code).toMatch(/^<iframe src="[^"]*" title="[^"]*" width="100%" height="\d+" loading="lazy" allow="[^"]*"><\/iframe>$/s);
      }),
    );
  });
});

test('every message names its source and version', () => {
  expect(messageOf({ type: 'score', lesson: '07-isolated-process', raw: 50, min: 0, max: 100 })).toEqual({
    source: 'kyeo',
    version: 1,
    type: 'score',
    lesson: '07-isolated-process',
    raw: 50,
    min: 0,
    max: 100,
  });
});
