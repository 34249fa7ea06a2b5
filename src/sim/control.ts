// The machine's own controls: switches, levers and the browser, each one an input like a typed line.
import { HYPERVISOR_START_MS } from './calibration';
import { deploy, STACKS, type StackId } from './deploy';
import { dropConnections } from './docker/run/stream';
import { startEngine, startServices, stopEngine } from './docker/service';
import { bootMachines } from './hypervisor/boot';
import { type Simulation } from './shell/program';
import { findMachine, isAlive, machineOf } from './world';

/** What a learner can do to the machine without typing. */
export type Control =
  /** Starts or stops dockerd. */
  | { kind: 'daemon'; machine: string; on: boolean }
  /** Makes a kernel panic. */
  | { kind: 'panic'; machine: string }
  /** Switches a machine on or off. */
  | { kind: 'power'; machine: string; on: boolean }
  /** Gives the host's apps a place on another computer. */
  | { kind: 'deploy'; computer: StackId }
  /** Opens an address in the browser of a machine. */
  | { kind: 'browse'; machine: string; url: string }
  /** Connects or disconnects a registry. */
  | { kind: 'registry'; registry: string; online: boolean };

/** Whether a control can be carried out in a world; a stored input may name what is not there. */
export function isPossible(sim: Simulation, control: Control): boolean {
  switch (control.kind) {
    case 'deploy':
      return control.computer in STACKS && findMachine(sim.world.machines, control.computer) !== undefined;
    case 'registry':
      return sim.world.registries[control.registry] !== undefined;
    default:
      return findMachine(sim.world.machines, control.machine) !== undefined;
  }
}

/** Carries out a control. */
export function applyControl(sim: Simulation, control: Control): void {
  switch (control.kind) {
    case 'daemon':
      (control.on ? startEngine : stopEngine)(sim, control.machine);
      return;
    case 'panic':
      panic(sim, control.machine);
      return;
    case 'power':
      power(sim, control.machine, control.on);
      return;
    case 'deploy':
      deploy(sim, control.computer);
      return;
    case 'browse':
      browse(sim, control.machine, control.url);
      return;
    case 'registry':
      sim.record({ type: 'registry/switched', registry: control.registry, online: control.online }, { took: 1 });
  }
}

function panic(sim: Simulation, machine: string): void {
  if (!isAlive(sim.world, machine)) return;
  sim.record({ type: 'kernel/panicked', machine }, { took: 1 });
  dropConnections(sim);
}

function power(sim: Simulation, machine: string, on: boolean): void {
  const { power: now, os, hypervisor, kernel } = machineOf(sim.world, machine);
  if (now !== 'off' && (!on || kernel?.state === 'panicked')) sim.record({ type: 'machine/poweredOff', machine }, { took: 20 });
  dropConnections(sim);
  if (!on || machineOf(sim.world, machine).power === 'on') return;
  if (os) {
    bootMachines(sim, [machine], (booted) => {
      startServices(sim, booted);
    });
    return;
  }
  sim.record({ type: 'machine/poweredOn', machine }, { took: 10 });
  if (hypervisor) sim.record({ type: 'hypervisor/started', machine, hypervisor: { ...hypervisor } }, { took: HYPERVISOR_START_MS.value });
}

function browse(sim: Simulation, machine: string, url: string): void {
  const answer = sim.request({ machine, container: null, agent: 'browser' }, url);
  sim.record({ type: 'browser/loaded', page: { machine, url, status: answer.status, body: answer.status === null ? '' : answer.body } }, { took: 1 });
}
