// A quiz of pairs: it can be answered from the keyboard or by carrying, keeps what fits, and says why once all pairs are found.
import { fireEvent, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { createInstance } from 'i18next';
import { type ReactNode, useState } from 'react';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { expect, test } from 'vitest';
import prose from '../../../locales/en/prose.json';
import { violations } from '../../../tests/axe';
import { LessonProseContext, type QuizState } from './LessonProseContext';
import { Choice, Feedback, Option, Question, Target } from './Option';
import { Quiz } from './Quiz';
import { proseState } from './renderProse';
import { isSorted, sortingOf } from './sorting';

const RIGHT = { client: 'owner', host: 'shop' };

function Words({ children }: { children: ReactNode }) {
  const [i18n] = useState(() => {
    const instance = createInstance();
    void instance.use(initReactI18next).init({ lng: 'en', fallbackLng: false, initAsync: false, resources: { en: { prose } } });
    return instance;
  });
  const [quiz, setQuiz] = useState<Record<string, QuizState>>({});
  const state = {
    ...proseState({ stepId: 'check', beat: 'check', rightAnswers: { Q30: RIGHT }, quiz }),
    onQuiz: (id: string, chosen: string | readonly string[]) => setQuiz({ [id]: { chosen, correct: isSorted(sortingOf([chosen].flat()), RIGHT) } }),
  };
  return (
    <I18nextProvider i18n={i18n}>
      <LessonProseContext value={state}>{children}</LessonProseContext>
    </I18nextProvider>
  );
}

const show = () =>
  render(
    <Words>
      <Quiz id="Q30" layout="match">
        <Question>Who is who?</Question>
        <Target id="owner">Owner</Target>
        <Target id="shop">Shop</Target>
        <Option id="client">
          <Choice>Client</Choice>
          <Feedback>It gives orders.</Feedback>
        </Option>
        <Option id="host">
          <Choice>Host</Choice>
          <Feedback>Work happens there.</Feedback>
        </Option>
      </Quiz>
    </Words>,
  );

const partner = (name: string) => within(screen.getByRole('group', { name: 'Partners' })).getByRole('button', { name });
const check = () => screen.getByRole('button', { name: 'Check my pairs' });

test('partners are pressed into place, and a wrong pair can be moved', async () => {
  const { container } = show();
  await userEvent.click(partner('Shop'));
  await userEvent.click(partner('Owner'));
  await userEvent.click(check());
  expect(screen.getByRole('status')).toHaveTextContent('No pair is right yet.');
  await userEvent.click(screen.getByRole('button', { name: /^Client: Shop/ }));
  await userEvent.click(screen.getByRole('button', { name: /^Host: Owner/ }));
  await userEvent.keyboard('{Tab}');
  await userEvent.click(partner('Shop'));
  await userEvent.click(partner('Owner'));
  await userEvent.click(check());
  expect(screen.getByText('It gives orders.')).toBeVisible();
  expect(screen.getByRole('status')).toHaveTextContent(/^All pairs found\./);
  expect(screen.getByRole('button', { name: /^Client: Owner/ })).toHaveAccessibleDescription('in place');
  expect(await violations(container)).toEqual([]);
});

test('a partner can be carried to a row', () => {
  show();
  const carried = new Map<string, string>();
  const dataTransfer = { setData: (type: string, data: string) => carried.set(type, data), getData: (type: string) => carried.get(type) ?? '', types: ['text/x-partner'] };
  fireEvent.dragStart(partner('Shop'), { dataTransfer });
  const row = screen.getByRole('button', { name: /^Host:/ }).closest('li') as HTMLElement;
  const place = within(row).getByRole('button');
  fireEvent.dragOver(place, { dataTransfer });
  fireEvent.drop(place, { dataTransfer });
  expect(within(row).getByRole('button', { name: /^Host: Shop/ })).toBeVisible();
  expect(partner('Shop')).toHaveAttribute('aria-pressed', 'true');
});
