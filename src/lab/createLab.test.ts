// The lab: doing things, looking back, undoing, and opening.
import { expect, test } from 'vitest';
import { labAfter, line, smallLab, smallSimulate, smallWorld } from '../../tests/lab/fakes';
import { forkedOff } from './history';
import { inputsOf } from './replay';

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
