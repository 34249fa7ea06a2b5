// Two windows, each of which may be closed, reloaded or opened late: whatever happens, both must end at the same place.
import { describe, expect, test } from 'vitest';
import { lessonOf } from '../../lessons/index';
import { type LessonMeta } from '../../lessons/prose/lessonModule';
import { heardBySpeaker, type Message, readMessage, type SpeakerView } from './messages';
import { programmeOf } from './programme';
import { newTalk, type Talk, talkAfter } from './talk';

const metas = import.meta.glob<LessonMeta>('../../../locales/en/lessons/12-*.mdx', { import: 'meta', eager: true });
const lesson = lessonOf('12-side-by-side');
const [meta] = Object.values(metas);
if (!lesson || !meta) throw new Error('lesson 12 is there');
const programme = programmeOf(lesson, meta);
const first = newTalk(programme);
const later = talkAfter(programme, first, { kind: 'go', to: 'nextStep' });

const stateOf = (talk: Talk): Message => ({ kind: 'state', lesson: lesson.id, lang: 'en', talk, moved: true });
const opened: SpeakerView = { room: 'asking', talk: first, known: false, lang: 'ko', first: null };

describe('the speaker’s window', () => {
  test('opened late, it takes the talk as it is told', () => {
    expect(heardBySpeaker(opened, stateOf(later))).toEqual({ view: { room: 'open', talk: later, known: true, lang: 'en', first: null }, answer: null });
  });

  test('when an audience window closes, it keeps the talk and asks whether there is another one', () => {
    const { view, answer } = heardBySpeaker({ ...opened, room: 'open', talk: later, known: true }, { kind: 'gone', lesson: lesson.id });
    expect(view).toMatchObject({ room: 'asking', talk: later });
    expect(answer).toEqual({ kind: 'ask', lesson: lesson.id });
  });

  test('it knows what the next press does first, until that window closes', () => {
    const { view } = heardBySpeaker({ ...opened, room: 'open' }, { kind: 'first', lesson: lesson.id, first: 'film' });
    expect(view.first).toBe('film');
    expect(heardBySpeaker(view, { kind: 'gone', lesson: lesson.id }).view.first).toBeNull();
  });

  test('it gives the talk back to an audience window that opens anew', () => {
    const { answer } = heardBySpeaker({ ...opened, room: 'closed', talk: later, known: true }, { kind: 'hello', lesson: lesson.id });
    expect(answer).toEqual({ kind: 'restore', lesson: lesson.id, talk: later });
  });

  test('what it only supposes, it does not give to anybody', () => {
    expect(heardBySpeaker(opened, { kind: 'hello', lesson: lesson.id })).toEqual({ view: opened, answer: null });
  });

  test('another speaker’s window is not for it', () => {
    for (const message of [
      { kind: 'ask', lesson: lesson.id },
      { kind: 'command', lesson: lesson.id, command: { kind: 'language' } },
      { kind: 'restore', lesson: lesson.id, talk: later },
    ] satisfies Message[])
      expect(heardBySpeaker(opened, message)).toEqual({ view: opened, answer: null });
  });
});

describe('what comes over the channel', () => {
  test('is read back as it was sent', () => {
    for (const message of [stateOf(later), { kind: 'ask', lesson: lesson.id }, { kind: 'restore', lesson: lesson.id, talk: first }] satisfies Message[])
      expect(readMessage(structuredClone(message), lesson.id)).toEqual(message);
  });

  test.each([
    ['nothing', null],
    ['a word', 'state'],
    ['an unknown kind', { kind: 'shout', lesson: '12-side-by-side' }],
    ['an unknown command', { kind: 'command', lesson: '12-side-by-side', command: { kind: 'explode' } }],
    ['a hand for no option', { kind: 'command', lesson: '12-side-by-side', command: { kind: 'hand', option: -1, change: 1 } }],
    ['a talk with half a hand', { kind: 'restore', lesson: '12-side-by-side', talk: { ...first, hands: { melt: [0.5] } } }],
    ['another lesson', { kind: 'ask', lesson: '16-journey' }],
  ])('%s is not taken', (_, data) => {
    expect(readMessage(data, lesson.id)).toBeUndefined();
  });
});
