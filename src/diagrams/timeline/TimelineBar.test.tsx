// The timeline bar is operated by pointer, by key and by ear, and what moves with every frame must not render.
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createInstance } from 'i18next';
import { renderToString } from 'react-dom/server';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { afterEach, describe, expect, it, vi } from 'vitest';
import enCaptions from '../../../locales/en/captions.json';
import enDiagrams from '../../../locales/en/diagrams.json';
import koCaptions from '../../../locales/ko/captions.json';
import koDiagrams from '../../../locales/ko/diagrams.json';
import { violations } from '../../../tests/axe';
import { type TimelineMark } from './marks';
import { type Playhead, type PlayheadPlace } from './playhead';
import { TimelineBar, type TimelineBarProps } from './TimelineBar';

const RESOURCES = { ko: { captions: koCaptions, diagrams: koDiagrams }, en: { captions: enCaptions, diagrams: enDiagrams } };

function words(language: 'ko' | 'en') {
  const i18n = createInstance();
  void i18n
    .use(initReactI18next)
    .init({ lng: language, fallbackLng: false, resources: RESOURCES, ns: ['captions', 'diagrams'], initAsync: false, interpolation: { escapeValue: false } });
  return i18n;
}

const asked = (number: number, from: number): TimelineMark => ({
  from,
  to: from + 200,
  until: from + 600,
  number,
  answer: false,
  hue: 'engine',
  caption: { key: 'api/requested.ping', params: {} },
});
const MARKS: TimelineMark[] = [asked(1, 0), { ...asked(1, 1000), number: null, hue: 'image', caption: { key: 'image/layerPulled', params: { size: '44MB' } } }, asked(2, 2000)];

/** A playhead in the hand of the test. */
function handPlayhead(place: PlayheadPlace): Playhead & { move: (next: PlayheadPlace) => void } {
  const listeners = new Set<() => void>();
  return {
    read: () => place,
    on: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    move: (next) => {
      place = next;
      listeners.forEach((listener) => listener());
    },
  };
}

function setup(more: Partial<TimelineBarProps> = {}, language: 'ko' | 'en' = 'en') {
  const playhead = handPlayhead({ position: 1000, elapsed: 2400 });
  const handlers = { onToggle: vi.fn(), onScrub: vi.fn(), onSpeed: vi.fn() };
  const [back, forward] = [vi.fn(), vi.fn()];
  const props: TimelineBarProps = {
    marks: MARKS,
    playhead,
    caption: { key: 'api/requested.image-pull', params: {} },
    position: 1000,
    elapsed: 2400,
    length: 4000,
    duration: 4800,
    playing: false,
    speed: 1,
    back: { able: true, run: back },
    forward: { able: true, run: forward },
    ...handlers,
    ...more,
  };
  const page = (
    <I18nextProvider i18n={words(language)}>
      <TimelineBar {...props} />
    </I18nextProvider>
  );
  return { ...handlers, back, forward, playhead, page, ...render(page) };
}

/** Gives every observed element a size. */
function withRoom(width: number, height: number): void {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(private readonly tell: (entries: { contentRect: { width: number; height: number } }[]) => void) {}
      observe() {
        this.tell([{ contentRect: { width, height } }]);
      }
      disconnect() {
        return undefined;
      }
    },
  );
}

afterEach(() => vi.unstubAllGlobals());

describe('the slider', () => {
  it('says the caption and the simulated time', () => {
    setup({}, 'ko');
    const slider = screen.getByRole('slider', { name: '시간' });
    expect(slider).toHaveAttribute('aria-valuetext', 'CLI가 데몬에 이미지를 받아 달라고 부탁합니다. 2.4초 / 4.8초');
    expect(slider).toHaveValue('1000');
  });

  it('goes to what has been done by arrow keys, and further by the others', () => {
    const { onScrub, onToggle } = setup();
    const slider = screen.getByRole('slider');
    for (const key of ['ArrowRight', 'ArrowUp', 'ArrowLeft', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' ', 'a']) fireEvent.keyDown(slider, { key });
    expect(onScrub.mock.calls.flat()).toEqual([1200, 1200, 200, 200, 1400, 600, 0, 4000]);
    expect(onToggle).toHaveBeenCalledTimes(1);
  });

  it('follows the pointer', () => {
    const { onScrub } = setup();
    fireEvent.input(screen.getByRole('slider'), { target: { value: '2500' } });
    expect(onScrub).toHaveBeenCalledWith(2500);
  });

  it('and the time move with the playhead, without a new render', () => {
    const { playhead, container } = setup();
    const before = container.querySelectorAll('*').length;
    act(() => playhead.move({ position: 3000, elapsed: 3600 }));
    expect(screen.getByRole('slider')).toHaveValue('3000');
    expect(screen.getByText('3.6s')).toBeVisible();
    // The words were not asked for again: they belong to the last thing that happened.
    expect(screen.getByRole('slider')).toHaveAttribute('aria-valuetext', expect.stringContaining('2.4s / 4.8s'));
    expect(container.querySelectorAll('*').length).toBe(before);
  });
});

