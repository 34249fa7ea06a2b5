// evolve: the one place where the World changes, one small function for each type of event.
import { type Event, type EventOf, type EventType, endOf } from './event';
import { type EngineEvent, engineEvents, EVENTS_KEPT } from './docker/events/events';
import { dockerEvolve } from './docker/evolve';
import { containerEvolve } from './docker/evolveContainers';
import { kernelEvolve } from './kernel/evolve';
import { machineEvolve } from './hypervisor/evolve';
import { raceEvolve } from './racers';
import { waveEvolve } from './wave';
import { shellEvolve } from './shell/evolve';
import { findMachine, type World } from './world';

/** What an event of type T does to a draft of the World. */
export type Evolver<T extends EventType> = (world: World, event: EventOf<T>) => void;
type EvolveTable = { [T in EventType]: Evolver<T> };

const table: EvolveTable = { ...shellEvolve, ...machineEvolve, ...kernelEvolve, ...raceEvolve, ...waveEvolve, ...dockerEvolve, ...containerEvolve };

/** Every type of event, for laws that must cover them all. */
export const EVENT_TYPES = Object.keys(table) as EventType[];

/** Applies one event to a draft of the World, and moves its clock to the end of the event. Gives back what the machine's daemon tells of it. */
export function evolve(world: World, event: Event): readonly EngineEvent[] {
  const told = engineEvents(world, event);
  (table[event.type] as Evolver<EventType>)(world, event);
  world.now = Math.max(world.now, endOf(event));
  if (told.length > 0 && 'machine' in event && typeof event.machine === 'string') remember(world, event.machine, told);
  return told;
}

/** The daemon remembers the last things that it told. */
function remember(world: World, machine: string, told: readonly EngineEvent[]): void {
  const events = findMachine(world.machines, machine)?.engine?.events;
  if (!events) return;
  events.push(...told);
  if (events.length > EVENTS_KEPT) events.splice(0, events.length - EVENTS_KEPT);
}
