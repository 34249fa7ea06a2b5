// What is on its way at a moment, and along which line: the drawing only slides it.
import { type Moment } from '../../lab/timeline';
import { type Event } from '../../sim/event';
import { type Rect } from '../shared/box';
import { type Card } from './cards';
import { type Frame } from './frame';
import { type ContainerBox, type FullHost, type HostBox } from './layoutHost';

/** A point of the figure. */
export type Point = readonly [x: number, y: number];

/** there: from start to end · back: the other way round · return: there and back within one event · bounce: turned back at the end. */
export type Travel = 'there' | 'return' | 'bounce';

/** Something on its way. */
export interface Packet {
  id: string;
  kind: 'request' | 'answer' | 'registry' | 'layer' | 'runtime' | 'process' | 'http';
  event: Event;
  /** How much of the way is behind it at this moment; a clock says more exactly. */
  progress: number;
  path: readonly Point[];
  travel: Travel;
  /** What is written on it. */
  text: string;
  refused: boolean;
}

const middleOf = ({ x, y, w, h }: Rect): Point => [x + w / 2, y + h / 2];
/** In the first box, at the height of the second. */
const besides = ({ x, w }: Rect, { y, h }: Rect): Point => [x + w * 0.6, y + h / 2];
const topOf = ({ x, y, w }: Rect): Point => [x + w / 2, y];
const bottomOf = ({ x, y, w, h }: Rect): Point => [x + w / 2, y + h];

/** Where a share of a line ends, by length. */
export function pointAt(path: readonly Point[], share: number): Point {
  const lengths = path.slice(1).map(([x, y], index) => Math.hypot(x - (path[index]?.[0] ?? x), y - (path[index]?.[1] ?? y)));
  let left = share * lengths.reduce((sum, length) => sum + length, 0);
  for (const [index, length] of lengths.entries()) {
    const [x0, y0] = path[index] ?? [0, 0];
    const [x1, y1] = path[index + 1] ?? [x0, y0];
    if (left <= length && length > 0) return [x0 + ((x1 - x0) * left) / length, y0 + ((y1 - y0) * left) / length];
    left -= length;
  }
  return path.at(-1) ?? [0, 0];
}

const TURN = 0.62;

/** How far along its line a packet is when a share of its event has passed. */
export function shareOf(travel: Travel, progress: number): number {
  if (travel === 'there') return progress;
  if (travel === 'return') return progress < 0.5 ? progress * 2 : 2 - progress * 2;
  return progress < TURN ? progress / TURN : 1 - ((progress - TURN) / (1 - TURN)) * 0.72;
}

/** Where a packet is when a share of its event has passed. */
export function placeOf({ path, travel }: Pick<Packet, 'path' | 'travel'>, progress: number): Point {
  return pointAt(path, shareOf(travel, progress));
}

/** The line between the client and the daemon, beside or across the open slip. It ends at the socket, as large as `socket`, of a daemon that does not listen. */
export function roadOf(frame: Frame, host: FullHost | undefined, rail: number, socket: number): Point[] {
  const { client, road } = frame;
  const engine = host?.engine ?? { x: road.x + road.w, y: road.y, w: 0, h: 0 };
  const short = host?.host.daemon === 'off' ? socket : 0;
  if (frame.direction === 'down')
    return [
      [client.x + 17, client.y + client.h],
      [client.x + 17, engine.y - short],
    ];
  return [
    [client.x + client.w, rail],
    [engine.x - short, rail],
  ];
}

/** The way of a visitor: from the browser through the host's door, in the kernel, up to the process. */
export function visitPath(frame: Frame, host: FullHost, container: ContainerBox | undefined, browser: Rect): Point[] {
  const { kernel } = host;
  const inside: Point = [kernel.x + 8, kernel.y + kernel.h - 5];
  const target = container?.processes[0] ?? container;
  const end: Point[] = target
    ? [
        [target.x + target.w / 2, inside[1]],
        [target.x + target.w / 2, target.y + target.h],
      ]
    : [];
  if (frame.direction === 'across') return [[browser.x + browser.w, inside[1]], inside, ...end];
  const edge = host.rect.x + 3;
  return [[edge, browser.y + browser.h], [edge, inside[1]], inside, ...end];
}

