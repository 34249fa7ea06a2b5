// What happens to the parts that containers are made of, folded into the World.
import { endOf, type EventOf } from '../event';
import { machineOf, type World } from '../world';
import { planCharge } from './charges';
import { type Kernel, type Process } from './kernel';

const kernelOf = (world: World, id: string): Kernel | null => machineOf(world, id).kernel;
const processOf = (world: World, event: { machine: string; pid: number }): Process | undefined => kernelOf(world, event.machine)?.processes[event.pid];

export const partsEvolve = {
  'namespace/entered': (world: World, event: EventOf<'namespace/entered'>) => {
    const kernel = kernelOf(world, event.machine);
    const process = kernel?.processes[event.pid];
    if (!kernel || !process) return;
    const { namespace, id, nsPid, hostname, uidMap, proc } = event;
    if (namespace === 'net') for (const listener of kernel.listeners) if (listener.pid === event.pid) listener.net = id;
    process.namespaces[namespace] = id;
    process.nsPid = nsPid;
    kernel.nextNamespace = Math.max(kernel.nextNamespace, id + 1);
    if (hostname !== null) kernel.hostnames[id] = hostname;
    if (uidMap) kernel.uidMaps[id] = uidMap;
    if (proc) kernel.procMounts[process.namespaces.mnt] = process.namespaces.pid;
  },
  'hostname/set': (world: World, event: EventOf<'hostname/set'>) => {
    const kernel = kernelOf(world, event.machine);
    if (kernel) kernel.hostnames[event.uts] = event.hostname;
  },
  'segment/created': (world: World, event: EventOf<'segment/created'>) => {
    kernelOf(world, event.machine)?.segments.push(event.segment);
  },
  'root/changed': (world: World, event: EventOf<'root/changed'>) => {
    const process = processOf(world, event);
    if (process) process.root = event.root;
  },
  'attack/tried': () => undefined,
  'cgroup/limited': (world: World, event: EventOf<'cgroup/limited'>) => {
    const kernel = kernelOf(world, event.machine);
    const process = kernel?.processes[event.pid];
    if (!kernel || !process) return;
    kernel.cgroups[event.cgroup.path] = event.cgroup;
    process.cgroup = event.cgroup.path;
    for (const { pid, cgroup } of Object.values(kernel.processes)) if (cgroup === event.cgroup.path) planCharge(world, event.machine, pid, endOf(event));
  },
  'process/greedChanged': (world: World, event: EventOf<'process/greedChanged'>) => {
    const process = processOf(world, event);
    if (process) Object.assign(process, { growth: event.growth, cpuDemand: event.cpuDemand });
    planCharge(world, event.machine, event.pid, endOf(event));
  },
};
