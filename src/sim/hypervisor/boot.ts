// Switching machines on: firmware, kernel, services. Several machines boot side by side.
import { HYPERVISOR_START_MS, NO_ASSIST_BOOT_FACTOR, VM_BOOT_MS, VM_BOOT_SHARES, WINDOWS_BOOT_MS } from '../calibration';
import { type Fact } from '../event';
import { type Simulation } from '../shell/program';
import { machineOf, type World } from '../world';
import { parentOf } from './guests';
import { modeOf } from './vcpu';

/** A fact that is planned to end at an instant. */
interface Planned {
  fact: Fact;
  at: number;
  took: number;
  then?: () => void;
}

/** How long a machine takes from power-on to its services, in simulated ms. A guest whose every instruction is translated takes far longer. */
export function bootTime(world: World, id: string): number {
  const { os, hardware } = machineOf(world, id);
  const base = os?.family === 'windows' ? WINDOWS_BOOT_MS.value : VM_BOOT_MS.value;
  const host = parentOf(world, id);
  return host && modeOf(host, hardware) === 'emulated' ? base * NO_ASSIST_BOOT_FACTOR.value : base;
}

/** Boots machines at the same time, each `spread` ms after the one before; `startServices` is what init does last. Without an OS the firmware finds nothing to boot. */
export function bootMachines(sim: Simulation, ids: readonly string[], startServices: (machine: string) => void, spread = 40): void {
  const plan: Planned[] = [];
  ids.forEach((machine, index) => {
    const { os } = machineOf(sim.world, machine);
    const share = (part: keyof typeof VM_BOOT_SHARES): number => bootTime(sim.world, machine) * VM_BOOT_SHARES[part].value;
    let at = sim.world.now + index * spread;
    const add = (fact: Fact, took: number, then?: () => void): void => {
      plan.push(then ? { fact, at, took, then } : { fact, at, took });
      at += took;
    };
    add({ type: 'machine/poweredOn', machine }, 10);
    add({ type: 'firmware/checked', machine }, share('firmware'));
    if (!os) {
      add({ type: 'firmware/foundNothing', machine }, 10);
      return;
    }
    add({ type: 'kernel/booted', machine, release: os.kernelRelease, build: os.kernelBuild, family: os.family }, share('kernel'));
    add({ type: 'os/started', machine }, share('services'), () => {
      startServices(machine);
    });
  });
  plan.sort((a, b) => a.at + a.took - (b.at + b.took));
  for (const { fact, at, took, then } of plan) {
    // meanwhile life goes on elsewhere; a service that starts can push the clock a little past the plan
    sim.advance(at + took);
    sim.record(fact, { at, took: sim.world.now - at });
    then?.();
  }
}

/** Puts a type 1 hypervisor on bare hardware. */
export function startBareMetal(sim: Simulation, machine: string, product: string): void {
  sim.record({ type: 'machine/poweredOn', machine }, { took: 10 });
  const known = machineOf(sim.world, machine).hypervisor;
  sim.record({ type: 'hypervisor/started', machine, hypervisor: known ?? { type: 1, product } }, { took: HYPERVISOR_START_MS.value });
}

/** Switches a machine on without loading its OS: the firmware checks the hardware and hands it over as it is. */
export function startBare(sim: Simulation, machine: string): void {
  if (machineOf(sim.world, machine).power !== 'off') sim.record({ type: 'machine/poweredOff', machine }, { took: 20 });
  sim.record({ type: 'machine/poweredOn', machine }, { took: 10 });
  sim.record({ type: 'firmware/handedOver', machine }, { took: VM_BOOT_MS.value * VM_BOOT_SHARES.firmware.value });
}
