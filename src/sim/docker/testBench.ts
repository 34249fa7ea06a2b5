// A terminal on the empty lab for unit tests of commands: lines in, what they print out.
import { exitOf, parseInput, pipedWorld, printedBy } from '../cli';
import { simulate, type Turn } from '../simulate';
import { type World } from '../world';
import { type Container } from './container';

/** What one line did. */
export interface Answer {
  stdout: string;
  stderr: string;
  exit: number;
  turn: Turn;
}

/** A session in one terminal. Lines are as `npm run sim` takes them: `wait 2s` and `^C` too. */
export interface Bench {
  run(line: string): Answer;
  /** The world as it is now. */
  world(): World;
  /** A container of the host by its name. */
  container(name: string): Container | undefined;
}

/** Opens a session and runs lines that set the scene. */
export function openBench(...lines: string[]): Bench {
  let world = pipedWorld('lab', 1);
  const bench: Bench = {
    run(line) {
      const turn = simulate(world, parseInput(line));
      world = turn.after;
      return { stdout: printedBy(turn, 'stdout'), stderr: printedBy(turn, 'stderr'), exit: exitOf(turn), turn };
    },
    world: () => world,
    container: (name) => Object.values(world.machines.find(({ id }) => id === 'host')?.engine?.containers ?? {}).find((c) => c.name === name),
  };
  for (const line of lines) bench.run(line);
  return bench;
}
