// What can be broken in a World, machine by machine, and how each thing is mended.
import { type Control } from './control';
import { FILLER } from './disk';
import { type Container } from './docker/container';
import { type Engine } from './docker/engine';
import { allMachines, isAlive, type Machine, type World } from './world';

/** The kinds of faults, and of what mends them. */
export type FaultId =
  | 'panic'
  | 'reboot'
  | 'daemon-off'
  | 'daemon-on'
  | 'network-cut'
  | 'network-on'
  | 'disk-full'
  | 'disk-free'
  | 'leak'
  | 'busy'
  | 'content'
  | 'escape'
  | 'registry-off'
  | 'registry-on';

/** A lever. `target` names what it acts on beside the machine: a container or a registry. */
export interface Fault {
  id: FaultId;
  /** null for a registry, which is no machine of ours. */
  machine: string | null;
  target: string | null;
  control: Control;
  /** Whether it mends what another one has broken. */
  mends: boolean;
}

/** Machines that have something to break or to mend: alive, or stopped by a panic. */
function machinesWithFaults(world: World): Machine[] {
  return allMachines(world).filter(({ id, kernel }) => kernel !== null && (isAlive(world, id) || kernel.state === 'panicked'));
}

/** Everything that can be broken or mended now, in the order of the machines. */
export function faultsIn(world: World): Fault[] {
  const registries = Object.values(world.registries).map(({ host, online }): Fault => {
    const control: Control = { kind: 'registry', registry: host, online: !online };
    return { id: online ? 'registry-off' : 'registry-on', machine: null, target: host, control, mends: !online };
  });
  return [...machinesWithFaults(world).flatMap((machine) => faultsOf(world, machine)), ...registries];
}

function faultsOf(world: World, { id: machine, engine, files, networkCut }: Machine): Fault[] {
  const lever = (id: FaultId, control: Control, mends = false, target: string | null = null): Fault => ({ id, machine, target, control, mends });
  if (!isAlive(world, machine)) return [lever('reboot', { kind: 'power', machine, on: true }, true)];
  const on = engine?.state === 'running';
  const cut = networkCut === true;
  const full = files[FILLER] !== undefined;
  return [
    lever('panic', { kind: 'panic', machine }),
    ...(engine ? [lever(on ? 'daemon-off' : 'daemon-on', { kind: 'daemon', machine, on: !on }, !on)] : []),
    lever(cut ? 'network-on' : 'network-cut', { kind: 'network', machine, cut: !cut }, cut),
    lever(full ? 'disk-free' : 'disk-full', { kind: 'disk', machine, full: !full }, full),
    ...(engine ? neighbours(engine).flatMap((container) => faultsOfContainer(world, machine, container, lever)) : []),
  ];
}

/** Containers that a fault can begin in, the oldest first. */
const neighbours = (engine: Engine): Container[] =>
  Object.values(engine.containers)
    .filter(({ state }) => state === 'running')
    .sort((a, b) => a.createdAt - b.createdAt);

function faultsOfContainer(world: World, machine: string, { pid, name }: Container, lever: (id: FaultId, control: Control, mends: boolean, target: string) => Fault): Fault[] {
  const process = allMachines(world).find(({ id }) => id === machine)?.kernel?.processes[pid];
  const busy = (process?.cpuDemand ?? 0) > 0;
  return [
    lever('leak', { kind: 'greed', machine, pid, resource: 'memory', on: true }, false, name),
    lever(busy ? 'content' : 'busy', { kind: 'greed', machine, pid, resource: 'cpu', on: !busy }, busy, name),
    lever('escape', { kind: 'attack', machine, pid, attack: 'breakout' }, false, name),
  ];
}
