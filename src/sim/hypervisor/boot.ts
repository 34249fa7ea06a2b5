// Switching machines on: firmware, kernel, services. Several machines boot side by side.
import { HYPERVISOR_START_MS, VM_BOOT_MS, VM_BOOT_SHARES } from '../calibration';
import { type Fact } from '../event';
import { type Simulation } from '../shell/program';
import { machineOf } from '../world';

/** A fact that is planned to end at an instant. */
interface Planned {
  fact: Fact;
  at: number;
  took: number;
  then?: () => void;
}

/** Boots machines at the same time, each `spread` ms after the one before; `startServices` is what init does last. */
export function bootMachines(sim: Simulation, ids: readonly string[], startServices: (machine: string) => void, spread = 40): void {
  const plan: Planned[] = [];
  const share = (part: keyof typeof VM_BOOT_SHARES): number => VM_BOOT_MS.value * VM_BOOT_SHARES[part].value;
  ids.forEach((machine, index) => {
    const { os } = machineOf(sim.world, machine);
    if (!os) throw new Error(`${machine} has no OS`);
    let at = sim.world.now + index * spread;
    const add = (fact: Fact, took: number, then?: () => void): void => {
      plan.push(then ? { fact, at, took, then } : { fact, at, took });
      at += took;
    };
    add({ type: 'machine/poweredOn', machine }, 10);
    add({ type: 'firmware/checked', machine }, share('firmware'));
    add({ type: 'kernel/booted', machine, release: os.kernelRelease, build: os.kernelBuild }, share('kernel'));
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
  sim.record({ type: 'hypervisor/started', machine, hypervisor: { type: 1, product } }, { took: HYPERVISOR_START_MS.value });
}

/** Switches a machine on without loading its OS: the firmware checks the hardware and hands it over as it is. */
export function startBare(sim: Simulation, machine: string): void {
  if (machineOf(sim.world, machine).power !== 'off') sim.record({ type: 'machine/poweredOff', machine }, { took: 20 });
  sim.record({ type: 'machine/poweredOn', machine }, { took: 10 });
  sim.record({ type: 'firmware/handedOver', machine }, { took: VM_BOOT_MS.value * VM_BOOT_SHARES.firmware.value });
}
