// Laws over all lessons: whatever is answered by hands has a key for each option, and a file to mend stands on the wall and asks for no hands.
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { beforeEach, describe, expect, test } from 'vitest';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { violations } from '../../../tests/axe';
import { lessonOf, lessons } from '../../lessons/index';
import { linesOf, mendedLines } from '../../lessons/mended';
import { stepWordsOf } from '../../lessons/prose/stepWords';
import { LANGUAGES, type Language } from '../address';
import { createI18n, loadNamespaces } from '../i18n';
import { lessonWords, loadLessonWords } from '../learn/lessonWords';
import { actionOf } from './keys';
import { prepare } from './PresentPage';
import { programmeOf, questionName, type Scene } from './programme';
import { Room } from './Room';
import { RoomWords } from './RoomWords';
import { Speaker } from './Speaker';
import { newTalk, openQuestion } from './talk';

const i18n = { ko: createI18n('ko'), en: createI18n('en') };
const NAMESPACES = ['ui', 'course', 'present', 'stage', 'prose', 'glossary', 'sources', 'diagrams', 'captions', 'commands'] as const;

/** How many options have a key of their own: 1, 2, and so on. */
const KEYS = Array.from({ length: 9 }, (_, at) => ({ key: String(at + 1), code: `Digit${String(at + 1)}`, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false })).filter(
  (stroke) => actionOf(stroke)?.kind === 'hand',
).length;

await Promise.all(LANGUAGES.flatMap((lang) => [loadNamespaces(i18n[lang], NAMESPACES), ...lessons.map(({ id }) => loadLessonWords(lang, id))]));

beforeEach(() => sessionStorage.clear());

function talkOf(lang: Language, id: string) {
  const [lesson, words] = [lessonOf(id), lessonWords(lang, id)];
  if (!lesson || !words) throw new Error(`${id} has no words in ${lang}`);
  return { lesson, words, programme: programmeOf(lesson, words.meta) };
}

const translated = (lang: Language, children: ReactNode) => <I18nextProvider i18n={i18n[lang]}>{children}</I18nextProvider>;

test.each(LANGUAGES)('hands have a key for each option (%s)', (lang) => {
  expect(KEYS).toBe(4);
  const counts = lessons.flatMap(({ id }) => Object.entries(talkOf(lang, id).programme.options).map(([name, options]) => ({ id, name, options })));
  expect(counts.filter(({ options }) => options > 0).length).toBeGreaterThan(50);
  expect(counts.filter(({ options }) => options > KEYS)).toEqual([]);
});

const files = lessons.flatMap(({ id, steps }) => steps.flatMap((step) => Object.entries(step.fixes ?? {}).map(([quiz, fix]) => ({ id, step, quiz, fix }))));

test('there are files to mend', () => expect(files.length).toBeGreaterThan(0));

describe.each(files.flatMap((each) => LANGUAGES.map((lang) => ({ ...each, lang, name: `${each.id} ${each.quiz} (${lang})` }))))('$name', ({ id, step, quiz, fix, lang }) => {
  const onWall = (kind: 'question' | 'answer') => {
    const { words, programme } = talkOf(lang, id);
    const said = stepWordsOf(words).find((each) => each.id === step.id);
    if (!said) throw new Error(`${step.id} has no words`);
    const scene: Scene = { kind, quiz };
    const view = render(translated(lang, <RoomWords lang={lang} step={step} scene={scene} words={said} talk={newTalk(programme, step.id)} />));
    return { ...view, lines: [...view.container.querySelectorAll('pre > *')], options: said.questions.get(quiz)?.options ?? [] };
  };

  test('the wall asks with the file as it is given, and nobody raises a hand', () => {
    const { container, lines } = onWall('question');
    expect(lines.map(({ textContent }) => textContent)).toEqual(linesOf(fix.text));
    expect(container.querySelectorAll('li, ins, [data-option]')).toHaveLength(0);
    const { programme } = talkOf(lang, id);
    const at = programme.steps.find((each) => each.step.id === step.id);
    const scene = at?.scenes.findIndex((each) => each.kind === 'question' && each.quiz === quiz) ?? -1;
    expect(openQuestion(programme, { ...newTalk(programme, step.id), scene })).toBeNull();
    expect(programme.options[questionName(step.id, quiz)]).toBe(0);
  });

  test('the wall answers with a mended file, what changed in it, and the verdict on it', () => {
    const right = step.quizzes?.[quiz] as string;
    const { container, lines, options } = onWall('answer');
    expect(lines.map(({ tagName, textContent }) => ({ text: textContent, changed: tagName === 'INS' }))).toEqual(mendedLines(fix, right));
    expect(container.querySelectorAll('li, [data-option]')).toHaveLength(0);
    // a choice may hold code, so it is compared as it is drawn
    const seen = container.querySelector('p:has(> [role="img"]) > strong')?.innerHTML;
    expect(options.filter(({ choice }) => drawn(choice) === `<div>${seen ?? ''}</div>`).map((option) => option.id)).toEqual([right]);
  });

  const drawn = (words: ReactNode): string => render(translated(lang, words)).container.outerHTML;
});

test('the speaker reads how the file is mended, and has no keys for hands', async () => {
  const [{ id, step, fix }] = files as [(typeof files)[number]];
  for (const lang of LANGUAGES) await prepare({ lang, params: { lesson: id } });
  const { lesson, words } = talkOf('en', id);
  const { hook, searchHook } = memoryLocation({ path: `/en/present/${id}` });
  const show = (window: ReactNode) =>
    within(
      render(
        <Router hook={hook} searchHook={searchHook}>
          {translated('en', window)}
        </Router>,
      ).container,
    );
  const room = show(<Room lang="en" lesson={lesson} words={words} asked={step.id} />);
  const speaker = show(<Speaker lang="en" lesson={lesson} words={words} />);
  await waitFor(() => expect(speaker.getByText('In step with the audience window')).toBeInTheDocument());
  const mended = `Mended, one way that works: ${fix.name}`;
  for (let press = 0; press < 9 && !speaker.queryByText(mended); press++) {
    await userEvent.keyboard('{PageDown}');
    // the other window is told in a task of its own
    await act(() => new Promise((done) => setTimeout(done, 50)));
  }
  expect(speaker.getByText(mended)).toBeInTheDocument();
  expect(room.queryByText(mended)).toBeNull();
  expect(screen.queryByRole('button', { name: /one more hand/ })).toBeNull();
  await userEvent.keyboard('[Digit1]');
  expect(screen.queryByLabelText('1 hand')).toBeNull();
  expect(await violations(document.body)).toEqual([]);
});
