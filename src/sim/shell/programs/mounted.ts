// Files that are not on any disk: what Docker mounts into a container.
import { networkOwner } from '../../containers';
import { hostnameOf as hostnameOfProcess } from '../../inside';
import { machineOf } from '../../world';
import { hostnameOf, hostsText, MACHINE_ADDRESS, resolvText } from '../hosts';
import { type ProgramContext } from '../program';
import { viewerOf } from '../within';
import { type Lookout } from './namespace';

/** The name of the machine or container that a program runs in (its UTS namespace). */
export function hostnameHere(context: Lookout): string {
  const { sim, machine, container } = context;
  const here = machineOf(sim.world, machine);
  const within = context.session?.within === undefined ? null : viewerOf(context);
  if (within) return hostnameOfProcess(here, within);
  const inside = container === null ? undefined : here.engine?.containers[container];
  const owner = inside && here.engine ? networkOwner(here.engine, inside) : null;
  return owner ? hostnameOf(owner) : here.hostname;
}

/** The addresses of the container that a program runs in; those of the machine where it shares its network. */
export function addressesHere({ sim, machine, container }: Pick<ProgramContext, 'sim' | 'machine' | 'container'>): string[] {
  const { engine } = machineOf(sim.world, machine);
  const inside = container === null ? undefined : engine?.containers[container];
  const owner = inside && engine ? networkOwner(engine, inside) : null;
  if (owner) return Object.values(owner.endpoints).flatMap(({ ip }) => (ip === '' ? [] : [ip]));
  const bridges = Object.values(engine?.networks ?? {}).flatMap(({ gateway }) => (gateway === '' ? [] : [gateway]));
  return [MACHINE_ADDRESS, ...bridges];
}

/** The text of a mounted or kernel-made file; undefined where the disk decides. */
export function mountedText(context: ProgramContext, path: string): string | undefined {
  const { sim, machine, container } = context;
  switch (path) {
    case '/etc/hostname':
      return `${hostnameHere(context)}\n`;
    case '/etc/hosts':
      return hostsText(machineOf(sim.world, machine), container);
    case '/etc/resolv.conf':
      return container === null ? undefined : resolvText(machineOf(sim.world, machine), container);
    default:
      return undefined;
  }
}
