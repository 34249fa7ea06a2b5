// What happens in a kernel, folded into the World.
import { endOf, type EventOf } from '../event';
import { machineOf, type Machine, type World } from '../world';
import { boardEvolve, releaseProgram } from './boardEvolve';
import { type FilePlace, type WritableLayer } from './files';
import { planCharge } from './charges';
import { type Kernel, type Process } from './kernel';
import { partsEvolve } from './partsEvolve';
import { wakeBySignal, wakeWaiting } from './wake';
import { valuesOf } from '../values';

const kernelOf = (world: World, id: string): Kernel => {
  const kernel = machineOf(world, id).kernel;
  if (!kernel) throw new Error(`no kernel on ${id}`);
  return kernel;
};

/** What a process that has just been started will do: a shell its script, another its rounds. */
function beginWork(world: World, machine: string, { pid, session, every, startedAt }: Process): void {
  const at = Math.max(world.now, startedAt);
  if (session?.state?.run?.waiting === null) world.pending.push({ at, kind: 'shell-ready', machine, pid });
  if (every !== undefined) world.pending.push({ at: at + every, kind: 'process-tick', machine, pid });
}

export const kernelEvolve = {
  ...boardEvolve,
  ...partsEvolve,
  'process/started': (world: World, event: EventOf<'process/started'>) => {
    const kernel = kernelOf(world, event.machine);
    const { process, cgroup, exits } = event;
    kernel.processes[process.pid] = process;
    kernel.nextPid = Math.max(kernel.nextPid, process.pid + 1);
    for (const id of Object.values(process.namespaces)) kernel.nextNamespace = Math.max(kernel.nextNamespace, id < 4026532000 ? 0 : id + 1);
    if (cgroup) kernel.cgroups[cgroup.path] = cgroup;
    for (const print of event.prints) world.pending.push({ ...print, kind: 'process-output', machine: event.machine, pid: process.pid });
    if (exits) world.pending.push({ at: exits.at, kind: 'process-exit', machine: event.machine, pid: process.pid, code: exits.code });
    beginWork(world, event.machine, process);
    planCharge(world, event.machine, process.pid, endOf(event));
  },
  'process/grew': (world: World, event: EventOf<'process/grew'>) => {
    const process = kernelOf(world, event.machine).processes[event.pid];
    if (process) process.memoryMiB = event.memoryMiB;
    planCharge(world, event.machine, event.pid, endOf(event));
  },
  'process/settled': (world: World, event: EventOf<'process/settled'>) => {
    const process = kernelOf(world, event.machine).processes[event.pid];
    if (process) Object.assign(process, { memoryMiB: event.memoryMiB, growth: event.growth, cpuDemand: event.cpuDemand });
    planCharge(world, event.machine, event.pid, endOf(event));
  },
  'oom/killed': (world: World, event: EventOf<'oom/killed'>) => {
    const container = machineOf(world, event.machine).engine?.containers[event.container ?? ''];
    if (container) container.oomKilled = true;
  },
  'process/signalled': (world: World, event: EventOf<'process/signalled'>) => {
    const process = kernelOf(world, event.machine).processes[event.pid];
    if (process) wakeBySignal(world, event.machine, process, event.signal);
  },
  'process/sessionChanged': (world: World, event: EventOf<'process/sessionChanged'>) => {
    const process = kernelOf(world, event.machine).processes[event.pid];
    if (!process) return;
    process.session = event.session;
    if (event.resumeAt !== null) world.pending.push({ at: event.resumeAt, kind: 'shell-ready', machine: event.machine, pid: event.pid });
  },
  'process/replaced': (world: World, event: EventOf<'process/replaced'>) => {
    const kernel = kernelOf(world, event.machine);
    const { pid, argv, memoryMiB, handles, exits } = event;
    const process = kernel.processes[pid];
    if (!process) return;
    for (const key of ['output', 'session', 'every', 'keeps', 'program', 'reads'] as const) Reflect.deleteProperty(process, key);
    Object.assign(process, { argv, memoryMiB, handles, ...event.extras });
    for (const print of event.prints) world.pending.push({ ...print, kind: 'process-output', machine: event.machine, pid });
    if (exits) world.pending.push({ at: exits.at, kind: 'process-exit', machine: event.machine, pid, code: exits.code });
    beginWork(world, event.machine, process);
  },
  'process/kept': (world: World, event: EventOf<'process/kept'>) => {
    const process = kernelOf(world, event.machine).processes[event.pid];
    if (!process) return;
    process.keeps = event.keeps;
    if (event.prompt !== undefined) process.reads = { prompt: event.prompt };
  },
  'process/ticked': (world: World, event: EventOf<'process/ticked'>) => {
    const process = kernelOf(world, event.machine).processes[event.pid];
    if (process?.every !== undefined) world.pending.push({ at: event.at + (event.next ?? process.every), kind: 'process-tick', machine: event.machine, pid: event.pid });
  },
  'app/moved': () => undefined,
  'app/tried': (world: World, event: EventOf<'app/tried'>) => {
    machineOf(world, event.machine).trial = event.trial;
  },
  'emulation/switched': (world: World, event: EventOf<'emulation/switched'>) => {
    const kernel = kernelOf(world, event.machine);
    const others = (kernel.emulates ?? []).filter((cpu) => cpu !== event.architecture);
    kernel.emulates = event.on ? [...others, event.architecture] : others;
  },
  'process/exited': (world: World, event: EventOf<'process/exited'>) => {
    const kernel = kernelOf(world, event.machine);
    const gone = kernel.processes[event.pid];
    Reflect.deleteProperty(kernel.processes, event.pid);
    if (valuesOf(kernel.listeners).some((l) => l.pid === event.pid)) kernel.listeners = valuesOf(kernel.listeners).filter((l) => l.pid !== event.pid);
    releaseProgram(machineOf(world, event.machine), event.pid);
    world.pending = valuesOf(world.pending).filter((p) => !('pid' in p && p.machine === event.machine && p.pid === event.pid));
    wakeWaiting(world, event.machine, event.pid, event.code);
    if (gone?.cgroup.endsWith('.scope') && gone.pid !== 1 && !valuesOf(kernel.processes).some((p) => p.cgroup === gone.cgroup)) Reflect.deleteProperty(kernel.cgroups, gone.cgroup);
  },
  'port/opened': (world: World, event: EventOf<'port/opened'>) => {
    kernelOf(world, event.machine).listeners.push(event.listener);
  },
  'file/written': (world: World, event: EventOf<'file/written'>) => {
    const files = storeOf(machineOf(world, event.machine), event.container, event.place);
    if (!files) return;
    // A layer must remember what it hides; a volume and a tmpfs have nothing below them.
    if (event.node === null && (event.place.store === 'volume' || event.place.store === 'tmpfs')) Reflect.deleteProperty(files, event.place.path);
    else files[event.place.path] = event.node && { ...event.node, mtime: event.at + event.took };
  },
};

/** The files of a store, as far as it is there. */
export function storeOf({ files, engine }: Machine, id: string | null, place: FilePlace): WritableLayer | undefined {
  const container = id === null ? undefined : engine?.containers[id];
  switch (place.store) {
    case 'disk':
      return files;
    case 'layer':
      return container?.writable;
    case 'volume':
      return engine?.volumes[place.volume]?.files;
    case 'tmpfs': {
      const mount = container?.mounts.find(({ destination }) => destination === place.at);
      return mount?.type === 'tmpfs' ? mount.files : undefined;
    }
  }
}
