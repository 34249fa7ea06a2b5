// Rehearsed lines lead through the machine as a learner's own do, each in a piece of its own.
import { expect, test } from 'vitest';
import { startOf } from '../sim/scenarios';
import { simulate } from '../sim/simulate';
import { REHEARSED, rehearse } from './rehearsal';
import { type Simulate } from './replay';

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
