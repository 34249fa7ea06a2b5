// What virtual CPUs have done, counted in the World.
import { type EventOf } from '../event';
import { machineOf, type World } from '../world';
import { type Counts, NO_COUNTS, type VcpuLog } from './vcpu';

type Fired = EventOf<'vcpu/ran'> | EventOf<'vcpu/exited'> | EventOf<'vcpu/translated'>;

const logOf = (world: World, machine: string): VcpuLog => machineOf(world, machine).vcpu ?? { fired: { ...NO_COUNTS }, runs: {} };

/** Adds to the counts of single cards, or to those of the long run that goes on. */
function count(world: World, event: Fired, way: keyof Counts): void {
  const log = logOf(world, event.machine);
  const add = (counts: Counts): Counts => ({ ...counts, [way]: counts[way] + event.count });
  machineOf(world, event.machine).vcpu = event.run ? { ...log, runs: { ...log.runs, [event.mode]: add(log.runs[event.mode] ?? NO_COUNTS) } } : { ...log, fired: add(log.fired) };
}

export const vcpuEvolve = {
  'vcpu/runBegan': (world: World, event: EventOf<'vcpu/runBegan'>) => {
    const log = logOf(world, event.machine);
    machineOf(world, event.machine).vcpu = { fired: { ...NO_COUNTS }, runs: { ...log.runs, [event.mode]: { ...NO_COUNTS } } };
  },
  'vcpu/ran': (world: World, event: EventOf<'vcpu/ran'>) => {
    count(world, event, 'direct');
  },
  'vcpu/exited': (world: World, event: EventOf<'vcpu/exited'>) => {
    count(world, event, 'exits');
  },
  'vcpu/translated': (world: World, event: EventOf<'vcpu/translated'>) => {
    count(world, event, 'translated');
  },
};
