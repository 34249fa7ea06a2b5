// What happens to machines and hypervisors, folded into the World.
import { clone } from '../clone';
import { type EventOf } from '../event';
import { resetBoard, takeCharge } from '../kernel/boardEvolve';
import { bootedKernel } from '../kernel/kernel';
import { machineOf, machinePath, type Machine, type World } from '../world';

/** Everything that lived in memory is gone: processes, ports, running containers. */
function loseMemory(world: World, machine: Machine): void {
  machine.kernel = null;
  resetBoard(machine);
  if (machine.engine) {
    machine.engine.pid = 0;
    for (const c of Object.values(machine.engine.containers)) {
      if (c.state !== 'running' && c.state !== 'paused' && c.state !== 'restarting') continue;
      Object.assign(c, { state: 'exited', exitCode: 255, finishedAt: world.now, pid: 0, ip: null, ports: [] });
    }
    for (const exec of Object.values(machine.engine.execs)) exec.running = false;
  }
  world.pending = world.pending.filter((p) => p.machine !== machine.id);
  for (const guest of machine.guests) {
    guest.power = 'off';
    loseMemory(world, guest);
  }
}

export const machineEvolve = {
  'machine/created': (world: World, event: EventOf<'machine/created'>) => {
    machineOf(world, event.parent).guests.push(clone(event.machine));
  },
  'machine/removed': (world: World, event: EventOf<'machine/removed'>) => {
    const parent = machinePath(world.machines, event.machine).at(-2);
    if (parent) parent.guests = parent.guests.filter((m) => m.id !== event.machine);
    world.pending = world.pending.filter((p) => p.machine !== event.machine);
  },
  'machine/poweredOn': (world: World, event: EventOf<'machine/poweredOn'>) => {
    const machine = machineOf(world, event.machine);
    machine.power = 'booting';
    resetBoard(machine);
  },
  'machine/poweredOff': (world: World, event: EventOf<'machine/poweredOff'>) => {
    const machine = machineOf(world, event.machine);
    machine.power = 'off';
    loseMemory(world, machine);
    const below = machinePath(world.machines, event.machine).at(-2)?.kernel;
    for (const { pid, guestId } of Object.values(below?.processes ?? {})) if (guestId === event.machine) Reflect.deleteProperty(below?.processes ?? {}, pid);
  },
  'hypervisor/started': (world: World, event: EventOf<'hypervisor/started'>) => {
    const machine = machineOf(world, event.machine);
    machine.hypervisor = clone(event.hypervisor);
    machine.power = 'on';
  },
  'hypervisor/refused': () => undefined,
  'firmware/checked': () => undefined,
  'kernel/booted': (world: World, event: EventOf<'kernel/booted'>) => {
    const machine = machineOf(world, event.machine);
    machine.kernel = bootedKernel(event.release, event.build);
    takeCharge(machine);
  },
  'kernel/panicked': (world: World, event: EventOf<'kernel/panicked'>) => {
    const kernel = machineOf(world, event.machine).kernel;
    if (kernel) kernel.state = 'panicked';
    world.pending = world.pending.filter((p) => !machinePath(world.machines, p.machine).some((m) => m.id === event.machine));
  },
  'os/started': (world: World, event: EventOf<'os/started'>) => {
    machineOf(world, event.machine).power = 'on';
  },
};
