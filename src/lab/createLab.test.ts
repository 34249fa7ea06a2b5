// The lab: doing things, looking back, undoing, and playing.
import { expect, test, vi } from 'vitest';
import { handFrames, smallLab, smallSimulate, smallWorld } from '../../tests/lab/fakes';
import { type Input } from '../sim/simulate';
import { displayLength } from './displayTime';
import { forkedOff } from './history';
import { inputsOf } from './replay';
import { endOfTimeline, momentAt, turnAt } from './timeline';
import { startOfTurn } from './turn';

const line = (text: string): Input => ({ terminal: 't1', line: text });

/** A lab in which lines have been entered one right after the other, all played to their ends. */
function labAfter(...lines: string[]) {
  const made = smallLab();
  const get = made.store.getState;
  const submit = (text: string) => get().submit(line(text));
  const enter = (text: string) => {
    submit(text);
    get().jumpToEnd();
  };
  lines.forEach(enter);
  return { ...made, get, submit, enter, lines: () => get().timeline.turns.map(({ input }) => ('line' in input ? input.line : 'wait' in input ? `wait ${input.wait}` : '')) };
}

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
  // The line entered, two ends with the next beginnings, and the end of the turn.
  expect(onStore).toHaveBeenCalledTimes(4);
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
  expect(frames.waiting()).toBe(false);
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

test('acting while the latest turn plays jumps to its end first and loses nothing', () => {
  const { submit, lines } = labAfter();
  submit('pull 3');
  submit('say hi');
  expect(lines()).toEqual(['pull 3', 'say hi']);
});

test('acting on the latest turn, rewound or stepped through, keeps it', () => {
  const { get, enter, lines } = labAfter('pull 1', 'pull 3');
  get().scrubTo(0);
  enter('say hi');
  get().step(-1);
  get().step(-1);
  expect(lines()).toEqual(['pull 1', 'pull 3', 'say hi']);
});

test('acting while an earlier turn is on screen drops the later ones, and one undo brings them back', () => {
  const { get, enter, lines } = labAfter('pull 1', 'pull 2', 'pull 3');
  const before = get().timeline;
  get().seek(1000);
  enter('say hi');
  expect(lines()).toEqual(['pull 1', 'say hi']);
  expect(forkedOff(get()).map(({ input }) => input)).toEqual([line('pull 2'), line('pull 3')]);
  get().undo();
  expect(get().timeline).toEqual(before);
  get().redo();
  expect(lines()).toEqual(['pull 1', 'say hi']);
});

test('undo and redo go back and forth exactly, and a new input ends redo', () => {
  const { get, enter, lines } = labAfter('pull 1', 'say a', 'say b');
  const { timeline } = get();
  for (let i = 0; i < 3; i += 1) get().undo();
  expect(get()).toMatchObject({ cursor: 0, undoable: [] });
  get().undo();
  for (let i = 0; i < 3; i += 1) get().redo();
  expect(get().timeline).toEqual(timeline);
  get().undo();
  enter('say c');
  get().redo();
  expect(lines()).toEqual(['pull 1', 'say a', 'say c']);
});

test('real time between inputs becomes one wait, which undo takes along', () => {
  const { get, enter, lines, time } = labAfter('say a');
  time.now = 999;
  enter('say b');
  time.now += 12_345.6;
  enter('say c');
  time.now += 3_600_000;
  enter('say d');
  expect(lines()).toEqual(['say a', 'say b', 'wait 12345', 'say c', 'wait 30000', 'say d']);
  expect(get().timeline.turns.map(({ idle }) => idle ?? false)).toEqual([false, false, true, false, true, false]);
  get().undo();
  expect(lines()).toEqual(['say a', 'say b', 'wait 12345', 'say c']);
  time.now += 500;
  get().redo();
  expect(lines().slice(-2)).toEqual(['wait 30000', 'say d']);
  time.now += 5000;
  get().submit({ terminal: 't1', line: 'say e' }, { untimed: true });
  expect(lines().slice(-2)).toEqual(['say d', 'say e']);
});

test('reset goes back to the start and can be undone', () => {
  const { get, lines } = labAfter('say a', 'say b');
  get().reset();
  expect(lines()).toEqual([]);
  get().reset();
  get().undo();
  expect(lines()).toEqual(['say a', 'say b']);
});

test('when the machine fails, the timeline is as it was and the failure is kept until the next success', () => {
  const { get, enter, time } = labAfter('say a');
  const { timeline, cursor } = get();
  time.now = 5000;
  enter('crash');
  expect(get()).toMatchObject({ timeline, cursor, failure: { input: line('crash'), error: new Error('crashed') } });
  enter('say b');
  expect(get().failure).toBeNull();
  expect(get().timeline.turns).toHaveLength(3);
});

