// When lines of a terminal run.
import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useLineQueue } from './useLineQueue';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

function queue() {
  const done: string[] = [];
  const always: { busy: boolean; free?: boolean } = { busy: false };
  const { result, rerender } = renderHook(({ busy, free = true }) => useLineQueue(free, busy, (line) => void done.push(line)), { initialProps: always });
  const run = (...lines: string[]) => act(() => result.current.run(lines));
  const leave = () => act(() => void dispatchEvent(new Event('pagehide')));
  return { done, run, leave, rerender };
}

it('runs a line a moment after it was entered, and the next when the one before is shown', () => {
  const { done, run, rerender } = queue();
  run('docker ps', 'docker images');
  expect(done).toEqual([]);
  act(() => void vi.advanceTimersToNextTimer().advanceTimersToNextTimer());
  expect(done).toEqual(['docker ps']);
  rerender({ busy: true });
  act(() => void vi.runAllTimers());
  expect(done).toEqual(['docker ps']);
  rerender({ busy: false });
  act(() => void vi.runAllTimers());
  expect(done).toEqual(['docker ps', 'docker images']);
});

it('has done the line of somebody who leaves right after Enter, once, before others hear of the leaving', () => {
  const { done, run, leave } = queue();
  const seen: string[][] = [];
  const save = () => void seen.push([...done]);
  addEventListener('pagehide', save);
  run('docker ps');
  leave();
  act(() => void vi.runAllTimers());
  removeEventListener('pagehide', save);
  expect(seen).toEqual([['docker ps']]);
  expect(done).toEqual(['docker ps']);
});

it('has also done what was typed ahead while a film plays, but leaves alone what waits for a program to end', () => {
  const { done, run, leave, rerender } = queue();
  rerender({ busy: false, free: false });
  run('docker ps', 'docker images');
  leave();
  expect(done).toEqual([]);
  rerender({ busy: true, free: false });
  leave();
  expect(done).toEqual(['docker ps', 'docker images']);
  leave();
  expect(done).toEqual(['docker ps', 'docker images']);
});
