// A page that folds the events of a way must stand where one stands that runs its lines.
import { expect, test } from 'vitest';
import { finish } from '../sim/work';
import { startOf } from '../sim/scenarios';
import { simulate } from '../sim/simulate';
import { lessons } from './index';
import { inputsBefore, LESSON_SEED } from './solve';
import { turnsOf, type Way } from './way';
import { wayIds, wayOf } from './ways';

test('every lesson whose first step begins with something done has a way, and no other', () => {
  const begun = lessons.filter((lesson) => inputsBefore(lesson, lesson.steps[0]?.id ?? '').length > 0);
  expect(wayIds).toEqual(begun.map(({ id }) => id));
  expect(wayIds.length).toBeGreaterThan(0);
  expect(wayOf('no-such-lesson')).toEqual([]);
});

test.each(wayIds)('%s: as text and back, its events lead to the worlds that its lines lead to', (id) => {
  const lesson = lessons.find((each) => each.id === id);
  if (!lesson) throw new Error(id);
  const start = startOf(lesson.scenario, LESSON_SEED);
  const turns = finish(turnsOf(start, JSON.parse(JSON.stringify(wayOf(id))) as Way));
  expect(turns.map(({ input }) => input)).toEqual(inputsBefore(lesson, lesson.steps[0]?.id ?? ''));
  let world = start;
  for (const turn of turns) {
    expect(turn).toEqual(simulate(world, turn.input));
    world = turn.after;
  }
});