describe('the buttons', () => {
  it('play, pause, step, undo and redo', async () => {
    const undo = vi.fn();
    const { onToggle, back, forward } = setup({ undo: { able: true, run: undo }, redo: { able: false, run: undo } });
    for (const name of ['Play', 'One step back', 'One step forward', 'Undo', 'Redo']) await userEvent.click(screen.getByRole('button', { name }));
    expect([onToggle, back, forward, undo].map((fn) => fn.mock.calls.length)).toEqual([1, 1, 1, 1]);
    expect(screen.getByRole('button', { name: 'Redo' })).toHaveAttribute('aria-disabled', 'true');
  });

  it('for undo and redo are there only when there is something to call', () => {
    setup({ playing: true });
    expect(screen.getByRole('button', { name: 'Pause' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('choose one of five speeds, in either of two forms', async () => {
    const { onSpeed } = setup();
    const group = screen.getByRole('group', { name: 'Playback speed' });
    expect(within(group).getAllByRole('radio')).toHaveLength(5);
    await userEvent.click(within(group).getByRole('radio', { name: '0.25×' }));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Playback speed' }), '4×');
    expect(onSpeed.mock.calls.flat()).toEqual([0.25, 4]);
  });
});

describe('the marks', () => {
  it('lead to where their event is done, which the caption then tells', async () => {
    withRoom(800, 24);
    const { onScrub, container } = setup();
    const marks = within(screen.getByRole('toolbar', { name: 'What happens in order' })).getAllByRole('button');
    expect(marks.map((mark) => mark.textContent)).toEqual(['1', '', '2']);
    expect(marks[0]).toHaveAccessibleName(/^1\. The CLI/);
    for (const mark of marks) await userEvent.click(mark);
    expect(onScrub.mock.calls.flat()).toEqual([200, 1200, 2200]);
    expect(await violations(container)).toEqual([]);
  });

  it('are one tab stop, from which the arrow keys go on', async () => {
    withRoom(800, 24);
    const { onScrub } = setup();
    const marks = within(screen.getByRole('toolbar', { name: 'What happens in order' })).getAllByRole('button');
    const user = userEvent.setup();
    const stops = () => marks.map((mark) => mark.tabIndex);
    expect(stops()).toEqual([0, -1, -1]);
    act(() => marks[0]?.focus());
    for (const [key, at] of [
      ['ArrowRight', 1],
      ['ArrowUp', 0],
      ['ArrowLeft', 2],
      ['ArrowDown', 0],
      ['End', 2],
      ['Home', 0],
      ['End', 2],
    ] as const) {
      await user.keyboard(`{${key}}`);
      expect(marks[at]).toHaveFocus();
    }
    expect(stops()).toEqual([-1, -1, 0]);
    await user.keyboard('{Enter}');
    expect(onScrub).toHaveBeenCalledExactlyOnceWith(2200);
  });

  it('that would overlap are one', () => {
    withRoom(40, 24);
    setup();
    const [all, ...others] = within(screen.getByRole('toolbar', { name: 'What happens in order' })).getAllByRole('button');
    expect(all).toHaveTextContent('1–2');
    expect(all).toHaveAccessibleName(/^1–2\. .* and 1 more$/);
    expect(others).toEqual([]);
  });
});

describe('with nothing to play', () => {
  it('the bar stands still and says so', async () => {
    const still = { able: false, run: vi.fn() };
    const { onToggle, container } = setup({ marks: [], caption: null, length: 0, duration: 0, position: 0, elapsed: 0, back: still, forward: still });
    expect(screen.getByRole('slider')).toBeDisabled();
    expect(screen.getByText('Nothing to play')).toBeInTheDocument();
    for (const name of ['Play', 'One step back', 'One step forward']) await userEvent.click(screen.getByRole('button', { name }));
    expect(onToggle).not.toHaveBeenCalled();
    expect(still.run).not.toHaveBeenCalled();
    expect(await violations(container)).toEqual([]);
  });

  it('or on a server, no style is written into the page', () => {
    const { page } = setup();
    expect(renderToString(page)).not.toContain('style=');
  });
});