test('what was prepared is simulated once, and only where nothing has come between', () => {
  const simulated: string[] = [];
  const { store } = smallLab({
    simulate: (world, input) => {
      if ('line' in input) simulated.push(input.line);
      return smallSimulate(world, input);
    },
  });
  const { prepare, submit, undo } = store.getState();
  const before = store.getState();
  prepare(line('say a'));
  expect(store.getState()).toBe(before);
  submit(line('say a'));
  expect(simulated).toEqual(['say a']);
  prepare(line('say b'));
  submit(line('say c'));
  submit(line('say b'));
  prepare(line('say d'));
  undo();
  submit(line('say d'));
  expect(simulated).toEqual(['say a', 'say b', 'say c', 'say b', 'say d', 'say d']);
  expect(store.getState().timeline.turns.map(({ input }) => input)).toEqual(['say a', 'say c', 'say d'].map(line));
});

test('the real time before an input counts up to the last time that it was prepared', () => {
  const time = { now: 0 };
  const { store } = smallLab({ now: () => time.now });
  const { prepare, submit } = store.getState();
  prepare(line('say a'));
  time.now = 5000;
  prepare(line('say a'));
  submit(line('say a'));
  expect(store.getState().timeline.turns.map(({ input }) => input)).toEqual([{ wait: 5000 }, line('say a')]);
});

test('what fails when it is prepared is told when it is submitted', () => {
  const { store } = smallLab();
  store.getState().prepare(line('crash'));
  expect(store.getState().failure).toBeNull();
  store.getState().submit(line('crash'));
  expect(store.getState().failure).toMatchObject({ input: line('crash') });
});

test('opening replays inputs to the same timeline, and they can be undone', async () => {
  const { get, time, enter } = labAfter('pull 1', 'say a');
  time.now = 5000;
  enter('say b');
  const again = smallLab();
  await again.store.getState().open('lab', 1, inputsOf(get().timeline.turns));
  expect(again.store.getState().timeline).toEqual(get().timeline);
  expect(again.store.getState().cursor).toBe(get().cursor);
  again.store.getState().undo();
  expect(again.store.getState().timeline.turns).toHaveLength(2);
});

test('without inputs, a scenario is open at once', () => {
  const { get, enter } = labAfter('say a');
  void get().open('two-hosts', 7);
  expect(get().timeline).toEqual({ scenario: 'two-hosts', seed: 7, start: smallWorld(), turns: [] });
  expect(get().undoable).toEqual([]);
  enter('say b');
  expect(get().timeline.turns).toHaveLength(1);
});

test('what leads to the beginning of a step stays: neither undo, nor reset, nor a fork can take it away', async () => {
  const { get, enter, lines } = labAfter();
  await get().open('lab', 1, [{ input: line('pull 1') }, { input: line('pull 2') }], { settled: Infinity });
  get().undo();
  get().seek(500);
  enter('say a');
  expect(lines()).toEqual(['pull 1', 'pull 2', 'say a']);
  get().reset();
  expect(lines()).toEqual(['pull 1', 'pull 2']);
  get().undo();
  get().undo();
  expect(lines()).toEqual(['pull 1', 'pull 2']);
});

test('a long replay lets the browser breathe, shows how far it is, and takes no inputs meanwhile', async () => {
  const time = { now: 0 };
  const progress: unknown[] = [];
  const { store } = smallLab({
    now: () => time.now,
    simulate: (world, input) => {
      time.now += 3;
      return smallSimulate(world, input);
    },
    rest: () => {
      progress.push(store.getState().loading);
      store.getState().submit(line('say x'));
      return Promise.resolve();
    },
  });
  await store.getState().open(
    'lab',
    1,
    Array.from({ length: 8 }, () => ({ input: line('say a') })),
  );
  expect(progress).toEqual([
    { done: 3, total: 8 },
    { done: 6, total: 8 },
  ]);
  expect(store.getState().loading).toBeNull();
  expect(store.getState().timeline.turns).toHaveLength(8);
});

test('opening something else ends a replay that is under way', async () => {
  const time = { now: 0 };
  const { store } = smallLab({ now: () => (time.now += 10) });
  const { open } = store.getState();
  const slow = open('lab', 1, [{ input: line('say a') }, { input: line('say b') }]);
  await open('two-hosts', 2);
  await slow;
  expect(store.getState()).toMatchObject({ loading: null, timeline: { scenario: 'two-hosts', turns: [] } });
});
