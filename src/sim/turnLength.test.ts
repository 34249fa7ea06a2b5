// However fast a machine goes round, a turn tells so much and no more, and the next one goes on from there.
import { expect, test } from 'vitest';
import { startOf } from './scenarios';
import { simulate } from './simulate';
import { MOST_EVENTS } from './turnLength';

const BUSY = [
  'while true; do sleep 0.001; done',
  'watch -n 0.1 ls',
  'docker run -d --health-cmd true --health-interval 1ms nginx',
  'docker run -d alpine sh -c "while true; do echo a; sleep 0.001; done"',
];
const HOUR_MS = 3_600_000;
/** What is told to the end of what had begun. */
const REST = 100;

test.each(BUSY)('%s', (line) => {
  const begun = simulate(startOf('lab'), { terminal: 't1', line });
  const hour = simulate(begun.after, { wait: HOUR_MS });
  const next = simulate(hour.after, { wait: HOUR_MS });
  for (const { events, before, after } of [begun, hour, next]) {
    expect(events.length).toBeLessThan(MOST_EVENTS + REST);
    expect(after.now).toBeGreaterThan(before.now);
  }
  expect(hour.after.now - hour.before.now).toBeLessThan(HOUR_MS);
  expect(next.events).not.toHaveLength(0);
});

test('an hour of what goes round once in a second is told whole', () => {
  const begun = simulate(startOf('lab'), { terminal: 't1', line: 'docker run -d alpine sh -c "while true; do date; sleep 1; done"' });
  const { before, after } = simulate(begun.after, { wait: HOUR_MS });
  expect(after.now - before.now).toBe(HOUR_MS);
});
