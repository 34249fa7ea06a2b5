// Law over all lessons: what the speaker is to press next has the name that its button has.
import { beforeAll, expect, test } from 'vitest';
import { sayWith } from '../../diagrams/shared/words';
import { lessons } from '../../lessons/index';
import { type Act } from '../../lessons/lesson';
import { LANGUAGES } from '../address';
import { createI18n, loadNamespaces } from '../i18n';
import { loadStart } from '../starts';
import { controlName } from './nameOfControl';
import { worldAfter } from './worldAfter';

const i18n = { ko: createI18n('ko'), en: createI18n('en') };

/** Every control of every solution but those that come with a view, with the acts before it. */
const controls = lessons.flatMap((lesson) =>
  lesson.steps.flatMap((step) =>
    step.solution.flatMap((act: Act, index) =>
      'control' in act && act.control.kind !== 'deploy' ? [{ lesson, step, control: act.control, before: step.solution.slice(0, index) }] : [],
    ),
  ),
);

beforeAll(async () => {
  await Promise.all([...LANGUAGES.map((lang) => loadNamespaces(i18n[lang], ['present', 'stage', 'diagrams'])), ...lessons.map(({ scenario }) => loadStart(scenario))]);
});

test.each(LANGUAGES)('every control has a name (%s)', (lang) => {
  expect(controls.length).toBeGreaterThan(60);
  const t = i18n[lang].getFixedT<['present', 'stage']>(lang, ['present', 'stage']);
  const diagrams = i18n[lang].getFixedT(lang, 'diagrams');
  const say = sayWith((key, params) => diagrams(key, params));
  const named = controls.map(({ lesson, step, control, before }) => ({
    at: `${lesson.id} ${step.id} ${control.kind}`,
    name: controlName(control, worldAfter(lesson, step, before), { say, t }) ?? '',
  }));
  // neither a key of the words, nor an id of the program
  expect(named.filter(({ name }) => name === '' || /[a-z]\.[a-zA-Z]|\{\{|undefined/.test(name)).map(({ at, name }) => `${at}: ${name}`)).toEqual([]);
  expect(named.find(({ at }) => at === '09-cgroups cpu-share greed')?.name).toContain('web');
});
