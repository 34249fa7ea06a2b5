// The daemon's networks over the API: create, list, inspect, remove, connect, disconnect.
import { engineOf, findContainer, type Handler, named, Refusal } from '../api/daemon';
import { anyFits, filtersOf, labelsFit, nameFits, switchOf } from '../api/filters';
import { type EndpointSettings, type NetworkCreateBody } from '../api/types';
import { type Container } from '../container';
import { type Network } from '../engine';
import { connectEndpoint, membersOf } from './endpoints';
import { findNetwork } from './find';
import { chooseAddresses } from './pools';
import { isPredefined, networkBody } from './settings';
import { askedEndpoint } from './validate';
import { own } from '../../values';

const forbidden = (message: string): Refusal => new Refusal(403, message, 'bad-parameter');
const NOT_A_MANAGER = 'This node is not a swarm manager. Use "docker swarm init" or "docker swarm join" to connect this node to swarm and try again.';

/** Refuses drivers that cannot make a network here. */
function checkDriver(driver: string): void {
  if (driver === 'bridge') return;
  if (driver === 'host' || driver === 'null') throw forbidden(`only one instance of "${driver}" network is allowed`);
  if (driver === 'overlay') throw forbidden(NOT_A_MANAGER);
  throw new Refusal(404, `plugin "${driver}" not found`, 'bad-parameter');
}

/** POST /networks/create */
export const createNetwork: Handler = (daemon, request) => {
  const { sim, machine } = daemon;
  const { Name: name, Driver, IPAM, Internal, Attachable, Options, Labels } = request.body as NetworkCreateBody;
  const engine = engineOf(daemon);
  if (isPredefined(name) || name === 'default') throw forbidden(`operation is not permitted on predefined ${name} network`);
  if (name.trim() === '') throw new Refusal(400, `invalid name: name is empty`, 'bad-parameter');
  // the one name that a JavaScript record cannot keep
  if (name === '__proto__') throw new Refusal(400, `invalid name: ${name}`, 'bad-parameter');
  checkDriver(Driver);
  if (own(engine.networks, name)) throw new Refusal(409, `network with name ${name} already exists`, 'name-conflict');
  const network: Network = {
    ...{ id: sim.hex('network', 64), name, driver: 'bridge', createdAt: sim.world.now },
    ...chooseAddresses(engine, IPAM.Config),
    ...{ internal: Internal, attachable: Attachable, labels: { ...Labels }, options: { ...Options } },
  };
  sim.record({ type: 'network/created', machine, network }, { took: 5 });
  return { status: 201, body: { Id: network.id, Warning: '' } };
};

const FILTERS = ['dangling', 'driver', 'id', 'label', 'name', 'scope', 'type'];

/** GET /networks: members are left out. */
export const listNetworks: Handler = (daemon, request) => {
  const engine = engineOf(daemon);
  const filters = filtersOf(request, FILTERS);
  const type = filters['type']?.find((value) => value !== 'builtin' && value !== 'custom');
  if (type !== undefined) throw new Refusal(400, `invalid filter 'type=${type}'`, 'bad-parameter');
  const dangling = switchOf(filters, 'dangling');
  const shown = Object.values(engine.networks).filter(
    (network) =>
      anyFits(filters, 'driver', (value) => value === network.driver) &&
      anyFits(filters, 'id', (value) => network.id.startsWith(value)) &&
      anyFits(filters, 'name', (pattern) => nameFits(pattern, network.name)) &&
      anyFits(filters, 'scope', (value) => value === 'local') &&
      anyFits(filters, 'type', (value) => (value === 'builtin') === isPredefined(network.name)) &&
      (dangling === undefined || dangling === (!isPredefined(network.name) && membersOf(engine, network).length === 0)) &&
      labelsFit(filters, network.labels),
  );
  return { status: 200, body: shown.map((network) => networkBody(engine, network, daemon.sim.world.epoch, false)) };
};

/** GET /networks/{id} */
export const inspectNetwork: Handler = (daemon, request) => ({
  status: 200,
  body: networkBody(engineOf(daemon), findNetwork(daemon, named(request, 'id')), daemon.sim.world.epoch, true),
});

/** DELETE /networks/{id}: containers that do not run are no obstacle; they will miss it when they start. */
export const deleteNetwork: Handler = (daemon, request) => {
  const { sim, machine } = daemon;
  const network = findNetwork(daemon, named(request, 'id'));
  const { id, name } = network;
  if (isPredefined(name)) throw forbidden(`${name} is a pre-defined network and cannot be removed`);
  if (membersOf(engineOf(daemon), network).length > 0) throw new Refusal(403, `error while removing network: network ${name} id ${id} has active endpoints`, 'in-use');
  sim.record({ type: 'network/removed', machine, network: name }, { took: 5 });
  return { status: 204, body: null };
};

/** Whether a container runs, so that a change of its networks takes place at once. */
const isUp = ({ state }: Container): boolean => state === 'running' || state === 'paused';

/** Refuses to join what cannot be joined (moby daemon/container_operations.go). */
function checkJoin(container: Container, network: Network): void {
  const invalid = (message: string): Refusal => new Refusal(400, message, 'bad-parameter');
  const { NetworkMode: mode } = container.hostConfig;
  if (network.driver === 'host' && mode !== 'host') throw invalid('cannot connect container to host network - container must be created in host network mode');
  if (mode === 'host' || mode.startsWith('container:'))
    throw invalid('container sharing network namespace with another container or host cannot be connected to any other network');
  if (network.name === 'none' || Object.keys(container.endpoints).includes('none'))
    throw invalid('container cannot be connected to multiple networks with one of the networks in private (none) mode');
}

/** POST /networks/{id}/connect */
export const connectNetwork: Handler = (daemon, request) => {
  const { sim, machine } = daemon;
  const network = findNetwork(daemon, named(request, 'id'));
  const { Container: key, EndpointConfig = {} } = request.body as { Container: string; EndpointConfig?: Partial<EndpointSettings> };
  const container = findContainer(daemon, key);
  const { id, name } = container;
  if (isPredefined(network.name) && (EndpointConfig.Aliases ?? []).length > 0)
    throw new Refusal(400, 'network-scoped alias is supported only for containers in user defined networks', 'bad-parameter');
  checkJoin(container, network);
  if (container.endpoints[network.name]) {
    if (!isUp(container)) return { status: 200, body: null };
    throw new Refusal(403, `endpoint with name ${name} already exists in network ${network.name}`, 'in-use');
  }
  const endpoint = askedEndpoint(network, network.name, EndpointConfig);
  if (isUp(container)) connectEndpoint(daemon, { ...container, endpoints: { [network.name]: endpoint } }, network.name);
  else sim.record({ type: 'network/connected', machine, network: network.name, container: id, endpoint: { ...endpoint, network: network.id } }, { took: 1 });
  return { status: 200, body: null };
};

/** POST /networks/{id}/disconnect */
export const disconnectNetwork: Handler = (daemon, request) => {
  const { sim, machine } = daemon;
  const network = findNetwork(daemon, named(request, 'id'));
  const container = findContainer(daemon, (request.body as { Container: string }).Container);
  if (network.driver === 'host' && container.hostConfig.NetworkMode === 'host')
    throw new Refusal(400, 'cannot disconnect container from host network - container was created in host network mode', 'bad-parameter');
  if (!container.endpoints[network.name]) throw new Refusal(500, `container ${container.id} is not connected to network ${network.name}`, 'bad-parameter');
  sim.record({ type: 'network/disconnected', machine, network: network.name, container: container.id, forgotten: true }, { took: 1 });
  return { status: 200, body: null };
};
