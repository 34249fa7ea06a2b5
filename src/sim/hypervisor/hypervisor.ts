// The layer that divides hardware among virtual machines, and what it keeps about them.
import { type Machine, type Pending } from '../world';

/** A guest as it was at one moment: its disk and, if it ran, its memory. */
export interface Snapshot {
  name: string;
  /** Simulated ms. */
  takenAt: number;
  machine: Machine;
  /** What was to happen in it by itself; `at` counts from `takenAt`. */
  pending: Pending[];
}

/** A hypervisor: type 1 stands on the hardware, type 2 runs on a host OS beside other programs. */
export interface Hypervisor {
  type: 1 | 2;
  /** The product's name; an illustrative one says so. */
  product: string;
  /** KVM, or macOS's Hypervisor.framework: the host's own kernel is the hypervisor, so that it stands on the hardware and yet is a general OS. */
  within?: 'kernel';
  /** Whether more memory may be promised to guests than there is. */
  overcommit?: boolean;
  /** By the guest's id, oldest first. */
  snapshots?: Record<string, Snapshot[]>;
}

/** KVM, a part of the Linux kernel, with libvirt to manage its VMs. It is usually filed under type 1. */
export const KVM: Hypervisor = { type: 1, product: 'KVM', within: 'kernel' };

/** The snapshots of a guest, oldest first. */
export function snapshotsOf({ hypervisor }: Machine, guest: string): readonly Snapshot[] {
  return hypervisor?.snapshots?.[guest] ?? [];
}

/** Why a hypervisor does not do what it is asked to. */
export type VmRefusal =
  'name-conflict' | 'out-of-memory' | 'too-many-cpus' | 'too-small-for-os' | 'running' | 'not-running' | 'host-off' | 'no-such-snapshot' | 'has-snapshots' | 'in-use';
