// The workloads of the bench, as the picture needs them: what stands round each, and how the last attack on it has ended.
import { type Moment } from '../../lab/timeline';
import { attacksThrough, workloadsOf } from '../../sim/attacks';
import { type EventOf } from '../../sim/event';
import { type Enclosure, ENCLOSURES, enclosureOf, kernelsBelow, type Place, type Wall, wallsAround } from '../../sim/walls';
import { findMachine, type World } from '../../sim/world';

/** The computer that the bench stands on. */
export const BENCH = 'walls';

/** One enclosure with the program in it. */
export interface Stand {
  enclosure: Enclosure;
  place: Place;
  /** From the inside out. */
  walls: Wall[];
  /** The release of a guest's own kernel; null where there is no guest. */
  guest: string | null;
  /** Of the four attacks, how many find something to attack, and how many of those get through. */
  strength: ReturnType<typeof attacksThrough>;
  attack: EventOf<'attack/tried'> | null;
}

function standOf(world: World, place: Place, done: Moment['done']): Stand {
  const walls = wallsAround(world, place);
  const own = kernelsBelow(world, place).filter((kernel) => kernel.kind === 'kernel');
  const tried = done.filter((event): event is EventOf<'attack/tried'> => event.type === 'attack/tried');
  return {
    enclosure: enclosureOf(walls),
    place,
    walls,
    guest: own.length > 1 ? (findMachine(world.machines, place.machine)?.kernel?.release ?? null) : null,
    strength: attacksThrough(world, place),
    attack: tried.findLast(({ machine, pid }) => machine === place.machine && pid === place.pid) ?? null,
  };
}

/** The stands, from the weakest wall to the strongest; none where there is no bench. */
export function standsOf({ world, done }: Pick<Moment, 'world' | 'done'>): Stand[] {
  if (!findMachine(world.machines, BENCH)?.kernel) return [];
  const rank = ({ enclosure }: Stand): number => ENCLOSURES.indexOf(enclosure);
  return workloadsOf(world, BENCH)
    .map((place) => standOf(world, place, done))
    .sort((a, b) => rank(a) - rank(b));
}
