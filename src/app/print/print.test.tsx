// Law: every lesson can be printed in every part and language; the worksheet gives nothing away, and the key leaves nothing open.
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, test } from 'vitest';
import { loadDiagram } from '../../diagrams';
import { LENS_IDS } from '../../lab/view';
import { lessons } from '../../lessons/index';
import { StillWords } from '../../lessons/prose/StillWords';
import { LANGUAGES, type Language } from '../address';
import { createI18n, loadNamespaces } from '../i18n';
import { lessonWords, loadLessonWords } from '../learn/lessonWords';
import { AnswerKey } from './AnswerKey';
import { Handout } from './Handout';
import { lessonFigures } from './lessonFigures';
import { partOf, sheetSteps, sourcesOf } from './sheet';
import { Worksheet } from './Worksheet';

const i18ns = { ko: createI18n('ko'), en: createI18n('en') };
await Promise.all([
  ...LENS_IDS.map(loadDiagram),
  ...LANGUAGES.map((lang) => loadNamespaces(i18ns[lang], ['ui', 'print', 'stage', 'prose', 'glossary', 'sources', 'diagrams', 'captions', 'commands'])),
  ...LANGUAGES.flatMap((lang) => lessons.map(({ id }) => loadLessonWords(lang, id))),
]);

function sheetOf(lang: Language, lesson: (typeof lessons)[number]) {
  const words = lessonWords(lang, lesson.id);
  if (!words) throw new Error(`${lesson.id} has no words in ${lang}`);
  const steps = sheetSteps(lesson, words);
  const draw = (Part: typeof Handout): HTMLElement => {
    const sheet = document.createElement('article');
    const part = (
      <StillWords lang={lang} on="paper">
        {createElement(Part, { steps })}
      </StillWords>
    );
    sheet.innerHTML = renderToStaticMarkup(<I18nextProvider i18n={i18ns[lang]}>{part}</I18nextProvider>);
    return sheet;
  };
  return { steps, handout: draw(Handout), worksheet: draw(Worksheet), key: draw(AnswerKey) };
}

const ticked = (sheet: Element): string[] =>
  [...sheet.querySelectorAll('li[data-option]')].filter((option) => option.querySelector('[role="img"] svg')).map((option) => option.getAttribute('data-option') ?? '');

describe.each(lessons.flatMap((lesson) => LANGUAGES.map((lang) => ({ lesson, lang, name: `${lesson.id} (${lang})` }))))('$name', ({ lesson, lang }) => {
  const { steps, handout, worksheet, key } = sheetOf(lang, lesson);
  const asking = lesson.steps.filter(({ prediction }) => prediction !== undefined);
  const quizzes = lesson.steps.flatMap((step) => Object.entries(step.quizzes ?? {}));

  test('has every step in the handout, with its picture and what it means', () => {
    expect(handout.querySelectorAll('[data-figure]')).toHaveLength(asking.length);
    expect(handout.querySelectorAll('section > div > h3')).toHaveLength(asking.length);
    expect(sourcesOf('handout', steps).length).toBeGreaterThan(0);
    for (const tag of sourcesOf('handout', steps)) expect(handout.textContent).toContain(`[${tag}]`);
  });

  test('asks everything in the worksheet and answers nothing', () => {
    const choices = asking.length + quizzes.filter(([, right]) => typeof right === 'string').length;
    expect(worksheet.querySelectorAll('ul:has(> li[data-option])').length).toBeGreaterThanOrEqual(asking.length);
    expect(choices).toBeGreaterThan(0);
    expect(worksheet.querySelectorAll('[data-figure]')).toHaveLength(asking.filter(({ covered }) => covered !== true).length);
    expect(ticked(worksheet)).toEqual([]);
    expect(worksheet.querySelectorAll('td svg')).toHaveLength(0);
  });

  test('asks to cover what is below where a figure stands below a question, and only there', () => {
    const order = [...worksheet.querySelectorAll('[data-figure], [data-option]')].map((each) => each.hasAttribute('data-figure'));
    const below = order.lastIndexOf(true) > order.indexOf(false);
    expect(worksheet.textContent.includes(i18ns[lang].t('cover', { ns: 'print' }))).toBe(below);
    expect([handout, key].filter((sheet) => sheet.textContent.includes(i18ns[lang].t('cover', { ns: 'print' })))).toEqual([]);
  });

  test('answers every question in the key', () => {
    const right = steps.flatMap(({ step: { prediction, quizzes: asked = {} } }) => {
      const chosen = Object.values(asked).filter((answer) => typeof answer === 'string');
      return prediction === undefined ? chosen : [prediction, ...chosen];
    });
    expect(ticked(key)).toEqual(right);
    const answers = quizzes.map(([, answer]) => answer);
    const places = answers.flatMap((answer): readonly string[] => (Array.isArray(answer) ? (answer as readonly string[]) : []));
    expect(key.querySelectorAll('ol > li')).toHaveLength(places.length);
    const rows = answers.flatMap((answer) => (typeof answer === 'object' && !Array.isArray(answer) ? Object.keys(answer) : []));
    expect(key.querySelectorAll('tbody tr')).toHaveLength(rows.length);
  });

  test('says nothing that is true on a screen only', () => {
    const onScreen = /picture is covered|after you answer|card below|그림 없이|카드를 눌러|아래 카드|다시 고를 수/i;
    expect([handout, worksheet, key].flatMap((sheet) => onScreen.exec(sheet.textContent)?.[0] ?? [])).toEqual([]);
  });

  test('has nothing to press and nothing that the policy would block', () => {
    for (const sheet of [handout, worksheet, key]) expect(sheet.querySelectorAll('button, input, select, [style]')).toHaveLength(0);
  });
});

test('a step about a daemon that is off is drawn where the request finds none', () => {
  const journey = lessons.find(({ id }) => id === '16-journey');
  const turn = journey && lessonFigures(journey).get('daemon-off')?.end.moment.turn;
  expect(turn?.events.some(({ type }) => type === 'api/unreachable')).toBe(true);
});

test.each([
  ['', 'handout'],
  ['part=worksheet', 'worksheet'],
  ['part=key', 'key'],
  ['part=<b>', 'handout'],
])('?%s prints the %s', (query, part) => expect(partOf(new URLSearchParams(query))).toBe(part));
