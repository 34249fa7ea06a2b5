// Turns a moment into the boxes of the Network lens: the world outside, the host's wall with its doors, and a lane for every bridge.
import { type Moment } from '../../lab/timeline';
import { choose } from '../journey/choose';
import { type Point } from '../journey/packetsAt';
import { type Rect } from '../shared/box';
import { type FigureSize } from '../shared/useFigureSize';
import { type Phrase, phrase } from '../shared/words';
import { putLane, putWalls, laneHeight } from './lanes';
import { type NetMetrics, netMetrics } from './metrics';
import { type Net, netAt, type NetLane, type NetMember } from './net';
import { netBox, type NetBox, type NetKind } from './netBox';
import { hostPhrase, memberPhrase, stopPhrase, tripPhrase } from './sentences';
import { pathOf } from './paths';
import { type Trip } from './trips';

/** How the lens is looked at. */
export interface NetOptions {
  size: FigureSize;
  picked?: readonly string[];
}

/** The way of a trip in the picture. */
export interface Way {
  trip: Trip;
  path: Point[];
}

/** Boxes back to front, the latest trips on their ways, and the figure that they fill. */
export interface NetLayout {
  boxes: NetBox[];
  ways: Way[];
  m: NetMetrics;
  height: number;
}

/** Where the parts of the host lie. */
export interface Ground {
  /** Where lanes begin, and how wide they are. */
  x: number;
  w: number;
  /** The middle of the way behind the wall. */
  duct: number;
  /** The wall, and whether it stands upright. */
  wall: Rect;
}

/** A layout while it grows. */
export interface Plan {
  m: NetMetrics;
  net: Net;
  boxes: NetBox[];
  ground: Ground;
  /** Names of containers that are part of a trip or picked. */
  busy: ReadonlySet<string>;
  /** Names of containers that talk to themselves. */
  looping: ReadonlySet<string>;
}

/** The trips that are drawn as lines: the latest, and what it asked a name server just before. */
function drawnTrips({ trips }: Net, m: NetMetrics): Trip[] {
  return trips.slice(-m.films);
}

function groundOf(m: NetMetrics, outside: number): Ground {
  if (m.across) {
    const x = m.outside + m.gap + m.door / 2;
    const left = x + m.wall + m.duct + m.door / 2;
    return { x: left, w: m.width - 1 - m.pad - left, duct: x + m.wall + m.door / 2 + m.duct * 0.4, wall: { x, y: 1, w: m.wall, h: 0 } };
  }
  const y = outside + m.gap + m.doorHeight / 2;
  return { x: m.pad + m.duct, w: m.width - 1 - 2 * m.pad - m.duct, duct: m.pad + m.duct / 2, wall: { x: 1, y, w: m.width - 2, h: m.wall } };
}

/** The world outside: a browser, and everybody else. */
function putOutside({ m, boxes }: Plan, height: number): void {
  const parts = (['browser', 'outside'] as const).map((kind) => ({ kind, title: phrase(`network.${kind}`), short: phrase(`network.${kind}Short`) }));
  const [browser, outside] = parts;
  if (!browser || !outside) return;
  const say = { browser: phrase('network.say.browser'), outside: phrase('network.say.outside') };
  const w = m.across ? m.outside : (m.width - 2 - m.gap) / 2;
  const h = m.across ? m.tileHeight : m.outside;
  const second = m.across ? { x: 1, y: Math.min(height - h - 2, h + m.gap * 3 + 2) } : { x: 1 + w + m.gap, y: 1 };
  boxes.push(netBox('browser', { x: 1, y: 1, w, h }, { ...browser, pick: 'browser', sentence: say.browser }));
  boxes.push(netBox('outside', { ...second, w, h }, { ...outside, sentence: say.outside }));
}

/** The host's own network namespace: its programs, and containers that use it. Gives the height that it takes. */
function putHost(plan: Plan, y: number): number {
  const { m, boxes, net, ground, busy } = plan;
  const listening = net.listening.map(({ program, port }) => `${program}:${String(port)}`).join(' ');
  const { shown, rest } = choose(net.onHost, { width: ground.w * 0.6, least: m.tile, gap: m.gap, pile: m.pile }, ({ name }) => busy.has(name));
  const tiles = shown.length + (rest.length > 0 ? 1 : 0);
  const stacked = tiles > 0 && !m.across;
  const h = tiles > 0 && m.across ? m.tileHeight : m.strip;
  const w = tiles > 0 && m.across ? ground.w - tiles * (m.tile + m.gap) : ground.w;
  const sentence = phrase(listening === '' ? 'network.say.program' : 'network.say.listening', { listening });
  boxes.push(
    netBox(
      'program',
      { x: ground.x, y, w, h },
      { kind: 'program', titles: [phrase('network.program', { address: net.address }), phrase('network.programShort')], listening, pick: 'host:programs', sentence },
    ),
  );
  const top = stacked ? y + h + 6 : y;
  const left = stacked ? ground.x : ground.x + w + m.gap;
  putTiles(plan, shown, { x: left, y: top, w: m.tile, h: m.tileHeight }, phrase('network.onHost'));
  if (rest.length > 0)
    boxes.push(
      netBox(
        'pile:host',
        { x: left + shown.length * (m.tile + m.gap), y: top, w: m.pile, h: m.tileHeight },
        { kind: 'pile', text: phrase('network.more', { count: rest.length }), sentence: phrase('network.say.more', { names: rest.map(({ name }) => name).join(', ') }) },
      ),
    );
  return stacked ? h + 6 + m.tileHeight : h;
}

