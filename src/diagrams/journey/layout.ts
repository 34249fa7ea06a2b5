// The Journey lens as rectangles and lines: a pure function from a moment to the places of everything that it shows.
import { type Moment } from '../../lab/timeline';
import { type Rect } from '../shared/box';
import { type FigureSize } from '../shared/useFigureSize';
import { type Frame, frameOf } from './frame';
import { type Journey, journeyAt, type JourneyOptions } from './journey';
import { type LayerLane, layerLanes } from './layerLanes';
import { type CardBox, layoutCards } from './layoutCards';
import { type FullHost, type HostBox, layoutHost } from './layoutHost';
import { layoutRegistry, type RegistryBox } from './layoutRegistry';
import { METRICS, type Metrics } from './metrics';
import { type Packet, packetsAt, type Point, roadOf } from './packetsAt';

/** The client zone in its parts. */
export interface ClientBox {
  rect: Rect;
  terminal: Rect;
  /** Where the CLI's own version is written; null where there is no room. */
  version: Point | null;
  browser: Rect;
}

/** Everything in its place. */
export interface JourneyLayout {
  size: FigureSize;
  m: Metrics;
  width: number;
  height: number;
  frame: Frame;
  journey: Journey;
  client: ClientBox;
  cards: CardBox[];
  hosts: HostBox[];
  active: FullHost | undefined;
  registry: RegistryBox;
  /** The line on which requests and answers travel. */
  road: readonly Point[];
  /** The line of the calls to the registry. */
  wire: readonly Point[];
  lanes: LayerLane[];
  packets: Packet[];
  /** Pick ids in reading order. */
  objects: string[];
}

function clientBox(rect: Rect, size: FigureSize): ClientBox {
  const m = METRICS[size];
  if (size === 'narrow') {
    const left = rect.x + 80;
    const w = rect.w - 80 - m.gap;
    return { rect, terminal: { x: left, y: rect.y + 6, w, h: 42 }, version: null, browser: { x: left, y: rect.y + 54, w, h: 25 } };
  }
  const inset = m.roomy ? 12 : 10;
  const x = rect.x + inset;
  const w = rect.w - 2 * inset;
  const browserHeight = m.text * (m.roomy ? 4.6 : 2.9);
  const browser = { x, y: rect.y + rect.h - inset - browserHeight, w, h: browserHeight };
  const version: Point | null = m.roomy ? [x, browser.y - 14] : null;
  const top = rect.y + m.head;
  const bottom = version ? version[1] - m.text - 12 : browser.y - m.gap - m.lip;
  return { rect, terminal: { x, y: top, w, h: bottom - top }, version, browser };
}

/** Where requests travel: the lower strip of the open slip, or the middle of the daemon. */
function railOf(cards: readonly CardBox[], active: FullHost | undefined, frame: Frame, size: FigureSize): number {
  const open = size === 'wide' ? cards.find(({ form }) => form === 'open') : undefined;
  if (open) return open.y + open.h - 16;
  if (size === 'wide') return frame.cards.y + 11;
  return active ? active.engine.y + active.engine.h / 2 : frame.road.y + frame.road.h / 2;
}

function wireOf(active: FullHost | undefined, frame: Frame, m: Metrics): Point[] {
  if (!active) return [];
  const { engine, rect } = active;
  const end = frame.wire.y + frame.wire.h;
  if (frame.direction === 'down')
    return [
      [engine.x, engine.y + engine.h / 2],
      [rect.x + 5, engine.y + engine.h / 2],
      [rect.x + 5, end],
    ];
  if (m.slips === 'column')
    return [
      [engine.x + engine.w, engine.y + 7],
      [frame.registry.x, engine.y + 7],
    ];
  const x = engine.x + engine.w * 0.5;
  const y = rect.y + m.head - m.gap * 0.5;
  return [
    [x, engine.y],
    [x, y],
    [frame.registry.x, y],
  ];
}

function hostIds(box: HostBox): string[] {
  const { id } = box.host;
  if (box.form === 'compact') return [`engine:${id}`, `kernel:${id}`];
  const containers = box.containers.flatMap(({ container, processes }) => [`container:${container.name}`, ...processes.map(({ process }) => `process:${process.pid}`)]);
  return [`engine:${id}`, `switch:${id}`, `containerd:${id}`, `runc:${id}`, ...containers, ...box.images.map(({ image }) => `image:${image.name}`), `kernel:${id}`];
}

/** What can be chosen, besides the size. */
export interface LayoutOptions extends JourneyOptions {
  size: FigureSize;
}

/** Lays out a moment. */
export function layoutJourney(moment: Moment, { size, ...options }: LayoutOptions): JourneyLayout {
  const m = METRICS[size];
  const journey = journeyAt(moment, options);
  const frame = frameOf(
    size,
    journey.hosts.map(({ active }) => active),
  );
  // in the order in which they are read: on a phone the active one is the lowest
  const hosts = journey.hosts.map((host, index) => layoutHost(host, frame.hosts[index] ?? frame.road, size)).sort((a, b) => a.rect.y - b.rect.y);
  const active = hosts.find((box) => box.form === 'full');
  const open = journey.open ?? (m.slips === 'row' ? journey.cards.findLast(({ state }) => state !== 'ahead') : undefined);
  const cards = layoutCards(journey.cards, open, frame, size);
  const client = clientBox(frame.client, size);
  const road = roadOf(frame, active, railOf(cards, active, frame, size), m.text * 1.2);
  const wire = wireOf(active, frame, m);
  const lanes = layerLanes(active, frame, size, journey.registry.push?.machine === active?.host.id ? journey.registry.push?.leaving : undefined);
  const layerLine = (digest: string): readonly Point[] | undefined => lanes.find(({ slot }) => slot.layer.digest === digest)?.path;
  const packets = packetsAt(moment, journey.cards, { frame, host: active, hosts, road, wire, browser: client.browser, layerLine });
  const registry = layoutRegistry(journey.registry, frame, size);
  const objects = ['client', ...cards.map(({ card }) => `card:${card.n}`), ...hosts.flatMap(hostIds), `registry:${journey.registry.host}`, 'browser'];
  return { size, m, width: m.width, height: frame.height, frame, journey, client, cards, hosts, active, registry, road, wire, lanes, packets, objects: [...new Set(objects)] };
}
