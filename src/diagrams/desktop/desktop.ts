// What the desktop instrument sees of one set-up in a World: whose kernel a container runs on, and which way leads there.
import { engineMachineOf, seatOf, type SetupId } from '../../sim/desktops';
import { findMachine, type World } from '../../sim/world';

/** One set-up. */
export interface Desktop {
  setup: SetupId;
  /** What the computer's own terminal says of its kernel: the command and its answer. */
  own: { command: 'uname -r' | 'ver'; release: string };
  /** What `uname -r` answers in a container. */
  inContainer: string;
  /** Whether a VM stands between the computer and its containers. */
  vm: boolean;
  context: string;
}

/** Reads a set-up out of a World; null where it is not there. */
export function desktopAt(world: World, setup: SetupId): Desktop | null {
  const seat = findMachine(world.machines, seatOf(setup));
  const engine = findMachine(world.machines, engineMachineOf(setup));
  if (!seat || !engine) return null;
  return {
    setup,
    own: { command: seat.os?.family === 'windows' ? 'ver' : 'uname -r', release: seat.kernel?.release ?? '–' },
    inContainer: engine.kernel?.release ?? '–',
    vm: seat.id !== engine.id,
    context: seat.client?.current ?? 'default',
  };
}
