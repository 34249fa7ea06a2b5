// A step from outside is looked at: it changes nothing of what the learner has done, and the way back leads to exactly that.
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { I18nextProvider } from 'react-i18next';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { lab } from '../../lab/lab';
import { withStep } from '../../lab/progress';
import { type LabSession } from '../../lab/session';
import { hashOf } from '../../lab/shareLink';
import { progressStore } from '../../lab/useProgress';
import { lessonOf } from '../../lessons/index';
import { inputsOf, viewOf } from '../../lessons/solve';
import { createI18n, loadNamespaces } from '../i18n';
import { handOver } from '../share/handOver';
import LearnPage, { prepare } from './LearnPage';

const i18n = createI18n('en');
const LESSON = '07-isolated-process';
const lesson = lessonOf(LESSON);
const [step, other] = lesson?.steps ?? [];
if (!step || !other) throw new Error('lesson 07 has steps');

const SHARED: LabSession = {
  version: 2,
  start: { lesson: LESSON, step: step.id },
  inputs: inputsOf(step.solution).map((input) => ({ input })),
  cursor: null,
  view: viewOf(step),
  beat: 'explain',
};
const OPENED = 'This step came by a link or a file.';

beforeAll(async () => {
  await loadNamespaces(i18n, ['ui', 'course', 'embed', 'stage', 'prose', 'glossary', 'sources', 'diagrams', 'captions', 'commands', 'share']);
  await prepare({ lang: 'en', params: { lesson: LESSON } });
});

beforeEach(() => {
  localStorage.clear();
  progressStore().getState().erase();
  history.replaceState(null, '', '/');
});

afterEach(() => lab().store.getState().jumpToEnd());

function show(shownStep = step) {
  const { hook, searchHook, history: visited } = memoryLocation({ path: `/en/learn/${LESSON}/${shownStep?.id ?? ''}`, record: true });
  const page = (id = '') => (
    <Router hook={hook} searchHook={searchHook}>
      <I18nextProvider i18n={i18n}>
        <LearnPage lang="en" params={{ lesson: LESSON, step: id }} />
      </I18nextProvider>
    </Router>
  );
  const { rerender } = render(page(shownStep?.id));
  return { visited, goTo: (id: string) => rerender(page(id)) };
}

const ready = () => waitFor(() => expect(screen.getByRole('button', { name: 'Save and share' })).toBeEnabled());
const follow = (hash: string) =>
  act(async () => {
    location.hash = hash;
    dispatchEvent(new Event('hashchange'));
    await Promise.resolve();
  });
const typedLines = () =>
  lab()
    .store.getState()
    .timeline.turns.flatMap(({ input }) => ('line' in input ? [input.line] : []));
const beat = () => document.querySelector('[aria-current="step"]')?.textContent;

test('a link shows what somebody did, counts nothing, and leads back to what the learner did', async () => {
  const done = { prediction: { option: 'mine', at: 5 }, checks: [], hints: 1, quizzes: {} };
  progressStore()
    .getState()
    .add((progress) => withStep(progress, LESSON, step.id, done, 5));
  show();
  await ready();
  act(() => lab().store.getState().submit({ terminal: 't1', line: 'echo my own' }));
  const ownBeat = beat();
  const ownInstant = lab().clock.get();
  const kept = JSON.stringify(progressStore().getState().progress);

  await follow(hashOf(SHARED));
  expect(await screen.findByText(OPENED, { exact: false })).toBeInTheDocument();
  await ready();
  expect(beat()).not.toBe(ownBeat);
  expect(typedLines()).not.toContain('echo my own');
  expect(lab().store.getState().undoable.length).toBeGreaterThan(0);
  act(() => lab().store.getState().submit({ terminal: 't1', line: 'docker ps' }));
  await userEvent.click(screen.getByRole('button', { name: 'Reset this step' }));
  await ready();
  expect(screen.getByText(OPENED, { exact: false })).toBeInTheDocument();
  expect(JSON.stringify(progressStore().getState().progress)).toBe(kept);

  await userEvent.click(screen.getByRole('button', { name: 'Back to my own step' }));
  await ready();
  expect(screen.queryByText(OPENED, { exact: false })).toBeNull();
  expect(location.hash).toBe('');
  expect(typedLines()).toContain('echo my own');
  expect(beat()).toBe(ownBeat);
  expect(lab().clock.get()).toBe(ownInstant);
  expect(progressStore().getState().progress.lessons[LESSON]?.steps[step.id]).toMatchObject(done);
});

test('who opens a link first finds the step as it begins on the way back', async () => {
  history.replaceState(null, '', `/#${hashOf(SHARED)}`);
  show();
  await userEvent.click(await screen.findByRole('button', { name: 'Back to my own step' }));
  await ready();
  expect(beat()).toContain('Predict');
  expect(progressStore().getState().progress.lessons).toEqual({});
});

test.each([
  ['1.AAAA', 'This link is damaged.'],
  ['2.AAAA', 'This link comes from another version'],
  [`1.${'A'.repeat(9000)}`, 'This link is longer'],
])('the link %.10s is refused with a word, and the step stays', async (hash, words) => {
  show();
  await ready();
  act(() => lab().store.getState().submit({ terminal: 't1', line: 'echo my own' }));
  await follow(hash);
  expect(await screen.findByText(words, { exact: false })).toBeInTheDocument();
  expect(location.hash).toBe('');
  expect(typedLines()).toContain('echo my own');
  await userEvent.click(screen.getByRole('button', { name: 'OK' }));
  expect(screen.queryByText(words, { exact: false })).toBeNull();
});

test('what belongs to another page is opened there', async () => {
  const { visited, goTo } = show(other);
  await ready();
  await follow(hashOf(SHARED));
  const there = `/en/learn/${LESSON}/${step.id}`;
  await waitFor(() => expect(visited.at(-1)).toBe(there));
  history.replaceState(null, '', there);
  goTo(step.id);
  expect(await screen.findByText(OPENED, { exact: false })).toBeInTheDocument();
  goTo(other.id);
  await ready();
  expect(screen.queryByText(OPENED, { exact: false })).toBeNull();
  expect(handOver('ko', { ...SHARED, start: { scenario: 'lab', seed: 1 } })).toBe('/ko/lab');
});
