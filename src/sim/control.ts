// The machine's own controls: switches, levers and the browser, each one an input like a typed line.
import { deploy, STACKS, type StackId } from './deploy';
import { startEngine, stopEngine } from './docker/service';
import { dropConnections } from './docker/run/stream';
import { applyEditor, type EditorControl, isEditorPossible } from './editor';
import { applyFault, type FaultControl, isFaultPossible } from './faultControl';
import { switchOff, switchOn } from './power';
import { applyPortability, isPortabilityPossible, type PortabilityControl } from './portability';
import { applyPart, isPartPossible, type PartsControl } from './kernel/parts';
import { applyProcessVm, isProcessVmPossible, type ProcessVmControl } from './processVm';
import { isRacePossible, type RaceControl, startRace } from './race';
import { type Simulation } from './shell/program';
import { applySmall, isSmallPossible, type SmallControl } from './smallControl';
import { applyVmControl, isVmControl, isVmControlPossible, type VmControl } from './vmControl';
import { isWavePossible, startWave, type WaveControl } from './wave';
import { findMachine, isAlive } from './world';

/** What a learner can do to the machine without typing. */
export type Control =
  | VmControl
  | SmallControl
  | ProcessVmControl
  | PortabilityControl
  | EditorControl
  | PartsControl
  | FaultControl
  | RaceControl
  | WaveControl
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
  if (isVmControl(control)) return isVmControlPossible(sim.world, control);
  switch (control.kind) {
    case 'deploy':
      return control.computer in STACKS && findMachine(sim.world.machines, control.computer) !== undefined;
    case 'registry':
      return sim.world.registries[control.registry] !== undefined;
    case 'compile':
    case 'run-bytecode':
    case 'stop-bytecode':
      return isProcessVmPossible(sim.world, control);
    case 'move-app':
    case 'emulation':
      return isPortabilityPossible(sim.world, control);
    case 'save-file':
    case 'close-editor':
      return isEditorPossible(sim, control);
    case 'race':
      return isRacePossible(sim.world, control);
    case 'wave':
      return isWavePossible(control);
    case 'bare':
    case 'by-hand':
    case 'calculate':
    case 'beside':
    case 'duty':
    case 'round':
      return isSmallPossible(sim, control);
    case 'namespace':
    case 'root':
    case 'limit':
    case 'greed':
      return isPartPossible(sim, control);
    case 'network':
    case 'disk':
    case 'workloads':
    case 'attack':
      return isFaultPossible(sim, control);
    default:
      return findMachine(sim.world.machines, control.machine) !== undefined;
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
    case 'compile':
    case 'run-bytecode':
    case 'stop-bytecode':
      applyProcessVm(sim, control);
      return;
    case 'move-app':
    case 'emulation':
      applyPortability(sim, control);
      return;
    case 'save-file':
    case 'close-editor':
      applyEditor(sim, control);
      return;
    case 'race':
      startRace(sim, control);
      return;
    case 'wave':
      startWave(sim, control);
      return;
    case 'bare':
    case 'by-hand':
    case 'calculate':
    case 'beside':
    case 'duty':
    case 'round':
      applySmall(sim, control);
      return;
    case 'namespace':
    case 'root':
    case 'limit':
    case 'greed':
      applyPart(sim, control);
      return;
    case 'network':
    case 'disk':
    case 'workloads':
    case 'attack':
      applyFault(sim, control);
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
