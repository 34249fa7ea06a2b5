// Playing: what is seen when, how fast, and where it stops.
import { expect, test, vi } from 'vitest';
import { handFrames, labAfter, line, smallLab } from '../../tests/lab/fakes';
import { displayLength } from './displayTime';
import { type LabState } from './labState';
import { endOfTimeline, momentAt, turnAt } from './timeline';
import { startOfTurn } from './turn';

test('what can be seen is played from its beginning; the rest is there at once', () => {
  const { get, submit, clock } = labAfter();
  submit('cd /tmp');
  expect(get()).toMatchObject({ playing: false, cursor: 1 });
  submit('pull 2');
  expect(get().playing).toBe(true);
  expect(turnAt(get().timeline, clock.get())).toBe(get().timeline.turns[1]);
  expect(momentAt(get().timeline, clock.get()).done).toEqual([]);
});

test('playing takes the display length, tells the clock by the frame and React by the event', () => {
  const { get, submit, clock, frames, store } = labAfter();
  const onFrame = vi.fn();
  const onStore = vi.fn();
  submit('pull 3');
  clock.on(onFrame);
  store.subscribe(onStore);
  const length = displayLength(get().timeline.turns[0] ?? expect.fail());
  frames.pass(length - 16);
  expect(get().playing).toBe(true);
  frames.pass(64);
  expect(get()).toMatchObject({ playing: false, cursor: endOfTimeline(get().timeline) });
  expect(clock.get()).toBe(get().cursor);
  expect(onFrame.mock.calls.length).toBeGreaterThan(40);
  // The line entered, two ends with the next beginnings, the last end, and a frame later the end of playing.
  expect(onStore).toHaveBeenCalledTimes(5);
  const [last, before] = onStore.mock.calls.map(([state]) => state as LabState).reverse();
  expect(before).toMatchObject({ playing: true, cursor: endOfTimeline(get().timeline) });
  expect(last).toMatchObject({ playing: false, cursor: endOfTimeline(get().timeline) });
});

test('speed divides the time that playing takes', () => {
  for (const speed of [0.25, 4] as const) {
    const { get, submit, frames } = labAfter();
    get().setSpeed(speed);
    submit('pull 3');
    const length = displayLength(get().timeline.turns[0] ?? expect.fail());
    frames.pass(length / speed - 32);
    expect(get().playing).toBe(true);
    frames.pass(80);
    expect(get().playing).toBe(false);
  }
});

test('pausing keeps the exact instant, and playing goes on from there', () => {
  const { get, submit, clock, frames } = labAfter();
  submit('pull 1');
  frames.pass(160);
  get().pause();
  const here = clock.get();
  expect(get()).toMatchObject({ playing: false, cursor: here });
  frames.pass(1000);
  expect(clock.get()).toBe(here);
  get().toggle();
  frames.pass(16);
  expect(clock.get()).toBe(here);
  frames.pass(16);
  expect(clock.get()).toBeGreaterThan(here);
});

test('what a frame has to tell comes after it, the latest only, and not when something else was done meanwhile', () => {
  const frames = handFrames();
  const held: (() => void)[] = [];
  const { store, clock } = smallLab({ frames: { ...frames, after: (work) => void held.push(work) } });
  const release = () => held.splice(0).forEach((work) => work());
  const { submit, pause, play } = store.getState();
  submit(line('pull 3'));
  const from = store.getState().cursor;
  const length = displayLength(store.getState().timeline.turns[0] ?? expect.fail());
  frames.pass(length * 0.4);
  frames.pass(length * 0.4);
  expect(store.getState().cursor).toBe(from);
  expect(held).toHaveLength(1);
  release();
  expect(store.getState()).toMatchObject({ cursor: clock.get(), playing: true });
  frames.pass(length * 0.1);
  pause();
  const paused = store.getState();
  release();
  expect(store.getState()).toBe(paused);
  play();
  frames.pass(length);
  release();
  frames.pass(16);
  expect(frames.waiting()).toBe(false);
  expect(store.getState()).toMatchObject({ cursor: clock.get(), playing: true });
  release();
  expect(store.getState()).toMatchObject({ cursor: endOfTimeline(store.getState().timeline), playing: false });
});

test('playing at the end of a turn plays it again', () => {
  const { get, frames } = labAfter('pull 1', 'pull 2');
  get().play();
  expect(get()).toMatchObject({ playing: true, cursor: startOfTurn(get().timeline.turns[1] ?? expect.fail()) });
  frames.pass(5000);
  expect(get().cursor).toBe(endOfTimeline(get().timeline));
});

test('over the whole timeline, playing begins at the start and passes from turn to turn', () => {
  const { get, frames } = labAfter('pull 1', 'cd /', 'pull 2');
  get().setScope('timeline');
  get().play();
  expect(get().cursor).toBe(0);
  const visited = new Set<number>();
  for (let i = 0; i < 400 && get().playing; i += 1) {
    frames.pass(16);
    visited.add(get().timeline.turns.findIndex((turn) => turn === turnAt(get().timeline, get().cursor)));
  }
  expect(get()).toMatchObject({ playing: false, cursor: endOfTimeline(get().timeline) });
  expect([...visited]).toEqual([-1, 0, 2]);
});

test('without motion nothing plays: the end is there at once', () => {
  const { get, submit } = labAfter();
  get().setInstant(true);
  submit('pull 3');
  expect(get()).toMatchObject({ playing: false, cursor: endOfTimeline(get().timeline) });
  get().setInstant(false);
  submit('pull 3');
  get().setInstant(true);
  expect(get()).toMatchObject({ playing: false, cursor: endOfTimeline(get().timeline) });
});
