// simulate: one input in, one turn out. Pure: the same world and input give the same events, every time.
import { FORK_EXEC_MS } from './calibration';
import { applyControl, type Control, isPossible } from './control';
import { type Event } from './event';
import { redrawStats } from './docker/stats/redraw';
import { followJob, type Keys, pressKeys } from './jobs';
import { type Simulation } from './shell/program';
import { earliest } from './pending';
import { openSimulation } from './simulation';
import { isFull } from './turnLength';
import { enterTyped } from './typing';
import { type Pending, type World } from './world';

/** One thing that the learner does. */
export type Input = { terminal: string; line: string } | { terminal: string; keys: Keys } | { wait: number } | { control: Control };

/** An input and everything that followed from it. */
export interface Turn {
  before: World;
  input: Input;
  events: Event[];
  after: World;
}

/** What becomes due within this time of a prompt's return still belongs to the turn (ms). */
const SETTLE_MS = 50;
/** The longest wait that one input may ask for (ms). */
export const LONGEST_WAIT_MS = 3_600_000;

/** Carries out one input. Inputs that name what is not there change nothing but the clock. */
export function simulate(before: World, input: Input): Turn {
  const { sim, close } = openSimulation(before);
  if ('wait' in input) sim.advance(sim.world.now + Math.min(Math.max(0, input.wait), LONGEST_WAIT_MS), () => isFull(sim));
  else if ('control' in input) {
    if (isPossible(sim, input.control)) applyControl(sim, input.control);
    else sim.record({ type: 'time/passed' }, { took: 1 });
  } else useTerminal(sim, input);
  settle(sim);
  redrawStats(sim);
  return { before, input, ...close() };
}

/** Lets happen what is due, and what becomes due within a moment. */
function settle(sim: Simulation): void {
  const until = sim.world.now + SETTLE_MS;
  const next = (): Pending | undefined => (isFull(sim) ? undefined : earliest(sim.world.pending, Math.max(until, sim.world.now)));
  for (let due = next(); due; due = next()) sim.advance(due.at);
}

/** What is done in a terminal: a line, or a key. */
type TerminalInput = Extract<Input, { terminal: string }>;

function useTerminal(sim: Simulation, input: TerminalInput): void {
  const terminal = sim.world.terminals[input.terminal];
  if (!terminal) {
    sim.record({ type: 'time/passed' }, { took: 1 });
    return;
  }
  if ('keys' in input) {
    sim.record({ type: 'terminal/interrupted', terminal: terminal.id, key: input.keys }, { took: FORK_EXEC_MS.value });
    pressKeys(sim, terminal, input.keys);
  } else {
    enterTyped(sim, terminal, input.line);
  }
  followJob(sim, terminal.id);
}
