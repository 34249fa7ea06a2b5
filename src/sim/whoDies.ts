// Who dies of a fault: told from the World alone, before the lever is pulled.
import { valuesOf } from './values';
import { type Control } from './control';
import { ROOT_NAMESPACES, type Kernel } from './kernel/kernel';
import { canBeGreedy } from './kernel/parts';
import { memoryBound, oomVictim } from './kernel/memory';
import { type Place } from './walls';
import { allMachines, findMachine, isAlive, type Machine, machinePath, type World } from './world';

/** What a fault ends. A container dies with the process that it was started for, even if something starts it again. */
export interface Casualties {
  /** Machines on which nothing runs any more. */
  machines: string[];
  processes: Place[];
  containers: { machine: string; container: string }[];
  /** By what: a kernel that has stopped, the power, the daemon, memory; null when nobody dies. */
  cause: 'kernel' | 'power' | 'daemon' | 'memory' | null;
}

const NOBODY: Casualties = { machines: [], processes: [], containers: [], cause: null };

/** Who dies when a control is carried out. Everything else is taken to stay as it is: other programs neither grow nor end by themselves. */
export function whoDies(world: World, control: Control): Casualties {
  if (!('machine' in control)) return NOBODY;
  const machine = findMachine(world.machines, control.machine);
  if (!machine) return NOBODY;
  switch (control.kind) {
    case 'panic':
      return isAlive(world, machine.id) ? withCause(everythingOn(world, machine), 'kernel') : NOBODY;
    case 'power':
      return control.on || machine.power === 'off' ? NOBODY : withCause([...everythingOn(world, machine), ...vmmOf(world, machine.id)], 'power');
    case 'daemon':
      return control.on || !isAlive(world, machine.id) ? NOBODY : withCause(daemonAndContainers(world, machine), 'daemon');
    case 'greed':
      return control.resource === 'memory' && control.on && isAlive(world, machine.id) ? withCause(outOfMemory(world, machine, control.pid), 'memory') : NOBODY;
    default:
      return NOBODY;
  }

  function withCause(dead: readonly Place[], cause: Casualties['cause']): Casualties {
    const processes = unique(dead);
    const machines = machinesDeadWith(world, processes, control);
    return processes.length + machines.length === 0 ? NOBODY : { machines, processes, containers: containersOf(world, processes), cause };
  }
}

const same = (a: Place, b: Place): boolean => a.machine === b.machine && a.pid === b.pid;
const unique = (places: readonly Place[]): Place[] => places.filter((place, index) => places.findIndex((other) => same(place, other)) === index);

/** Every process that runs on a machine and on its guests. */
function everythingOn(world: World, machine: Machine): Place[] {
  const below = allMachines(world).filter(({ id }) => id === machine.id || id.startsWith(`${machine.id}/`));
  return below.flatMap(({ id, kernel }) => (isAlive(world, id) ? valuesOf(kernel?.processes).map(({ pid }) => ({ machine: id, pid })) : []));
}

/** The program that carries a guest, if one does. */
function vmmOf(world: World, guest: string): Place[] {
  const parent = machinePath(world.machines, guest).at(-2);
  if (!parent || !isAlive(world, parent.id)) return [];
  return valuesOf(parent.kernel?.processes).flatMap(({ pid, guestId }) => (guestId === guest ? [{ machine: parent.id, pid }] : []));
}

/** A process and what goes with it: the rest of its PID namespace if it is the first there, the VM that it carries, the small init that waited for it. */
function withFollowers(world: World, { id, kernel, engine }: Machine, pid: number, dead: ReadonlySet<number>): Place[] {
  const process = kernel?.processes[pid];
  if (!kernel || !process) return [];
  const all = Object.values(kernel.processes);
  const isFirst = process.nsPid === 1 && process.namespaces.pid !== ROOT_NAMESPACES.pid;
  const inside = isFirst ? all.filter((other) => other.namespaces.pid === process.namespaces.pid) : [process];
  const own = inside.map((other) => ({ machine: id, pid: other.pid }));
  const guest = process.guestId === null ? undefined : findMachine(world.machines, process.guestId);
  const container = engine?.containers[process.containerId ?? ''];
  const waiting = container?.hostConfig.Init === true && container.pid !== pid && !all.some((other) => other.ppid === container.pid && other.pid !== pid && !dead.has(other.pid));
  const init = waiting ? withFollowers(world, { id, kernel, engine } as Machine, container.pid, dead) : [];
  return [...own, ...init, ...(guest ? everythingOn(world, guest) : [])];
}

