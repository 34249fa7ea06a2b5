// A talk as it goes: which scene is on the wall, whose hands are up, what the clock says. Pure transitions only.
import * as v from 'valibot';
import { TEXT_SIZES } from '../settings/settings';
import { type Programme, type ProgrammeStep, questionName, type Scene } from './programme';

/** The most hands that one option can have. */
const MOST_HANDS = 999;

const count = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));
const instant = v.pipe(v.number(), v.finite());

/** A talk, as it is kept and sent from window to window. */
export const TalkSchema = v.object({
  lesson: v.string(),
  /** The id of the step. */
  step: v.string(),
  /** Which scene of the step. */
  scene: count(999),
  /** Hands by question, and in it by option, in the order of the words. */
  hands: v.record(v.string(), v.array(count(MOST_HANDS))),
  /** Size of the words on the wall. */
  size: v.picklist(TEXT_SIZES),
  blank: v.boolean(),
  /** The QR code is shown. */
  code: v.boolean(),
  /** The terminal is shown, where the step has one. */
  terminal: v.boolean(),
  /** Since when the clock runs (ms of the epoch; null while it stands), and what it had counted before (ms). */
  clock: v.object({ since: v.nullable(instant), before: instant }),
});
export type Talk = v.InferOutput<typeof TalkSchema>;

/** What either window can ask of the talk. */
export const CommandSchema = v.variant('kind', [
  v.object({ kind: v.literal('go'), to: v.picklist(['next', 'back', 'nextStep', 'backStep', 'first', 'last']) }),
  v.object({ kind: v.literal('toggle'), what: v.picklist(['blank', 'code', 'terminal']) }),
  v.object({ kind: v.literal('size'), by: v.picklist([1, -1]) }),
  v.object({ kind: v.literal('hand'), option: count(9), change: v.picklist([1, -1]) }),
  v.object({ kind: v.literal('language') }),
  /** Plays the film on the wall, or lets it rest. */
  v.object({ kind: v.literal('film') }),
  /** Shows what of a high picture or of many words is out of sight. */
  v.object({ kind: v.literal('scroll') }),
  v.object({ kind: v.literal('clock'), act: v.picklist(['start', 'pause', 'reset']), at: instant }),
]);
export type Command = v.InferOutput<typeof CommandSchema>;

/** A talk at the beginning of a step; of the first one where there is no such step. */
export function newTalk({ lesson, steps }: Programme, step?: string): Talk {
  const first = steps.find((each) => each.step.id === step) ?? steps[0];
  return { lesson: lesson.id, step: first?.step.id ?? '', scene: 0, hands: {}, size: '100', blank: false, code: false, terminal: false, clock: { since: null, before: 0 } };
}

/** Where a talk is. */
export interface Place {
  /** Number of the step, from 0. */
  readonly index: number;
  readonly at: ProgrammeStep;
  readonly scene: Scene;
}

/** Where a talk is; undefined for a talk of another lesson, or of a step or scene that is no longer there. */
export function placeOf({ lesson, steps }: Programme, talk: Talk): Place | undefined {
  const index = steps.findIndex(({ step }) => step.id === talk.step);
  const at = steps[index];
  const scene = at?.scenes[talk.scene];
  return at && scene && lesson.id === talk.lesson ? { index, at, scene } : undefined;
}

/** The question on the wall that hands can be raised for; null when there is none. */
export function openQuestion(programme: Programme, talk: Talk): string | null {
  const scene = placeOf(programme, talk)?.scene;
  if (scene?.kind !== 'question') return null;
  const name = questionName(talk.step, scene.quiz);
  return (programme.options[name] ?? 0) > 0 ? name : null;
}

/** What the talk becomes. What cannot be done, such as a hand for an option that is not there, leaves it as it is. */
export function talkAfter(programme: Programme, talk: Talk, command: Command): Talk {
  switch (command.kind) {
    case 'go':
      return gone(programme, talk, command.to);
    case 'toggle':
      return { ...talk, [command.what]: !talk[command.what] };
    case 'size':
      return { ...talk, size: TEXT_SIZES[TEXT_SIZES.indexOf(talk.size) + command.by] ?? talk.size };
    case 'hand':
      return handRaised(programme, talk, command.option, command.change);
    case 'clock':
      return { ...talk, clock: clockAfter(talk.clock, command.act, command.at) };
    case 'language':
    case 'film':
    case 'scroll':
      return talk;
  }
}

/** How long the clock has run (ms). */
export function elapsed({ since, before }: Talk['clock'], now: number): number {
  return before + (since === null ? 0 : Math.max(0, now - since));
}

function clockAfter(clock: Talk['clock'], act: 'start' | 'pause' | 'reset', at: number): Talk['clock'] {
  if (act === 'reset') return { since: clock.since === null ? null : at, before: 0 };
  if (act === 'pause') return { since: null, before: elapsed(clock, at) };
  return { since: clock.since ?? at, before: clock.before };
}

function gone(programme: Programme, talk: Talk, to: Extract<Command, { kind: 'go' }>['to']): Talk {
  const place = placeOf(programme, talk);
  if (!place) return newTalk(programme);
  const { index, at } = place;
  const last = programme.steps.length - 1;
  // whatever lies over the picture goes when the talk goes on
  const stand = (step: number, scene: number): Talk => ({ ...talk, step: programme.steps[step]?.step.id ?? talk.step, scene, blank: false, code: false });
  const lastScene = (step: number): number => (programme.steps[step]?.scenes.length ?? 1) - 1;
  switch (to) {
    case 'next':
      return talk.scene < at.scenes.length - 1 ? stand(index, talk.scene + 1) : index < last ? stand(index + 1, 0) : stand(index, talk.scene);
    case 'back':
      return talk.scene > 0 ? stand(index, talk.scene - 1) : index > 0 ? stand(index - 1, lastScene(index - 1)) : stand(0, 0);
    case 'nextStep':
      return index < last ? stand(index + 1, 0) : stand(index, lastScene(index));
    case 'backStep':
      return talk.scene > 0 ? stand(index, 0) : stand(Math.max(0, index - 1), 0);
    case 'first':
      return stand(0, 0);
    case 'last':
      return stand(last, 0);
  }
}

function handRaised(programme: Programme, talk: Talk, option: number, change: 1 | -1): Talk {
  const question = openQuestion(programme, talk);
  const options = question === null ? 0 : (programme.options[question] ?? 0);
  if (question === null || option >= options) return talk;
  const before = talk.hands[question] ?? [];
  const hands = Array.from({ length: options }, (_, index) => Math.min(MOST_HANDS, Math.max(0, (before[index] ?? 0) + (index === option ? change : 0))));
  return { ...talk, hands: { ...talk.hands, [question]: hands } };
}
