// Where the parts of a Docker host are: the daemon and its helpers, containers that stand on the kernel, images on their shelf.
import { type Rect } from '../shared/box';
import { type FigureSize } from '../shared/useFigureSize';
import { choose, columnsIn } from './choose';
import { type ContainerView, type HostView, type ProcessView } from './hosts';
import { type ImageBox, layoutImages } from './layoutImages';
import { METRICS, type Metrics } from './metrics';

/** A process, standing on the kernel. */
export interface ProcessBox extends Rect {
  process: ProcessView;
}

/** A container with its processes. */
export interface ContainerBox extends Rect {
  container: ContainerView;
  processes: ProcessBox[];
  /** Processes that found no room. */
  hidden: number;
}

/** A host that is drawn in full. */
export interface FullHost {
  form: 'full';
  host: HostView;
  rect: Rect;
  /** The switch of the daemon. */
  lever: Rect;
  engine: Rect;
  containerd: Rect;
  runc: Rect;
  kernel: Rect;
  /** The bridge over the containers; null where there is no room. */
  bridge: { x: number; y: number; w: number } | null;
  containers: ContainerBox[];
  hiddenContainers: { rect: Rect; names: string[] } | null;
  containerArea: Rect;
  images: ImageBox[];
  hiddenImages: { rect: Rect; names: string[] } | null;
  imageArea: Rect;
}

/** A host that the CLI's line does not lead to. */
export interface CompactHost {
  form: 'compact';
  host: HostView;
  rect: Rect;
  engine: Rect;
  kernel: Rect;
  /** Where the number of containers and images is written. */
  notes: Rect;
}

export type HostBox = FullHost | CompactHost;

function processBoxes(container: ContainerView, { x, w }: Rect, kernelTop: number, m: Metrics): Pick<ContainerBox, 'processes' | 'hidden'> {
  const inset = Math.min(m.gap * 0.6, w * 0.03);
  const room = Math.min(container.processes.length, columnsIn(w - 2 * inset, m.process * 0.95, 4), 3);
  const width = (w - 2 * inset - 4 * (room - 1)) / Math.max(1, room);
  const shown = container.processes.slice(0, room);
  return {
    processes: shown.map((process, index) => ({ process, x: x + inset + index * (width + 4), y: kernelTop - m.process, w: width, h: m.process })),
    hidden: container.processes.length - shown.length,
  };
}

function layoutContainers(views: readonly ContainerView[], area: Rect, kernelTop: number, m: Metrics): Pick<FullHost, 'containers' | 'hiddenContainers'> {
  const gap = m.gap * 0.6;
  const room = { width: area.w, least: m.containerWidth, gap, pile: m.pile };
  const { shown, rest, width } = choose(views, room, ({ state }) => state === 'running' || state === 'ghost' || state === 'paused');
  const place = (index: number): Rect => ({ x: area.x + index * (width + gap), y: area.y, w: width, h: area.h });
  return {
    containers: shown.map((container, index) => ({ ...place(index), container, ...processBoxes(container, place(index), kernelTop, m) })),
    hiddenContainers: rest.length === 0 ? null : { rect: { ...place(shown.length), w: m.pile }, names: rest.map(({ name }) => name) },
  };
}

/** Room for the line to the registry, which leaves the daemon above everything else. */
const WIRE_ROOM = 16;

