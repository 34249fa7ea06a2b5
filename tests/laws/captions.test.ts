// Law: whatever can happen has a caption in both languages, with a marked phrase and nothing left unfilled.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { captionOf } from '../../src/diagrams/journey/caption';
import { EVENT_TYPES } from '../../src/sim/evolve';
import { scenarioIds, startOf } from '../../src/sim/scenarios';
import { simulate } from '../../src/sim/simulate';
import { weightOf } from '../../src/lab/turn';
import en from '../../locales/en/captions.json';
import ko from '../../locales/ko/captions.json';
import { anyInputs, specialSitting, vmSitting } from './inputs/sittings';

/** The text under a key such as `api/responded.refused`; plural forms count as present. */
function textOf(captions: unknown, key: string): string | undefined {
  const parts = key.split('.');
  const last = parts.pop() ?? '';
  const holder = parts.reduce<unknown>((at, part) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[part] : undefined), captions) as
    Record<string, unknown> | undefined;
  const found = holder?.[last] ?? holder?.[`${last}_other`];
  return typeof found === 'string' ? found : undefined;
}

/** A scenario and what is done in it. */
const sitting = fc.oneof(fc.tuple(fc.constantFrom(...scenarioIds), fc.oneof(anyInputs, vmSitting)), specialSitting);

describe.each([
  ['ko', ko],
  ['en', en],
])('captions in %s', (lang, captions) => {
  test('name every type of event', () => {
    const named = new Set(Object.keys(captions).map((key) => key.replace(/_\w+$/, '')));
    expect(EVENT_TYPES.filter((type) => !named.has(type))).toEqual([]);
  });

  test('exist for whatever happens, and everything in them is filled in', () => {
    fc.assert(
      fc.property(sitting, ([scenario, inputs]) => {
        let world = startOf(scenario);
        for (const input of inputs) {
          const { before, events, after } = simulate(world, input);
          world = after;
          for (const event of events) {
            if (weightOf(event.type) === 0) continue;
            const { key, params } = captionOf(event, { before, after, events });
            const text = textOf(captions, key);
            expect(text, key).toBeDefined();
            for (const [, name = ''] of (text ?? '').matchAll(/\{\{\s*(\w+)/g)) expect(Object.keys(params), `${key}: ${name}`).toContain(name);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('give memory in the unit of the ledger: never one of their own, apart from its number in English only', () => {
    const texts = JSON.stringify(captions);
    expect(texts).not.toMatch(/[KMG]iB/);
    expect([...texts.matchAll(/\{\{value, number\}\}(\s?)\{\{unit\}\}/g)].map(([, gap]) => gap)).toEqual(Array.from({ length: 5 }, () => (lang === 'en' ? ' ' : '')));
  });

  test('mark the phrase that matters', () => {
    const texts = JSON.stringify(captions).match(/"[^"]+":"[^"]+"/g) ?? [];
    expect(texts.filter((text) => (text.match(/\*\*/g) ?? []).length % 2 !== 0)).toEqual([]);
    expect(texts.filter((text) => !text.includes('**')).length).toBeLessThan(texts.length / 3);
  });
});
