// Controls that break things and try walls: cables and disks, a bench of workloads, and attacks from inside one.
import { type AttackId, ATTACKS, tryAttack, workloadsOf } from './attacks';
import { FILLER, freeBytes } from './disk';
import { type Simulation } from './shell/program';
import { type Place } from './walls';
import { canFill, fillBench } from './workloads';
import { findMachine, machineOf } from './world';

/** What a learner can break, and try. */
export type FaultControl =
  /** Unplugs a machine's network card, or plugs it in again. */
  | { kind: 'network'; machine: string; cut: boolean }
  /** Fills a machine's disk with one large file, or takes that away again. */
  | { kind: 'disk'; machine: string; full: boolean }
  /** Starts the same program in every kind of enclosure. */
  | { kind: 'workloads'; machine: string }
  /** Tries an attack from inside a workload; without a PID from every workload of the computer. */
  | { kind: 'attack'; machine: string; pid: number | null; attack: AttackId };

/** Whether a control finds what it acts on. */
export function isFaultPossible(sim: Simulation, control: FaultControl): boolean {
  if (!findMachine(sim.world.machines, control.machine)) return false;
  switch (control.kind) {
    case 'workloads':
      return canFill(sim, control.machine);
    case 'attack':
      return ATTACKS.includes(control.attack) && placesOf(sim, control).length > 0;
    default:
      return true;
  }
}

/** Carries out a control. What is already as it should be stays so. */
export function applyFault(sim: Simulation, control: FaultControl): void {
  const { machine } = control;
  const here = machineOf(sim.world, machine);
  switch (control.kind) {
    case 'network':
      if ((here.networkCut === true) !== control.cut) sim.record({ type: 'network/cut', machine, cut: control.cut }, { took: 1 });
      return;
    case 'disk':
      if ((here.files[FILLER] !== undefined) !== control.full) sim.record({ type: 'disk/filled', machine, bytes: control.full ? freeBytes(here) : null }, { took: 1 });
      return;
    case 'workloads':
      fillBench(sim, machine);
      return;
    case 'attack':
      tryAttack(sim, control.attack, placesOf(sim, control));
  }
}

/** The workloads that an attack comes from. */
function placesOf(sim: Simulation, { machine, pid }: Extract<FaultControl, { kind: 'attack' }>): Place[] {
  if (pid === null) return workloadsOf(sim.world, machine);
  return machineOf(sim.world, machine).kernel?.processes[pid] ? [{ machine, pid }] : [];
}
