// The same processes seen from two places: the host's whole list, and the short one that a container sees.
import { type Container } from '../../sim/docker/container';
import { type Kernel, type Process, ROOT_NAMESPACES } from '../../sim/kernel/kernel';
import { findMachine, type Machine, type World } from '../../sim/world';
import { plainApps, programOf } from '../stack/apps';

/** A line of a process list. */
export interface ProcessLine {
  /** The number in this list. */
  shown: number;
  /** The number in the host's list: what a process is known by. */
  pid: number;
  /** The number in the container's list; null for processes that are in none. */
  insidePid: number | null;
  user: string;
  command: string;
  program: string;
  /** The container's name; null for host processes. */
  container: string | null;
}

/** Both lists, and what they belong to. */
export interface ProcessLists {
  machine: string;
  release: string;
  panicked: boolean;
  host: ProcessLine[];
  /** How many host processes are left out of `host`. */
  more: number;
  /** The container that is looked into; null when none runs. */
  container: string | null;
  inside: ProcessLine[];
  /** How many processes are left out of `inside`. */
  moreInside: number;
  /** The container shares the host's process numbers, so nothing is hidden from it. */
  seesHost: boolean;
}

/** What to read. */
export interface ListOptions {
  machine?: string | undefined;
  /** The container to look into; the newest one that runs unless given. */
  container?: string | undefined;
  /** Most lines of a list; of a longer one, the last line is left for the rest. */
  most: number;
}

/** Which processes are left out first when the host's list is too long: a higher number goes earlier. */
function importance(kernel: Kernel, entered: Container | undefined): (process: Process) => number {
  const plain = new Set(plainApps(kernel).map((process) => process.pid));
  const programs = new Set(Object.values(kernel.processes).flatMap((process) => (entered && process.containerId === entered.id ? [programOf(process.argv)] : [])));
  return (process) => {
    if (process.pid === 1) return 0;
    if (entered && process.containerId === entered.id) return 1;
    if (plain.has(process.pid)) return programs.has(programOf(process.argv)) ? 2 : 3;
    if (process.nsPid === 1) return 3;
    return programOf(process.argv) === 'dockerd' ? 4 : 5;
  };
}

/** The machine's container with a name, or the newest one that runs; one that is paused where none runs. */
function enteredContainer({ engine, kernel }: Machine, name: string | undefined): Container | undefined {
  const open = Object.values(engine?.containers ?? {}).filter((container) => kernel?.processes[container.pid] !== undefined);
  if (name !== undefined) return open.find((container) => container.name === name);
  const rank = (container: Container): number => Number(container.state === 'paused');
  return open.toSorted((a, b) => rank(a) - rank(b) || b.createdAt - a.createdAt)[0];
}

/** As many as fit, the most important ones, in their order. */
function cut(processes: readonly Process[], most: number, rank: (process: Process) => number): Process[] {
  if (processes.length <= most) return [...processes];
  const kept = new Set(processes.toSorted((a, b) => rank(a) - rank(b) || a.pid - b.pid).slice(0, most - 1));
  return processes.filter((process) => kept.has(process));
}

/** Reads both lists from the kernel's process table. Null when the machine has no kernel. */
export function processLists(world: World, { machine: id = 'host', container, most }: ListOptions): ProcessLists | null {
  const machine = findMachine(world.machines, id);
  if (!machine?.kernel) return null;
  const { kernel, engine } = machine;
  const entered = enteredContainer(machine, container);
  const all = Object.values(kernel.processes).toSorted((a, b) => a.pid - b.pid);
  const own = all.filter((process) => entered && process.containerId === entered.id);
  const lineOf = (process: Process, shown: number): ProcessLine => {
    const { pid, nsPid, user, argv, containerId } = process;
    const name = containerId === null ? null : (engine?.containers[containerId]?.name ?? containerId.slice(0, 12));
    return { shown, pid, insidePid: name === null ? null : nsPid, user, command: argv.join(' '), program: programOf(argv), container: name };
  };
  const host = cut(all, most, importance(kernel, entered));
  const seesHost = own[0]?.namespaces.pid === ROOT_NAMESPACES.pid && own[0].nsPid === own[0].pid;
  const visible = seesHost ? all : own.toSorted((a, b) => a.nsPid - b.nsPid);
  const inside = seesHost ? host : cut(visible, most, (process) => process.nsPid);
  return {
    machine: id,
    release: `Linux ${/^\d+\.\d+/.exec(kernel.release)?.[0] ?? kernel.release}`,
    panicked: kernel.state === 'panicked',
    host: host.map((process) => lineOf(process, process.pid)),
    more: all.length - host.length,
    container: entered?.name ?? null,
    inside: inside.map((process) => lineOf(process, seesHost ? process.pid : process.nsPid)),
    moreInside: visible.length - inside.length,
    seesHost,
  };
}
