// An object is named when a pointer rests on it, when the keyboard comes to it and when a finger taps it, and not while its own events have the word.
import { act, fireEvent, render, screen } from '@testing-library/react';
import { useRef } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lab, useMoment } from '../../lab/lab';
import { NAME_CARD, useNamed } from './useNamed';

function Picture({ taps }: { taps: boolean }) {
  const stage = useRef<HTMLDivElement>(null);
  const named = useNamed(stage, useMoment(), taps);
  return (
    <>
      <div ref={stage} data-testid="stage">
        <figure>
          <button type="button" data-object="kernel:host">
            kernel
          </button>
          <span data-shown="app:web">web</span>
          <span>ground</span>
        </figure>
        {named !== null && (
          <p {...{ [NAME_CARD]: '' }}>
            <a href="#lesson">{named}</a>
          </p>
        )}
        <button type="button">tool</button>
      </div>
      <button type="button">elsewhere</button>
    </>
  );
}

const named = (): string | null => screen.queryByRole('link')?.textContent ?? null;
/** A pointer comes to a thing, or is pressed there, and stays for so long (ms). */
function point(type: 'move' | 'over' | 'leave' | 'down', target: HTMLElement, stays = 0, { pointerType = 'mouse', at = 0 } = {}): void {
  const event = new MouseEvent(`pointer${type}`, { bubbles: type !== 'leave', clientX: at });
  Object.defineProperty(event, 'pointerType', { value: pointerType });
  act(() => {
    fireEvent(target, event);
    vi.advanceTimersByTime(stays);
  });
}
const key = (name: string): void => act(() => void fireEvent.keyDown(document.activeElement ?? document.body, { key: name }));
const kernel = () => screen.getByText('kernel');

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a pointer that rests on an object has it named, pressable or not; one that passes does not', () => {
  render(<Picture taps />);
  point('move', kernel(), 100);
  point('move', screen.getByText('web'), 100);
  expect(named()).toBeNull();
  act(() => void vi.advanceTimersByTime(200));
  expect(named()).toBe('app:web');
});

test('the name stays on the way to it and on itself, and goes with the pointer', () => {
  render(<Picture taps />);
  point('move', kernel(), 300);
  point('move', screen.getByText('ground'), 300);
  point('move', screen.getByRole('link'), 300);
  expect(named()).toBe('kernel:host');
  point('move', screen.getByText('tool'), 300);
  expect(named()).toBeNull();
  point('move', kernel(), 300);
  point('leave', screen.getByTestId('stage'));
  expect(named()).toBeNull();
});

test('Esc takes the name away, wherever the focus is', () => {
  render(<Picture taps />);
  point('move', kernel(), 300);
  key('Escape');
  expect(named()).toBeNull();
});

test('a press has no name pop up over what comes of it, until the pointer goes somewhere', () => {
  render(<Picture taps />);
  point('move', kernel(), 100, { at: 10 });
  point('down', kernel(), 300, { at: 10 });
  point('move', screen.getByText('web'), 300, { at: 12 });
  expect(named()).toBeNull();
  point('move', screen.getByText('web'), 300, { at: 40 });
  expect(named()).toBe('app:web');
});

test('a page that scrolls below a pointer at rest names nothing', () => {
  render(<Picture taps />);
  point('over', kernel(), 300);
  expect(named()).toBeNull();
});

test('a finger names what it taps where the page has no card of its own, and takes it back elsewhere', () => {
  const { rerender } = render(<Picture taps />);
  const tap = (target: HTMLElement): void => {
    point('move', target, 300, { pointerType: 'touch' });
    point('down', target, 0, { pointerType: 'touch' });
    act(() => void fireEvent.click(target));
  };
  tap(kernel());
  expect(named()).toBe('kernel:host');
  tap(screen.getByText('elsewhere'));
  expect(named()).toBeNull();
  rerender(<Picture taps={false} />);
  tap(kernel());
  expect(named()).toBeNull();
});

test('what happens next has the word: the name is gone with a new turn', async () => {
  vi.useRealTimers();
  await act(() => lab().store.getState().open('lab', 1));
  vi.useFakeTimers();
  render(<Picture taps />);
  point('move', kernel(), 300);
  expect(named()).toBe('kernel:host');
  act(() => lab().store.getState().submit({ wait: 1000 }));
  expect(named()).toBeNull();
});
