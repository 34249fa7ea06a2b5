// What a check may look at: the machine, what was done to it, and what the learner has pointed at, but never how it was typed.
import { type Turn } from '../sim/simulate';
import { type World } from '../sim/world';

/** Everything that has come of one lesson step so far. */
export interface Evidence {
  /** The world that is on screen. */
  readonly world: World;
  /** What has been done since the step began. */
  readonly turns: readonly Turn[];
  /** Objects of the diagram that the learner has picked, the latest last. */
  readonly picked: readonly string[];
  /** What the learner has filled in, by the name of the question. */
  readonly answers: Readonly<Record<string, string>>;
  /** What the learner's lens shows, such as `{ lens: 'stack', stack: 'container' }`. */
  readonly view: Readonly<Record<string, string>>;
}

/** Says whether the evidence shows that something has been achieved. */
export type Check = (evidence: Evidence) => boolean;
