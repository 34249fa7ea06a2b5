// Hyper-V on a Windows computer: after a restart the hypervisor starts first, and the Windows that was there starts on top of it.
import { valuesOf } from '../values';
import { type Simulation } from '../shell/program';
import { allMachines, machineOf, type Machine, type World } from '../world';
import { refuse } from './create';

/** The id of the partition that the computer's own Windows runs in. */
export const rootPartitionOf = (machine: string): string => `${machine}/root`;

/** Whether Hyper-V is on: the computer's Windows stands in a root partition. */
export function hasHyperV({ guests }: Machine): boolean {
  return guests.some(({ partition }) => partition === 'root');
}

/** Whether a computer has a Windows that Hyper-V can slide under, or has done so. */
export function isWindowsComputer(machine: Machine): boolean {
  return machine.os?.family === 'windows' || hasHyperV(machine);
}

/** Whether somebody sits at a computer or is connected to something in it, so that its Windows cannot change places now. */
function isInUse(world: World, machine: string): boolean {
  const here = (id: string): boolean => id === machine || id.startsWith(`${machine}/`);
  const contexts = allMachines(world).flatMap(({ client }) => valuesOf(client?.contexts));
  return Object.values(world.terminals).some((terminal) => here(terminal.machine)) || contexts.some((context) => here(context.machine));
}

/**
 * Turns the Windows feature on or off. It takes effect with the restart: `restart` switches the computer off and on again around `change`.
 * Off, the child partitions have nothing to stand on any more and go.
 */
export function switchHyperV(sim: Simulation, machine: string, on: boolean, restart: (change: () => void) => void): void {
  if (!isWindowsComputer(machineOf(sim.world, machine)) || hasHyperV(machineOf(sim.world, machine)) === on) {
    sim.record({ type: 'time/passed' }, { took: 1 });
    return;
  }
  if (isInUse(sim.world, machine)) {
    refuse(sim, machine, machineOf(sim.world, machine).hostname, 'in-use');
    return;
  }
  sim.record({ type: 'os/featureSwitched', machine, feature: 'Hyper-V', on }, { took: 100 });
  restart(() => {
    if (on) sim.record({ type: 'hypervisor/slidUnder', machine, root: rootPartitionOf(machine) }, { took: 100 });
    else {
      const children = machineOf(sim.world, machine).guests.flatMap(({ id, partition }) => (partition === undefined ? [id] : []));
      for (const child of children) sim.record({ type: 'machine/removed', machine: child }, { took: 20 });
      sim.record({ type: 'hypervisor/withdrawn', machine }, { took: 100 });
    }
  });
}
