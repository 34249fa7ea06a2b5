// Work comes to the same whether it is done at once or with rests, and is done once.
import { expect, test } from 'vitest';
import { buildStart, scenarioIds, startOf } from './scenarios';
import { finish, finishCalmly, type Work } from './work';

function* counting(steps: number): Work<number> {
  for (let done = 0; done < steps; done += 1) yield;
  return steps;
}

test.each([0, 1, 5])('%i steps', async (steps) => {
  let rests = 0;
  expect(finish(counting(steps))).toBe(steps);
  expect(await finishCalmly(counting(steps), () => Promise.resolve((rests += 1)))).toBe(steps);
  expect(rests).toBe(steps);
});

test.each(scenarioIds)('what was built calmly of %s is not built again', async (id) => {
  const calmly = await finishCalmly(buildStart(id, 7), () => Promise.resolve());
  expect(startOf(id, 7)).toBe(calmly);
});
