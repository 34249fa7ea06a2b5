// The trips of packets in a turn: every stop on the way, what each does, and how the trip ends.
import { type Moment } from '../../lab/timeline';
import { networkOwner } from '../../sim/containers';
import { type Container } from '../../sim/docker/container';
import { type Engine } from '../../sim/docker/engine';
import { type Event, type EventOf } from '../../sim/event';
import { MACHINE_ADDRESS } from '../../sim/shell/hosts';
import { findMachine } from '../../sim/world';
import { type Phrase, phrase } from '../shared/words';

/** A place that packets pass. Containers are named by their names. */
export type Stop =
  { at: 'browser' | 'outside' | 'program' | 'wall' } | { at: 'door'; port: number } | { at: 'bridge' | 'dns'; network: string } | { at: 'container' | 'loop'; container: string };

/** One trip. */
export interface Trip {
  event: Event;
  kind: 'http' | 'dns' | 'ping';
  /** What is asked for: a URL, a name, an address. */
  what: string;
  stops: Stop[];
  outcome: 'answered' | 'failed';
  /** How it ends, in a few words. */
  end: Phrase;
}

type Sent = EventOf<'http/requested' | 'packet/sent' | 'dns/asked'>;

const isSent = (event: Event): event is Sent => event.type === 'http/requested' || event.type === 'packet/sent' || event.type === 'dns/asked';

/** Who knows names and networks of a machine's containers at that time, also of those that are gone since. */
interface Scene {
  engine: Engine | null;
  /** The container whose network a container uses, by its name. */
  name: (id: string) => string;
  /** The bridge by which a container's packets leave. */
  leavesBy: (id: string) => string | undefined;
  /** The user-defined network whose name server a container asks: the one that the answer is on, if there are several. */
  asksAt: (id: string, answer: string | undefined) => string | undefined;
}

function sceneOf(moment: Moment, machine: string): Scene {
  const engines = [moment.world, moment.turn?.after, moment.turn?.before].flatMap((world) => findMachine(world?.machines ?? [], machine)?.engine ?? []);
  const events = moment.turn?.events ?? [];
  const made = events.flatMap((event) => (event.type === 'container/created' ? [event.container] : []));
  const ownerOf = (id: string): Container | undefined => {
    for (const engine of engines) {
      const container = engine.containers[id];
      if (container) return networkOwner(engine, container) ?? undefined;
    }
    return made.find((container) => container.id === id);
  };
  const networksOf = (id: string): string[] => {
    const owner = ownerOf(id);
    const now = Object.entries(owner?.endpoints ?? {}).flatMap(([network, { ip }]) => (ip === '' ? [] : [network]));
    const then = events.findLast((event) => event.type === 'network/connected' && event.container === owner?.id);
    return now.length === 0 && then?.type === 'network/connected' ? [then.network] : now;
  };
  const containers = Object.values(engines[0]?.containers ?? {});
  return {
    engine: engines[0] ?? null,
    name: (id) => ownerOf(id)?.name ?? id.slice(0, 12),
    leavesBy: (id) => networksOf(id)[0],
    asksAt: (id, answer) => {
      const own = networksOf(id).filter((network) => network !== 'bridge');
      return own.find((network) => containers.some(({ endpoints }) => answer !== undefined && endpoints[network]?.ip === answer)) ?? own[0];
    },
  };
}

const hostIn = (url: string): string => /^(?:https?:\/\/)?([^/:]+)/.exec(url)?.[1] ?? url;
const isLoopback = (host: string): boolean => host === 'localhost' || host.startsWith('127.');

/** The way from the sender to where the machine's or a container's packets go on: itself, and the bridge that it leaves by. */
function leaving(source: string | null, agent: string, scene: Scene, over?: string | null): Stop[] {
  if (source === null) return [{ at: agent === 'browser' ? 'browser' : 'program' }];
  const network = over ?? scene.leavesBy(source);
  const own: Stop = { at: 'container', container: scene.name(source) };
  return network === undefined ? [own] : [own, { at: 'bridge', network }];
}