/** The places of dockerd, containerd and runc, and where the rest begins. */
function chain(rect: Rect, size: FigureSize, kernelTop: number): Pick<FullHost, 'engine' | 'containerd' | 'runc'> & { inner: Rect } {
  const m = METRICS[size];
  const left = rect.x + m.pad;
  const top = rect.y + m.head;
  if (m.slips === 'column') {
    const engine = { x: left, y: top, w: 88, h: kernelTop - top - m.lip - 4 };
    const x = left + 88 + 20;
    const row = top + WIRE_ROOM;
    const containerd = { x, y: row, w: 92, h: m.chain };
    const inner = { x: x - 4, y: row + m.chain + m.lip + m.gap, w: rect.x + rect.w - m.pad - x + 4, h: 0 };
    return { engine, containerd, runc: { x: x + 92 + 20, y: row, w: 52, h: m.chain }, inner };
  }
  const room = rect.w - 2 * m.pad;
  const arrow = m.gap + (size === 'narrow' ? 6 : 12);
  const share = (room - 2 * arrow) / 100;
  const engine = { x: left, y: top, w: share * 36, h: m.chain };
  const containerd = { x: left + share * 36 + arrow, y: top, w: share * 43, h: m.chain };
  const runc = { x: containerd.x + share * 43 + arrow, y: top, w: share * 21, h: m.chain };
  return { engine, containerd, runc, inner: { x: left, y: top + m.chain + m.lip + m.gap, w: room, h: 0 } };
}

/** How much of the width containers get: the more of them, the more. */
function containerShare({ containers, images }: HostView, m: Metrics): number {
  const many = (count: number): number => Math.min(3, Math.max(1, count)) - 1;
  return (m.slips === 'column' ? 0.51 : 0.52) + (m.roomy ? 0.05 : 0.07) * many(containers.length) - 0.01 * many(images.length);
}

function full(host: HostView, rect: Rect, size: FigureSize): FullHost {
  const m = METRICS[size];
  const kernelTop = rect.y + rect.h - m.pad * 0.5 - m.lip - m.kernel;
  const kernel = { x: rect.x + m.pad, y: kernelTop, w: rect.w - 2 * m.pad, h: m.kernel };
  const { inner, ...parts } = chain(rect, size, kernelTop);
  const label = m.roomy ? m.text + 6 : 0;
  const share = containerShare(host, m);
  const middle = inner.x + inner.w * share;
  const bridge = m.roomy ? { x: inner.x, y: inner.y + label + 5, w: middle - m.gap - inner.x } : null;
  const containerTop = inner.y + label + (bridge ? 20 : 0);
  const wall = kernelTop - m.process * 0.3;
  const containerArea = { x: inner.x, y: containerTop, w: middle - m.gap - inner.x, h: wall - containerTop };
  const imageTop = m.slips === 'column' ? rect.y + m.head + WIRE_ROOM : inner.y;
  const imageArea = { x: middle + m.gap, y: imageTop, w: inner.x + inner.w - middle - m.gap, h: kernelTop - m.lip - 4 - imageTop };
  const lever = { x: rect.x + rect.w - m.pad - m.title * 2.1, y: rect.y + m.head / 2 - m.title * 0.62, w: m.title * 2.1, h: m.title * 1.24 };
  return {
    form: 'full',
    host,
    rect,
    lever,
    ...parts,
    kernel,
    bridge,
    ...layoutContainers(host.containers, containerArea, kernelTop, m),
    containerArea,
    ...layoutImages(host.images, imageArea, m),
    imageArea,
  };
}

function compact(host: HostView, rect: Rect, size: FigureSize): CompactHost {
  const m = METRICS[size];
  const h = rect.h - m.gap * 1.4 - m.lip;
  const y = rect.y + m.gap * 0.7;
  const width = size === 'projector' ? 120 : 76;
  const kernelWidth = rect.w * { wide: 0.28, medium: 0.24, narrow: 0.31, projector: 0.22 }[size];
  const titleWidth = rect.w * (m.roomy ? 0.26 : 0.3);
  const engine = { x: rect.x + m.pad + titleWidth, y, w: width, h };
  const kernel = { x: rect.x + rect.w - m.pad - kernelWidth, y, w: kernelWidth, h };
  const from = engine.x + width + m.gap;
  return { form: 'compact', host, rect, engine, kernel, notes: { x: from, y, w: kernel.x - m.gap - from, h } };
}

/** The parts of a host in its place. */
export function layoutHost(host: HostView, rect: Rect, size: FigureSize): HostBox {
  return host.active ? full(host, rect, size) : compact(host, rect, size);
}
