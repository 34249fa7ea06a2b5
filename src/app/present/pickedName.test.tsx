// Law over all lessons: what the speaker is to point out next is said by its name, and by no id of the program.
import { render } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { beforeAll, expect, test } from 'vitest';
import { loadDiagram } from '../../diagrams';
import { lessons } from '../../lessons/index';
import { resolvePick, viewAfter, worldBefore } from '../../lessons/solve';
import { LANGUAGES } from '../address';
import { createI18n, loadNamespaces } from '../i18n';
import { PLACES } from '../routes';
import { loadStart } from '../starts';
import { PickedName, type PickedNameProps } from './PickedName';
import { operationsOf } from './programme';

const i18n = { ko: createI18n('ko'), en: createI18n('en') };

/** Every pick of every solution, with the acts before it. */
const picks = lessons.flatMap((lesson) =>
  lesson.steps.flatMap((step) =>
    operationsOf(step.solution).flatMap((operation, index, all): PickedNameProps[] =>
      operation.flatMap((act) => ('pick' in act ? [{ lesson, step, before: all.slice(0, index).flat(), pick: act.pick }] : [])),
    ),
  ),
);

beforeAll(async () => {
  await Promise.all([
    ...LANGUAGES.map((lang) => loadNamespaces(i18n[lang], PLACES.present.namespaces)),
    ...lessons.map(({ scenario }) => loadStart(scenario)),
    ...picks.map(({ step, before }) => loadDiagram(viewAfter(step, before).lens)),
  ]);
});

test.each(LANGUAGES)('every pick has a name (%s)', (lang) => {
  expect(picks.length).toBeGreaterThan(30);
  const wrong = picks.filter((place) => {
    const { container, unmount } = render(
      <I18nextProvider i18n={i18n[lang]}>
        <PickedName {...place} />
      </I18nextProvider>,
    );
    const said = container.textContent;
    unmount();
    const [, name = ''] = said.split(i18n[lang].t('present:operation.pick'));
    const ids = [place.pick, resolvePick(worldBefore(place.lesson, place.step.id), place.pick)].filter((id) => id.includes(':'));
    return name.trim() === '' || ids.some((id) => name.includes(id)) || /\w:\S/.test(name) || /\.title\b/.test(name);
  });
  expect(wrong.map(({ lesson, step, pick }) => `${lesson.id} ${step.id} ${pick}`)).toEqual([]);
});