/** Containers that no cable joins to a bridge, side by side from a first place on. */
function putTiles({ boxes, m, looping }: Plan, members: readonly NetMember[], first: Rect, where: Phrase): void {
  for (const [at, member] of members.entries()) {
    const rect = { ...first, x: first.x + at * (first.w + m.gap) };
    const sentence = phrase('network.say.where', { what: memberPhrase(member, null), where });
    boxes.push(netBox(`tile:${member.name}`, rect, { kind: 'tile', member, plug: 0, second: false, loops: looping.has(member.name), pick: `container:${member.name}`, sentence }));
  }
}

/** Containers without a network. Gives the height that it takes. */
function putAlone(plan: Plan, y: number): number {
  const { m, boxes, net, ground, busy } = plan;
  if (net.alone.length === 0) return 0;
  const label = m.across ? Math.min(m.dns * 1.1, ground.w * 0.3) : 0;
  const room = ground.w - label - m.pad * 2;
  const { shown, rest } = choose(net.alone, { width: room, least: m.tile, gap: m.gap, pile: m.pile }, ({ name }) => busy.has(name));
  const head = m.across ? 0 : m.small * 1.9;
  const h = m.tileHeight + 12 + head;
  boxes.push(netBox('none', { x: ground.x, y, w: ground.w, h }, { kind: 'strip', title: phrase('network.none') }));
  const first = { x: ground.x + label + m.pad, y: y + 6 + head, w: m.tile, h: m.tileHeight };
  putTiles(plan, shown, first, phrase('network.none'));
  if (rest.length > 0)
    boxes.push(
      netBox(
        'pile:none',
        { ...first, x: first.x + shown.length * (m.tile + m.gap), w: m.pile },
        { kind: 'pile', text: phrase('network.more', { count: rest.length }), sentence: phrase('network.say.more', { names: rest.map(({ name }) => name).join(', ') }) },
      ),
    );
  return h + m.gap;
}

/** Bridges that are drawn, the default one first, and those that find no room. */
function lanesOf({ lanes }: Net, m: NetMetrics, busy: ReadonlySet<string>, picked: readonly string[]): { shown: NetLane[]; rest: NetLane[] } {
  const weight = (lane: NetLane): number =>
    (lane.name === 'bridge' ? 8 : 0) +
    (picked.includes(`network:${lane.name}`) ? 4 : 0) +
    (lane.members.some(({ name }) => busy.has(name)) ? 2 : 0) +
    (lane.members.length > 0 ? 1 : 0);
  const ranked = lanes.map((lane, at) => ({ lane, at })).toSorted((a, b) => weight(b.lane) - weight(a.lane) || b.at - a.at);
  const chosen = new Set(ranked.slice(0, m.lanes).map(({ lane }) => lane));
  return { shown: lanes.filter((lane) => chosen.has(lane)), rest: lanes.filter((lane) => !chosen.has(lane)) };
}

/** What was sent, line by line, or how to send something. Gives the height that it takes. */
function putFilm({ m, boxes, net }: Plan, y: number): number {
  const trips = drawnTrips(net, m);
  const w = m.width - 2;
  let top = y;
  if (net.refusal) {
    const text = phrase('network.refused', { message: net.refusal.message });
    const h = m.film * (m.across ? 1.6 : 2.6);
    boxes.push(netBox('refusal', { x: 1, y: top, w, h }, { kind: 'said', text, bad: true, sentence: text }));
    top += h + 4;
  }
  if (trips.length === 0 && !net.refusal) {
    const text = phrase('network.hint');
    boxes.push(netBox('hint', { x: 1, y: top, w, h: m.film * 1.5 }, { kind: 'said', text, bad: false, sentence: text }));
    top += m.film * 1.5 + 4;
  }
  for (const [at, trip] of trips.entries()) {
    boxes.push(netBox(`film:${String(at)}`, { x: 1, y: top, w, h: m.film }, { kind: 'film', trip, stops: trip.stops.map(stopPhrase), n: at + 1, sentence: tripPhrase(trip) }));
    top += m.film + 4;
  }
  return top - y;
}

