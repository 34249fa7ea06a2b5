// Which way packets take from a machine or a container to an address, and what stands in between: bridges, their gateways, and the wall between two bridges.
import { networkOwner } from '../../containers';
import { ROOT_NAMESPACES } from '../../kernel/kernel';
import { isIn, parseIp, parseSubnet } from '../../kernel/ip';
import { MACHINE_ADDRESS } from '../../shell/hosts';
import { type Place, type Simulation } from '../../shell/program';
import { isAlive, type Machine, machineOf } from '../../world';
import { type Container } from '../container';
import { type Engine, type Network } from '../engine';
import { valuesOf } from '../../values';

/** Where packets get to. */
export type Way =
  /** The network namespace of a container (null: the machine's own), over a bridge or inside itself. */
  | { to: 'namespace'; container: Container | null; network: string | null }
  /** Beyond the machine. */
  | { to: 'outside' }
  /** The firewall drops them without a word: another bridge's container. */
  | { to: 'wall' }
  /** Nobody has that address. */
  | { to: 'nobody' }
  /** The sender knows no way. */
  | { to: 'nowhere' };

/** The container whose network packets leave from; null for the machine's own. */
export function senderOf(sim: Simulation, { machine, container }: Place): Container | null {
  const { engine } = machineOf(sim.world, machine);
  const inside = container === null ? undefined : engine?.containers[container];
  return engine && inside ? networkOwner(engine, inside) : null;
}

/** The bridges that a container is connected to. */
function bridgesOf(engine: Engine, container: Container): Network[] {
  return Object.entries(container.endpoints).flatMap(([name, { ip }]) => (ip === '' ? [] : (engine.networks[name] ?? [])));
}

/** Whether packets from a place can leave the machine: from an internal network, and without one, they cannot. */
export function hasWayOut(sim: Simulation, from: Place): boolean {
  const machine = machineOf(sim.world, from.machine);
  if (!isAlive(sim.world, from.machine)) return false;
  const sender = senderOf(sim, from);
  return sender === null || (machine.engine !== null && bridgesOf(machine.engine, sender).some(({ internal }) => !internal));
}

/** The running container with an address, and the network on which it has it. */
function holderOf(engine: Engine, address: string): { container: Container; network: Network } | undefined {
  for (const container of valuesOf(engine.containers))
    for (const [name, { ip }] of Object.entries(container.endpoints)) {
      const network = engine.networks[name];
      if (ip === address && network) return { container, network };
    }
  return undefined;
}

const networksIn = ({ engine }: Machine): Network[] => valuesOf(engine?.networks).filter(({ subnet }) => subnet !== '');

/** Whether an address is one of the machine's own. */
function isOfMachine(machine: Machine, address: string): boolean {
  return address === MACHINE_ADDRESS || address === '0.0.0.0' || networksIn(machine).some(({ gateway }) => gateway === address);
}

/** The way from a place to an IPv4 address. */
export function wayTo(sim: Simulation, from: Place, address: string): Way {
  const machine = machineOf(sim.world, from.machine);
  const sender = senderOf(sim, from);
  const own: Way = { to: 'namespace', container: sender, network: null };
  if (address.startsWith('127.') || (sender && Object.values(sender.endpoints).some(({ ip }) => ip === address))) return own;
  const bridges = sender && machine.engine ? bridgesOf(machine.engine, sender) : networksIn(machine);
  const out = hasWayOut(sim, from);
  const holder = machine.engine ? holderOf(machine.engine, address) : undefined;
  if (holder) {
    if (bridges.some(({ id }) => id === holder.network.id)) return { to: 'namespace', container: holder.container, network: holder.network.name };
    return { to: out ? 'wall' : 'nowhere' };
  }
  const direct = bridges.find(({ subnet }) => contains(subnet, address));
  if (isOfMachine(machine, address)) {
    if (sender === null) return own;
    return direct || out ? { to: 'namespace', container: null, network: direct?.name ?? bridges.find(({ internal }) => !internal)?.name ?? null } : { to: 'nowhere' };
  }
  if (direct || (sender === null && networksIn(machine).some(({ subnet }) => contains(subnet, address)))) return { to: 'nobody' };
  return { to: out ? 'outside' : 'nowhere' };
}

function contains(subnet: string, address: string): boolean {
  const ip = parseIp(address);
  const range = parseSubnet(subnet);
  return ip !== undefined && range !== undefined && isIn(ip, range);
}

/** The network namespace of a container; that of the machine for null, and undefined where the container does not run. */
export function namespaceOf({ kernel }: Machine, container: Container | null): number | undefined {
  return container === null ? ROOT_NAMESPACES.net : kernel?.processes[container.pid]?.namespaces.net;
}
