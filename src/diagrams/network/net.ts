// What the Network lens shows, read from a moment and free of places: bridges with their containers, doors in the host's wall, and the trips of packets.
import { type Moment } from '../../lab/timeline';
import { networkOwner } from '../../sim/containers';
import { type Container, type ContainerState } from '../../sim/docker/container';
import { type Engine, type Network } from '../../sim/docker/engine';
import { familiar } from '../../sim/docker/reference';
import { ROOT_NAMESPACES } from '../../sim/kernel/kernel';
import { EMBEDDED_DNS, MACHINE_ADDRESS } from '../../sim/shell/hosts';
import { findMachine, isAlive, type Machine } from '../../sim/world';
import { cardsAt } from '../journey/cards';
import { activeMachine } from '../journey/hosts';
import { type Trip, tripsAt } from './trips';

/** A container at a bridge, or without one. */
export interface NetMember {
  id: string;
  name: string;
  image: string;
  state: ContainerState | 'halted';
  /** Its address here; empty while it has none. */
  ip: string;
  /** Further names that containers of this network may call it by. */
  aliases: string[];
  /** The first of its networks, where it is drawn itself. */
  home: boolean;
  /** Containers that use its network as their own. */
  guests: string[];
}

/** A bridge, and who is connected to it. */
export interface NetLane {
  name: string;
  /** `docker0`, or `br-` and the ID's first digits, as `ip` prints it. */
  device: string;
  subnet: string;
  gateway: string;
  /** Whether Docker's own resolver answers here: on user-defined networks only. */
  dns: boolean;
  internal: boolean;
  members: NetMember[];
}

/** A published port: a door in the host's wall, and where packets are sent on to. */
export interface NetDoor {
  hostIp: string;
  port: number;
  protocol: 'tcp' | 'udp';
  container: string;
  inside: number;
  /** The bridge that it leads over; null where the container has none. */
  network: string | null;
}

/** Why a door did not open. */
export interface NetRefusal {
  message: string;
}

/** All that the lens shows. */
export interface Net {
  machine: string;
  hostname: string;
  address: string;
  alive: boolean;
  lanes: NetLane[];
  doors: NetDoor[];
  /** Containers in the host's own network, and what listens there. */
  onHost: NetMember[];
  listening: { port: number; program: string }[];
  /** Containers without any network. */
  alone: NetMember[];
  /** What was sent in this turn, the latest last. */
  trips: Trip[];
  refusal: NetRefusal | null;
}

/** Docker's own name server. */
export const DNS_ADDRESS = EMBEDDED_DNS;
/** More containers than this make a bridge unstable, says Docker's documentation (docs.docker.com, "Bridge network driver"). */
export const MOST_ON_BRIDGE = 1000;

const deviceOf = ({ name, id }: Network): string => (name === 'bridge' ? 'docker0' : `br-${id.slice(0, 12)}`);

/** The networks that a container is connected to or will be, the one that it was created on first. */
function networksOf({ endpoints, hostConfig }: Container): string[] {
  const mode = hostConfig.NetworkMode === 'default' ? 'bridge' : hostConfig.NetworkMode;
  return Object.keys(endpoints).toSorted((a, b) => Number(b === mode) - Number(a === mode));
}

function memberOf(engine: Engine, container: Container, network: string | null, alive: boolean): NetMember {
  const { id, name, imageRef, state } = container;
  const endpoint = network === null ? undefined : container.endpoints[network];
  const guests = Object.values(engine.containers).filter((other) => other.id !== id && networkOwner(engine, other)?.id === id);
  return {
    id,
    name,
    image: familiar(imageRef).replace(/:latest$/, ''),
    state: !alive && container.pid !== 0 ? 'halted' : state,
    ip: endpoint?.ip ?? '',
    aliases: (endpoint?.aliases ?? []).filter((alias) => alias !== name && !id.startsWith(alias)),
    home: network === null || networksOf(container)[0] === network,
    guests: guests.map((other) => other.name),
  };
}

function lanesOf(engine: Engine, containers: readonly Container[], alive: boolean): NetLane[] {
  const bridges = Object.values(engine.networks).filter(({ driver }) => driver === 'bridge');
  return bridges.map((network): NetLane => {
    const { name, subnet, gateway, internal } = network;
    const members = containers.filter(({ endpoints }) => endpoints[name] !== undefined).map((container) => memberOf(engine, container, name, alive));
    return { name, device: deviceOf(network), subnet, gateway, dns: name !== 'bridge', internal, members };
  });
}

/** What listens in the host's own network. */
function listeningOn({ kernel }: Machine): Net['listening'] {
  const listeners = kernel?.state === 'running' ? kernel.listeners.filter(({ net }) => net === ROOT_NAMESPACES.net) : [];
  return listeners.map(({ port, pid }) => ({ port, program: (kernel?.processes[pid]?.argv[0] ?? '').replace(/^.*\//, '').replace(/:.*$/, '') }));
}

function doorsOf(containers: readonly Container[]): NetDoor[] {
  return containers.flatMap(({ name, ports, endpoints }) =>
    ports.map(({ hostIp, hostPort, containerPort, protocol }) => ({
      hostIp,
      port: hostPort,
      protocol,
      container: name,
      inside: containerPort,
      network: Object.entries(endpoints).find(([, { ip }]) => ip !== '')?.[0] ?? null,
    })),
  );
}

/** The last part of the daemon's words when a door could not be opened in this turn. */
function refusalOf(moment: Moment): NetRefusal | null {
  const answer = moment.done.findLast((event) => event.type === 'api/responded' && event.refusal === 'port-taken');
  return answer?.type === 'api/responded' ? { message: /Bind for .*$/.exec(answer.message)?.[0] ?? answer.message } : null;
}

/** Reads a moment. */
export function netAt(moment: Moment): Net {
  const machine = activeMachine(moment, cardsAt(moment));
  const host = findMachine(moment.world.machines, machine);
  const engine = host?.engine ?? null;
  const alive = isAlive(moment.world, machine);
  const containers = Object.values(engine?.containers ?? {}).toSorted((a, b) => a.createdAt - b.createdAt);
  const own = containers.filter(({ hostConfig }) => !hostConfig.NetworkMode.startsWith('container:'));
  const without = (mode: string): NetMember[] =>
    own.filter(({ hostConfig }) => hostConfig.NetworkMode === mode).flatMap((container) => (engine ? [memberOf(engine, container, null, alive)] : []));
  return {
    machine,
    hostname: host?.hostname ?? machine,
    address: MACHINE_ADDRESS,
    alive,
    lanes: engine
      ? lanesOf(
          engine,
          own.filter(({ hostConfig }) => !['host', 'none'].includes(hostConfig.NetworkMode)),
          alive,
        )
      : [],
    doors: doorsOf(containers),
    onHost: without('host'),
    listening: host ? listeningOn(host) : [],
    alone: without('none'),
    trips: tripsAt(moment, machine),
    refusal: refusalOf(moment),
  };
}
