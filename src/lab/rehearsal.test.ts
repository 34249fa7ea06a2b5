// Rehearsed lines lead through the machine as a learner's own do, each in a piece of its own and in a quiet moment.
import { expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { startOf } from '../sim/scenarios';
import { simulate } from '../sim/simulate';
import { quiet, REHEARSED, rehearse } from './rehearsal';
import { type Simulate } from './replay';

/** Lets everything go on that does not wait for the stage. */
const turnOver = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

test('every rehearsed line succeeds, after a rest, and they start a container and stop it', async () => {
  const turns: ReturnType<Simulate>[] = [];
  const rests: number[] = [];
  const noting: Simulate = (world, input) => {
    const turn = simulate(world, input);
    turns.push(turn);
    return turn;
  };
  await rehearse(noting, startOf('lab'), 't1', () => Promise.resolve(void rests.push(turns.length)));
  expect(turns.map(({ input }) => 'line' in input && input.line)).toEqual([...REHEARSED]);
  expect(turns.map(({ after }) => after.terminals['t1']?.session.lastExit)).toEqual(REHEARSED.map(() => 0));
  expect(rests).toEqual(REHEARSED.map((_, before) => before));
  const events = turns.flatMap((turn) => turn.events.map(({ type }) => type));
  expect(events).toContain('container/started');
  expect(turns.at(-1)?.events.map(({ type }) => type)).toContain('container/exited');
});

test('a quiet moment is an idle one in which nothing plays, however often something begins meanwhile', async () => {
  const stage = createStore(() => ({ playing: true }));
  let idles = 0;
  let over = false;
  const quietly = quiet(stage, () => {
    idles += 1;
    // twice it begins to play before the browser has time
    if (idles < 3) stage.setState({ playing: true });
    return Promise.resolve();
  }).then(() => (over = true));
  for (const before of [0, 1, 2]) {
    await turnOver();
    expect([idles, over]).toEqual([before, false]);
    stage.setState({ playing: false });
  }
  await quietly;
  expect([idles, over]).toEqual([3, true]);
});