/** The stops behind the sender. */
function arriving(event: EventOf<'http/requested'>, scene: Scene): Stop[] {
  const { container, network, via, port } = event;
  const host = hostIn(event.url);
  const inside: Stop[] = container === null ? [] : [{ at: 'container', container: scene.name(container) }];
  const bridge: Stop[] = network === null ? [] : [{ at: 'bridge', network }];
  if (via === 'published') return [{ at: 'door', port }, ...bridge, ...inside];
  if (via === 'direct' && container !== null) return [...bridge, ...inside];
  if (via === 'direct') {
    const own = [MACHINE_ADDRESS, '0.0.0.0'].includes(host) || isLoopback(host) || Object.values(scene.engine?.networks ?? {}).some(({ gateway }) => gateway === host);
    return [own ? { at: 'program' } : { at: 'outside' }];
  }
  if (event.problem === 'timeout') return [{ at: 'wall' }];
  return event.problem === 'refused' && !isLoopback(host) && event.source === null ? [{ at: 'door', port }] : [];
}

/** Neighbouring stops that are the same place become one. */
const merged = (stops: readonly Stop[]): Stop[] => stops.filter((stop, at) => JSON.stringify(stop) !== JSON.stringify(stops[at - 1]));

function httpTrip(event: EventOf<'http/requested'>, scene: Scene): Trip {
  const { source, problem, status, url, via, container, network, from, port } = event;
  const loops = source !== null && isLoopback(hostIn(url));
  const door: Stop[] = source === null && problem === 'refused' && via === 'none' ? [{ at: 'door', port }] : [];
  const over = via === 'direct' && container !== null ? network : undefined;
  const rest = problem === 'no-host' || problem === 'bad-url' || problem === 'unreachable' || problem === 'no-route' ? [] : arriving(event, scene);
  const stops = loops ? [{ at: 'loop' as const, container: scene.name(source) }] : [...leaving(source, from, scene, over), ...(rest.length > 0 ? rest : door)];
  const end = problem === null ? phrase('network.end.status', { status: status ?? 0 }) : phrase(`network.end.${problem}`);
  return { event, kind: 'http', what: url, stops: merged(stops), outcome: problem === null ? 'answered' : 'failed', end };
}

function pingTrip(event: EventOf<'packet/sent'>, scene: Scene): Trip {
  const { source, container, network, fate, address } = event;
  const goal: Stop[] = container === null ? [] : [...(network === null ? [] : [{ at: 'bridge' as const, network }]), { at: 'container', container: scene.name(container) }];
  const rest: Stop[] = fate === 'dropped' ? [{ at: 'wall' }] : fate === 'answered' ? (goal.length > 0 ? goal : [{ at: 'outside' }]) : [];
  const loops = source !== null && container === source;
  const stops: Stop[] = loops ? [{ at: 'loop', container: scene.name(source) }] : [...leaving(source, 'ping', scene, network), ...rest];
  return { event, kind: 'ping', what: address, stops: merged(stops), outcome: fate === 'answered' ? 'answered' : 'failed', end: phrase(`network.end.${fate}`) };
}

function dnsTrip(event: EventOf<'dns/asked'>, scene: Scene): Trip {
  const { source, name, addresses, server } = event;
  const network = source !== null && server.startsWith('127.') ? scene.asksAt(source, addresses[0]) : undefined;
  const rest: Stop[] = network === undefined ? [{ at: 'outside' }] : [{ at: 'dns', network }];
  const end = addresses.length > 0 ? phrase('network.end.address', { address: addresses[0] ?? '' }) : phrase('network.end.unknown');
  return { event, kind: 'dns', what: name, stops: merged([...leaving(source, 'dns', scene, network), ...rest]), outcome: addresses.length > 0 ? 'answered' : 'failed', end };
}

/** The trips of this turn on a machine that have begun, in their order. */
export function tripsAt(moment: Moment, machine: string): Trip[] {
  const seen: readonly Event[] = [...moment.done, ...moment.inFlight.map(({ event }) => event)];
  const scene = sceneOf(moment, machine);
  return seen
    .filter((event): event is Sent => isSent(event) && event.machine === machine)
    .map((event) => {
      if (event.type === 'http/requested') return httpTrip(event, scene);
      return event.type === 'packet/sent' ? pingTrip(event, scene) : dnsTrip(event, scene);
    });
}
