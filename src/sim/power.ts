// The power switch of any machine: real computers, guests, and hypervisors with the guests that start together with them.
import { HYPERVISOR_START_MS, SHUT_DOWN_MS } from './calibration';
import { dropConnections } from './docker/run/stream';
import { startServices, stopEngine } from './docker/service';
import { isBare } from './hardware/byHand';
import { bootMachines, startBareMetal } from './hypervisor/boot';
import { refuse } from './hypervisor/create';
import { carriesGuests, endVmm, guestName, parentOf, startVmm } from './hypervisor/guests';
import { settleMemory } from './hypervisor/pressure';
import { ledgerOf } from './ledger';
import { type Simulation } from './shell/program';
import { isAlive, machineOf } from './world';

/** Pulls the plug: whatever was in memory is lost. */
export function switchOff(sim: Simulation, machine: string): void {
  if (machineOf(sim.world, machine).power !== 'off') sim.record({ type: 'machine/poweredOff', machine }, { took: 20 });
  endVmm(sim, machine);
  dropConnections(sim);
}

/** Switches a machine on, and with a hypervisor the guests that start together with it. One that is on already stays as it is, unless its kernel has stopped. */
export function switchOn(sim: Simulation, machine: string): void {
  const { power, kernel } = machineOf(sim.world, machine);
  if (power !== 'off' && kernel?.state !== 'panicked' && !isBare(sim, machine)) return;
  switchOff(sim, machine);
  if (parentOf(sim.world, machine)) startGuests(sim, [machine]);
  else startComputer(sim, machine);
}

function startComputer(sim: Simulation, machine: string): void {
  const { os, hypervisor } = machineOf(sim.world, machine);
  if (os || !hypervisor)
    bootMachines(sim, [machine], (booted) => {
      startServices(sim, booted);
    });
  else startBareMetal(sim, machine, hypervisor.product);
  if (os && hypervisor && hypervisor.within === undefined) sim.record({ type: 'hypervisor/started', machine, hypervisor }, { took: HYPERVISOR_START_MS.value });
  const guests = machineOf(sim.world, machine).guests.filter(({ autostart }) => autostart);
  startGuests(
    sim,
    guests.map(({ id }) => id),
  );
}

/** Why a guest cannot be switched on now; null when it can. */
function whyNot(sim: Simulation, guest: string): 'host-off' | 'out-of-memory' | null {
  const host = parentOf(sim.world, guest);
  if (!host || !carriesGuests(sim.world, host.id)) return 'host-off';
  const { own, total, guests } = ledgerOf(host);
  const running = guests.filter(({ on }) => on).reduce((sum, { promised }) => sum + promised, own);
  const partition = machineOf(sim.world, guest).partition;
  return partition === undefined && host.hypervisor?.overcommit !== true && running + machineOf(sim.world, guest).hardware.memoryMiB > total ? 'out-of-memory' : null;
}

/** Boots guests side by side, each in a process of its own where the hypervisor runs on a kernel. Those that cannot start are refused. */
export function startGuests(sim: Simulation, guests: readonly string[]): void {
  const ready: string[] = [];
  for (const guest of guests) {
    const reason = whyNot(sim, guest);
    if (reason) refuse(sim, parentOf(sim.world, guest)?.id ?? guest, guestName(guest), reason);
    else {
      startVmm(sim, guest);
      ready.push(guest);
    }
  }
  bootMachines(sim, ready, (machine) => {
    startServices(sim, machine);
  });
  for (const host of new Set(ready.map((guest) => parentOf(sim.world, guest)?.id))) if (host !== undefined) settleMemory(sim, host);
  dropConnections(sim);
}

/** Asks a machine's OS to end its services and switch itself off. One without an OS that listens just stays on. */
export function shutDown(sim: Simulation, machine: string): void {
  if (!isAlive(sim.world, machine)) return;
  const start = sim.world.now;
  stopEngine(sim, machine);
  sim.advance(start + SHUT_DOWN_MS.value);
  sim.record({ type: 'os/stopped', machine }, { at: start, took: Math.max(0, sim.world.now - start) });
  switchOff(sim, machine);
}