/** Doors that no lane has: a port that packets knocked at without finding one. */
function putClosed({ m, boxes, net, ground }: Plan): void {
  const knocked = drawnTrips(net, m).flatMap(({ stops }) => stops.flatMap((stop) => (stop.at === 'door' ? [stop.port] : [])));
  const port = knocked.find((each) => !boxes.some((box) => box.kind === 'door' && box.port === each));
  if (port === undefined) return;
  const { wall } = ground;
  const last = Math.max(0, ...boxes.flatMap((box) => (box.kind === 'door' ? [m.across ? box.y + box.h : box.x + box.w] : [])));
  const rect = m.across
    ? { x: wall.x + wall.w / 2 - m.door / 2, y: Math.max(m.head + m.strip, last) + 8, w: m.door, h: m.doorHeight }
    : { x: m.width - 2 - m.door, y: wall.y + wall.h / 2 - m.doorHeight / 2, w: m.door, h: m.doorHeight };
  boxes.push(netBox(`door:${String(port)}`, rect, { kind: 'door', door: null, port, more: 0, sentence: phrase('network.say.closed', { port }) }));
}

/** Lays out a moment. */
export function layoutNet(moment: Moment, { size, picked = [] }: NetOptions): NetLayout {
  const m = netMetrics(size);
  const net = netAt(moment);
  const trips = drawnTrips(net, m);
  const inTrips = trips.flatMap(({ stops }) => stops.flatMap((stop) => ('container' in stop ? [stop.container] : [])));
  const busy = new Set([...inTrips, ...picked.filter((id) => id.startsWith('container:')).map((id) => id.slice('container:'.length))]);
  const ground = groundOf(m, m.outside + 2);
  const boxes: NetBox[] = [];
  const looping = new Set(trips.flatMap(({ stops }) => stops.flatMap((stop) => (stop.at === 'loop' ? [stop.container] : []))));
  const plan: Plan = { m, net, boxes, ground, busy, looping };
  const top = m.across ? 1 : ground.wall.y + m.wall + m.doorHeight / 2 + 4;
  let y = top + m.head;
  y += putHost(plan, y) + m.gap;
  const { shown, rest } = lanesOf(net, m, busy, picked);
  for (const lane of shown) {
    putLane(plan, lane, y);
    y += laneHeight(lane, m) + m.gap;
  }
  if (rest.length > 0) {
    const names = rest.map(({ name }) => name).join(', ');
    boxes.push(
      netBox(
        'pile:networks',
        { x: ground.x, y, w: ground.w, h: m.bar },
        { kind: 'pile', text: phrase('network.moreNetworks', { count: rest.length }), sentence: phrase('network.say.moreNetworks', { names }) },
      ),
    );
    y += m.bar + m.gap;
  }
  y += putAlone(plan, y);
  putClosed(plan);
  putWalls(plan, trips);
  const floor = m.across ? Math.max(y, m.tileHeight * 2 + m.gap * 5) : y;
  const frame = m.across
    ? { x: ground.wall.x + m.wall / 2, y: 1, w: m.width - 1 - ground.wall.x - m.wall / 2, h: floor - 1 }
    : { x: 1, y: ground.wall.y + m.wall / 2, w: m.width - 2, h: floor - ground.wall.y - m.wall / 2 };
  boxes.push(netBox('host', frame, { kind: 'host', title: phrase('network.host', { name: net.hostname }), off: !net.alive, sentence: hostPhrase(net) }));
  boxes.push(netBox('wall', m.across ? { ...ground.wall, h: floor - 1 } : ground.wall, { kind: 'wall' }));
  const nicW = m.across ? m.door : m.door * 1.9;
  const nic = m.across
    ? { x: ground.wall.x + m.wall / 2 - m.door / 2, y: 6, w: nicW, h: m.doorHeight }
    : { x: 6, y: ground.wall.y + m.wall / 2 - m.doorHeight / 2, w: nicW, h: m.doorHeight };
  boxes.push(netBox('nic', nic, { kind: 'nic', address: net.address, pick: 'nic', sentence: phrase('network.say.nic', { address: net.address }) }));
  putOutside(plan, floor);
  const film = putFilm(plan, floor + m.gap);
  const ways = trips.flatMap((trip, at): Way[] => {
    const path = pathOf(trip, boxes, ground, m, (at - (trips.length - 1) / 2) * m.track * 0.3);
    return path.length > 1 ? [{ trip, path }] : [];
  });
  return { boxes: boxes.toSorted((a, b) => a.z - b.z), ways, m, height: floor + m.gap + film };
}

const ORDER: Readonly<Record<NetKind, number>> = {
  film: 0,
  said: 0,
  browser: 1,
  outside: 1,
  host: 2,
  wall: 2,
  nic: 2,
  door: 3,
  program: 4,
  bar: 5,
  dns: 6,
  tile: 7,
  pile: 8,
  strip: 8,
  rack: 4,
  hold: 5,
  hook: 7,
};

/** What is read and walked through first: what was sent, the way in, then bridge by bridge. */
export function readingOrder(boxes: readonly NetBox[]): NetBox[] {
  return boxes.toSorted((a, b) => ORDER[a.kind] - ORDER[b.kind] || a.y - b.y || a.x - b.x);
}
