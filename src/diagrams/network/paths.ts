// The lines that packets go along: from stop to stop, along bridges and behind the wall, never across a container.
import { type Point } from '../journey/packetsAt';
import { type Rect } from '../shared/box';
import { wallBeside } from './lanes';
import { loopAt, type NetMetrics } from './metrics';
import { type NetBox } from './netBox';
import { type Ground } from './plan';
import { type Stop, type Trip } from './trips';

const middle = ({ x, y, w, h }: Rect): Point => [x + w / 2, y + h / 2];

/** The tile of a container at a bridge; where it is drawn itself, without one; the pile that it is in where it has none. */
function tileOf(boxes: readonly NetBox[], name: string, network: string | undefined): NetBox | undefined {
  const there = boxes.find(({ id }) => network !== undefined && id === `endpoint:${name}/${network}`);
  return (
    there ??
    boxes.find(({ id }) => id === `tile:${name}`) ??
    boxes.find(({ kind, id }) => kind === 'tile' && id.startsWith(`endpoint:${name}/`)) ??
    boxes.find(({ id }) => id === `pile:${network ?? ''}`)
  );
}

/** Where cables hang from a container, from its left edge. */
export const plugOf = ({ x, w }: Rect): number => x + w * 0.84;

interface Surroundings {
  boxes: readonly NetBox[];
  ground: Ground;
  m: NetMetrics;
  /** Trips keep beside each other: how far this one is from the middle. */
  shift: number;
}

/** From the way behind the wall to the middle of a bar, or back. */
const alongBar = (bar: Rect, { ground, m, shift }: Surroundings): Point => [ground.duct + shift, bar.y + m.track / 2 + shift];

/** Where a line ends at a name server. */
const serverX = ({ x, w }: Rect, m: NetMetrics): number => (m.dns === 0 ? x + w - 6 : x + w / 2);

/** The points of one stop, given the stops before and after it. */
function pointsAt(stop: Stop, before: Stop | undefined, after: Stop | undefined, around: Surroundings): Point[] {
  const { boxes, ground, m, shift } = around;
  const duct = ground.duct + shift;
  const find = (id: string): NetBox | undefined => boxes.find((box) => box.id === id);
  const gate = (): Point[] => {
    const nic = find('nic');
    if (!nic) return [];
    return m.across ? [[duct, nic.y + nic.h / 2], middle(nic)] : [[duct, ground.wall.y + ground.wall.h], middle(nic)];
  };
  switch (stop.at) {
    case 'browser': {
      const box = find('browser');
      return box ? [m.across ? [box.x + box.w, box.y + box.h / 2] : [box.x + box.w / 2, box.y + box.h]] : [];
    }
    case 'outside': {
      const box = find('outside');
      const nic = find('nic');
      if (!box || !nic) return [];
      // down between the boxes outside and the wall, as to a door
      const aisle = (box.x + box.w + nic.x) / 2;
      const height = box.y + box.h / 2;
      return m.across
        ? [...gate(), [aisle, nic.y + nic.h / 2], [aisle, height], [box.x + box.w, height]]
        : [...gate(), [nic.x + nic.w / 2, box.y + box.h + 5], [box.x + box.w / 2, box.y + box.h + 5], [box.x + box.w / 2, box.y + box.h]];
    }
    case 'program': {
      const box = find('program');
      return box ? [[box.x, box.y + box.h / 2], ...(before ? [] : [[duct, box.y + box.h / 2] as Point])] : [];
    }
    case 'door': {
      const box = boxes.find((each) => each.kind === 'door' && each.port === stop.port);
      if (!box) return [];
      const inside: Point = m.across ? [box.x + box.w, box.y + box.h / 2] : [box.x + box.w / 2, box.y + box.h];
      const turn: Point = m.across ? [duct, inside[1]] : [duct, inside[1] + 5];
      if (before?.at === 'browser') {
        const outer: Point = m.across ? [box.x, box.y + box.h / 2] : [box.x + box.w / 2, box.y];
        const from = find('browser');
        const corner: Point[] =
          from && m.across
            ? [
                [(from.x + from.w + box.x) / 2, from.y + from.h / 2],
                [(from.x + from.w + box.x) / 2, outer[1]],
              ]
            : from
              ? [
                  [from.x + from.w / 2, from.y + from.h + 5],
                  [outer[0], from.y + from.h + 5],
                ]
              : [];
        // a door that is not there is not gone through
        return [...corner, outer, ...(after ? [inside, ...(m.across ? [] : [[inside[0], turn[1]] as Point]), turn] : [])];
      }
      const corner: Point[] = m.across ? [] : [[inside[0], turn[1]]];
      return [turn, ...corner, inside, ...(after ? [...corner, turn] : [])];
    }
    case 'bridge': {
      const bar = find(`bar:${stop.network}`);
      if (!bar) return [];
      const y = bar.y + m.track / 2 + shift;
      const at = (other: Stop | undefined): Point => {
        const tile = other?.at === 'container' ? tileOf(boxes, other.container, stop.network) : undefined;
        const server = other?.at === 'dns' ? find(`dns:${other.network}`) : undefined;
        return tile ? [plugOf(tile) + shift, y] : server ? [serverX(server, m), y] : alongBar(bar, around);
      };
      return [at(before), at(after)];
    }
    case 'dns': {
      const box = find(`dns:${stop.network}`);
      if (!box) return [];
      return [[serverX(box, m), box.y + box.h]];
    }
    case 'container': {
      const network = after?.at === 'bridge' ? after.network : before?.at === 'bridge' ? before.network : undefined;
      const tile = tileOf(boxes, stop.container, network);
      return tile ? [[plugOf(tile) + shift, tile.y + tile.h]] : [];
    }
    case 'loop': {
      const tile = tileOf(boxes, stop.container, undefined);
      if (!tile) return [];
      // it never leaves the container: up and down again beside the words
      const { left, right, top, foot } = loopAt(tile, m);
      return [
        [left, foot],
        [left, top],
        [right, top],
        [right, foot],
      ];
    }
    case 'wall':
      return before?.at === 'bridge' ? pointsAtWall(before.network, around) : [];
  }
}

/** To the wall between a bridge and its neighbor. */
function pointsAtWall(network: string, around: Surroundings): Point[] {
  const { boxes, ground, m } = around;
  const bar = boxes.find(({ id }) => id === `bar:${network}`);
  const wall = wallBeside(network, boxes, m);
  return bar && wall !== undefined ? [alongBar(bar, around), [ground.duct + around.shift, wall]] : [];
}

/** The line of a trip; empty where its stops are not in the picture. */
export function pathOf({ stops }: Trip, boxes: readonly NetBox[], ground: Ground, m: NetMetrics, shift: number): Point[] {
  const around = { boxes, ground, m, shift };
  const points = stops.flatMap((stop, at) => pointsAt(stop, stops[at - 1], stops[at + 1], around));
  return points.filter(([x, y], at) => at === 0 || x !== points[at - 1]?.[0] || y !== points[at - 1]?.[1]);
}
