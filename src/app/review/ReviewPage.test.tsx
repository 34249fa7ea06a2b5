// The review asks, tells and keeps: by keyboard alone, and readable for a screen reader in every state.
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { I18nextProvider } from 'react-i18next';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { violations } from '../../../tests/axe';
import { withFinished } from '../../lab/progress';
import { kindIn, NO_REVIEW } from '../../lab/review';
import { progressStore } from '../../lab/useProgress';
import { reviewStore } from '../../lab/useReview';
import { createI18n, loadNamespaces } from '../i18n';
import ReviewPage from './ReviewPage';

const DAY = 24 * 60 * 60 * 1000;
const en = createI18n('en');

beforeAll(() => loadNamespaces(en, ['ui', 'course', 'review', 'stage', 'diagrams', 'captions', 'commands']));

afterEach(() => {
  progressStore().getState().erase();
  localStorage.clear();
  reviewStore().setState({ review: NO_REVIEW });
});

const show = () =>
  render(
    <I18nextProvider i18n={en}>
      <main>
        <ReviewPage lang="en" params={{}} />
      </main>
    </I18nextProvider>,
  );

const learn = (lesson: string, daysAgo: number) =>
  progressStore()
    .getState()
    .add((progress) => withFinished(progress, lesson, 'check', Date.now() - daysAgo * DAY));

test('before any lesson it says what to do next, and offers practice', async () => {
  const { container } = show();
  const lobby = screen.getByRole('region', { name: 'Nothing is due right now' });
  expect(within(lobby).getByRole('link')).toHaveAttribute('href', '/en/learn/00-layers');
  expect(within(lobby).getByRole('button', { name: 'Practice now anyway' })).toBeInTheDocument();
  expect(await violations(container)).toEqual([]);
});

test('a day after a lesson its questions are due; an answer is kept and moves the date', async () => {
  learn('17-registry', 2);
  const user = userEvent.setup();
  const { container } = show();
  screen.getByRole('heading', { name: '2 questions to review' });
  await user.click(screen.getByRole('button', { name: 'Start' }));
  expect(screen.getByRole('heading', { level: 2 })).toHaveFocus();
  expect(await violations(container)).toEqual([]);
  // nothing is answered before something is chosen
  await user.click(screen.getByRole('button', { name: 'Answer' }));
  expect(screen.getAllByRole('radio').length).toBeGreaterThanOrEqual(3);
  screen.getAllByRole('radio')[0]?.focus();
  await user.keyboard(' {Enter}');
  expect(screen.getByRole('heading', { level: 2, name: /That is what happens|The machine does something else/ })).toHaveFocus();
  expect(within(screen.getByRole('list', { name: 'The answers' })).getAllByText('right')).toHaveLength(1);
  expect(kindIn(reviewStore().getState().review, 'layers').answered).not.toBeNull();
  await waitFor(() => expect(screen.getByRole('region', { name: 'The machine of this question' }).querySelector('svg')).not.toBeNull(), { timeout: 20_000 });
  expect(await violations(container)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Next question' }));
  expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('What latest means');
  await user.click(screen.getAllByRole('radio')[0] ?? document.body);
  await user.click(screen.getByRole('button', { name: 'Answer' }));
  // nothing more is due, so the only way leads back
  expect(screen.queryByRole('button', { name: 'Next question' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Finish for now' }));
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
  expect(screen.getByText(/^Next: .*(tomorrow|in \d days|in \d+ hours)\.$/)).toBeInTheDocument();
});

test('practice goes on as long as one likes, never with the same case, and moves no date', async () => {
  learn('23-networks', 2);
  const user = userEvent.setup();
  show();
  await user.click(screen.getByRole('button', { name: 'Practice Exit codes' }));
  const cases = new Set<string>();
  for (let round = 0; round < 4; round += 1) {
    cases.add(screen.getByRole('region', { name: 'What was done on the machine' }).textContent);
    await user.click(screen.getByRole('button', { name: 'Another question' }));
  }
  expect(cases.size).toBe(4);
  expect(Object.values(reviewStore().getState().review.kinds).every(({ answered }) => answered === null)).toBe(true);
  expect(screen.getByText('Practice: it changes no date.')).toBeInTheDocument();
});
