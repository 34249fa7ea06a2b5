// The parts of a computer, real or virtual: what a kernel or a hypervisor stands on.
import { type Board } from './board';

/** The instruction set of a CPU, in Go's and Docker's words. */
export type Architecture = 'amd64' | 'arm64';

/** CPU, memory, disk and NIC of one machine. A guest's hardware is virtual: a hypervisor lends it. */
export interface Hardware {
  /** Virtual hardware exists only as the hypervisor's bookkeeping. */
  virtual: boolean;
  architecture: Architecture;
  cpuCores: number;
  /** MiB of RAM. */
  memoryMiB: number;
  /** Decimal gigabytes of disk. */
  diskGB: number;
  /** Mbit/s of the network card. */
  nicMbps: number;
  /** The single parts, on a computer that is small enough to look at each of them. */
  board?: Board;
  /** Whether the CPU helps hypervisors (VT-x, AMD-V) and the firmware lets it; it does unless said. */
  assist?: boolean;
}

/** Whether a machine's CPU runs guests with hardware assistance. */
export function hasAssist({ assist = true }: Hardware): boolean {
  return assist;
}
