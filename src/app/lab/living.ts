// What can die in the lab, and what has: the things that a learner predicts about when a lever is pulled.
import { plainApps, programOf } from '../../diagrams/stack/apps';
import { type LabTurn } from '../../lab/turn';
import { diedBetween } from '../../sim/whoDies';
import { allMachines, isAlive, type Machine, type World } from '../../sim/world';

/** Something that runs. */
export interface Living {
  /** Unique in its world. */
  id: string;
  kind: 'machine' | 'daemon' | 'container' | 'process';
  /** The id of the machine that it runs on, or is. */
  machine: string;
  /** The host name of that machine. */
  host: string;
  /** What it is called: a host name, a container's name, a program. */
  name: string;
}

function livingOn({ id, hostname, kernel, engine }: Machine): Living[] {
  const on = { machine: id, host: hostname };
  const containers = Object.values(engine?.containers ?? {})
    .filter(({ pid }) => pid !== 0)
    .sort((a, b) => a.createdAt - b.createdAt);
  return [
    { id: `machine:${id}`, kind: 'machine', ...on, name: hostname },
    ...(engine && engine.pid !== 0 ? [{ id: `process:${id}:${String(engine.pid)}`, kind: 'daemon' as const, ...on, name: 'dockerd' }] : []),
    ...containers.map((container): Living => ({ id: `container:${id}:${container.id}`, kind: 'container', ...on, name: container.name })),
    ...(kernel ? plainApps(kernel) : []).map((process): Living => ({ id: `process:${id}:${String(process.pid)}`, kind: 'process', ...on, name: programOf(process.argv) })),
  ];
}

/** Everything that runs and has a name: machines, daemons, containers and plain programs, machine by machine. */
export function livingIn(world: World): Living[] {
  return allMachines(world)
    .filter(({ id }) => isAlive(world, id))
    .flatMap(livingOn);
}

/** The ids of those that lived when a turn began and are dead at its end. */
export function deadIn({ before, after }: Pick<LabTurn, 'before' | 'after'>): ReadonlySet<string> {
  const { machines, processes, containers } = diedBetween(before, after);
  return new Set([
    ...machines.map((id) => `machine:${id}`),
    ...containers.map(({ machine, container }) => `container:${machine}:${container}`),
    ...processes.map(({ machine, pid }) => `process:${machine}:${String(pid)}`),
  ]);
}
