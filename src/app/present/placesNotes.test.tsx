// Law over all lessons: a question that is put in order or sorted stands in the speaker's window with its answer.
import { act, render, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { beforeEach, expect, test } from 'vitest';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { lessonOf, lessons } from '../../lessons/index';
import { stepWordsOf } from '../../lessons/prose/stepWords';
import { StillWords } from '../../lessons/prose/StillWords';
import { LANGUAGES, type Language } from '../address';
import { createI18n, loadNamespaces } from '../i18n';
import { lessonWords, loadLessonWords } from '../learn/lessonWords';
import { PLACES } from '../routes';
import { PlacesNotes } from './PlacesNotes';
import { prepare } from './PresentPage';
import { Room } from './Room';
import { Speaker } from './Speaker';

const i18n = { ko: createI18n('ko'), en: createI18n('en') };
await Promise.all(LANGUAGES.flatMap((lang) => [loadNamespaces(i18n[lang], PLACES.present.namespaces), ...lessons.map(({ id }) => loadLessonWords(lang, id))]));

const placed = lessons.flatMap(({ id, steps }) =>
  steps.flatMap((step) => Object.entries(step.quizzes ?? {}).flatMap(([quiz, right]) => (typeof right === 'string' ? [] : [{ id, step: step.id, quiz, right }]))),
);

const show = (lang: Language, children: ReactNode) => render(<I18nextProvider i18n={i18n[lang]}>{children}</I18nextProvider>).container;

beforeEach(() => sessionStorage.clear());

test.each(LANGUAGES)('every option has its place (%s)', (lang) => {
  expect(placed.length).toBeGreaterThan(10);
  const wrong = placed.filter(({ id, step, quiz, right }) => {
    const module = lessonWords(lang, id);
    const words =
      module &&
      stepWordsOf(module)
        .find((each) => each.id === step)
        ?.quizzes.find((each) => each.id === quiz);
    if (!words) return true;
    const said = show(
      lang,
      <StillWords lang={lang}>
        <PlacesNotes words={words} right={right} />
      </StillWords>,
    );
    const rows = [...said.querySelectorAll('tbody tr')].map((row) => [...row.querySelectorAll('td')].slice(0, -1));
    const sorted = rows.filter((places) => places.some((place) => place.textContent !== '' || place.querySelector('[aria-label]') !== null));
    const answered = Array.isArray(right) ? said.querySelectorAll('ol > li').length : sorted.length;
    return answered !== (Array.isArray(right) ? right.length : words.options.length);
  });
  expect(wrong).toEqual([]);
});

test('the speaker reads the order while the room is asked', async () => {
  await prepare({ lang: 'en', params: { lesson: '12-side-by-side' } });
  const [lesson, words] = [lessonOf('12-side-by-side'), lessonWords('en', '12-side-by-side')];
  if (!lesson || !words) throw new Error('lesson 12 has no words');
  const { hook, searchHook } = memoryLocation({ path: `/en/present/${lesson.id}` });
  const inRouter = (window: ReactNode) =>
    within(
      show(
        'en',
        <Router hook={hook} searchHook={searchHook}>
          {window}
        </Router>,
      ),
    );
  inRouter(<Room lang="en" lesson={lesson} words={words} asked="check" />);
  const speaker = inRouter(<Speaker lang="en" lesson={lesson} words={words} />);
  await waitFor(() => expect(speaker.getByText('In step with the audience window')).toBeInTheDocument());
  expect(speaker.getAllByRole('listitem').map((item) => item.firstChild?.textContent?.trim())).toEqual(['Hardware', 'Hypervisor', 'Guest OS and its kernel', 'App']);
  expect(speaker.getByText('Left over:')).toBeInTheDocument();
  await act(() => userEvent.keyboard('[Digit1]'));
  expect(speaker.queryByLabelText('1 hand')).toBeNull();
});
