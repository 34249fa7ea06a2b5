// SCORM: progress goes to an LMS and back within its limits.
import { assert, constantFrom, dictionary, property, record, string, array, boolean, option as maybe, nat, stringMatching } from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { type LessonProgress } from '../../lab/progress';
import { createProgressStore } from '../../lab/progressStore';
import { withFinished, withStep } from '../../lab/progress';
import { lessonOf } from '../../lessons/index';
import { openSession } from './api';
import { progressFrom, suspendDataOf, SUSPEND_LIMIT, timespan, valuesOf } from './cmi';
import { follow, resume } from './runLesson';
import { lms } from './testBench';

describe('what an LMS keeps', () => {
  const name = stringMatching(/^[a-z]{2,4}-[a-z]{2,6}$/);
  const quiz = record({ answer: array(string({ maxLength: 20 }), { maxLength: 6 }), right: boolean(), at: nat() });
  const step = record({
    prediction: maybe(record({ option: string({ maxLength: 20 }), at: nat() })),
    checks: array(string({ maxLength: 20 }), { maxLength: 4 }),
    hints: nat(3),
    quizzes: dictionary(name, quiz, { maxKeys: 3 }),
  });
  const progress = record({ step: record({ id: constantFrom('a', 'b'), at: nat() }), finished: maybe(nat()), steps: dictionary(name, step, { maxKeys: 6 }) });

  /** Without the times, which are not kept. */
  const bare = ({ finished, steps }: LessonProgress) => ({
    finished: finished !== null,
    steps: Object.fromEntries(
      Object.entries(steps).map(([id, { prediction, checks, hints, quizzes }]) => [
        id,
        { option: prediction?.option, checks, hints, quizzes: Object.fromEntries(Object.entries(quizzes).map(([name, { answer, right }]) => [name, { answer, right }])) },
      ]),
    ),
  });

  test('comes back as it was, within 4096 characters', () => {
    assert(
      property(progress, (kept) => {
        const text = suspendDataOf(kept);
        expect(text.length).toBeLessThanOrEqual(SUSPEND_LIMIT);
        const back = text === '' ? undefined : progressFrom(text, 'a', 1);
        if (back && JSON.stringify(kept).length < SUSPEND_LIMIT) expect(bare(back)).toEqual(bare(kept));
      }),
    );
  });

  test('a long file is left out, and that it was right stays', () => {
    const kept: LessonProgress = {
      step: { id: 'check', at: 1 },
      finished: null,
      steps: { check: { prediction: null, checks: [], hints: 0, quizzes: { Q24: { answer: ['cached', 'RUN x\n'.repeat(2000)], right: true, at: 1 } } } },
    };
    expect(progressFrom(suspendDataOf(kept), 'check', 1)?.steps['check']?.quizzes['Q24']).toEqual({ answer: ['cached'], right: true, at: 1 });
  });

  test.each(['', '{', 'null', '[]', '{"v":2,"f":true,"s":{}}', '{"v":1,"f":true,"s":{"a":[1]}}', `"${'x'.repeat(5000)}"`])('%s is not understood', (text) => {
    expect(progressFrom(text, 'a', 1)).toBeUndefined();
  });

  test('whatever text an LMS gives, a lesson begins', () => assert(property(string(), (text) => progressFrom(text, 'a', 1) === undefined || text.startsWith('{'))));
});

test.each([
  [0, '0000:00:00.00'],
  [61_230, '0000:01:01.23'],
  [3_600_000 * 100, '0100:00:00.00'],
  [-5, '0000:00:00.00'],
])('%i ms is %s', (ms, text) => expect(timespan(ms)).toBe(text));

test('a lesson is begun, gone on with, finished and passed', () => {
  const lesson = lessonOf('07-isolated-process');
  if (!lesson) throw new Error('no lesson 07');
  const { api, values, calls } = lms();
  let now = 1000;
  let leave = (): void => undefined;
  const open = () => {
    const store = createProgressStore(
      () => new Map() as unknown as Storage,
      () => now,
    );
    const session = openSession(api, vi.fn());
    if (!session) throw new Error('no session');
    const step = resume(lesson, session, store, now);
    follow(lesson, session, store, { now: () => now, onLeave: (listener) => (leave = listener) }, vi.fn());
    return { store, step };
  };

  const { store, step } = open();
  expect(step).toBe('find-it');
  expect(values).toMatchObject({ 'cmi.core.lesson_status': 'incomplete', 'cmi.core.score.raw': '0' });
  const [asked] = Object.keys(lesson.steps.at(-1)?.quizzes ?? {});
  const check = { prediction: null, checks: [], hints: 0, quizzes: { [asked ?? '']: { answer: ['x'], right: true, at: now } } };
  store.getState().add((progress) => withStep(progress, lesson.id, 'check', check, now));
  now += 65_000;
  leave();
  expect(values).toMatchObject({ 'cmi.core.lesson_location': 'check', 'cmi.core.session_time': '0000:01:05.00', 'cmi.core.exit': 'suspend' });
  expect(Number(values['cmi.core.score.raw'])).toBeGreaterThan(0);
  expect(calls.at(-1)).toBe('LMSFinish');

  const again = open();
  expect(again.step).toBe('check');
  expect(again.store.getState().progress.lessons[lesson.id]?.steps['check']?.quizzes[asked ?? '']?.right).toBe(true);
  again.store.getState().add((progress) => withFinished(progress, lesson.id, 'check', now));
  const passed = Object.keys(lesson.steps.at(-1)?.quizzes ?? {}).length === 1;
  expect(values['cmi.core.lesson_status']).toBe(passed ? 'passed' : 'completed');
  expect(valuesOf(lesson, undefined)['cmi.core.lesson_status']).toBe('incomplete');
});

test.each([
  [{ 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '100', 'cmi.suspend_data': '' }, 'passed', '100'],
  [{ 'cmi.core.lesson_status': 'completed', 'cmi.core.score.raw': '50', 'cmi.suspend_data': '{broken' }, 'completed', '50'],
  [{ 'cmi.core.lesson_status': 'not attempted', 'cmi.core.score.raw': 'NaN' }, 'incomplete', '0'],
  [{ 'cmi.core.lesson_status': 'failed', 'cmi.core.score.raw': '1e9' }, 'incomplete', '100'],
])('what an LMS has given is not taken back (%j)', (given, status, raw) => {
  const lesson = lessonOf('07-isolated-process');
  if (!lesson) throw new Error('no lesson 07');
  const { api, values } = lms({ ...given });
  const store = createProgressStore(
    () => new Map() as unknown as Storage,
    () => 1,
  );
  const session = openSession(api, vi.fn());
  if (!session) throw new Error('no session');
  expect(resume(lesson, session, store, 1)).toBe('find-it');
  follow(lesson, session, store, { now: () => 1, onLeave: () => undefined }, vi.fn());
  expect(values).toMatchObject({ 'cmi.core.lesson_status': status, 'cmi.core.score.raw': raw });
});
