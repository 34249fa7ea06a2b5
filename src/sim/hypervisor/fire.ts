// Firing instructions from a guest: one that can be followed, or a thousand that are counted.
import { STREAM_KERNEL, STREAM_LENGTH, STREAM_PRIVILEGED } from '../calibration';
import { type Simulation } from '../shell/program';
import { isAlive, machineOf } from '../world';
import { parentOf } from './guests';
import { type Instruction, modeOf, PRIVILEGED, type VcpuMode } from './vcpu';

/** Which way an instruction goes: past the hypervisor, up to it and back, or through its translator. */
function fireSome(sim: Simulation, machine: string, mode: VcpuMode, instruction: Instruction, count: number, run: boolean): void {
  const common = { machine, mode, instruction, count, run };
  if (mode === 'emulated') sim.record({ type: 'vcpu/translated', ...common }, { took: 1 });
  else if (!PRIVILEGED.has(instruction)) sim.record({ type: 'vcpu/ran', ...common }, { took: 1 });
  else sim.record({ type: mode === 'direct' ? 'vcpu/exited' : 'vcpu/translated', ...common }, { took: 1 });
}

/** The guest's host, if both are up. */
function modeHere(sim: Simulation, machine: string): VcpuMode | undefined {
  const host = parentOf(sim.world, machine);
  return host && isAlive(sim.world, machine) ? modeOf(host, machineOf(sim.world, machine).hardware) : undefined;
}

/** Fires one instruction from a running guest. Nothing happens where the guest is not up. */
export function fire(sim: Simulation, machine: string, instruction: Instruction): void {
  const mode = modeHere(sim, machine);
  if (mode) fireSome(sim, machine, mode, instruction, 1, false);
  else sim.record({ type: 'time/passed' }, { took: 1 });
}

/** A stretch of the long run: ordinary instructions, a piece of the guest's kernel, and a privileged one. */
const STRETCHES: readonly { ordinary: Instruction; privileged: Instruction }[] = [
  { ordinary: 'ADD', privileged: 'WRITE_DISK' },
  { ordinary: 'LOAD', privileged: 'SET_PAGE_TABLE' },
  { ordinary: 'STORE', privileged: 'SET_TIMER' },
  { ordinary: 'COMPARE', privileged: 'WRITE_DISK' },
  { ordinary: 'ADD', privileged: 'HALT' },
];

/** Fires a thousand instructions, 100 of them from the guest's kernel and 15 of those privileged (illustrative shares). */
export function fireMany(sim: Simulation, machine: string): void {
  const mode = modeHere(sim, machine);
  if (!mode) {
    sim.record({ type: 'time/passed' }, { took: 1 });
    return;
  }
  const each = (all: number): number => all / STRETCHES.length;
  const privileged = each(STREAM_PRIVILEGED.value);
  const inKernel = each(STREAM_KERNEL.value) - privileged;
  const inPrograms = each(STREAM_LENGTH.value - STREAM_KERNEL.value);
  sim.record({ type: 'vcpu/runBegan', machine, mode }, { took: 1 });
  for (const stretch of STRETCHES) {
    // the hypervisor that translates cannot tell the kernel's ordinary instructions from the others beforehand, so it rewrites them all
    if (mode === 'translated') {
      fireSome(sim, machine, mode, stretch.ordinary, inPrograms, true);
      sim.record({ type: 'vcpu/translated', machine, mode, instruction: stretch.ordinary, count: inKernel, run: true }, { took: 1 });
    } else fireSome(sim, machine, mode, stretch.ordinary, inPrograms + inKernel, true);
    fireSome(sim, machine, mode, stretch.privileged, privileged, true);
  }
}
