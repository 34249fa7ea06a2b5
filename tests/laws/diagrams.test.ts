// Law: every diagram has figures, and each of them has a heading, an icon, a name and a text twin in both languages.
import { createInstance } from 'i18next';
import { describe, expect, test } from 'vitest';
import enDiagrams from '../../locales/en/diagrams.json';
import enStage from '../../locales/en/stage.json';
import koDiagrams from '../../locales/ko/diagrams.json';
import koStage from '../../locales/ko/stage.json';
import { diagrams } from '../../src/diagrams';
import { figureOf, playFigure, viewOfFigure } from '../../src/diagrams/playFigure';
import { type DiagramKey, sayWith } from '../../src/diagrams/shared/words';
import { LENS_IDS } from '../../src/lab/view';

const WORDS = { ko: { diagrams: koDiagrams, stage: koStage }, en: { diagrams: enDiagrams, stage: enStage } };

/** A text at a path of keys; undefined where there is none. */
const at = (words: unknown, path: readonly string[]): unknown => path.reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], words);

async function translator(language: 'ko' | 'en'): Promise<(key: DiagramKey, params: Record<string, string | number>) => string> {
  const i18n = createInstance();
  await i18n.init({ lng: language, fallbackLng: false, resources: { [language]: { diagrams: WORDS[language].diagrams } }, interpolation: { escapeValue: false } });
  const t = i18n.getFixedT(language, 'diagrams') as unknown as (key: string, params: Record<string, string | number>) => string;
  return (key, params) => t(key, params);
}

describe.each(LENS_IDS)('%s', (lens) => {
  test('has a name in both languages', () => {
    for (const language of ['ko', 'en'] as const) expect(at(WORDS[language].stage, ['lens', lens]), language).toEqual(expect.any(String));
  });

  test('every figure has a heading and says in both languages what it shows', async () => {
    const { diagram } = await diagrams[lens].load();
    expect(diagram.id).toBe(lens);
    expect(diagram.figures.length).toBeGreaterThan(0);
    expect(new Set(diagram.figures.map(({ id }) => id)).size).toBe(diagram.figures.length);
    // a frame without a figure of its own begins with one that is there
    expect(figureOf(diagram).id).toBe(diagram.opening ?? diagram.figures[0]?.id);
    for (const language of ['ko', 'en'] as const) {
      const say = sayWith(await translator(language));
      for (const figure of diagram.figures) {
        expect(at(WORDS[language].stage, ['gallery', lens, figure.id]), `${language} ${figure.id}`).toEqual(expect.any(String));
        const sentences = diagram.describe(playFigure(figure), viewOfFigure(diagram, figure), []).map(say);
        expect(sentences.length, figure.id).toBeGreaterThan(0);
        for (const sentence of sentences) expect(sentence, `${language} ${figure.id}`).not.toMatch(/^$|\{\{|^[a-z]+\.[a-z.]+$/i);
      }
    }
  });
});
