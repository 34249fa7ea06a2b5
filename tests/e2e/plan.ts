// What a journey does in each step of a lesson, worked out by the machine itself: acts with real ids, and how many checks each of them settles.
import { cardsAt } from '../../src/diagrams/journey/cards';
import { type Evidence } from '../../src/lab/evidence';
import { append, momentAt, openTimeline } from '../../src/lab/timeline';
import { lessonOf } from '../../src/lessons/index';
import { type Act, type Lesson, type LessonStep } from '../../src/lessons/lesson';
import { inputsBefore, LESSON_SEED, openEvidence, passedChecks, perform, resolvePick, viewOf, worldBefore } from '../../src/lessons/solve';
import { type Control } from '../../src/sim/control';
import { blocksOf } from '../../src/sim/hypervisor/arrange';
import { startOf } from '../../src/sim/scenarios';
import { simulate } from '../../src/sim/simulate';
import { findMachine } from '../../src/sim/world';

/** One act as the page offers it. */
export interface PlannedAct {
  act: Act;
  /** Objects of the figure to press for it, one after the other; none where it is done elsewhere on the page. */
  objects: string[];
  /** How many checks are done after it. */
  done: number;
}

/** One step of a journey. */
export interface PlannedStep {
  id: string;
  lens: string;
  prediction: string | null;
  acts: PlannedAct[];
  quizzes: Record<string, PlannedQuiz>;
}

/** One quiz of a step. */
export interface PlannedQuiz {
  right: NonNullable<LessonStep['quizzes']>[string];
  /** The text that mends its file; null where there is none. */
  fix: string | null;
  /** The machine has its case. */
  replays: boolean;
}

/** The id of a picked object as the figure has it. What depends on the time that the learner takes goes by its place: a layer of the one image on screen from the top, the process of the newest container as the last to begin. */
function pickId(lesson: Lesson, step: LessonStep, { world, turns, view }: Evidence, pick: string): string {
  const layer = /^layer:@[^~]+(?:~(\d+))?$/.exec(pick);
  if (layer && view['layers'] === 'one') return `layer#${layer[1] ?? '0'}`;
  if (pick.startsWith('process:@')) return 'process#last';
  const kind = /^card:(.+)$/.exec(pick)?.[1];
  if (kind === undefined) return resolvePick(world, pick);
  const start = startOf(lesson.scenario, LESSON_SEED);
  let now = start;
  const earlier = inputsBefore(lesson, step.id).map((input) => {
    const turn = simulate(now, input);
    now = turn.after;
    return turn;
  });
  const asked = [...earlier, ...turns].findLast(({ events }) => events.some(({ type }) => type === 'api/requested'));
  const timeline = append(openTimeline(lesson.scenario, LESSON_SEED, start), ...earlier, ...turns);
  return `card:${String(cardsAt(momentAt(timeline, asked?.after.now ?? now.now)).find((card) => card.kind === kind)?.n)}`;
}

/** The group of a process as the picture of limits calls it. */
function groupOf({ world }: Evidence, machine: string, pid: number): string {
  const found = findMachine(world.machines, machine);
  const id = found?.kernel?.processes[pid]?.containerId;
  const container = Object.values(found?.engine?.containers ?? {}).find((each) => each.id === id);
  return container ? `container:${container.name}` : `process:${String(pid)}`;
}

/** The one block that is moved when a stack is arranged anew. */
function movedBlock({ world }: Evidence, machine: string, blocks: readonly string[]): string {
  const bench = findMachine(world.machines, machine);
  const before: readonly string[] = bench ? blocksOf(bench) : [];
  return `block:${[...blocks, ...before].find((block) => !blocks.includes(block) || !before.includes(block)) ?? ''}`;
}

/** The objects of the figure that a control is carried out with. */
function objectsOf(evidence: Evidence, control: Control): string[] {
  switch (control.kind) {
    case 'by-hand': {
      const { command } = control;
      if (command.do === 'choose') return command.cells.map((cell) => `cell:${String(cell)}`);
      if (command.do === 'feed') return [`cpu:${String(command.cpu)}`];
      return command.do === 'compute' ? ['step:compute', `cell:${String(command.cell)}`] : [`step:${command.do}`];
    }
    case 'fire':
      return [`opcode:${control.instruction}`];
    case 'duty':
      return [`duty:${control.duty}`];
    case 'arrange':
      return [movedBlock(evidence, control.machine, control.blocks)];
    case 'compile':
      return ['compiler'];
    case 'run-bytecode':
      return [`process:${control.machine}`];
    case 'power':
      return control.machine === 'host/guest' ? ['vm:guest'] : [];
    case 'panic':
      return [`lever:${control.machine.split('/').at(-1) ?? ''}`];
    case 'namespace':
      return [`namespace:${control.namespace}`];
    case 'root':
      return ['root-directory'];
    case 'greed':
      return [`greed:${control.resource}:${groupOf(evidence, control.machine, control.pid)}`];
    case 'daemon':
      return [`switch:${control.machine}`];
    default:
      return [];
  }
}

function plannedQuizzes({ quizzes = {}, fixes = {}, replays = {} }: LessonStep): Record<string, PlannedQuiz> {
  return Object.fromEntries(
    Object.entries(quizzes).map(([id, right]) => [
      id,
      { right, fix: typeof right === 'string' ? (fixes[id]?.examples[right] ?? null) : null, replays: id in replays || id in fixes },
    ]),
  );
}

function plannedStep(lesson: Lesson, step: LessonStep): PlannedStep {
  let evidence = openEvidence(worldBefore(lesson, step.id), viewOf(step));
  const done = new Set<string>();
  const acts = step.solution.map((act): PlannedAct => {
    const objects = 'pick' in act ? [pickId(lesson, step, evidence, act.pick)] : 'control' in act ? objectsOf(evidence, act.control) : [];
    evidence = perform(evidence, act);
    for (const name of passedChecks(step, evidence)) done.add(name);
    return { act, objects, done: done.size };
  });
  return { id: step.id, lens: step.view.lens, prediction: step.prediction ?? null, acts, quizzes: plannedQuizzes(step) };
}

/** Everything that a journey through a lesson does. */
export function planOf(id: string): PlannedStep[] {
  const lesson = lessonOf(id);
  if (!lesson) throw new Error(`no lesson ${id}`);
  return lesson.steps.map((step) => plannedStep(lesson, step));
}
