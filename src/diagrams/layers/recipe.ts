// A recipe: the steps that made an image, how far each of them is, and several of them shown as one.

/**
 * How far a step is. here: its layer lies in the store · cached: found again by this build · made: made by this build ·
 * running, ahead, failed: of this build · kept, coming, waiting, unpacking: of a pull.
 */
export type StepState = 'here' | 'cached' | 'made' | 'running' | 'ahead' | 'failed' | 'kept' | 'coming' | 'waiting' | 'unpacking';

/** Why a step was not found in the cache. new: nothing like it was ever built · files: what it reads has changed · line: the instruction has · below: a step below it was made anew. What is built on something new has no reason of its own. */
export type Broken = 'new' | 'files' | 'line' | 'below';

/** A step that makes layers: an instruction, or several that are shown as one. */
export interface Step {
  /** Its place, from 1. */
  n: number;
  text: string;
  /** Digests, lowest first; empty while there are none yet. */
  layers: string[];
  /** How many layers it is, also before they are there. */
  count: number;
  /** Bytes: on disk, or on the wire during a pull. */
  size: number;
  state: StepState;
  /** How much of it is done, from 0 to 1. */
  share: number;
  broken: Broken | null;
}

/** An image's making. */
export interface Recipe {
  source: 'build' | 'pull' | 'history';
  /** Lowest first. */
  steps: Step[];
  /** Instructions that only set the config. */
  labels: string[];
  /** Steps of other stages of the Dockerfile, of which nothing but copied files gets into the image. */
  left: string[];
  /** BuildKit's words when the build failed. */
  failure: string | null;
}

/** A step of one layer that lies in the store, but for what is said of it. */
export const stepOf = (n: number, text: string, part: Partial<Step>): Step => ({ n, text, layers: [], count: 1, size: 0, state: 'here', share: 1, broken: null, ...part });

/** Puts steps side by side together, those that weigh least first, until there are no more than `most`. What is on its way, new or failed stays by itself. */
export function grouped(steps: readonly Step[], most: number): Step[] {
  const rows = [...steps];
  const weight = (at: number): number => (rows[at]?.size ?? 0) + (rows[at + 1]?.size ?? 0) + (rows[at]?.state === rows[at + 1]?.state ? 0 : 1e12);
  while (rows.length > Math.max(1, most)) {
    let best = 0;
    for (let at = 1; at < rows.length - 1; at++) if (weight(at) < weight(best)) best = at;
    const [low, high] = [rows[best], rows[best + 1]];
    if (!low || !high) break;
    const count = low.count + high.count;
    const size = low.size + high.size;
    const share = size === 0 ? Math.min(low.share, high.share) : (low.share * low.size + high.share * high.size) / size;
    const state = low.state === high.state ? low.state : [low.state, high.state].includes('coming') ? 'coming' : high.state;
    rows.splice(best, 2, { ...low, text: '', layers: [...low.layers, ...high.layers], count, size, share, state, broken: low.broken ?? high.broken });
  }
  return rows;
}
