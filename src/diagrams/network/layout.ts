// Turns a moment into the boxes of the Network lens: the world outside, the host's wall with its doors, and a lane for every bridge.
import { type Moment } from '../../lab/timeline';
import { type Point } from '../journey/packetsAt';
import { type FigureSize } from '../shared/useFigureSize';
import { phrase } from '../shared/words';
import { drawnTrips, putFilms } from './films';
import { putLane, putWalls, laneHeight } from './lanes';
import { type NetMetrics, netMetrics } from './metrics';
import { type Net, netAt, type NetLane } from './net';
import { netBox, type NetBox, type NetKind } from './netBox';
import { pathOf } from './paths';
import { groundOf, type Plan } from './plan';
import { hostPhrase } from './sentences';
import { type Trip } from './trips';
import { putAlone, putHost } from './withoutBridge';

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
  const film = putFilms(plan, floor + m.gap);
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
