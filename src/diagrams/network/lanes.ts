// One bridge: its bar, the containers that are plugged into it, its name server, its doors in the host's wall, and the wall between it and the next.
import { choose } from '../journey/choose';
import { phrase } from '../shared/words';
import { type NetMetrics } from './metrics';
import { DNS_ADDRESS, type NetDoor, type NetLane } from './net';
import { netBox, type NetBox, type NetBoxOf } from './netBox';
import { type Plan } from './plan';
import { doorPhrase, lanePhrase, memberPhrase } from './sentences';
import { type Trip } from './trips';

/** The height of a lane: a bridge without containers is only its bar. */
export function laneHeight({ members }: NetLane, m: NetMetrics): number {
  return members.length === 0 ? m.bar : m.tileHeight + m.plug + m.bar + (m.dns === 0 ? m.bar : 0);
}

/** The doors of a lane, one above the other at its bar. */
function putDoors({ m, boxes, ground }: Plan, doors: readonly NetDoor[], y: number, height: number, before: number): void {
  const pitch = m.doorHeight + 4;
  const { wall } = ground;
  const room = m.across ? Math.max(1, Math.floor((height + 4) / pitch)) : Math.max(0, 2 - before);
  const shown = doors.slice(0, room);
  for (const [at, door] of shown.entries()) {
    const more = at === shown.length - 1 ? doors.length - shown.length : 0;
    const rect = m.across
      ? { x: wall.x + wall.w / 2 - m.door / 2, y: y + height - m.doorHeight - at * pitch, w: m.door, h: m.doorHeight }
      : { x: m.width - 7 - (before + at + 1) * (m.door + 6), y: wall.y + wall.h / 2 - m.doorHeight / 2, w: m.door, h: m.doorHeight };
    const key = `${String(door.port)}${door.protocol === 'udp' ? '/udp' : ''}${door.hostIp === '0.0.0.0' ? '' : `@${door.hostIp}`}`;
    boxes.push(netBox(`door:${key}`, rect, { kind: 'door', door, port: door.port, more, pick: `port:${key}`, sentence: doorPhrase(door) }));
  }
}

/** Draws a bridge whose lane begins at a height. */
export function putLane(plan: Plan, lane: NetLane, y: number): void {
  const { m, boxes, net, ground, busy } = plan;
  const height = laneHeight(lane, m);
  const doors = net.doors
    .filter(({ network }) => network === lane.name)
    .filter((door, at, all) => all.findIndex(({ port, hostIp, protocol }) => port === door.port && hostIp === door.hostIp && protocol === door.protocol) === at);
  putDoors(plan, doors, y, height, boxes.filter(({ kind }) => kind === 'door').length);
  const bar = { x: ground.x, y: y + height - m.bar, w: ground.w, h: m.bar };
  boxes.push(netBox(`bar:${lane.name}`, bar, { kind: 'bar', lane, pick: `network:${lane.name}`, sentence: lanePhrase(lane) }));
  if (lane.members.length === 0) return;
  const top = y + (m.dns === 0 ? m.bar : 0);
  const named = {
    kind: 'dns',
    address: lane.dns ? DNS_ADDRESS : null,
    pick: `dns:${lane.name}`,
    sentence: phrase(lane.dns ? 'network.say.dns' : 'network.say.noDns', { name: lane.name, address: DNS_ADDRESS }),
  } as const;
  const tag = m.dns === 0 ? { x: ground.x, y, w: ground.w, h: m.bar - 6 } : { x: ground.x + ground.w - m.dns, y: top + 2, w: m.dns, h: m.tileHeight - 4 };
  boxes.push(netBox(`dns:${lane.name}`, tag, named));
  const width = ground.w - (m.dns === 0 ? 16 : m.dns + m.gap);
  const { shown, rest } = choose(lane.members, { width, least: m.tile, gap: m.gap, pile: m.pile }, ({ name }) => busy.has(name));
  const w = Math.min(m.tile * 1.25, (width - (rest.length > 0 ? m.pile + m.gap : 0) - (shown.length - 1) * m.gap) / Math.max(1, shown.length));
  for (const [at, member] of shown.entries()) {
    const second = !member.home;
    const id = second ? `endpoint:${member.name}/${lane.name}` : `tile:${member.name}`;
    const rect = { x: ground.x + at * (w + m.gap), y: top, w, h: m.tileHeight };
    boxes.push(
      netBox(id, rect, {
        kind: 'tile',
        member,
        plug: m.plug,
        second,
        loops: plan.looping.has(member.name),
        pick: second ? id : `container:${member.name}`,
        sentence: memberPhrase(member, lane.name),
      }),
    );
  }
  if (rest.length > 0) {
    const rect = { x: ground.x + shown.length * (w + m.gap), y: top, w: m.pile, h: m.tileHeight };
    boxes.push(
      netBox(`pile:${lane.name}`, rect, {
        kind: 'pile',
        text: phrase('network.more', { count: rest.length }),
        sentence: phrase('network.say.more', { names: rest.map(({ name }) => name).join(', ') }),
      }),
    );
  }
}

/** The height of the wall between a bridge and its neighbor: below it, or above the last one; undefined where the bridge is not drawn. */
export function wallBeside(network: string, boxes: readonly NetBox[], m: NetMetrics): number | undefined {
  const bars = boxes.filter((box): box is NetBoxOf<'bar'> => box.kind === 'bar');
  const bar = bars.find(({ lane }) => lane.name === network);
  if (!bar) return undefined;
  const foot = bar.y + bar.h;
  const last = bars.length > 1 && bars.every(({ y }) => y <= bar.y);
  return last ? foot - laneHeight(bar.lane, m) - m.gap / 2 : foot + m.gap / 2;
}

/** Draws the wall between bridges where a trip ended at it. */
export function putWalls({ m, boxes, ground }: Plan, trips: readonly Trip[]): void {
  const ended = trips.flatMap(({ stops }) => {
    const before = stops.at(-2);
    return stops.at(-1)?.at === 'wall' && before?.at === 'bridge' ? [before.network] : [];
  });
  for (const network of new Set(ended)) {
    const middle = wallBeside(network, boxes, m);
    if (middle === undefined) continue;
    const h = m.gap * 0.6;
    const x = m.across ? ground.wall.x + ground.wall.w : ground.wall.x;
    boxes.push(netBox(`wall:${network}`, { x, y: middle - h / 2, w: ground.x + ground.w - x, h }, { kind: 'wall' }));
  }
}
