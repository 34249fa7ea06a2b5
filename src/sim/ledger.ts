// The memory of a machine: what it really uses, and what a host has promised to its guests. `free` prints it, the ledger draws it.
import { GUEST_OS_MIB, HOST_OS_MIB, VMM_OVERHEAD_MIB, WINDOWS_OS_MIB } from './calibration';
import { type Process } from './kernel/kernel';
import { type Machine } from './world';
import { valuesOf } from './values';

/** The OS's own part: kernel and services. A real computer's is reserved, a guest's is what an idle one uses. */
function ownMiB({ hardware, kernel }: Machine): number {
  if (!hardware.virtual) return HOST_OS_MIB.value;
  if (!kernel) return 0;
  return kernel.family === 'windows' ? WINDOWS_OS_MIB.value : GUEST_OS_MIB.value;
}

/** Whether a process is one of the services that the OS's own part covers. */
const isService = ({ cgroup }: Process): boolean => cgroup === '/system.slice' || cgroup === '/init.scope';

/** MiB that a guest really takes from its host: no more than it was promised, whatever it does. */
export function residentMiB(guest: Machine): number {
  return guest.kernel ? Math.min(guest.hardware.memoryMiB, usedMiB(guest)) : 0;
}

/** MiB that a machine's programs, OS and guests really use. More than the machine has means that the rest lies on its disk. */
export function usedMiB(machine: Machine): number {
  const processes = valuesOf(machine.kernel?.processes).filter((process) => process.guestId === null && !isService(process));
  const programs = processes.reduce((sum, { memoryMiB }) => sum + memoryMiB, 0);
  const guests = machine.guests.filter(({ power }) => power !== 'off').reduce((sum, guest) => sum + residentMiB(guest) + VMM_OVERHEAD_MIB.value, 0);
  return Math.round(ownMiB(machine) + programs + guests);
}

/** One guest's line in the ledger of its host, in MiB. */
export interface LedgerLine {
  machine: string;
  promised: number;
  /** What it really takes right now. */
  used: number;
  on: boolean;
}

/** What a host has, has promised and really uses, in MiB. */
export interface Ledger {
  total: number;
  /** What the host's own OS or the hypervisor keeps. */
  own: number;
  guests: LedgerLine[];
  /** Everything that has been given away: the own part and all guests, whether they are on or off. */
  promised: number;
  used: number;
  /** What has no room in memory and lies on the host's disk instead. */
  swapped: number;
}

/** The ledger of a machine that carries guests. The root partition of a hypervisor counts as the host's own. */
export function ledgerOf(machine: Machine): Ledger {
  const total = machine.hardware.memoryMiB;
  const lent = machine.guests.filter(({ partition }) => partition === undefined);
  const guests = lent.map((guest) => ({ machine: guest.id, promised: guest.hardware.memoryMiB, used: residentMiB(guest), on: guest.power !== 'off' }));
  const own = HOST_OS_MIB.value;
  const used = machine.power === 'off' ? 0 : usedMiB(machine);
  return { total, own, guests, promised: guests.reduce((sum, { promised }) => sum + promised, own), used, swapped: Math.max(0, used - total) };
}