interface Places {
  frame: Frame;
  host: FullHost | undefined;
  hosts: readonly HostBox[];
  road: readonly Point[];
  wire: readonly Point[];
  browser: Rect;
  /** The line of a layer that is coming. */
  layerLine: (digest: string) => readonly Point[] | undefined;
}

function pathOf(event: Event, { frame, host, road, wire, browser, layerLine }: Places): { kind: Packet['kind']; path: readonly Point[]; travel: Travel } | undefined {
  switch (event.type) {
    case 'api/requested':
      return { kind: 'request', path: road, travel: 'there' };
    case 'api/unreachable':
      return { kind: 'request', path: road, travel: 'bounce' };
    case 'api/responded':
      return { kind: 'answer', path: [...road].reverse(), travel: 'there' };
    case 'registry/requested':
      return { kind: 'registry', path: wire, travel: 'return' };
    case 'image/layerPushed':
    case 'image/layerPulled': {
      const path = layerLine(event.layer.digest);
      return path && { kind: 'layer', path, travel: 'there' };
    }
    case 'runtime/called':
      if (!host) return undefined;
      return {
        kind: 'runtime',
        path: event.component === 'containerd' ? [besides(host.engine, host.containerd), middleOf(host.containerd)] : [middleOf(host.containerd), middleOf(host.runc)],
        travel: 'there',
      };
    case 'process/started': {
      const box = host?.containers.find(({ container }) => container.id === event.process.containerId);
      return host && box && { kind: 'process', path: [bottomOf(host.runc), topOf(box), [box.x + box.w / 2, host.kernel.y]], travel: 'there' };
    }
    case 'http/requested':
      if (!host || event.from !== 'browser') return undefined;
      return {
        kind: 'http',
        path: visitPath(
          frame,
          host,
          host.containers.find(({ container }) => container.id === event.container),
          browser,
        ),
        travel: event.via === 'none' ? 'bounce' : 'return',
      };
    default:
      return undefined;
  }
}

const textOf = (event: Event, cards: readonly Card[]): string => {
  const card = cards.find(({ asked }) => asked === event || ('request' in event && 'request' in asked && asked.request === event.request));
  if (event.type === 'api/responded') return String(event.status);
  if (card) return String(card.n);
  const current = cards.findLast(({ asked }) => asked.at <= event.at)?.n ?? '';
  if (event.type === 'registry/requested') return `${String(current)}${event.step === 'token' ? 'a' : 'b'}`;
  return event.type === 'http/requested' ? '' : String(current);
};

/** Everything that is on its way on the active host. */
export function packetsAt(moment: Moment, cards: readonly Card[], places: Places): Packet[] {
  return moment.inFlight.flatMap(({ event, progress }, index) => {
    if ('machine' in event && typeof event.machine === 'string' && event.type !== 'http/requested' && event.machine !== places.host?.host.id) return [];
    const way = pathOf(event, places);
    const refused = event.type === 'api/unreachable' || ('status' in event && typeof event.status === 'number' && event.status >= 400);
    return way && way.path.length > 1 ? [{ id: `${event.type}:${index}`, event, progress, ...way, text: textOf(event, cards), refused }] : [];
  });
}

/** Which of containerd and runc is at work on a machine. */
export function busyRuntimes({ inFlight }: Moment, machine: string): ReadonlySet<'containerd' | 'runc'> {
  const busy = inFlight.flatMap(({ event }) => {
    if (!('machine' in event) || event.machine !== machine) return [];
    if (event.type === 'runtime/called') return [event.component];
    return event.type === 'process/started' && event.process.containerId !== null ? (['runc'] as const) : [];
  });
  return new Set(busy);
}
