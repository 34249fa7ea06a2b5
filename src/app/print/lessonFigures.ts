// The pictures of a lesson at rest: for each step the machine where it begins and where its solution ends.
import { cardOfPick } from '../../diagrams/journey/cards';
import { turnOf } from '../../lab/replay';
import { append, type Moment, momentAt, openTimeline, type Timeline, worldAtEnd } from '../../lab/timeline';
import { type LabTurn } from '../../lab/turn';
import { type View } from '../../lab/view';
import { type Lesson, type LessonStep } from '../../lessons/lesson';
import { inputsOf, LESSON_SEED, resolvePick, viewAfter, viewOf } from '../../lessons/solve';
import { type EventType } from '../../sim/event';
import { startOf } from '../../sim/scenarios';
import { type Input, simulate } from '../../sim/simulate';
import { startInstant } from '../learn/startInstant';

/** A diagram's moment, set as it is looked at. */
export interface StillFigure {
  moment: Moment;
  view: View;
  /** Objects that are ringed. */
  picked: readonly string[];
  /** The request card that is looked at. */
  card: number | null;
}

/** The figures of one step. */
export interface StepFigures {
  start: StillFigure;
  end: StillFigure;
}

const after = (timeline: Timeline, inputs: readonly Input[]): Timeline => inputs.reduce((sum, input) => append(sum, turnOf(simulate, worldAtEnd(sum), { input })), timeline);

const momentOf = (timeline: Timeline, instant = worldAtEnd(timeline).now): Moment => momentAt(timeline, instant);

/** Where a step's solution ends; the journey of requests is looked at where the last of them has been answered, or where one has found no daemon: that is what such a step is about. */
function endInstant(view: View, before: Timeline, done: Timeline): number | undefined {
  if (view.lens !== 'journey') return undefined;
  const turns = done.turns.slice(before.turns.length);
  const last = (asked: EventType): LabTurn | undefined => turns.findLast(({ events }) => events.some(({ type }) => type === asked));
  return (last('api/unreachable') ?? last('api/requested'))?.after.now;
}

function figuresOf(step: LessonStep, before: Timeline, done: Timeline): StepFigures {
  const view = viewAfter(step);
  const moment = momentOf(done, endInstant(view, before, done));
  const picks = step.solution.flatMap((act) => ('pick' in act ? [act.pick] : []));
  return {
    start: { moment: momentOf(before, startInstant(before, step.startAt) ?? undefined), view: viewOf(step), picked: [], card: null },
    end: {
      moment,
      view,
      picked: picks.map((pick) => resolvePick(moment.world, pick)),
      card: cardOfPick(moment, picks.at(-1)),
    },
  };
}

/** The figures of every step, by its id: the lesson is played once from its beginning to its end. */
export function lessonFigures(lesson: Lesson): ReadonlyMap<string, StepFigures> {
  const figures = new Map<string, StepFigures>();
  let timeline = openTimeline(lesson.scenario, LESSON_SEED, startOf(lesson.scenario, LESSON_SEED));
  for (const step of lesson.steps) {
    const before = after(timeline, step.setup ?? []);
    timeline = after(before, inputsOf(step.solution));
    figures.set(step.id, figuresOf(step, before, timeline));
  }
  return figures;
}
