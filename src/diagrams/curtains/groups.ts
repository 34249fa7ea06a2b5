// Groups of processes as the kernel charges them: what each uses of memory and CPU time, and what it may use.
import { type Event } from '../../sim/event';
import { cpuUse } from '../../sim/kernel/cpu';
import { type Kernel, type Process } from '../../sim/kernel/kernel';
import { chargedMiB, chargedTo } from '../../sim/kernel/memory';
import { isPlain } from '../../sim/kernel/parts';
import { findMachine, type Machine, type World } from '../../sim/world';
import { plainApps, programOf } from '../stack/apps';
import { HOST } from './subject';

const BYTES_PER_MIB = 1024 ** 2;
const NANO = 1e9;

/** A group, or the whole machine. */
export interface GroupFact {
  /** Such as `container:<id>`, `process:<pid>` or `host`. */
  id: string;
  kind: 'container' | 'plain' | 'host';
  name: string;
  program: string;
  machine: string;
  /** The process that its limits and its greed are set by; null where nothing can be set. */
  pid: number | null;
  memoryMiB: number;
  /** MiB; null for no limit of its own. */
  memoryMax: number | null;
  /** CPUs that it gets. */
  cpus: number;
  /** CPUs that it may use at most; null for no limit of its own. */
  cpuMax: number | null;
  /** CPUs that it would use if it got them. */
  cpuWanted: number;
  /** Greedy for memory: it goes on growing. */
  leaks: boolean;
  /** The OOM killer has been here and nothing runs in it any more. */
  killed: boolean;
}

/** All groups of the host that are looked at, the machine last. */
export interface Groups {
  groups: GroupFact[];
  /** MiB and cores of the machine. */
  totalMiB: number;
  cores: number;
  release: string;
  panicked: boolean;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

function running(machine: Machine, kernel: Kernel, use: Readonly<Record<number, number>>, process: Process, name: string): GroupFact {
  const { cgroup, containerId, pid } = process;
  const shared = containerId === null && !cgroup.endsWith('.scope');
  const own = shared ? [process] : chargedTo(kernel, cgroup);
  const { memoryMax = null, nanoCpus = null } = shared ? {} : (kernel.cgroups[cgroup] ?? {});
  return {
    id: containerId === null ? `process:${String(pid)}` : `container:${name}`,
    kind: containerId === null ? 'plain' : 'container',
    name,
    program: programOf(process.argv),
    machine: machine.id,
    pid,
    memoryMiB: shared ? process.memoryMiB : chargedMiB(kernel, cgroup),
    memoryMax: memoryMax === null ? null : memoryMax / BYTES_PER_MIB,
    cpus: sum(own.map((each) => use[each.pid] ?? 0)),
    cpuMax: nanoCpus === null ? null : nanoCpus / NANO,
    cpuWanted: sum(own.map(({ cpuDemand }) => cpuDemand)),
    leaks: own.some(({ growth }) => growth !== null && growth.upToMiB === null),
    killed: false,
  };
}

/** A group in which the OOM killer has left nothing. */
function killed(machine: Machine, id: string, kind: GroupFact['kind'], name: string, program: string, limits: Pick<GroupFact, 'memoryMax' | 'cpuMax'>): GroupFact {
  return { id, kind, name, program, machine: machine.id, pid: null, memoryMiB: 0, cpus: 0, cpuWanted: 0, leaks: false, killed: true, ...limits };
}

/** Plain processes that the OOM killer ended in this turn: their tanks are still looked at. */
function killedPlain(machine: Machine, done: readonly Event[]): GroupFact[] {
  return done.flatMap((event) =>
    event.type === 'oom/killed' && event.machine === machine.id && event.container === null
      ? [killed(machine, `process:${String(event.pid)}`, 'plain', programOf(event.argv), programOf(event.argv), { memoryMax: null, cpuMax: null })]
      : [],
  );
}

/** The host's groups: the newest plain app and the newest containers, as many as there is room for, and the machine itself. */
export function groupsOf(world: World, done: readonly Event[], most: number): Groups | null {
  const machine = findMachine(world.machines, HOST);
  if (!machine?.kernel) return null;
  const { kernel, hardware, engine } = machine;
  const use = cpuUse(kernel, hardware.cpuCores);
  const plain = plainApps(kernel)
    .filter(isPlain)
    .map((process) => running(machine, kernel, use, process, programOf(process.argv)));
  const containers = Object.values(engine?.containers ?? {})
    .sort((a, b) => a.createdAt - b.createdAt)
    .flatMap((container) => {
      const process = kernel.processes[container.pid];
      if (process) return [running(machine, kernel, use, process, container.name)];
      const { Memory, NanoCpus } = container.hostConfig;
      const limits = { memoryMax: Memory === 0 ? null : Memory / BYTES_PER_MIB, cpuMax: NanoCpus === 0 ? null : NanoCpus / NANO };
      return container.oomKilled ? [killed(machine, `container:${container.name}`, 'container', container.name, programOf(container.argv), limits)] : [];
    });
  const all = [...plain, ...killedPlain(machine, done)].slice(-1);
  const host: GroupFact = {
    id: 'host',
    kind: 'host',
    name: machine.hostname,
    program: '',
    machine: machine.id,
    pid: null,
    memoryMiB: chargedMiB(kernel, null),
    memoryMax: hardware.memoryMiB,
    cpus: sum(Object.values(use)),
    cpuMax: hardware.cpuCores,
    cpuWanted: sum(Object.values(kernel.processes).map(({ cpuDemand }) => cpuDemand)),
    leaks: false,
    killed: false,
  };
  return {
    groups: [...all, ...containers.slice(-(most - all.length))].slice(0, most).concat(host),
    totalMiB: hardware.memoryMiB,
    cores: hardware.cpuCores,
    release: `Linux ${/^\d+\.\d+/.exec(kernel.release)?.[0] ?? kernel.release}`,
    panicked: kernel.state === 'panicked',
  };
}
