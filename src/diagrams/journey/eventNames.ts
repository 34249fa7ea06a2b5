// Names behind the ids in events: a container or an exec may be gone by the end of its turn, or not be there yet at its beginning.
import { type Event } from '../../sim/event';
import { PROGRAM_IDS, type ProgramId } from '../../sim/hardware/board';
import { allMachines, findMachine, type World } from '../../sim/world';

/** Where the names in an event are looked up: the turn that it belongs to. */
export interface NameContext {
  before: World;
  after: World;
  events: readonly Event[];
}

const worldsOf = ({ before, after }: NameContext): World[] => [after, before];

/** The host name of a machine. */
export function hostname(id: string, context: NameContext): string {
  for (const world of worldsOf(context)) {
    const machine = findMachine(world.machines, id);
    if (machine) return machine.hostname;
  }
  return id;
}

/** Whether a machine is a VM. */
export const isGuest = (id: string, context: NameContext): boolean =>
  worldsOf(context).some((world) => !world.machines.some((machine) => machine.id === id) && findMachine(world.machines, id));

/** The VM that a process carries on its host's kernel; null for any other process. */
export function carriedBy({ machine, pid }: { machine: string; pid: number }, context: NameContext): string | null {
  const process = worldsOf(context)
    .map((world) => findMachine(world.machines, machine)?.kernel?.processes[pid])
    .find((found) => found !== undefined);
  return process?.guestId ?? null;
}

/** A container's name, also of one that the turn made and removed again. */
export function containerName(id: string, context: NameContext): string {
  for (const world of worldsOf(context)) {
    const found = allMachines(world).find((machine) => machine.engine?.containers[id])?.engine?.containers[id];
    if (found) return found.name;
  }
  for (const event of context.events) if (event.type === 'container/created' && event.container.id === id) return event.container.name;
  return id.slice(0, 12);
}

/** The container of an exec, and what it runs. */
export function execOf(id: string, context: NameContext): { container: string; command: string } {
  for (const world of worldsOf(context)) {
    const found = allMachines(world).find((machine) => machine.engine?.execs[id])?.engine?.execs[id];
    if (found) return { container: containerName(found.container, context), command: found.argv.join(' ') };
  }
  for (const event of context.events)
    if (event.type === 'exec/created' && event.exec.id === id) return { container: containerName(event.exec.container, context), command: event.exec.argv.join(' ') };
  return { container: id.slice(0, 12), command: '' };
}

/** The program of a small computer that a process is or was, by the letter that it is drawn with; null for any other process. */
export function boardProgramOf({ machine, pid }: { machine: string; pid: number }, { before, events }: NameContext): ProgramId | null {
  const loaded = events.find((event) => event.type === 'program/loaded' && event.machine === machine && event.pid === pid);
  if (loaded?.type === 'program/loaded') return loaded.program;
  const board = findMachine(before.machines, machine)?.hardware.board;
  return PROGRAM_IDS.find((id) => board?.programs[id].pid === pid) ?? null;
}

/** The program's own name: `nginx` out of `nginx: master process …` or `/usr/sbin/nginx`. */
export const programOf = (argv: readonly string[]): string => (argv[0] ?? '').replace(/:.*$/, '').split('/').at(-1) ?? '';
