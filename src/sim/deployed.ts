// Whether a computer already carries the host's apps, told from the World alone.
import { appNames, STACKS, type StackId } from './deploy';
import { findMachine, type World } from './world';
import { valuesOf } from './values';

/** Whether the apps that run in containers on the host run on this computer too, each on a guest that is well. Nothing to carry counts as carried once it is switched on. */
export function isDeployed(world: World, id: StackId): boolean {
  const computer = findMachine(world.machines, id);
  if (!(id in STACKS) || !computer?.hypervisor || computer.power !== 'on' || computer.kernel?.state === 'panicked') return false;
  const wanted = valuesOf(findMachine(world.machines, 'host')?.engine?.containers)
    .filter((c) => c.state === 'running')
    .map((c) => c.name);
  const there = computer.guests.flatMap((guest) => (guest.kernel ? appNames(guest) : []));
  return [...wanted].sort().join() === [...there].sort().join();
}
