// The API of an LMS is found wherever it is offered, and nothing that an LMS does breaks a lesson.
import { describe, expect, test, vi } from 'vitest';
import { findApi, openSession, type ScormApi } from './api';
import { lms } from './testBench';

const frames = (...apis: unknown[]): Window => {
  const windows = apis.map((API) => ({ API, opener: null }) as unknown as Window & { parent: Window });
  for (const [at, each] of windows.entries()) each.parent = windows[at + 1] ?? each;
  return windows[0] as Window;
};

describe('the API', () => {
  const { api } = lms();
  const hostile = {
    get API(): unknown {
      throw new DOMException('cross-origin', 'SecurityError');
    },
  };

  test('is found here, in a frame above, or round the opener', () => {
    expect(findApi(frames(api))).toBe(api);
    expect(findApi(frames(undefined, undefined, api))).toBe(api);
    const opened = frames(undefined);
    Object.assign(opened, { opener: frames(undefined, api) });
    expect(findApi(opened)).toBe(api);
  });

  test('is not taken where it is none, behind other origins, or too far away', () => {
    expect(findApi(frames(undefined))).toBeUndefined();
    expect(findApi(frames({ LMSInitialize: 'true' }))).toBeUndefined();
    expect(findApi(frames(...Array.from({ length: 9 }, () => undefined), api))).toBeUndefined();
    const inside = frames(undefined) as Window & { parent: unknown };
    Object.assign(hostile, { parent: hostile });
    inside.parent = hostile as unknown as Window;
    expect(findApi(inside)).toBeUndefined();
  });
});

describe('a session', () => {
  test('sends what has changed, once, and nothing after its end', () => {
    const { api, calls, values } = lms();
    const session = openSession(api, vi.fn());
    session?.set({ a: '1', b: '2' });
    session?.set({ a: '1', b: '3' });
    session?.set({ a: '1', b: '3' });
    session?.finish({ a: '1', b: '4' });
    session?.set({ a: '5' });
    session?.finish({ a: '5' });
    expect(values).toEqual({ a: '1', b: '4' });
    expect(calls).toEqual(['LMSInitialize', 'LMSSetValue', 'LMSSetValue', 'LMSCommit', 'LMSSetValue', 'LMSCommit', 'LMSSetValue', 'LMSCommit', 'LMSFinish']);
  });

  test('an LMS that throws or refuses is reported and nothing else', () => {
    const throws = (): never => {
      throw new Error('gone');
    };
    const report = vi.fn();
    const { api } = lms();
    const session = openSession({ ...api, LMSSetValue: throws, LMSCommit: throws, LMSFinish: throws, LMSGetValue: throws }, report);
    expect(session?.get('x')).toBe('');
    session?.set({ a: '1' });
    session?.finish({});
    expect(report).toHaveBeenCalled();
    expect(openSession({ ...api, LMSInitialize: () => 'false' }, report)).toBeUndefined();
  });
});

describe('whether the LMS has kept what it was told', () => {
  test('is told after each change; what was refused is sent again with the next', () => {
    const { api, values } = lms();
    let refused: keyof ScormApi | undefined;
    const unsteady = Object.fromEntries(Object.entries(api).map(([name, act]) => [name, (...args: string[]) => (name === refused ? 'false' : act(...args))])) as ScormApi;
    const session = openSession(unsteady, vi.fn());
    expect(session?.set({ a: '1' })).toBe(true);
    refused = 'LMSSetValue';
    expect(session?.set({ a: '2' })).toBe(false);
    expect(session?.set({ a: '2' })).toBe(false);
    refused = 'LMSCommit';
    expect(session?.set({ a: '2' })).toBe(false);
    refused = undefined;
    expect(session?.set({ a: '2' })).toBe(true);
    expect(values).toEqual({ a: '2' });
    session?.finish({});
    expect(session?.set({ a: '2' })).toBe(false);
  });

  test('an LMS need not have every element that says how a score is counted', () => {
    const { api } = lms();
    const session = openSession({ ...api, LMSSetValue: (element) => String(!/score\.m/.test(element)) }, vi.fn());
    expect(session?.set({ 'cmi.core.score.raw': '5', 'cmi.core.score.min': '0', 'cmi.core.score.max': '100' })).toBe(true);
  });
});
