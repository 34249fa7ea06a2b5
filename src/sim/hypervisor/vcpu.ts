// A guest's virtual CPU: which instructions there are, and who carries each of them out.
import { hasAssist, type Hardware } from '../hardware/hardware';
import { type Machine } from '../world';

/** The instructions that a guest fires, by the names that lessons give them. The last four are privileged. */
export const INSTRUCTIONS = ['ADD', 'LOAD', 'STORE', 'COMPARE', 'WRITE_DISK', 'SET_PAGE_TABLE', 'SET_TIMER', 'HALT'] as const;
export type Instruction = (typeof INSTRUCTIONS)[number];

/** What only the owner of the hardware may do: these stop at the hypervisor. */
export const PRIVILEGED: ReadonlySet<Instruction> = new Set(['WRITE_DISK', 'SET_PAGE_TABLE', 'SET_TIMER', 'HALT'] satisfies Instruction[]);

/**
 * How a guest's instructions are carried out.
 * direct: on the real CPU, which stops at privileged ones by itself (VT-x, AMD-V).
 * translated: user code on the real CPU; the hypervisor rewrites the guest's kernel code first (binary translation, before VT-x).
 * emulated: each instruction is translated, as the guest was built for another CPU, or QEMU has no KVM to turn to.
 */
export type VcpuMode = 'direct' | 'translated' | 'emulated';
export const VCPU_MODES = ['direct', 'translated', 'emulated'] as const satisfies readonly VcpuMode[];

/** How many instructions went which way. */
export interface Counts {
  /** Straight to the real CPU. */
  direct: number;
  /** Stopped at the hypervisor, which did the work and sent the guest on. */
  exits: number;
  /** Rewritten by software before they ran. */
  translated: number;
}

/** What a guest's virtual CPUs have done: one by one since the last long run, and in the last long run of each mode. */
export interface VcpuLog {
  fired: Counts;
  runs: Partial<Record<VcpuMode, Counts>>;
}

/** Nothing done yet. */
export const NO_COUNTS: Counts = { direct: 0, exits: 0, translated: 0 };

/** How many of a number of instructions passed through the hypervisor's hands. */
export function throughHands({ exits, translated }: Counts): number {
  return exits + translated;
}

/** How a guest's instructions are carried out on a host. KVM needs VT-x; without it QEMU translates everything. */
export function modeOf(host: Pick<Machine, 'hardware' | 'hypervisor'>, guest: Hardware): VcpuMode {
  if (guest.architecture !== host.hardware.architecture) return 'emulated';
  if (hasAssist(host.hardware)) return 'direct';
  return host.hypervisor?.within === 'kernel' ? 'emulated' : 'translated';
}
