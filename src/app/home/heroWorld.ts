// The world of the home page: the same three apps on every computer, all of them switched on. Made while the site is built, so that home needs no simulator.
import { startOf } from '../../sim/scenarios';
import { type Input, simulate } from '../../sim/simulate';
import { type World } from '../../sim/world';

const DEPLOYMENTS: readonly Input[] = [{ control: { kind: 'deploy', computer: 'type1' } }, { control: { kind: 'deploy', computer: 'nested' } }];

/** Three apps in containers, in VMs, and in containers inside VMs. The files on their disks stay at home: the picture shows none. */
export default function heroWorld(): World {
  const world = DEPLOYMENTS.reduce((before, input) => simulate(before, input).after, startOf('three-apps'));
  return { ...world, machines: world.machines.map((machine) => ({ ...machine, files: {} })) };
}
