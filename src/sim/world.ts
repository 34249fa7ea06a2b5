// The World: every simulated computer, registry and terminal as one plain JSON value.
import { present } from './draft';
import { type Hardware } from './hardware/hardware';
import { type Kernel, type KernelFamily } from './kernel/kernel';
import { type WritableLayer } from './kernel/files';
import { type Hypervisor } from './hypervisor/hypervisor';
import { type ProductPlaces } from './hypervisor/products';
import { type VcpuLog } from './hypervisor/vcpu';
import { type DockerClient, type Engine } from './docker/engine';
import { type Registry } from './docker/registry/registry';
import { type Race } from './racers';
import { type Wave } from './wave';
import { type Job } from './shell/foregroundJob';
import { type Session } from './shell/session';

/** What is installed on a machine's disk. */
export interface OperatingSystem {
  /** As /etc/os-release's PRETTY_NAME, or as the vendor writes it. */
  name: string;
  family: KernelFamily;
  /** The kernel that it boots. */
  kernelRelease: string;
  kernelBuild: string;
  /** The file tree that the disk starts from (a name in the catalogue of base systems). */
  base: string;
}

/** An attempt to run the learner's own app on a machine. */
export interface Trial {
  /** As the bare program file, or as a container from its image. */
  form: 'file' | 'image';
  outcome: 'runs' | 'slow' | 'library-missing' | 'library-old' | 'cpu' | 'kernel';
  /** What the system printed. */
  text: string;
}

/** A computer, real or virtual. A guest is a Machine whose hardware is virtual, so the tree has any depth. */
export interface Machine {
  id: string;
  hostname: string;
  hardware: Hardware;
  power: 'off' | 'booting' | 'on';
  os: OperatingSystem | null;
  /** null while off, and on a machine that a type 1 hypervisor runs without a kernel of its own. */
  kernel: Kernel | null;
  hypervisor: Hypervisor | null;
  guests: Machine[];
  /** dockerd and what it manages, where installed. */
  engine: Engine | null;
  /** The docker CLI's own configuration, where installed. */
  client: DockerClient | null;
  /** What came of the last attempt to run the learner's own app here. */
  trial?: Trial;
  /** What has been written over the installed OS. */
  files: WritableLayer;
  /** Where a hypervisor moved in under a running OS: that OS owns the devices, but stands on the hypervisor like any guest. */
  partition?: 'root';
  /** Whether it is switched on together with the hypervisor below it. */
  autostart?: true;
  /** What its virtual CPUs have done while somebody watched. */
  vcpu?: VcpuLog;
  /** Its network card is unplugged; absent where it is not. */
  networkCut?: true;
}

/** One terminal window and the shell session in it. */
export interface Terminal {
  id: string;
  machine: string;
  session: Session;
  /** What holds the terminal until it ends or Ctrl+C. */
  job: Job | null;
  /** Whether output is a terminal (redraws progress) or a pipe (prints plain lines). */
  outputIsTty: boolean;
  /** Characters in a row. */
  columns: number;
  /** What the terminal's own shell remembers of the lines typed into it, the latest last; absent before the first one. */
  typed?: string[];
}

/** Something that will happen by itself at a simulated instant. */
export type Pending =
  | { at: number; kind: 'process-exit'; machine: string; pid: number; code: number }
  | { at: number; kind: 'process-output'; machine: string; pid: number; stream: 'stdout' | 'stderr'; text: string }
  /** The kernel charges a process's memory to its cgroups: it has grown to `memoryMiB`, or there may be too little for what it has. */
  | { at: number; kind: 'memory-charge'; machine: string; pid: number; memoryMiB: number }
  | { at: number; kind: 'health-check'; machine: string; container: string }
  | { at: number; kind: 'container-restart'; machine: string; container: string }
  /** A shell that is a process goes on with its script. */
  | { at: number; kind: 'shell-ready'; machine: string; pid: number }
  /** The shell that a terminal is typed into goes on; `inside` tells that the terminal is connected to it by a job. */
  | { at: number; kind: 'terminal-ready'; machine: string; terminal: string; inside: boolean }
  /** A program that does something again and again does it again. */
  | { at: number; kind: 'process-tick'; machine: string; pid: number }
  /** The next turn on the CPU of a small computer. */
  | { at: number; kind: 'slice'; machine: string };

/** The page that the learner's browser shows. */
export interface BrowserPage {
  machine: string;
  url: string;
  /** HTTP status, or null when nothing answered. */
  status: number | null;
  body: string;
}

/** The whole simulated state. Treat as immutable: only `evolve` writes to a draft of it. */
export interface World {
  version: 1;
  seed: number;
  /** Simulated ms since the scenario began. */
  now: number;
  /** Unix ms at `now` = 0. */
  epoch: number;
  /** Real computers; their guests hang below them. */
  machines: Machine[];
  registries: Record<string, Registry>;
  terminals: Record<string, Terminal>;
  pending: Pending[];
  browser: BrowserPage | null;
  /** The last race: when it began, and which stacks have their copy running. */
  race?: Race;
  /** The last wave of requests, as far as it has passed. */
  wave?: Wave;
  /** Where the learner has filed hypervisor products. */
  products?: ProductPlaces;
}

/** All machines, parents before their guests. */
export function allMachines(world: World): Machine[] {
  const walk = (machines: readonly Machine[]): Machine[] => machines.flatMap((m) => [m, ...walk(m.guests)]);
  return walk(world.machines);
}

/** The machine with an id. Throws when there is none: ids come from the World itself. */
export function machineOf(world: World, id: string): Machine {
  const found = findMachine(world.machines, id);
  if (!found) throw new Error(`no machine ${id}`);
  return found;
}

/** The machine with an id anywhere in a list of machines and their guests. */
export function findMachine(machines: readonly Machine[], id: string): Machine | undefined {
  // looked for among plain machines: only the one that is found needs a draft
  for (const [index, machine] of present(machines).entries()) {
    const found = machine.id === id ? machines[index] : machine.guests.length > 0 ? findMachine(machines[index]?.guests ?? [], id) : undefined;
    if (found) return found;
  }
  return undefined;
}

/** Whether a machine can run programs: powered, booted, and no kernel below it has stopped. */
export function isAlive(world: World, id: string): boolean {
  const path = machinePath(present(world).machines, id);
  return path.length > 0 && path.every((m) => m.power === 'on' && m.kernel?.state !== 'panicked') && path.at(-1)?.kernel != null;
}

/** Whether nothing reaches a machine from outside: its own network card, or one that carries it, is unplugged. */
export function isCutOff(world: World, id: string): boolean {
  return machinePath(present(world).machines, id).some(({ networkCut }) => networkCut === true);
}

/** The chain from a real computer down to the machine with an id; empty when there is none. */
export function machinePath(machines: readonly Machine[], id: string): Machine[] {
  for (const machine of machines) {
    if (machine.id === id) return [machine];
    const below = machinePath(machine.guests, id);
    if (below.length > 0) return [machine, ...below];
  }
  return [];
}

/** Unix ms of the simulated present. */
export function clockOf(world: World): number {
  return world.epoch + world.now;
}
