// From a name to addresses: /etc/hosts first, then Docker's own resolver on user-defined networks, then the one of the local network.
import { networkOwner } from '../../containers';
import { parseIp } from '../../kernel/ip';
import { EMBEDDED_DNS, hostsEntries, nameServerOf, UPSTREAM_DNS } from '../../shell/hosts';
import { type Lookup, type Place, type Simulation } from '../../shell/program';
import { machineOf } from '../../world';
import { type Container } from '../container';
import { type Engine } from '../engine';
import { publicAddress } from './outside';
import { hasWayOut } from './route';
import { dnsNames, isPredefined } from './settings';
import { valuesOf } from '../../values';

/** A lookup, as the C library of the asking place does it. Records the question where a resolver is asked. */
export function lookUp(sim: Simulation, from: Place, name: string): Lookup {
  if (parseIp(name) !== undefined) return { server: null, addresses: [name] };
  const machine = machineOf(sim.world, from.machine);
  const known = hostsEntries(machine, from.container).filter(
    ({ address, names }) => parseIp(address) !== undefined && names.some((other) => other.toLowerCase() === name.toLowerCase()),
  );
  if (known.length > 0) return { server: null, addresses: known.map(({ address }) => address) };
  const server = from.container === null ? UPSTREAM_DNS : nameServerOf(machine, from.container);
  const addresses = ask(sim, from, name, server);
  sim.record({ type: 'dns/asked', machine: from.machine, source: from.container, name, server, addresses }, { took: 1 });
  return { server, addresses };
}

function ask(sim: Simulation, from: Place, name: string, server: string): string[] {
  const { engine } = machineOf(sim.world, from.machine);
  const inside = from.container === null ? undefined : engine?.containers[from.container];
  const owner = engine && inside ? networkOwner(engine, inside) : null;
  const neighbours = engine && owner && server === EMBEDDED_DNS ? neighboursCalled(engine, owner, name) : [];
  if (neighbours.length > 0) return shuffled(sim, neighbours);
  const outside = publicAddress(name);
  return outside !== undefined && hasWayOut(sim, from) ? [outside] : [];
}

/** Addresses of containers by this name on the networks that a container shares with them. */
function neighboursCalled(engine: Engine, owner: Container, name: string): string[] {
  const wanted = name.toLowerCase().replace(/\.$/, '');
  return Object.entries(owner.endpoints).flatMap(([network, place]) => {
    if (isPredefined(network) || place.ip === '') return [];
    const linked = place.links.map((link) => link.split(':')).find(([key = '', alias = key]) => alias.toLowerCase() === wanted)?.[0];
    return valuesOf(engine.containers).flatMap((other) => {
      const there = other.endpoints[network];
      if (!there || there.ip === '' || there.network !== place.network) return [];
      const names = dnsNames(other, there).flatMap((one) => [one.toLowerCase(), `${one}.${network}`.toLowerCase()]);
      return names.includes(wanted) || (linked !== undefined && dnsNames(other, there).includes(linked)) ? [there.ip] : [];
    });
  });
}

/** Docker's resolver answers in another order each time, so that callers take turns. */
function shuffled(sim: Simulation, addresses: string[]): string[] {
  const left = [...addresses];
  const order: string[] = [];
  while (left.length > 0) order.push(...left.splice(sim.int('round-robin', left.length), 1));
  return order;
}
