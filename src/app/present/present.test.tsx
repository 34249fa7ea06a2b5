// Both windows of a talk on one page of tests: the room shows what the speaker asks for, and each says what it is.
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { I18nextProvider } from 'react-i18next';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { violations } from '../../../tests/axe';
import { AnnouncerProvider } from '../../ui/Announcer';
import { lab } from '../../lab/lab';
import { lessonOf } from '../../lessons/index';
import { createI18n, loadNamespaces } from '../i18n';
import { lessonWords } from '../learn/lessonWords';
import { settingsStore } from '../settings/settingsStore';
import { isOnlyHere } from '../share/qr';
import { Code } from './Code';
import { barLength } from './HandBars';
import { CHANNEL, type Message } from './messages';
import { prepare } from './PresentPage';
import { programmeOf } from './programme';
import { Room } from './Room';
import { Speaker } from './Speaker';
import { clockFace } from './SpeakerClock';
import { newTalk } from './talk';
import { fit } from './useFit';

const i18n = { ko: createI18n('ko'), en: createI18n('en') };
const ID = '12-side-by-side';

beforeAll(async () => {
  for (const lang of ['ko', 'en'] as const) {
    await loadNamespaces(i18n[lang], ['ui', 'course', 'present', 'stage', 'prose', 'glossary', 'sources', 'diagrams', 'captions', 'commands']);
    await prepare({ lang, params: { lesson: ID } });
  }
});

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
});

afterEach(() => lab().store.getState().jumpToEnd());

function show(lang: 'ko' | 'en', window: 'room' | 'speaker', asked?: string) {
  const lesson = lessonOf(ID);
  const words = lessonWords(lang, ID);
  if (!lesson || !words) throw new Error('lesson 12 is there');
  const { hook, searchHook, history } = memoryLocation({ path: `/${lang}/present/${ID}`, record: true });
  const view = render(
    <Router hook={hook} searchHook={searchHook}>
      <I18nextProvider i18n={i18n[lang]}>
        <AnnouncerProvider>
          {window === 'room' ? <Room lang={lang} lesson={lesson} words={words} asked={asked} /> : <Speaker lang={lang} lesson={lesson} words={words} />}
        </AnnouncerProvider>
      </I18nextProvider>
    </Router>,
  );
  return { ...view, history };
}

const scene = (container: Element) => container.querySelector('[data-scene]')?.getAttribute('data-scene');

test('the room goes from the picture to the question, counts hands, and then lets the machine answer', async () => {
  const { container } = show('en', 'room');
  expect(scene(container)).toBe('situation');
  await userEvent.keyboard(' ');
  expect(scene(container)).toBe('question');
  expect(screen.getByText(/How many/, { selector: 'p' })).toBeInTheDocument();
  await userEvent.keyboard('[Digit2][Digit2][Digit1]');
  expect(screen.getByLabelText('2 hands')).toBeInTheDocument();
  await userEvent.keyboard('{Shift>}[Digit2]{/Shift}');
  expect(screen.getAllByLabelText('1 hand')).toHaveLength(2);
  await userEvent.keyboard('{PageDown}');
  expect(scene(container)).toBe('do');
  await userEvent.keyboard('{PageUp}');
  expect(scene(container)).toBe('question');
});

test('the room looks like a projector while it is there, and the saved theme stays', () => {
  settingsStore.change({ theme: 'dark' });
  const { unmount } = show('ko', 'room', 'melt');
  expect(settingsStore.look().theme).toBe('projector');
  expect(settingsStore.get().settings.theme).toBe('dark');
  unmount();
  expect(settingsStore.look().theme).toBe('dark');
});

test('every key has a button, blank and code lie over all, and Esc takes them away before it leaves', async () => {
  const { container, history } = show('en', 'room', 'melt');
  const bar = screen.getByRole('toolbar', { name: 'Presenting' });
  await userEvent.click(within(bar).getByRole('button', { name: 'Blank screen' }));
  expect(screen.getByRole('img', { name: 'Screen is blank' })).toBeInTheDocument();
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('img', { name: 'Screen is blank' })).toBeNull();
  await userEvent.keyboard('q');
  expect(screen.getByRole('img', { name: /^QR code for .*\/en\/learn\/12-side-by-side\/melt$/ })).toBeInTheDocument();
  await userEvent.keyboard('{Escape}');
  await userEvent.keyboard('{Escape}');
  expect(history.at(-1)).toBe(`/en/learn/${ID}/melt`);
  expect(await violations(container)).toEqual([]);
});

test.each(['room', 'speaker'] as const)('the %s says each scene once when the talk comes to it', async (window) => {
  const { container } = show('en', window, 'melt');
  if (window === 'speaker') await screen.findByText('Audience window is closed');
  const heard = () => container.querySelector('[aria-live="polite"].visually-hidden')?.textContent;
  expect(heard()).toBe('');
  await userEvent.keyboard(' ');
  await waitFor(() => expect(heard()).toMatch(/\?$/));
  await userEvent.keyboard('{PageUp}');
  await waitFor(() => expect(heard()).toMatch(/^Step \d of \d, Situation, /));
});

