// The layer that divides hardware among virtual machines.

/** A hypervisor: type 1 stands on the hardware, type 2 runs on a host OS beside other programs. */
export interface Hypervisor {
  type: 1 | 2;
  /** Illustrative product name, never claimed to be the only one. */
  product: string;
}
