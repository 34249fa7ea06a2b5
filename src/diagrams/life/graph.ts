// The container's state machine as Docker has it: seven states, and the commands that lead from one to the next.
import { type ContainerState } from '../../sim/docker/container';

/** Where a container can be: a state, `image` before it exists, `gone` after it has been removed. */
export type LifePlace = ContainerState | 'image' | 'gone';

/** The states in reading order (moby container/state.go). */
export const LIFE_STATES: readonly ContainerState[] = ['created', 'running', 'paused', 'restarting', 'exited', 'removing', 'dead'];

/** The commands that change a container's state. */
export const LIFE_COMMANDS = ['create', 'start', 'pause', 'unpause', 'stop', 'kill', 'restart', 'rm'] as const;

/** A command of the `docker` CLI that changes a container's state. */
export type LifeCommand = (typeof LIFE_COMMANDS)[number];

/** One arrow of the machine: what is written on it is what makes a container go along it. */
export interface LifeEdge {
  from: LifePlace;
  to: LifePlace;
  /** Commands as typed after `docker`; empty where only the daemon acts. */
  commands: readonly string[];
  /** Whether it also happens without a command: the process ends, the back-off is over, a removal fails. */
  byItself?: true;
}

/** Every arrow. */
export const LIFE_EDGES: readonly LifeEdge[] = [
  { from: 'image', to: 'created', commands: ['create'] },
  { from: 'created', to: 'running', commands: ['start'] },
  { from: 'running', to: 'paused', commands: ['pause'] },
  { from: 'paused', to: 'running', commands: ['unpause'] },
  { from: 'running', to: 'exited', commands: ['stop', 'kill'], byItself: true },
  { from: 'exited', to: 'running', commands: ['start'] },
  { from: 'running', to: 'restarting', commands: ['--restart'], byItself: true },
  { from: 'restarting', to: 'running', commands: [], byItself: true },
  { from: 'restarting', to: 'exited', commands: ['stop'] },
  { from: 'created', to: 'removing', commands: ['rm'] },
  { from: 'exited', to: 'removing', commands: ['rm'] },
  { from: 'running', to: 'removing', commands: ['rm -f'] },
  { from: 'removing', to: 'gone', commands: [], byItself: true },
  { from: 'removing', to: 'dead', commands: [], byItself: true },
];

/** The name of an arrow. */
export type EdgeId = `${LifePlace}→${LifePlace}`;

/** The name of the arrow between two places. */
export const edgeId = ({ from, to }: { from: LifePlace; to: LifePlace }): EdgeId => `${from}→${to}`;

/** The arrows along which a container goes from one place to another, the fewest possible; empty where there is no way. */
export function wayBetween(from: LifePlace, to: LifePlace): LifeEdge[] {
  let open: LifeEdge[][] = [[]];
  const seen = new Set<LifePlace>([from]);
  while (open.length > 0) {
    const next: LifeEdge[][] = [];
    for (const way of open) {
      const here = way.at(-1)?.to ?? from;
      if (here === to) return way;
      for (const edge of LIFE_EDGES) {
        if (edge.from !== here || seen.has(edge.to)) continue;
        seen.add(edge.to);
        next.push([...way, edge]);
      }
    }
    open = next;
  }
  return [];
}

/** The states in which the daemon carries out a command on a container; everywhere else it refuses, or has nothing to do. */
const FITS: Readonly<Record<Exclude<LifeCommand, 'create'>, readonly ContainerState[]>> = {
  start: ['created', 'exited'],
  pause: ['running'],
  unpause: ['paused'],
  stop: ['running', 'paused', 'restarting'],
  kill: ['running', 'paused'],
  restart: ['created', 'running', 'paused', 'restarting', 'exited'],
  rm: ['created', 'exited', 'dead'],
};

/** Whether a command changes a container in a state; `create` makes another one and always can. */
export function fitsState(command: LifeCommand, state: ContainerState): boolean {
  return command === 'create' || FITS[command].includes(state);
}
