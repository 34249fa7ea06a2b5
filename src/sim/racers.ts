// The stacks that one program is started on side by side, and what a World keeps of the last race between them.
import { type Event, type EventOf, endOf } from './event';
import { type World } from './world';

/** The stacks, from the barest to the one with most below the program. */
export const RACERS = ['process', 'process-vm', 'container', 'microvm', 'type1', 'type2', 'nested'] as const;
export type Racer = (typeof RACERS)[number];

/** What a start is made of. The app's part is what its own process takes to be there. */
export const PARTS = ['hardware', 'hypervisor', 'kernel', 'guest', 'engine', 'app'] as const;
export type Part = (typeof PARTS)[number];

/** A piece of a start. */
export interface Stretch {
  part: Part;
  ms: number;
}

/** How the start of a copy went: ms from the shot to the copy's process, and what they went into, in order. */
export interface Arrival {
  after: number;
  stretches: Stretch[];
}

/** A race: a copy of the same program on each stack, all started at one instant. */
export interface Race {
  /** The number of the copy. */
  copy: number;
  /** Simulated ms. */
  began: number;
  arrived: Partial<Record<Racer, Arrival>>;
}

/** The computer of a stack. */
export function computerOf(racer: Racer): string {
  return `race-${racer}`;
}

/** Whether a machine is a computer or one of its guests. */
export function isWithin(machine: string, computer: string): boolean {
  return machine === computer || machine.startsWith(`${computer}/`);
}

/** What an event belongs to. */
function partOf(event: Event): Part {
  switch (event.type) {
    case 'machine/created':
    case 'machine/poweredOn':
    case 'firmware/checked':
      return 'hardware';
    case 'kernel/booted':
      return 'kernel';
    case 'os/started':
      return 'guest';
    case 'process/started':
      if (event.process.guestId !== null) return 'hypervisor';
      return event.process.containerId !== null || !isCopy(event.process) ? 'engine' : 'app';
    default:
      return 'engine';
  }
}

/** Where the copies run, of the OS's services: containers have groups of their own. */
export const COPY_GROUP = '/app.slice/copy-';

/** Whether a process is a copy that was started without a container. */
export function isCopy({ cgroup }: { cgroup: string }): boolean {
  return cgroup.startsWith(COPY_GROUP);
}

/** What a start went into: the stretches between the ends of its events, equal neighbours joined. */
export function stretchesOf(events: readonly Event[], began: number): Stretch[] {
  const stretches: Stretch[] = [];
  let reached = began;
  for (const event of events) {
    const ms = endOf(event) - reached;
    if (ms <= 0 || event.type === 'time/passed') continue;
    const part = partOf(event);
    const last = stretches.at(-1);
    if (last?.part === part) last.ms += ms;
    else stretches.push({ part, ms });
    reached += ms;
  }
  return stretches;
}

export const raceEvolve = {
  'race/began': (world: World, { at, copy }: EventOf<'race/began'>) => {
    world.race = { copy, began: at, arrived: {} };
  },
  'race/arrived': (world: World, { racer, arrival }: EventOf<'race/arrived'>) => {
    if (world.race) world.race.arrived[racer] = arrival;
  },
};
