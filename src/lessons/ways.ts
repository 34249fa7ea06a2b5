// The ways to first steps that begin with something done: worked out while the site is built, for pages that fold events instead of running lines.
import { lessons } from './index';
import { inputsBefore, LESSON_SEED } from './solve';
import { type Way } from './way';
import { startOf } from '../sim/scenarios';
import { simulate } from '../sim/simulate';

const firstInputs = (id: string) => {
  const lesson = lessons.find((each) => each.id === id);
  const [first] = lesson?.steps ?? [];
  return lesson && first ? { lesson, inputs: inputsBefore(lesson, first.id) } : undefined;
};

/** The lessons that have one. */
export const wayIds: readonly string[] = lessons.map(({ id }) => id).filter((id) => (firstInputs(id)?.inputs.length ?? 0) > 0);

/** The way of a lesson; empty where nothing is done before its first step. */
export function wayOf(id: string): Way {
  const found = firstInputs(id);
  if (!found) return [];
  let world = startOf(found.lesson.scenario, LESSON_SEED);
  return found.inputs.map((input) => {
    const { events, after } = simulate(world, input);
    world = after;
    return { input, events };
  });
}
