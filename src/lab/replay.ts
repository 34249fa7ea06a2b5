// Doing saved inputs again, a slice at a time, and noticing where this version of the machine answers differently.
import { type Event } from '../sim/event';
import { hexOf } from '../sim/random';
import { type Input, type Turn } from '../sim/simulate';
import { type World } from '../sim/world';
import { type Edit, type History } from './history';
import { type Timeline } from './timeline';
import { type LabTurn } from './turn';

/** The simulation: what comes of an input. */
export type Simulate = (world: World, input: Input) => Turn;

/** An input as it is kept. */
export interface SavedInput {
  readonly input: Input;
  /** Recorded by the lab for real time that went by. */
  readonly idle?: true;
  /** The `resultOf` the turn that came of it, where known. */
  readonly result?: string;
}

/** Inputs that could not be replayed, and why: the machine answered differently, it failed, or more had happened than a page can hold. */
export interface LeftOver {
  readonly why: 'differs' | 'failed' | 'long';
  readonly inputs: readonly SavedInput[];
}

/** What a learner is told of it: a machine that fails at what another version did answers differently, too. */
export const stoppedBy = ({ why }: LeftOver): 'differs' | 'long' => (why === 'long' ? 'long' : 'differs');

/** A replay that is under way. */
export interface Replay {
  /** Goes on until it is finished or `enough` says so; says whether it is finished. */
  readonly advance: (enough: () => boolean) => boolean;
  readonly done: number;
  readonly history: History;
  readonly leftOver: LeftOver | null;
}

/** Members of events that tell how something came out. Times, names and numbers may change between versions. */
const OUTCOMES = ['status', 'refusal', 'reason', 'exit', 'exitCode', 'code', 'oomKilled'] as const;

const outcomeOf = (event: Event): unknown[] => [event.type, ...OUTCOMES.map((key) => (event as Event & Partial<Record<string, unknown>>)[key] ?? null)];

const results = new WeakMap<Turn, string>();

/** A short hash of what came of a turn: what happened, in which order, and how it came out. */
export function resultOf(turn: Turn): string {
  const result = results.get(turn) ?? hexOf(JSON.stringify(turn.events.filter(({ type }) => type !== 'terminal/printed' && type !== 'api/streamed').map(outcomeOf)), 8);
  results.set(turn, result);
  return result;
}

/** The inputs of turns, as they are kept. */
export function inputsOf(turns: readonly LabTurn[]): SavedInput[] {
  return turns.map((turn) => ({ input: turn.input, ...(turn.idle && { idle: true }), result: resultOf(turn) }));
}

/** Simulates an input as a turn of the lab. */
export function turnOf(simulate: Simulate, world: World, { input, idle }: SavedInput): LabTurn {
  const turn = simulate(world, input);
  return idle ? { ...turn, idle } : turn;
}

/** Events that a replay may tell in all: about 300 MB of them (measured in Node 20). A thousand ordinary inputs tell a quarter. */
export const MOST_EVENTS = 400_000;

/** Prepares to do inputs again. What the first `settled` of them did cannot be undone afterwards. */
export function createReplay(simulate: Simulate, timeline: Timeline, inputs: readonly SavedInput[], settled: number): Replay {
  const turns = [...timeline.turns];
  const undoable: Edit[] = [];
  /** Time that went by, waiting for the input that it belongs to. */
  let idle: LabTurn[] = [];
  let done = 0;
  let told = 0;
  let leftOver: LeftOver | null = null;

  const next = (saved: SavedInput): LeftOver['why'] | null => {
    if (told >= MOST_EVENTS) return 'long';
    try {
      const turn = turnOf(simulate, (idle.at(-1) ?? turns.at(-1))?.after ?? timeline.start, saved);
      if (saved.result !== undefined && resultOf(turn) !== saved.result) return 'differs';
      idle.push(turn);
      told += turn.events.length;
    } catch {
      return 'failed';
    }
    if (saved.idle) return null;
    if (turns.length >= settled) undoable.push({ kept: turns.length, removed: [], added: idle });
    turns.push(...idle);
    idle = [];
    return null;
  };

  return {
    advance(enough) {
      for (let saved = inputs[done]; saved && !leftOver; saved = inputs[done]) {
        const why = next(saved);
        if (why) leftOver = { why, inputs: inputs.slice(done - idle.length) };
        else done += 1;
        if (enough()) break;
      }
      return leftOver !== null || done >= inputs.length;
    },
    get done() {
      return done;
    },
    get history() {
      return { timeline: { ...timeline, turns: [...turns] }, undoable: [...undoable], redoable: [] };
    },
    get leftOver() {
      return leftOver;
    },
  };
}