/** Stopping dockerd ends its containers, as live-restore is off. */
function daemonAndContainers(world: World, machine: Machine): Place[] {
  const { engine, id } = machine;
  if (!engine || engine.pid === 0) return [];
  const running = Object.values(engine.containers).filter(({ pid }) => pid !== 0);
  return [...running.flatMap(({ pid }) => withFollowers(world, machine, pid, new Set())), { machine: id, pid: engine.pid }];
}

/** A process takes memory until the OOM killer picks it; who else is picked before? */
function outOfMemory(world: World, machine: Machine, greedy: number): Place[] {
  const { kernel, hardware } = machine;
  const hungry = kernel?.processes[greedy];
  if (!kernel || !hungry || !canBeGreedy(hungry) || hungry.state === 'paused') return [];
  const left: Kernel = { ...kernel, processes: { ...kernel.processes } };
  const dead: Place[] = [];
  for (let process = hungry; ;) {
    const { cgroup, roomMiB } = memoryBound(left, hardware.memoryMiB, process);
    process = { ...process, memoryMiB: process.memoryMiB + Math.max(0, roomMiB) };
    left.processes[greedy] = process;
    const victim = oomVictim(left, hardware.memoryMiB, cgroup);
    if (!victim) return dead;
    const gone = withFollowers(world, { ...machine, kernel: left }, victim.pid, new Set(dead.flatMap((place) => (place.machine === machine.id ? [place.pid] : []))));
    dead.push(...gone);
    for (const place of gone) if (place.machine === machine.id) Reflect.deleteProperty(left.processes, place.pid);
    if (!(greedy in left.processes)) return dead;
  }
}

/** Machines that are alive now and have no process left: their own kernel stops, or what carries them. */
function machinesDeadWith(world: World, processes: readonly Place[], control: Control): string[] {
  const carried = processes.flatMap(({ machine, pid }) => findMachine(world.machines, machine)?.kernel?.processes[pid]?.guestId ?? []);
  const hit = control.kind === 'panic' || control.kind === 'power' ? [control.machine, ...carried] : carried;
  return allMachines(world)
    .map(({ id }) => id)
    .filter((id) => isAlive(world, id) && hit.some((from) => id === from || id.startsWith(`${from}/`)));
}

/** The containers whose first process is among the dead. */
function containersOf(world: World, dead: readonly Place[]): Casualties['containers'] {
  return allMachines(world).flatMap(({ id, engine }) =>
    valuesOf(engine?.containers)
      .filter(({ pid }) => pid !== 0 && dead.some((place) => same(place, { machine: id, pid })))
      .map((container) => ({ machine: id, container: container.id })),
  );
}

/** Who really died between two worlds: processes and machines that were alive, and are not. */
export function diedBetween(before: World, after: World): Pick<Casualties, 'machines' | 'processes' | 'containers'> {
  const aliveIn = (world: World): Place[] =>
    allMachines(world)
      .filter(({ id, kernel }) => kernel && isAlive(world, id))
      .flatMap(({ id, kernel }) => valuesOf(kernel?.processes).map(({ pid }) => ({ machine: id, pid })));
  const now = aliveIn(after);
  const processes = aliveIn(before).filter((place) => !now.some((other) => same(place, other)));
  const machines = allMachines(before)
    .map(({ id }) => id)
    .filter((id) => isAlive(before, id) && !isAlive(after, id));
  return { machines, processes, containers: containersOf(before, processes) };
}
