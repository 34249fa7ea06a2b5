// Lines played through on a World that nobody sees: code runs slowest the first time that a browser meets it.
import { type Simulate } from './replay';
import { type World } from '../sim/world';

/** Lines that lead through the shell, the Engine, the registry and a process's life, a piece further with each. */
export const REHEARSED = [
  'pwd',
  'docker ps -lq',
  'docker pull nginx',
  'docker create --name rehearsal nginx',
  'docker start rehearsal',
  'echo $(pwd)',
  'docker stop rehearsal',
] as const;

/** Plays the lines through, each after a `rest`. Nothing is kept of it. */
export async function rehearse(simulate: Simulate, world: World, terminal: string, rest: () => Promise<void>): Promise<void> {
  let present = world;
  for (const line of REHEARSED) {
    await rest();
    present = simulate(present, { terminal, line }).after;
  }
}

/** What may play. */
export interface Playing {
  getState: () => { readonly playing: boolean };
  subscribe: (listener: (state: { readonly playing: boolean }) => void) => () => void;
}

/** Comes in an `idle` moment in which nothing plays. */
export async function quiet(stage: Playing, idle: () => Promise<void>): Promise<void> {
  do {
    await stillness(stage);
    await idle();
  } while (stage.getState().playing);
}

/** Comes when nothing plays. */
function stillness({ getState, subscribe }: Playing): Promise<void> {
  return new Promise((resolve) => {
    if (!getState().playing) {
      resolve();
      return;
    }
    const leave = subscribe(({ playing }) => {
      if (playing) return;
      leave();
      resolve();
    });
  });
}
