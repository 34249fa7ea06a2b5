// Rehearsed lines lead through the machine as a learner's own do, each in a piece of its own, and only as long as it is wished for.
import { expect, test } from 'vitest';
import { startOf } from '../sim/scenarios';
import { simulate } from '../sim/simulate';
import { REHEARSED, rehearse } from './rehearsal';
import { type Simulate } from './replay';

/** What is rehearsed before `enough`: the lines in order, with the worlds after them, and how many pieces of rest they were given. */
async function rehearsed(enough: (lines: number) => boolean) {
  const turns: ReturnType<Simulate>[] = [];
  let rests = 0;
  const noting: Simulate = (world, input) => {
    const turn = simulate(world, input);
    turns.push(turn);
    return turn;
  };
  await rehearse(
    noting,
    startOf('lab'),
    't1',
    () => Promise.resolve(void (rests += 1)),
    () => !enough(turns.length),
  );
  return { turns, rests };
}

test('every rehearsed line succeeds, after a rest, and the last starts a container', async () => {
  const { turns, rests } = await rehearsed(() => false);
  expect(turns.map(({ input }) => 'line' in input && input.line)).toEqual([...REHEARSED]);
  expect(turns.map(({ after }) => after.terminals['t1']?.session.lastExit)).toEqual(REHEARSED.map(() => 0));
  expect(rests).toBe(REHEARSED.length);
  expect(turns.at(-1)?.events.map(({ type }) => type)).toContain('container/started');
});

test('it ends as soon as it is not wished for any more', async () => {
  const { turns } = await rehearsed((lines) => lines === 2);
  expect(turns).toHaveLength(2);
});
