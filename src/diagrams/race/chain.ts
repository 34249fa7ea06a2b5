// What lies between the hardware and a copy of the program on each stack, read from the World.
import { copiesOf } from '../../sim/race';
import { computerOf, type Racer } from '../../sim/racers';
import { findMachine, type Machine, machinePath, type World } from '../../sim/world';
import { type Hue } from '../shared/hue';
import { type DiagramKey } from '../shared/words';

/** One layer, from the hardware up. */
export interface Link {
  kind: 'hardware' | 'virtual' | 'hypervisor' | 'kernel' | 'os' | 'guestOs' | 'container' | 'vm' | 'app';
  hue: Hue;
}

/** The words of a layer. */
export const LINK_WORDS = {
  hardware: 'race.link.hardware',
  virtual: 'race.link.virtual',
  hypervisor: 'race.link.hypervisor',
  kernel: 'race.link.kernel',
  os: 'race.link.os',
  guestOs: 'race.link.guestOs',
  container: 'race.link.container',
  vm: 'race.link.vm',
  app: 'race.link.app',
} as const satisfies Record<Link['kind'], DiagramKey>;

function linksOf({ hardware, hypervisor, kernel }: Machine, carries: boolean): Link[] {
  const links: Link[] = [hardware.virtual ? { kind: 'virtual', hue: 'hardware' } : { kind: 'hardware', hue: 'hardware' }];
  const below = hypervisor?.type === 1 && hypervisor.within === undefined;
  const hyper: Link[] = hypervisor && carries ? [{ kind: 'hypervisor', hue: 'hypervisor' }] : [];
  const own: Link[] = kernel ? [{ kind: 'kernel', hue: 'kernel' }, hardware.virtual ? { kind: 'guestOs', hue: 'guest' } : { kind: 'os', hue: 'guest' }] : [];
  return [...links, ...(below ? hyper : own), ...(below ? own : hyper)];
}

/** The layers below a stack's latest copy, and the copy; only the computer's own where no copy runs. */
export function chainOf(world: World, racer: Racer): Link[] {
  const place = copiesOf(world, racer).at(-1);
  const root = findMachine(world.machines, computerOf(racer));
  if (!root) return [];
  const path = place ? machinePath(world.machines, place.machine) : [root];
  const below = path.flatMap((machine, at) => linksOf(machine, at < path.length - 1));
  if (!place) return below;
  const last = path.at(-1);
  const contained = last?.kernel?.processes[place.pid]?.containerId != null;
  const around: Link[] = contained ? [{ kind: 'container', hue: 'container' }] : racer === 'process-vm' ? [{ kind: 'vm', hue: 'app' }] : [];
  return [...below, ...around, { kind: 'app', hue: 'app' }];
}
