// Several computers at work at the same time: each is played alone from the same instant, then all events happen in the order of their ends.
import { clone } from './clone';
import { type Event, endOf } from './event';
import { isWithin } from './racers';
import { type Simulation } from './shell/program';
import { openSimulation } from './simulation';
import { type World } from './world';

/** What goes on on one computer, its guests included; it touches nothing else. */
export interface Lane {
  computer: string;
  run: (sim: Simulation) => void;
}

const isOf = (event: Event, computer: string): boolean =>
  ('machine' in event && typeof event.machine === 'string' && isWithin(event.machine, computer)) || (event.type === 'machine/created' && isWithin(event.parent, computer));

/** The events of one lane. Nothing else happens meanwhile on its computer. */
function playAlone(start: World, { computer, run }: Lane): Event[] {
  const { sim, close } = openSimulation(start);
  run(sim);
  return close().events.filter((event) => isOf(event, computer));
}

/** Lets lanes go on side by side. What is due elsewhere meanwhile happens in between; a computer on which something is due is refused by the caller. */
export function sideBySide(sim: Simulation, lanes: readonly Lane[]): void {
  const start: World = { ...clone(sim.world), pending: [] };
  const events = lanes.flatMap((lane) => playAlone(start, lane)).sort((a, b) => endOf(a) - endOf(b));
  for (const { at, took, ...fact } of events) {
    sim.advance(at + took);
    sim.record(fact, { at, took: Math.max(took, sim.world.now - at) });
  }
}
