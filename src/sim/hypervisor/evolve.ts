// What happens to machines and hypervisors, folded into the World.
import { clone } from '../clone';
import { FILLER } from '../disk';
import { type EventOf } from '../event';
import { resetBoard, takeCharge } from '../kernel/boardEvolve';
import { bootedKernel } from '../kernel/kernel';
import { computer } from '../machines';
import { release } from '../containers';
import { machineOf, machinePath, type Machine, type World } from '../world';
import { composed } from './arrange';
import { snapshotEvolve } from './evolveSnapshots';
import { vcpuEvolve } from './evolveVcpu';
import { parentOf } from './guests';
import { valuesOf } from '../values';

/** Everything that lived in memory is gone: processes, ports, running containers. */
function loseMemory(world: World, machine: Machine): void {
  machine.kernel = null;
  resetBoard(machine);
  if (machine.engine) {
    machine.engine.pid = 0;
    for (const c of Object.values(machine.engine.containers)) {
      if (c.state !== 'running' && c.state !== 'paused' && c.state !== 'restarting') continue;
      Object.assign(c, { state: 'exited', exitCode: 255, finishedAt: world.now });
      release(c);
    }
    for (const exec of Object.values(machine.engine.execs)) exec.running = false;
  }
  world.pending = valuesOf(world.pending).filter((p) => p.machine !== machine.id);
  for (const guest of machine.guests) {
    guest.power = 'off';
    loseMemory(world, guest);
  }
}

/** Hyper-V moves in under a Windows that is off: the OS, its files and its tools become those of the root partition. */
function slideUnder(machine: Machine, root: string): void {
  const { os, files, engine, client, hostname, hardware } = machine;
  const guest: Machine = { ...computer(root, hostname, clone(os), { ...clone(hardware), virtual: true }), files: clone(files), engine: clone(engine), client: clone(client) };
  Object.assign(machine, { os: null, files: {}, engine: null, client: null, hypervisor: { type: 1, product: 'Hyper-V' } });
  machine.guests = [{ ...guest, partition: 'root', autostart: true }];
}

/** Hyper-V goes: the Windows of the root partition is the computer's own again. */
function withdraw(machine: Machine): void {
  const root = machine.guests.find(({ partition }) => partition === 'root');
  if (root) Object.assign(machine, { os: clone(root.os), files: clone(root.files), engine: clone(root.engine), client: clone(root.client) });
  machine.guests = [];
  machine.hypervisor = null;
}

export const machineEvolve = {
  ...snapshotEvolve,
  ...vcpuEvolve,
  'machine/created': (world: World, event: EventOf<'machine/created'>) => {
    machineOf(world, event.parent).guests.push(clone(event.machine));
  },
  'machine/removed': (world: World, event: EventOf<'machine/removed'>) => {
    const parent = parentOf(world, event.machine);
    if (!parent) return;
    parent.guests = parent.guests.filter((m) => m.id !== event.machine);
    if (parent.hypervisor?.snapshots) Reflect.deleteProperty(parent.hypervisor.snapshots, event.machine);
    world.pending = valuesOf(world.pending).filter((p) => p.machine !== event.machine && !p.machine.startsWith(`${event.machine}/`));
  },
  'machine/arranged': (world: World, event: EventOf<'machine/arranged'>) => {
    const machine = machineOf(world, event.machine);
    Object.assign(machine, composed(machine, event.blocks));
  },
  'machine/arrangementRefused': () => undefined,
  'machine/assistSwitched': (world: World, event: EventOf<'machine/assistSwitched'>) => {
    machineOf(world, event.machine).hardware.assist = event.on;
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
  'hypervisor/slidUnder': (world: World, event: EventOf<'hypervisor/slidUnder'>) => {
    slideUnder(machineOf(world, event.machine), event.root);
  },
  'hypervisor/withdrawn': (world: World, event: EventOf<'hypervisor/withdrawn'>) => {
    withdraw(machineOf(world, event.machine));
  },
  'memory/policySet': (world: World, event: EventOf<'memory/policySet'>) => {
    const { hypervisor } = machineOf(world, event.machine);
    if (hypervisor) hypervisor.overcommit = event.overcommit;
  },
  'memory/swapped': () => undefined,
  'memory/exhausted': () => undefined,
  'firmware/checked': () => undefined,
  'firmware/foundNothing': (world: World, event: EventOf<'firmware/foundNothing'>) => {
    machineOf(world, event.machine).power = 'on';
  },
  'kernel/booted': (world: World, event: EventOf<'kernel/booted'>) => {
    const machine = machineOf(world, event.machine);
    machine.kernel = bootedKernel(event.release, event.build, event.family);
    takeCharge(machine);
  },
  'kernel/panicked': (world: World, event: EventOf<'kernel/panicked'>) => {
    const kernel = machineOf(world, event.machine).kernel;
    if (kernel) kernel.state = 'panicked';
    world.pending = valuesOf(world.pending).filter((p) => !machinePath(world.machines, p.machine).some((m) => m.id === event.machine));
  },
  'network/cut': (world: World, event: EventOf<'network/cut'>) => {
    const machine = machineOf(world, event.machine);
    if (event.cut) machine.networkCut = true;
    else Reflect.deleteProperty(machine, 'networkCut');
  },
  'disk/filled': (world: World, event: EventOf<'disk/filled'>) => {
    const { files } = machineOf(world, event.machine);
    if (event.bytes === null) Reflect.deleteProperty(files, FILLER);
    else files[FILLER] = { kind: 'file', text: '', size: event.bytes };
  },
  'os/started': (world: World, event: EventOf<'os/started'>) => {
    machineOf(world, event.machine).power = 'on';
  },
  'os/stopped': () => undefined,
  'os/installed': (world: World, event: EventOf<'os/installed'>) => {
    Object.assign(machineOf(world, event.machine), { os: clone(event.os), files: {}, engine: null, client: null });
  },
  'os/featureSwitched': () => undefined,
  'product/filed': (world: World, event: EventOf<'product/filed'>) => {
    world.products = { ...world.products, [event.product]: event.place };
  },
  'product/refused': () => undefined,
};
