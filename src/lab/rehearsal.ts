// Lines played through on a World that nobody sees, before the first one is typed: code runs slowest the first time that a browser meets it.
import { type Simulate } from './replay';
import { type World } from '../sim/world';

/** Lines that lead through the shell, the Engine, the registry and a process's beginning, a piece further with each. */
export const REHEARSED = ['pwd', 'docker ps', 'docker pull hello-world', 'docker create --name rehearsal hello-world', 'docker start rehearsal'] as const;

/** Plays the lines through, each after a `rest`, until they or the wish for them end (`wanted`). Nothing is kept of it. */
export async function rehearse(simulate: Simulate, world: World, terminal: string, rest: () => Promise<void>, wanted: () => boolean): Promise<void> {
  let present = world;
  for (const line of REHEARSED) {
    await rest();
    if (!wanted()) return;
    present = simulate(present, { terminal, line }).after;
  }
}