test('the language changes without losing the place', async () => {
  const { history } = show('en', 'room', 'melt');
  await userEvent.keyboard('l');
  expect(history.at(-1)).toBe(`/ko/present/${ID}?step=melt`);
});

test('a reloaded room goes on where it was, with its hands', async () => {
  const first = show('en', 'room');
  await userEvent.keyboard(' [Digit1]');
  first.unmount();
  const { container } = show('en', 'room');
  expect(scene(container)).toBe('question');
  expect(screen.getByLabelText('1 hand')).toBeInTheDocument();
});

test('the speaker reads notes, moves the room and is told by it', async () => {
  const room = show('ko', 'room');
  const speaker = show('en', 'speaker');
  const own = within(speaker.container);
  await waitFor(() => expect(own.getByText('In step with the audience window')).toBeInTheDocument());
  expect(own.getByText(/Count the hands/)).toBeInTheDocument();
  expect(own.getByText('The room reads Korean')).toBeInTheDocument();
  await userEvent.click(own.getByRole('button', { name: 'Next' }));
  await waitFor(() => expect(scene(room.container)).toBe('question'));
  await waitFor(() => expect(own.getByRole('button', { name: 'Option 1: one more hand' })).toBeInTheDocument());
  await userEvent.click(own.getByRole('button', { name: 'Option 1: one more hand' }));
  await waitFor(() => expect(within(room.container).getByLabelText('1명')).toBeInTheDocument());
  expect(await violations(speaker.container)).toEqual([]);
  act(() => room.unmount());
  await waitFor(() => expect(own.getByText('Audience window is closed')).toBeInTheDocument());
});

test('figures grow into their place, never below what can be read at the back; a high one takes the place of the title', () => {
  const at = (width: number, height: number, room = 1024) => fit({ drawing: { width, height }, room: { width: room, height: 600, withoutTitle: 660 }, wall: 768 });
  expect(at(968, 500)).toEqual({ width: 976, tight: false });
  expect(at(1024, 500)).toEqual({ width: 1024, tight: false });
  expect(at(968, 640)).toEqual({ width: 976, tight: true });
  expect(at(968, 1400)).toEqual({ width: 968, tight: true });
  expect(at(1000, 500, 1920)).toEqual({ width: 1200, tight: false });
  expect(at(968, 500, 320)).toEqual({ width: 320, tight: false });
  expect(fit({ drawing: { width: 968, height: 1210, covered: true }, room: { width: 1024, height: 600, withoutTitle: 660 }, wall: 768 })).toEqual({ width: 480, tight: false });
  // on a lower wall its words may be smaller by as much
  expect(fit({ drawing: { width: 960, height: 640 }, room: { width: 1280, height: 540, withoutTitle: 600 }, wall: 720 })).toEqual({ width: 900, tight: true });
  expect(fit({ drawing: { width: 960, height: 640 }, room: { width: 1280, height: 500, withoutTitle: 560 }, wall: 720 })).toEqual({ width: 900, tight: true });
});

test('small things', () => {
  expect(clockFace(61_500)).toBe('1:01');
  expect([barLength([0, 4, 2], 2), barLength([0, 0], 1)]).toEqual([50, 0]);
  expect(isOnlyHere('http://127.0.0.1:4173/ko')).toBe(true);
  expect(isOnlyHere('https://kyeo.example/ko')).toBe(false);
});

test('a code is drawn, and an address that opens nowhere else says so', () => {
  const { container } = render(
    <I18nextProvider i18n={i18n.ko}>
      <Code address="http://localhost:4173/ko/learn/12-side-by-side/melt" />
    </I18nextProvider>,
  );
  expect(container.querySelector('path')?.getAttribute('d')).toMatch(/^M\d+ \d+h1v1h-1z/);
  expect(screen.getByText('이 주소는 이 컴퓨터에서만 열려요.')).toBeInTheDocument();
});

test('an audience window that falls silent without a farewell counts as closed, and goes on when it answers again', async () => {
  const lesson = lessonOf(ID);
  const meta = lessonWords('en', ID)?.meta;
  if (!lesson || !meta) throw new Error('lesson 12 is there');
  const talk = newTalk(programmeOf(lesson, meta));
  const wall = new BroadcastChannel(CHANNEL);
  let crashed = false;
  wall.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.kind === 'ask' && !crashed) wall.postMessage({ kind: 'state', lesson: ID, lang: 'en', talk, moved: false } satisfies Message);
  };
  show('en', 'speaker');
  await screen.findByText('In step with the audience window');
  crashed = true;
  await screen.findByText('Audience window is closed');
  crashed = false;
  wall.postMessage({ kind: 'state', lesson: ID, lang: 'en', talk, moved: false } satisfies Message);
  await screen.findByText('In step with the audience window');
  await act(() => new Promise((done) => setTimeout(done, 3500)));
  expect(screen.getByText('In step with the audience window')).toBeInTheDocument();
  wall.close();
});
