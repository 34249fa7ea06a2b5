// Where the zones of the Journey lens are: client, cards, hosts and registry, side by side or one above the other.
import { type Rect } from '../shared/box';
import { type FigureSize } from '../shared/useFigureSize';
import { METRICS } from './metrics';

/** The places of the zones. */
export interface Frame {
  height: number;
  client: Rect;
  /** Where slips lie. */
  cards: Rect;
  /** One for each host, in their order. */
  hosts: Rect[];
  /** Between client and host, where a request travels. */
  road: Rect;
  /** Between host and registry, where layers travel. */
  wire: Rect;
  registry: Rect;
  /** Which way requests and layers travel. */
  direction: 'across' | 'down';
}

/** Stacks hosts: the active one tall, the others compact. */
function stack(x: number, y: number, w: number, tall: number, size: Exclude<FigureSize, 'narrow'>, actives: readonly boolean[]): Rect[] {
  const { compact, gap } = METRICS[size];
  let top = y;
  return actives.map((active) => {
    const h = active ? tall : compact - gap;
    const rect = { x, y: top, w, h };
    top += h + gap;
    return rect;
  });
}

/** The columns of a layout whose zones stand side by side. */
interface Columns {
  top: number;
  bottom: number;
  tall: number;
  client: [x: number, w: number];
  host: [x: number, w: number];
  registry: [x: number, w: number];
}

const COLUMNS: Readonly<Record<Exclude<FigureSize, 'narrow'>, Columns>> = {
  wide: { top: 12, bottom: 12, tall: 336, client: [7, 172], host: [470, 492], registry: [1098, 136] },
  medium: { top: 88, bottom: 10, tall: 352, client: [10, 164], host: [232, 418], registry: [762, 130] },
  projector: { top: 112, bottom: 14, tall: 380, client: [6, 192], host: [250, 452], registry: [802, 152] },
};

function across(size: Exclude<FigureSize, 'narrow'>, actives: readonly boolean[]): Frame {
  const { top, bottom, tall, client, host, registry } = COLUMNS[size];
  const { compact, width, slips } = METRICS[size];
  const extra = compact * (actives.length - 1);
  const hosts = stack(host[0], top, host[1], tall, size, actives);
  const active = hosts[actives.indexOf(true)] ?? { x: host[0], y: top, w: host[1], h: tall };
  const roadX = client[0] + client[1];
  const wireX = host[0] + host[1];
  const margin = client[0];
  const column = { x: roadX + 16, y: active.y + 38, w: host[0] - roadX - 31, h: tall - 62 };
  const row = { x: margin, y: size === 'projector' ? 14 : 10, w: width - 2 * margin, h: top - (size === 'projector' ? 28 : 20) };
  return {
    height: top + tall + extra + bottom,
    client: { x: client[0], y: top, w: client[1], h: tall + extra },
    cards: slips === 'column' ? column : row,
    hosts,
    road: { x: roadX, y: active.y, w: host[0] - roadX, h: tall },
    wire: { x: wireX, y: active.y, w: registry[0] - wireX, h: tall },
    registry: { x: registry[0], y: top, w: registry[1], h: tall + extra },
    direction: 'across',
  };
}

/** `beside`: what a host that is not asked leaves free for the line that passes it. */
const NARROW = { margin: 6, row: 34, client: 84, road: 80, host: 210, wire: 50, registry: 48, beside: 30 };

/** The active host is the last, so that its own layers come up to it from the registry. */
function down(actives: readonly boolean[]): Frame {
  const { margin, row, client, road, host, wire, registry, beside } = NARROW;
  const { width, compact, gap } = METRICS.narrow;
  const extra = compact * (actives.length - 1);
  const w = width - 2 * margin;
  const top = row + client + road;
  const hosts = actives.map((active, index) => {
    const before = actives.slice(0, index).filter((other) => !other).length;
    if (active) return { x: margin, y: top + extra, w, h: host };
    return { x: margin + beside, y: top + before * compact, w: w - beside, h: compact - gap };
  });
  const after = top + host + extra;
  return {
    height: after + wire + registry + 8,
    client: { x: margin, y: row, w, h: client },
    cards: { x: margin, y: 2, w, h: row - 6 },
    hosts,
    road: { x: margin, y: row + client, w, h: road },
    wire: { x: margin, y: after, w, h: wire },
    registry: { x: margin, y: after + wire, w, h: registry },
    direction: 'down',
  };
}

/** The places of the zones for hosts of which one is active. */
export function frameOf(size: FigureSize, actives: readonly boolean[]): Frame {
  return size === 'narrow' ? down(actives) : across(size, actives);
}
