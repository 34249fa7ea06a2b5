// A quiz that sorts: it can be answered from the keyboard, keeps what fits, and says why once everything does.
import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { createInstance } from 'i18next';
import { type ReactNode, useState } from 'react';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { expect, test, vi } from 'vitest';
import prose from '../../../locales/en/prose.json';
import { type Answer, LessonProseContext, type QuizState } from './LessonProseContext';
import { Choice, Feedback, Option, Question, Target } from './Option';
import { Quiz } from './Quiz';
import { proseState } from './renderProse';
import { isSorted, sortingOf } from './sorting';

const RIGHT = { jvm: 'process', kvm: 'system' };
const onReplay = vi.fn();

function Words({ children }: { children: ReactNode }) {
  const [i18n] = useState(() => {
    const instance = createInstance();
    void instance.use(initReactI18next).init({ lng: 'en', fallbackLng: false, initAsync: false, resources: { en: { prose } } });
    return instance;
  });
  const [quiz, setQuiz] = useState<Record<string, QuizState>>({});
  const onQuiz = (id: string, chosen: Answer) => setQuiz({ [id]: { chosen, correct: isSorted(sortingOf([chosen].flat()), RIGHT) } });
  const state = { ...proseState({ stepId: 'check', beat: 'check', rightAnswers: { Q10: RIGHT }, replays: ['Q10'], onReplay, quiz }), onQuiz };
  return (
    <I18nextProvider i18n={i18n}>
      <LessonProseContext value={state}>{children}</LessonProseContext>
    </I18nextProvider>
  );
}

const show = () =>
  render(
    <Words>
      <Quiz id="Q10">
        <Question>Which is which?</Question>
        <Target id="process">Process VM</Target>
        <Target id="system">System VM</Target>
        <Option id="jvm">
          <Choice>JVM</Choice>
          <Feedback>It runs one program.</Feedback>
        </Option>
        <Option id="kvm">
          <Choice>KVM</Choice>
          <Feedback>It runs a whole OS.</Feedback>
        </Option>
      </Quiz>
    </Words>,
  );

test('sorting', async () => {
  show();
  const quiz = within(screen.getByRole('region', { name: 'Which is which?' }));
  const check = quiz.getByRole('button', { name: 'Check my answer' });
  expect(check).toHaveAttribute('aria-disabled', 'true');
  await userEvent.selectOptions(quiz.getByRole('combobox', { name: 'JVM' }), 'System VM');
  await userEvent.selectOptions(quiz.getByRole('combobox', { name: 'KVM' }), 'System VM');
  await userEvent.click(check);
  expect(quiz.getByRole('status')).toHaveTextContent('In the right place: 1.');
  expect(quiz.queryByText('It runs one program.')).toBeNull();
  expect(quiz.getByRole('combobox', { name: 'JVM' })).toBeInvalid();
  expect(quiz.getByRole('combobox', { name: 'KVM' })).toBeValid();
  expect(quiz.getByRole('combobox', { name: 'KVM' })).toHaveAccessibleDescription('in place');

  await userEvent.selectOptions(quiz.getByRole('combobox', { name: 'JVM' }), 'Process VM');
  expect(quiz.getByRole('status')).toBeEmptyDOMElement();
  await userEvent.click(check);
  expect(quiz.getByText('It runs one program.')).toBeVisible();
  expect(quiz.getByRole('status')).toHaveTextContent(/^All in the right place\./);

  await userEvent.click(screen.getByRole('button', { name: 'See it on the machine' }));
  expect(onReplay).toHaveBeenCalledWith('Q10');
});
