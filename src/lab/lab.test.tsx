// The lab and the progress as components see them, in a browser and on a server.
import { act, render, screen } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { afterEach, expect, test, vi } from 'vitest';
import { lab, useLab, useMoment, usePosition } from './lab';
import { lengthOf } from './position';
import { NO_STEP, withStep } from './progress';
import { PROGRESS_KEY } from './progressStore';
import { progressStore, useProgress, useProgressOfOtherTabs } from './useProgress';

const submit = (line: string) => act(() => lab().store.getState().submit({ terminal: 't1', line }));
const pass = (ms: number) =>
  act(() => {
    vi.advanceTimersByTime(ms);
  });

afterEach(() => vi.useRealTimers());

test('components follow the machine by the event, and the scrubber by the frame', () => {
  vi.useFakeTimers();
  let drawn = 0;
  function Stage() {
    const { done, turn } = useMoment();
    drawn += 1;
    return <p data-testid="stage">{turn === null ? 'nothing' : `${String(done.length)} of ${String(turn.events.length)}`}</p>;
  }
  function Scrubber() {
    return <output>{usePosition()}</output>;
  }
  function Playing() {
    return <b>{useLab(({ playing }) => String(playing))}</b>;
  }
  render(
    <>
      <Stage />
      <Scrubber />
      <Playing />
    </>,
  );
  expect(screen.getByTestId('stage').textContent).toBe('nothing');
  submit('docker ps');
  expect(screen.getByText('true')).toBeTruthy();
  drawn = 0;
  pass(16 + 400);
  expect(Number(screen.getByRole('status').textContent)).toBeCloseTo(400, 1);
  expect(drawn).toBeLessThan(6);
  pass(4600);
  const { timeline, cursor, scope } = lab().store.getState();
  const all = String(timeline.turns[0]?.events.length);
  expect(screen.getByTestId('stage').textContent).toBe(`${all} of ${all}`);
  expect(Number(screen.getByRole('status').textContent)).toBe(lengthOf(timeline, cursor, scope));
  expect(screen.getByText('false')).toBeTruthy();
});

test('on a server the machine stands at its beginning and nothing has been done', () => {
  function Page() {
    const lessons = useProgress(({ progress }) => Object.keys(progress.lessons).length);
    return (
      <p>
        {useMoment().turn === null ? 'beginning' : 'later'} {lessons} {usePosition()}
      </p>
    );
  }
  submit('docker ps');
  progressStore()
    .getState()
    .add((progress) => withStep(progress, '07', 's1', NO_STEP, 1));
  expect(renderToString(<Page />).replaceAll('<!-- -->', '')).toBe('<p>beginning 0 0</p>');
});

test('what another tab has done arrives, and what it erases goes', () => {
  function Page() {
    useProgressOfOtherTabs();
    return <p data-testid="lessons">{useProgress(({ progress }) => Object.keys(progress.lessons).join())}</p>;
  }
  const tell = (newValue: string | null) => act(() => void dispatchEvent(Object.assign(new Event('storage'), { key: PROGRESS_KEY, newValue })));
  const { unmount } = render(<Page />);
  tell(JSON.stringify(withStep({ version: 1, lessons: {} }, '12', 's1', NO_STEP, 1)));
  expect(screen.getByTestId('lessons').textContent).toContain('12');
  tell(null);
  expect(screen.getByTestId('lessons').textContent).toBe('');
  unmount();
});
