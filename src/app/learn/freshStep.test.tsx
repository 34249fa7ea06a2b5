// What led to a step is no news when it begins; what its learner does is, and so is the film in the middle of which a step begins.
import { act, renderHook, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { lab } from '../../lab/lab';
import { lessonOf } from '../../lessons/index';
import { useLessonStep } from './useLessonStep';

async function opened(lessonId: string, stepId: string) {
  const lesson = lessonOf(lessonId);
  const step = lesson?.steps.find(({ id }) => id === stepId);
  if (!lesson || !step) throw new Error(`${lessonId} has a step ${stepId}`);
  const { result } = renderHook(() => useLessonStep(lesson, step));
  await waitFor(() => expect(result.current.ready).toBe(true));
  return result;
}

test('a step that was set up by commands begins without telling them', async () => {
  const work = await opened('24-bakery', 'buy-and-bake');
  expect(work.current.fresh).toBe(true);
  act(() => {
    lab().store.getState().submit({ terminal: 't1', line: 'docker ps' });
    lab().store.getState().jumpToEnd();
  });
  expect(work.current.fresh).toBe(false);
});

test('a step that begins in the middle of a film tells where it stands', async () => {
  const work = await opened('16-journey', 'not-found');
  expect(work.current.moment.turn).not.toBeNull();
  expect(work.current.fresh).toBe(false);
});
