// What virsh's commands share: the domains of a host, how they are named, and libvirt's words for what goes wrong.
import { type ProgramContext, type ProgramResult } from '../../shell/program';
import { machineOf, type Machine } from '../../world';
import { guestName } from '../guests';
import { type VmRefusal } from '../hypervisor';
import { valuesOf } from '../../values';

/** A command of virsh. `args` come after the command's name. */
export type VirshCommand = (context: ProgramContext, args: readonly string[]) => ProgramResult;

/** A VM as libvirt calls it. */
export interface Domain {
  name: string;
  machine: Machine;
  /** Counted over the running ones, in the order in which they started; null while it is off. */
  id: number | null;
}

/** The domains of the machine that virsh runs on: running ones first, in the order of their ids. */
export function domainsOf({ sim, machine }: ProgramContext): Domain[] {
  const host = machineOf(sim.world, machine);
  const carriers = valuesOf(host.kernel?.processes)
    .filter(({ guestId }) => guestId !== null)
    .toSorted((a, b) => a.startedAt - b.startedAt || a.pid - b.pid)
    .map(({ guestId }) => guestId);
  const ids = host.guests.map((guest): Domain => ({ name: guestName(guest.id), machine: guest, id: carriers.includes(guest.id) ? carriers.indexOf(guest.id) + 1 : null }));
  return ids.toSorted((a, b) => (a.id ?? Infinity) - (b.id ?? Infinity) || (a.name < b.name ? -1 : 1));
}

/** `running` or `shut off`. A kernel that has panicked still counts as running: nobody told libvirt. */
export function stateOf({ id }: Domain): string {
  return id === null ? 'shut off' : 'running';
}

/** Prints an error and the empty line after it; the exit code. */
export function fail(context: ProgramContext, ...lines: readonly string[]): number {
  context.err(lines.map((line) => `error: ${line}\n`).join(''));
  context.out('\n');
  return 1;
}

/** Runs a command for the domain that the first argument without hyphens names. */
export function withDomain(command: string, run: (context: ProgramContext, domain: Domain, rest: readonly string[], flags: readonly string[]) => ProgramResult): VirshCommand {
  return (context, args) => {
    const flags = args.filter((arg) => arg.startsWith('--'));
    const [named, ...rest] = args.filter((arg) => !arg.startsWith('--') || arg === '--').map((arg) => arg.replace(/^--domain=?/, ''));
    if (named === undefined) return fail(context, `command '${command}' requires <domain> option`);
    const domain = domainsOf(context).find(({ name, id }) => name === named || String(id) === named);
    return domain ? run(context, domain, rest, flags) : fail(context, `failed to get domain '${named}'`);
  };
}

const NOT_RUNNING = 'Requested operation is not valid: domain is not running';

/** libvirt's second line for what the hypervisor refuses. */
export const REASONS: Readonly<Record<VmRefusal, string>> = {
  'out-of-memory': "internal error: process exited while connecting to monitor: qemu-system-x86_64: cannot set up guest memory 'pc.ram': Cannot allocate memory",
  'has-snapshots': 'Requested operation is not valid: cannot delete inactive domain with snapshots',
  'not-running': NOT_RUNNING,
  'host-off': NOT_RUNNING,
  running: 'Requested operation is not valid: domain is already running',
  'name-conflict': 'operation failed: it already exists',
  'no-such-snapshot': 'Domain snapshot not found',
  'too-many-cpus': 'unsupported configuration: Maximum CPUs greater than specified machine type limit',
  'too-small-for-os': 'unsupported configuration',
  'in-use': 'Requested operation is not valid: domain is in use',
};

/** Why the hypervisor has refused since an event count, if it has. */
export function refusalSince({ sim }: ProgramContext, count: number): VmRefusal | undefined {
  return sim.events.slice(count).flatMap((event) => (event.type === 'hypervisor/refused' ? [event.reason] : []))[0];
}
