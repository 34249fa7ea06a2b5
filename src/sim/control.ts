// The machine's own controls: switches, levers and the browser, each one an input like a typed line.
import { deploy, STACKS, type StackId } from './deploy';
import { startEngine, stopEngine } from './docker/service';
import { byHand, type HandCommand, isBare, isCommandFor, runBeside } from './hardware/byHand';
import { CELL_COUNT } from './hardware/board';
import { startBare } from './hypervisor/boot';
import { computeBeside, computeForLearner } from './kernel/compute';
import { type Duty, DUTIES } from './kernel/duties';
import { canCalculate, hasDuties, startRound, switchDuty } from './kernel/greedy';
import { dropConnections } from './docker/run/stream';
import { switchOff, switchOn } from './power';
import { type Simulation } from './shell/program';
import { applyVmControl, isVmControl, isVmControlPossible, type VmControl } from './vmControl';
import { findMachine, isAlive, type Machine } from './world';

/** What a learner can do to the machine without typing. */
export type Control =
  | VmControl
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
  | { kind: 'registry'; registry: string; online: boolean }
  /** Starts a small computer with no OS: its firmware hands the bare hardware over. */
  | { kind: 'bare'; machine: string }
  /** One command to the bare hardware. */
  | { kind: 'by-hand'; machine: string; command: HandCommand }
  /** Asks the OS for 1+1. */
  | { kind: 'calculate'; machine: string }
  /** Runs another program on the small computer; it would like to begin at `cell`. */
  | { kind: 'beside'; machine: string; cell: number }
  /** Takes a duty away from a small kernel, or gives it back, and starts the greedy programs anew. */
  | { kind: 'duty'; machine: string; duty: Duty; on: boolean }
  /** Starts the greedy programs anew. */
  | { kind: 'round'; machine: string };

/** Whether a control can be carried out in a world; a stored input may name what is not there. */
export function isPossible(sim: Simulation, control: Control): boolean {
  if (isVmControl(control)) return isVmControlPossible(sim.world, control);
  switch (control.kind) {
    case 'deploy':
      return control.computer in STACKS && findMachine(sim.world.machines, control.computer) !== undefined;
    case 'registry':
      return sim.world.registries[control.registry] !== undefined;
    default: {
      const machine = findMachine(sim.world.machines, control.machine);
      return machine !== undefined && isPossibleOn(sim, machine, control);
    }
  }
}

/** Whether a control of a small computer finds the parts and the kernel (or none) that it needs. */
function isPossibleOn(sim: Simulation, { id, hardware: { board }, os }: Machine, control: Control): boolean {
  switch (control.kind) {
    case 'bare':
      return board !== undefined && os !== null;
    case 'by-hand':
      return board !== undefined && isBare(sim, id) && isCommandFor(board, control.command);
    case 'beside':
      return (isBare(sim, id) || canCalculate(sim, id)) && Number.isInteger(control.cell) && control.cell >= 0 && control.cell < CELL_COUNT;
    case 'calculate':
      return canCalculate(sim, id);
    case 'round':
      return hasDuties(sim, id);
    case 'duty':
      return hasDuties(sim, id) && DUTIES.includes(control.duty);
    default:
      return true;
  }
}

/** Carries out a control. */
export function applyControl(sim: Simulation, control: Control): void {
  if (isVmControl(control)) {
    applyVmControl(sim, control);
    return;
  }
  switch (control.kind) {
    case 'daemon':
      if (control.on) startEngine(sim, control.machine);
      else stopEngine(sim, control.machine);
      return;
    case 'panic':
      panic(sim, control.machine);
      return;
    case 'power':
      (control.on ? switchOn : switchOff)(sim, control.machine);
      return;
    case 'deploy':
      deploy(sim, control.computer);
      return;
    case 'browse':
      browse(sim, control.machine, control.url);
      return;
    case 'registry':
      sim.record({ type: 'registry/switched', registry: control.registry, online: control.online }, { took: 1 });
      return;
    case 'bare':
      startBare(sim, control.machine);
      return;
    case 'by-hand':
      byHand(sim, control.machine, control.command);
      return;
    case 'calculate':
      computeForLearner(sim, control.machine);
      return;
    case 'beside':
      if (isBare(sim, control.machine)) runBeside(sim, control.machine, control.cell);
      else computeBeside(sim, control.machine);
      return;
    case 'duty':
      switchDuty(sim, control.machine, control.duty, control.on);
      return;
    case 'round':
      startRound(sim, control.machine);
  }
}

function panic(sim: Simulation, machine: string): void {
  if (!isAlive(sim.world, machine)) return;
  sim.record({ type: 'kernel/panicked', machine }, { took: 1 });
  dropConnections(sim);
}

function browse(sim: Simulation, machine: string, url: string): void {
  const answer = sim.request({ machine, container: null, agent: 'browser' }, url);
  sim.record({ type: 'browser/loaded', page: { machine, url, status: answer.status, body: answer.status === null ? '' : answer.body } }, { took: 1 });
}
