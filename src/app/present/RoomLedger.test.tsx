// Law over all lessons: where learners have the ledger of memory, the wall shows it with what has been done, and where they build virtual machines not before.
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { I18nextProvider } from 'react-i18next';
import { afterEach, expect, test } from 'vitest';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { lab } from '../../lab/lab';
import { lessonOf, lessons } from '../../lessons/index';
import { createI18n, loadNamespaces } from '../i18n';
import { lessonWords } from '../learn/lessonWords';
import { prepare } from './PresentPage';
import { programmeOf } from './programme';
import { Room } from './Room';

const i18n = createI18n('en');
await loadNamespaces(i18n, ['ui', 'course', 'present', 'stage', 'prose', 'glossary', 'sources', 'diagrams', 'captions', 'commands']);

const LEDGER = { name: "Ledger of the server's memory" };
const steps = lessons.flatMap(({ id, steps: own }) => own.filter(({ tools }) => tools.includes('vm-builder') || tools.includes('vm-list')).map((step) => ({ id, step })));

afterEach(() => {
  lab().store.getState().jumpToEnd();
  sessionStorage.clear();
});

test.each(steps)('$id $step.id', async ({ id, step }) => {
  await prepare({ lang: 'en', params: { lesson: id } });
  const [lesson, words] = [lessonOf(id), lessonWords('en', id)];
  if (!lesson || !words) throw new Error(`${id} has no words`);
  const scenes = programmeOf(lesson, words.meta).steps.find((each) => each.step.id === step.id)?.scenes ?? [];
  const { hook, searchHook } = memoryLocation({ path: `/en/present/${id}` });
  render(
    <Router hook={hook} searchHook={searchHook}>
      <I18nextProvider i18n={i18n}>
        <Room lang="en" lesson={lesson} words={words} asked={step.id} />
      </I18nextProvider>
    </Router>,
  );
  expect(screen.queryAllByRole('region', LEDGER)).toHaveLength(step.tools.includes('vm-list') ? 1 : 0);
  for (let press = 0; press < scenes.findIndex(({ kind }) => kind === 'do'); press++) await userEvent.keyboard('{PageDown}');
  const ledger = within(await screen.findByRole('region', LEDGER));
  await waitFor(() => expect(ledger.getByText('Promised to VMs').nextElementSibling).toHaveTextContent('4 GiB'));
});
