// The decision board: every case is decided with keys, and after the first look each gives its reason, agreed with or not.
import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { violations } from '../../../tests/axe';
import { useState } from 'react';
import { proseOf, proseState } from './renderProse';
import { type QuizState } from './LessonProseContext';
import { isSorted, sortingOf } from './sorting';

const RIGHT = {
  'windows-app': 'vm',
  untrusted: 'both',
  microservice: 'container',
  'kernel-module': 'vm',
  ci: 'container',
  'desktop-lab': 'vm',
  database: 'container',
  edge: 'container',
};

function Board() {
  const [quiz, setQuiz] = useState<Record<string, QuizState>>({});
  const state = proseState({ stepId: 'choose', beat: 'check', rightAnswers: { R5: RIGHT }, quiz });
  const onQuiz = (id: string, chosen: string | readonly string[]) => setQuiz({ [id]: { chosen, correct: isSorted(sortingOf([chosen].flat()), RIGHT) } });
  return proseOf('25-limits', { ...state, onQuiz });
}

test('decides, compares and decides again', async () => {
  const { container } = render(<Board />);
  const cases = () => screen.getAllByRole('group');
  const decide = (at: number, name: string) => userEvent.click(within(cases()[at] as HTMLElement).getByRole('radio', { name: new RegExp(`^${name}`) }));
  const compare = screen.getByRole('button', { name: 'Compare my choices' });
  expect(cases()).toHaveLength(8);
  expect(screen.queryByText(/It needs a Windows kernel/)).toBeNull();
  for (const at of cases().keys()) await decide(at, 'VM');
  await userEvent.click(compare);
  expect(screen.getByRole('status')).toHaveTextContent('The same as the usual choice: 3.');
  expect(screen.getByText(/It needs a Windows kernel/)).toBeVisible();
  expect(screen.getByText(/needs a stronger wall/)).toBeVisible();
  expect(await violations(container)).toEqual([]);
  await decide(1, 'Both');
  for (const at of [2, 4, 6, 7]) await decide(at, 'Container');
  await userEvent.click(compare);
  expect(screen.getByRole('status')).toHaveTextContent('All eight are the usual choice.');
});
