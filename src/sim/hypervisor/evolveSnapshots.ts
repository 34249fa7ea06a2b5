// Snapshots, folded into the World: copies that the host's hypervisor keeps.
import { clone } from '../clone';
import { endOf, type EventOf } from '../event';
import { type Machine, machineOf, type Pending, type World } from '../world';
import { parentOf } from './guests';
import { type Hypervisor, type Snapshot } from './hypervisor';

/** Everything that is to happen in a machine or in one of its guests. */
const pendingIn = (world: World, machine: string): Pending[] => world.pending.filter((p) => p.machine === machine || p.machine.startsWith(`${machine}/`));

/** A guest with its host and the hypervisor that keeps its snapshots. Throws when it is none: snapshots are of guests only. */
function keeperOf(world: World, guest: string): { host: Machine; hypervisor: Hypervisor } {
  const host = parentOf(world, guest);
  if (!host?.hypervisor) throw new Error(`${guest} has no hypervisor below it`);
  return { host, hypervisor: host.hypervisor };
}

/** What comes back when a snapshot is restored: the guest, and what was pending in it, counted from now on. */
function restore(world: World, host: Machine, { machine, pending, takenAt }: Snapshot): void {
  const going = pendingIn(world, machine.id);
  world.pending = [...world.pending.filter((p) => !going.includes(p)), ...pending.map((p) => ({ ...clone(p), at: p.at - takenAt + world.now }))];
  host.guests = host.guests.map((guest) => (guest.id === machine.id ? clone(machine) : guest));
}

export const snapshotEvolve = {
  'snapshot/taken': (world: World, event: EventOf<'snapshot/taken'>) => {
    const { hypervisor } = keeperOf(world, event.machine);
    const snapshot: Snapshot = { name: event.name, takenAt: endOf(event), machine: clone(machineOf(world, event.machine)), pending: clone(pendingIn(world, event.machine)) };
    hypervisor.snapshots = { ...hypervisor.snapshots, [event.machine]: [...(hypervisor.snapshots?.[event.machine] ?? []), snapshot] };
  },
  'snapshot/restored': (world: World, event: EventOf<'snapshot/restored'>) => {
    world.now = Math.max(world.now, endOf(event));
    const { host, hypervisor } = keeperOf(world, event.machine);
    const snapshot = hypervisor.snapshots?.[event.machine]?.find(({ name }) => name === event.name);
    if (snapshot) restore(world, host, snapshot);
  },
  'snapshot/deleted': (world: World, event: EventOf<'snapshot/deleted'>) => {
    const { hypervisor } = keeperOf(world, event.machine);
    const left = (hypervisor.snapshots?.[event.machine] ?? []).filter(({ name }) => name !== event.name);
    hypervisor.snapshots = { ...hypervisor.snapshots, [event.machine]: left };
  },
};
