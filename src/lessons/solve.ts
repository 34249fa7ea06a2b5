// Plays a lesson without a learner: the world at the beginning of any step, and what its solution comes to.
import { type Evidence } from '../lab/evidence';
import { DEFAULT_VIEW, type View } from '../lab/view';
import { keepTurns, simulateOnce } from '../sim/knownTurns';
import { buildStart } from '../sim/scenarios';
import { type Input, simulate, type Turn } from '../sim/simulate';
import { finish, type Work } from '../sim/work';
import { findMachine, type World } from '../sim/world';
import { type Act, type Lesson, type LessonStep } from './lesson';

/** The seed of every lesson: all learners see the same IDs. */
export const LESSON_SEED = 1;

/** The view that a step begins with. */
export function viewOf(step: LessonStep): View {
  return { ...DEFAULT_VIEW, ...step.view };
}

/** The input behind an act; null for acts that do not touch the machine. */
export function inputOf(act: Act): Input | null {
  if ('run' in act) return { terminal: 't1', line: act.run };
  return 'control' in act ? { control: act.control } : null;
}

/** The view that acts leave behind; all of the step's solution unless given. */
export function viewAfter(step: LessonStep, acts: readonly Act[] = step.solution): View {
  return acts.reduce((view, act) => ('view' in act ? { ...view, ...act.view } : view), viewOf(step));
}

/** The inputs that lead from the scenario to the beginning of a step: setups and solutions of the steps before, then its own setup. */
export function inputsBefore(lesson: Lesson, stepId: string): Input[] {
  const at = lesson.steps.findIndex(({ id }) => id === stepId);
  return lesson.steps.slice(0, at + 1).flatMap((step, index) => [...(step.setup ?? []), ...(index < at ? inputsOf(step.solution) : [])]);
}

/** The inputs that lead to the end of a step's solution. */
export function inputsAfter(lesson: Lesson, stepId: string): Input[] {
  const step = lesson.steps.find(({ id }) => id === stepId);
  return [...inputsBefore(lesson, stepId), ...(step ? inputsOf(step.solution) : [])];
}

/** What acts do to the machine, without what they take back. */
export function inputsOf(acts: readonly Act[]): Input[] {
  const inputs: Input[] = [];
  for (const act of acts) {
    const input = inputOf(act);
    if (input) inputs.push(input);
    if ('undo' in act) inputs.pop();
  }
  return inputs;
}

const beginnings = new WeakMap<Lesson, Map<string, World>>();

/** Builds the world at the beginning of a step, one input after another; whoever is in no hurry can rest at each `yield`. */
export function* buildBefore(lesson: Lesson, stepId: string): Work<World> {
  const known = beginnings.get(lesson) ?? new Map<string, World>();
  beginnings.set(lesson, known);
  let world = known.get(stepId);
  if (world) return world;
  world = yield* buildStart(lesson.scenario, LESSON_SEED);
  const turns: Turn[] = [];
  for (const input of inputsBefore(lesson, stepId)) {
    yield;
    const turn = simulateOnce(world, input);
    turns.push(turn);
    world = turn.after;
  }
  keepTurns(turns);
  known.set(stepId, world);
  return world;
}

/** The world at the beginning of a step. */
export function worldBefore(lesson: Lesson, stepId: string): World {
  return finish(buildBefore(lesson, stepId));
}

/**
 * A pick's id; `process:@name` stands for the main process of a container, `@last` for the newest one;
 * `layer:@name` for the top layer of an image, `layer:@name~1` for the one below it.
 */
export function resolvePick(world: World, pick: string): string {
  const engine = findMachine(world.machines, 'host')?.engine;
  const [, image, down = '0'] = /^layer:@([^~]+)(?:~(\d+))?$/.exec(pick) ?? [];
  if (image !== undefined) {
    const { layers = [] } = engine?.images[engine.tags[`docker.io/library/${image}:latest`] ?? ''] ?? {};
    return `layer:${(layers.at(-1 - Number(down)) ?? '').replace(/^sha256:/, '').slice(0, 12)}`;
  }
  const name = /^process:@(.+)$/.exec(pick)?.[1];
  if (name === undefined) return pick;
  const containers = Object.values(engine?.containers ?? {}).sort((a, b) => a.createdAt - b.createdAt);
  const wanted = name === 'last' ? containers.at(-1) : containers.find((c) => c.name === name);
  return `process:${String(wanted?.pid)}`;
}

/** What is there before an act has been done. */
export function openEvidence(world: World, view: View): Evidence {
  return { world, turns: [], picked: [], answers: {}, view: { ...view } };
}

/** Evidence after one more act. */
export function perform(evidence: Evidence, act: Act): Evidence {
  if ('pick' in act) return { ...evidence, picked: [...evidence.picked, resolvePick(evidence.world, act.pick)] };
  if ('answer' in act) return { ...evidence, answers: { ...evidence.answers, [act.answer.question]: act.answer.value } };
  if ('view' in act) return { ...evidence, view: { ...evidence.view, ...act.view } };
  if ('undo' in act) {
    const turns = evidence.turns.slice(0, -1);
    return { ...evidence, turns, world: evidence.turns.at(-1)?.before ?? evidence.world };
  }
  const input = inputOf(act);
  if (!input) return evidence;
  const turn: Turn = simulate(evidence.world, input);
  return { ...evidence, world: turn.after, turns: [...evidence.turns, turn] };
}

/** The names of the checks that evidence passes. */
export function passedChecks(step: LessonStep, evidence: Evidence): string[] {
  return Object.entries(step.checks)
    .filter(([, check]) => check(evidence))
    .map(([name]) => name);
}

/** Plays a step's solution; gives back the checks that were done at the start and those done at any time until its end. */
export function playSolution(lesson: Lesson, step: LessonStep): { before: string[]; after: string[] } {
  let evidence = openEvidence(worldBefore(lesson, step.id), viewOf(step));
  const before = passedChecks(step, evidence);
  const done = new Set(before);
  for (const act of step.solution) {
    evidence = perform(evidence, act);
    for (const name of passedChecks(step, evidence)) done.add(name);
  }
  return { before, after: [...done] };
}
