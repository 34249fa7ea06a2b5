// A talk must go through every lesson by one key, back again by another, and count hands only while they are asked for.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lessons } from '../../lessons/index';
import { type LessonMeta } from '../../lessons/prose/lessonModule';
import { inputsOf } from '../../lessons/solve';
import { programmeOf } from './programme';
import { type Command, elapsed, newTalk, openQuestion, placeOf, type Talk, talkAfter } from './talk';

const metas = import.meta.glob<LessonMeta>('../../../locales/en/lessons/*.mdx', { import: 'meta', eager: true });
const programmes = lessons.map((lesson) => programmeOf(lesson, metas[`../../../locales/en/lessons/${lesson.id}.mdx`] ?? { title: '', steps: [] }));
const journey = programmes.find(({ lesson }) => lesson.id === '16-journey') ?? programmes[0];
if (!journey) throw new Error('there are lessons');

const go = (to: Extract<Command, { kind: 'go' }>['to']): Command => ({ kind: 'go', to });
const hand = (option: number, change: 1 | -1 = 1): Command => ({ kind: 'hand', option, change });
const after = (talk: Talk, ...commands: Command[]): Talk => commands.reduce((now, command) => talkAfter(journey, now, command), talk);
const where = ({ step, scene }: Talk): string => `${step}#${String(scene)}`;

describe.each(programmes.map((programme) => [programme.lesson.id, programme] as const))('%s', (_, programme) => {
  test('is walked from end to end by one key, and back by another', () => {
    const scenes = programme.steps.flatMap(({ step, scenes: all }) => all.map((__, index) => `${step.id}#${String(index)}`));
    const there = scenes.reduce<Talk[]>((walked) => [...walked, talkAfter(programme, walked.at(-1) ?? newTalk(programme), go('next'))], [newTalk(programme)]);
    expect(there.slice(0, -1).map(where)).toEqual(scenes);
    expect(there.at(-1) && where(there.at(-1) as Talk)).toBe(scenes.at(-1));
    const back = scenes.reduce<Talk[]>((walked) => [...walked, talkAfter(programme, walked.at(-1) as Talk, go('back'))], [there.at(-1) as Talk]);
    expect(back.slice(0, -1).map(where)).toEqual(scenes.toReversed());
  });

  test('shows the machine all that its solutions do', () => {
    for (const { step, operations } of programme.steps) expect(inputsOf(operations.flat())).toEqual(inputsOf(step.solution));
  });

  test('asks the room what it asks a learner', () => {
    for (const { step, scenes } of programme.steps) {
      const asked = scenes.filter(({ kind }) => kind === 'question').length;
      expect(asked).toBe((step.prediction === undefined ? 0 : 1) + Object.keys(step.quizzes ?? {}).length);
      if (step.prediction !== undefined) expect(programme.options[step.id]).toBeGreaterThan(1);
    }
  });
});

test('whatever is pressed, the talk stands somewhere', () => {
  const command: fc.Arbitrary<Command> = fc.oneof(
    fc.constantFrom(...(['next', 'back', 'nextStep', 'backStep', 'first', 'last'] as const)).map(go),
    fc.constantFrom(...(['blank', 'code', 'terminal'] as const)).map((what) => ({ kind: 'toggle', what }) as const),
    fc.record({ option: fc.nat(9), change: fc.constantFrom(1 as const, -1 as const) }).map(({ option, change }) => hand(option, change)),
    fc.constantFrom(1 as const, -1 as const).map((by) => ({ kind: 'size', by }) as const),
  );
  fc.assert(
    fc.property(fc.array(command, { maxLength: 60 }), (commands) => {
      const talk = after(newTalk(journey), ...commands);
      expect(placeOf(journey, talk)).toBeDefined();
      for (const hands of Object.values(talk.hands)) expect(Math.min(...hands)).toBeGreaterThanOrEqual(0);
    }),
  );
});

describe('hands', () => {
  const asking = after(newTalk(journey), go('next'));

  test('are raised and taken away for the options of the question on the wall', () => {
    expect(openQuestion(journey, asking)).toBe('whole-trip');
    expect(after(asking, hand(0), hand(1), hand(1), hand(1, -1)).hands).toEqual({ 'whole-trip': [1, 1, 0] });
  });

  test('never go below none, and there is no fourth hand for three options', () => {
    expect(after(asking, hand(0, -1)).hands).toEqual({ 'whole-trip': [0, 0, 0] });
    expect(after(asking, hand(3))).toBe(asking);
  });

  test('are not counted while nothing is asked, and stay to be compared with what happened', () => {
    expect(after(newTalk(journey), hand(0)).hands).toEqual({});
    expect(after(asking, hand(2), go('next'), hand(0)).hands).toEqual({ 'whole-trip': [0, 0, 1] });
  });

  test('are not raised for blocks that are put in order', () => {
    const order = after(newTalk(journey), go('last'));
    expect(placeOf(journey, order)?.scene).toEqual({ kind: 'question', quiz: 'Q19' });
    expect(openQuestion(journey, order)).toBeNull();
  });
});

test('what lies over the picture goes when the talk goes on', () => {
  const covered = after(newTalk(journey), { kind: 'toggle', what: 'blank' }, { kind: 'toggle', what: 'code' });
  expect(covered).toMatchObject({ blank: true, code: true });
  expect(after(covered, go('next'))).toMatchObject({ blank: false, code: false });
});

test('words grow and shrink between their bounds', () => {
  const larger: Command = { kind: 'size', by: 1 };
  expect(after(newTalk(journey), larger, larger, larger, larger, larger).size).toBe('150');
  expect(after(newTalk(journey), { kind: 'size', by: -1 }).size).toBe('100');
});

test('the clock runs, stands and begins anew', () => {
  const clock = (act: 'start' | 'pause' | 'reset', at: number): Command => ({ kind: 'clock', act, at });
  const paused = after(newTalk(journey), clock('start', 1000), clock('start', 5000), clock('pause', 61_000));
  expect(elapsed(paused.clock, 99_000)).toBe(60_000);
  const again = after(paused, clock('start', 100_000));
  expect(elapsed(again.clock, 101_000)).toBe(61_000);
  expect(elapsed(after(again, clock('reset', 102_000)).clock, 103_000)).toBe(1000);
  expect(elapsed(after(paused, clock('reset', 102_000)).clock, 103_000)).toBe(0);
});

test('a talk that names a step or scene that is no longer there stands nowhere, and goes on from the beginning', () => {
  const lost = { ...newTalk(journey), step: 'gone' };
  expect(placeOf(journey, lost)).toBeUndefined();
  expect(placeOf(journey, { ...newTalk(journey), scene: 99 })).toBeUndefined();
  expect(after(lost, go('next'))).toEqual(newTalk(journey));
  expect(newTalk(journey, 'not-found').step).toBe('not-found');
  expect(newTalk(journey, 'nowhere').step).toBe('whole-trip');
});
