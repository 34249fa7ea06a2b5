// Replaying saved inputs: where this version answers differently, it stops and keeps the rest.
import { expect, test } from 'vitest';
import { smallSimulate, smallWorld } from '../../tests/lab/fakes';
import { type Input } from '../sim/simulate';
import { createReplay, inputsOf, MOST_EVENTS, resultOf, type SavedInput, type Simulate } from './replay';
import { openTimeline } from './timeline';

const line = (text: string): Input => ({ terminal: 't1', line: text });
const replay = (inputs: readonly SavedInput[], simulate: Simulate = smallSimulate) => {
  const made = createReplay(simulate, openTimeline('lab', 1, smallWorld()), inputs, 0);
  while (!made.advance(() => false));
  return made;
};

const SAVED = inputsOf(
  replay([
    { input: line('pull 2') },
    { input: { wait: 5000 }, idle: true },
    { input: line('say a') },
    { input: { control: { kind: 'registry', registry: 'docker.io', online: false } } },
  ]).history.timeline.turns,
);

test('results are short and tell the same of the same', () => {
  expect(SAVED.map(({ result }) => result)).toEqual(replay(SAVED).history.timeline.turns.map(resultOf));
  for (const { result } of SAVED) expect(result).toMatch(/^[0-9a-f]{8}$/);
});

test('where a turn comes out differently, the replay stops before it, and before the time that led up to it', () => {
  const changed: Simulate = (world, input) => smallSimulate(world, 'line' in input && input.line === 'say a' ? line('cd /') : input);
  const { history, leftOver, done } = replay(SAVED, changed);
  expect(history.timeline.turns).toHaveLength(1);
  expect(done).toBe(2);
  expect(leftOver).toEqual({ why: 'differs', inputs: SAVED.slice(1) });
});

test('where the machine fails, the replay stops as well', () => {
  const failing: Simulate = (world, input) => smallSimulate(world, 'control' in input ? line('crash') : input);
  const { history, leftOver } = replay(SAVED, failing);
  expect(history.timeline.turns).toHaveLength(3);
  expect(leftOver).toEqual({ why: 'failed', inputs: SAVED.slice(3) });
});

test('where more has happened than a page can hold, the replay stops, and keeps what it has done', () => {
  const [event] = smallSimulate(smallWorld(), line('say a')).events;
  if (!event) throw new Error('nothing happens');
  const half = Array.from({ length: MOST_EVENTS / 2 }, () => event);
  const busy: Simulate = (world, input) => ({ ...smallSimulate(world, input), events: half });
  const { history, leftOver } = replay(
    [1, 2, 3].map(() => ({ input: line('say a') })),
    busy,
  );
  expect(history.timeline.turns).toHaveLength(2);
  expect(leftOver).toEqual({ why: 'long', inputs: [{ input: line('say a') }] });
});

test('another text or another time is not a different result', () => {
  const reworded: Simulate = (world, input) => smallSimulate({ ...world, seed: 99 }, input);
  expect(replay(SAVED, reworded).leftOver).toBeNull();
});

test('inputs without a known result are done as they are', () => {
  expect(replay([{ input: line('say a') }]).history.timeline.turns).toHaveLength(1);
});
