// The parts of a computer, real or virtual: what a kernel or a hypervisor stands on.

/** CPU, memory, disk and NIC of one machine. A guest's hardware is virtual: a hypervisor lends it. */
export interface Hardware {
  /** Virtual hardware exists only as the hypervisor's bookkeeping. */
  virtual: boolean;
  cpuCores: number;
  /** MiB of RAM. */
  memoryMiB: number;
  /** Decimal gigabytes of disk. */
  diskGB: number;
  /** Mbit/s of the network card. */
  nicMbps: number;
}
