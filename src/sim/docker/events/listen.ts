// The open connection of `docker events`: what the daemon tells is printed at once in every terminal that listens.
import { type Simulation } from '../../shell/program';
import { type EngineEvent } from './events';
import { eventFits } from './filter';
import { eventPrinter } from './print';
import { valuesOf } from '../../values';

/** Prints messages where they are listened to. */
export function tellListeners(sim: Simulation, machine: string, events: readonly EngineEvent[]): void {
  for (const { id, job } of valuesOf(sim.world.terminals)) {
    if (job?.kind !== 'events' || job.machine !== machine) continue;
    const print = eventPrinter(job.format);
    for (const event of events) if (eventFits(event, job.filters)) sim.record({ type: 'terminal/printed', terminal: id, stream: 'stdout', text: print(event) });
  }
}
