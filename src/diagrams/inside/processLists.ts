// The same processes seen from two places: the host's whole list, and the short one that a container sees.
import { ROOT_NAMESPACES, type Process } from '../../sim/kernel/kernel';
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
}

function namesById(machine: Machine): Map<string, string> {
  return new Map(Object.values(machine.engine?.containers ?? {}).map((container) => [container.id, container.name]));
}

const commandOf = ({ argv }: Process): string => argv.join(' ');

/** The rows that must not be left out come first: init, the container's own, the same program outside, other apps, the engine. */
function importance(process: Process, chosen: string | undefined, programs: ReadonlySet<string>, plain: ReadonlySet<number>): number {
  if (process.pid === 1) return 0;
  if (chosen !== undefined && process.containerId === chosen) return 1;
  if (plain.has(process.pid) && programs.has(programOf(process.argv))) return 2;
  if (plain.has(process.pid) || process.nsPid === 1) return 3;
  return programOf(process.argv) === 'dockerd' ? 4 : 5;
}

/** The machine's container with a name, or the first one that runs. */
function chosenContainer(machine: Machine, name: string | undefined): { id: string; name: string } | undefined {
  const running = Object.values(machine.engine?.containers ?? {}).filter((container) => container.pid > 0);
  const inOrder = running.toSorted((a, b) => a.createdAt - b.createdAt);
  return inOrder.find((container) => container.name === name) ?? (name === undefined ? inOrder[0] : undefined);
}

/** Reads both lists from the kernel's process table, the host's cut to `most` lines. Null when the machine has no kernel. */
export function processLists(
  world: World,
  { machine: id = 'host', container, most }: { machine?: string | undefined; container?: string | undefined; most: number },
): ProcessLists | null {
  const machine = findMachine(world.machines, id);
  if (!machine?.kernel) return null;
  const { kernel } = machine;
  const names = namesById(machine);
  const chosen = chosenContainer(machine, container);
  const all = Object.values(kernel.processes).toSorted((a, b) => a.pid - b.pid);
  const own = all.filter((process) => chosen !== undefined && process.containerId === chosen.id);
  const lineOf = (process: Process, shown: number): ProcessLine => {
    const name = process.containerId === null ? null : (names.get(process.containerId) ?? null);
    return { shown, pid: process.pid, insidePid: name === null ? null : process.nsPid, command: commandOf(process), program: programOf(process.argv), container: name };
  };
  const plain = new Set(plainApps(kernel).map((process) => process.pid));
  const programs = new Set(own.map((process) => programOf(process.argv)));
  const rank = (process: Process): number => importance(process, chosen?.id, programs, plain);
  const room = all.length > most ? most - 1 : most;
  const kept = new Set(
    all
      .toSorted((a, b) => rank(a) - rank(b) || a.pid - b.pid)
      .slice(0, room)
      .map((process) => process.pid),
  );
  const pidSpace = own[0]?.namespaces.pid;
  const seesHost = pidSpace === ROOT_NAMESPACES.pid && own[0]?.nsPid === own[0]?.pid;
  const visible = seesHost ? all : own;
  return {
    machine: id,
    release: `Linux ${/^\d+\.\d+/.exec(kernel.release)?.[0] ?? kernel.release}`,
    panicked: kernel.state === 'panicked',
    host: all.filter((process) => kept.has(process.pid)).map((process) => lineOf(process, process.pid)),
    more: all.length - kept.size,
    container: chosen?.name ?? null,
    inside: visible
      .toSorted((a, b) => a.nsPid - b.nsPid)
      .slice(0, most)
      .map((process) => lineOf(process, process.nsPid)),
  };
}
