// What an input adds to the timeline: worked out when it is submitted, or one task before.
import { type Input } from '../sim/simulate';
import { type World } from '../sim/world';
import { type LabState } from './labState';
import { type Clock } from './player';
import { type Simulate, turnOf } from './replay';
import { type Timeline, turnIndexAt } from './timeline';
import { type LabTurn } from './turn';

/** What an input does at one place of one timeline. */
export interface Outcome {
  readonly timeline: Timeline;
  /** The turns that it comes after. */
  readonly kept: number;
  readonly added: LabTurn[];
}

/** Works out what inputs do. */
export interface Outcomes {
  /** Works out what an input would do now, for `of` to find; one that fails will fail again there. */
  readonly prepare: (input: Input) => void;
  /** What an input does: as prepared, if nothing has come between, else worked out now. Real time since the last one comes before it, unless it is untimed. Throws what the machine throws. */
  readonly of: (input: Input, untimed: boolean) => Outcome;
  /** Real time counts from now. */
  readonly touch: () => void;
}

/** Real time counts up to here: who comes back from lunch finds the machine as it was. */
const LONGEST_IDLE_MS = 30_000;
/** Real time shorter than this is not recorded. */
const SHORTEST_IDLE_MS = 1000;

/** Makes what works out the inputs of a lab. `now` is in real ms. */
export function createOutcomes({ simulate, now }: { readonly simulate: Simulate; readonly now: () => number }, get: () => LabState, clock: Clock): Outcomes {
  let lastInput = now();
  let prepared: { input: string; outcome: Outcome } | null = null;

  /** The turns before the one on screen and the one on screen. */
  const keptNow = (): number => Math.max(get().settled, turnIndexAt(get().timeline, clock.get()) + 1);

  const simulated = (present: World, input: Input, untimed: boolean): LabTurn[] => {
    const gone = untimed ? 0 : Math.min(LONGEST_IDLE_MS, Math.floor(now() - lastInput));
    if (gone < SHORTEST_IDLE_MS) return [turnOf(simulate, present, { input })];
    const idle = turnOf(simulate, present, { input: { wait: gone }, idle: true });
    return [idle, turnOf(simulate, idle.after, { input })];
  };

  const workOut = (input: Input, untimed: boolean): Outcome => {
    const { timeline } = get();
    const kept = keptNow();
    return { timeline, kept, added: simulated(timeline.turns[kept - 1]?.after ?? timeline.start, input, untimed) };
  };

  /** What was prepared for an input, if it still holds. */
  const takePrepared = (input: Input): Outcome | null => {
    const taken = prepared;
    prepared = null;
    const fits = taken?.input === JSON.stringify(input) && taken.outcome.timeline === get().timeline && taken.outcome.kept === keptNow();
    return fits ? taken.outcome : null;
  };

  return {
    prepare(input) {
      prepared = null;
      try {
        prepared = { input: JSON.stringify(input), outcome: workOut(input, false) };
      } catch {
        // told when it is submitted
      }
    },
    of: (input, untimed) => (untimed ? null : takePrepared(input)) ?? workOut(input, untimed),
    touch: () => {
      lastInput = now();
    },
  };
}
