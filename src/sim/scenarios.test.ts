// What scenarios begin with goes to pages as text: nothing of it may be lost on the way.
import { expect, test } from 'vitest';
import { scenarioIds, startOf } from './scenarios';

test.each(scenarioIds)('the beginning of %s is the same when it has been written down and read', (id) => {
  const world = startOf(id);
  expect(JSON.parse(JSON.stringify(world))).toStrictEqual(world);
});
