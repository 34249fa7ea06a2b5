// What is done before a lesson's first step, and what came of it.
import { type Event } from '../sim/event';
import { fold } from '../sim/recorder';
import { type Input, type Turn } from '../sim/simulate';
import { type Work } from '../sim/work';
import { type World } from '../sim/world';

/** Inputs with their events. */
export type Way = readonly { input: Input; events: Event[] }[];

/** The turns of a way from the world that it begins at, one after another; whoever is in no hurry can rest at each `yield`. */
export function* turnsOf(start: World, way: Way): Work<Turn[]> {
  const turns: Turn[] = [];
  let before = start;
  for (const { input, events } of way) {
    yield;
    const after = fold(before, events);
    turns.push({ before, input, events, after });
    before = after;
  }
  return turns;
}
