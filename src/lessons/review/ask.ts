// Makes a question from its kind and a seed, by running the machine: the same two always make the same question.
import { exitOf, printedBy } from '../../sim/cli';
import { hexOf } from '../../sim/random';
import { startOf } from '../../sim/scenarios';
import { type Input, simulate } from '../../sim/simulate';
import { type World } from '../../sim/world';
import { typed } from '../lesson';
import { LESSON_SEED } from '../solve';
import { createDraw } from './draw';
import { type KindId } from './kinds';
import { planners } from './planners';
import { type Played, type Plan, type Question } from './question';

/** Every case begins on the same computer, with nothing on it; what is done to it makes the case. */
const BEGINNING = { scenario: 'lab', seed: LESSON_SEED } as const;

/** Where the case of a question begins. */
export const beginningOf = (): typeof BEGINNING => BEGINNING;

const labelOf = (kind: KindId, seed: number): string => `review/${kind}/${String(seed)}`;

const inputsOf = ({ setup, last }: Plan): Input[] => [...setup, last].map(({ input }) => input);

/** A short hash of what is done in a case. */
export function keyOf(kind: KindId, seed: number): string {
  return hexOf(JSON.stringify(inputsOf(planners[kind](createDraw(labelOf(kind, seed))))), 12);
}

/** A kind has thousands of cases; who has seen so many in a row that were known has seen them all. */
const TRIES = 1000;

/** The first seed from `seed` on whose case is none of those seen before; a later one anyway once there are no more. */
export function freshSeed(kind: KindId, seed: number, seen: readonly string[]): number {
  const known = new Set(seen);
  let fresh = seed;
  while (fresh < seed + TRIES && known.has(keyOf(kind, fresh))) fresh += 1;
  return fresh;
}

function play({ setup, last }: Plan): Played {
  const start = startOf(BEGINNING.scenario, BEGINNING.seed);
  const before = setup.reduce<World>((world, { input }) => simulate(world, input).after, start);
  const turn = simulate(before, last.input);
  return {
    before,
    turn,
    probe(line) {
      const probed = simulate(turn.after, typed(line));
      return { exit: exitOf(probed), out: printedBy(probed, 'stdout') };
    },
  };
}

/** The question of a kind that a seed leads to. */
export function questionOf(kind: KindId, seed: number): Question {
  const plan = planners[kind](createDraw(labelOf(kind, seed)));
  const { setup, last, view, ask } = plan;
  return {
    kind,
    seed,
    key: keyOf(kind, seed),
    setup: setup.map(({ input }) => input),
    last: last.input,
    view,
    given: [...setup, last].flatMap(({ given }) => given ?? []),
    ask,
    ...plan.answers(play(plan)),
  };
}
