// Where the registry's shelf is: the repository that is being read, with its layers, and others closed.
import { type Rect } from '../shared/box';
import { type FigureSize } from '../shared/useFigureSize';
import { type Frame } from './frame';
import { type RegistryView, type RepositoryView } from './journey';
import { METRICS } from './metrics';

/** A repository in its place, and its layers, lowest first. */
export interface RepositoryBox extends Rect {
  repository: RepositoryView;
  /** null where there is no room for it. */
  tag: Rect | null;
  layers: (Rect & { compressed: number })[];
}

/** The registry in its place. */
export interface RegistryBox {
  registry: RegistryView;
  rect: Rect;
  repositories: RepositoryBox[];
}

const BIG_BYTES = 10_000_000;

function openBox(repository: RepositoryView, { x, y, w, h }: Rect, size: FigureSize): RepositoryBox {
  const m = METRICS[size];
  const inset = m.gap * 0.9;
  const top = y + m.text * 1.9;
  const tag = { x: x + inset, y: top, w: w - 2 * inset, h: m.text * 1.55 };
  const from = tag.y + tag.h + m.gap * 0.8;
  const room = y + h - inset - from;
  const weights = repository.layers.map(({ compressed }) => (compressed >= BIG_BYTES ? 2.4 : 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const gap = Math.min(4, room / Math.max(1, weights.length) / 2);
  const one = Math.min(m.small * 0.62, (room - gap * weights.length) / Math.max(1, total));
  let bottom = y + h - inset;
  const layers = repository.layers.map(({ compressed }, index) => {
    const height = (weights[index] ?? 1) * one;
    bottom -= height + gap;
    return { x: x + inset, y: bottom + gap, w: w - 2 * inset, h: height, compressed };
  });
  return { x, y, w, h, repository, tag, layers };
}

function shelf(registry: RegistryView, rect: Rect, size: FigureSize): RepositoryBox[] {
  const m = METRICS[size];
  const inset = m.gap - 1;
  const x = rect.x + inset;
  const w = rect.w - 2 * inset;
  const closedHeight = m.text * 2.2;
  let y = rect.y + m.head + m.text * (m.roomy ? 1.5 : 1.25);
  const bottom = rect.y + rect.h - inset;
  const closed = registry.repositories.filter(({ layers }) => layers.length === 0);
  const below = Math.min(closed.length, m.roomy ? 2 : 0) * (closedHeight + m.gap);
  return registry.repositories.flatMap((repository): RepositoryBox[] => {
    const isOpen = repository.layers.length > 0;
    const h = isOpen ? Math.min(bottom - y - below, m.text * 14) : closedHeight;
    if (y + h > bottom + 1) return [];
    const place = { x, y, w, h };
    y += h + m.gap + (isOpen ? m.lip : 0);
    return [isOpen ? openBox(repository, place, size) : { ...place, repository, tag: null, layers: [] }];
  });
}

/** On a phone the registry is a strip: the first repository beside its name. */
function strip(registry: RegistryView, rect: Rect): RepositoryBox[] {
  const m = METRICS.narrow;
  const [first] = registry.repositories;
  const w = rect.w * 0.42;
  return first ? [{ x: rect.x + rect.w - w - m.gap, y: rect.y + rect.h / 2 - 15, w, h: 28, repository: first, tag: null, layers: [] }] : [];
}

/** The registry's parts in their places. */
export function layoutRegistry(registry: RegistryView, frame: Frame, size: FigureSize): RegistryBox {
  const rect = frame.registry;
  return { registry, rect, repositories: frame.direction === 'down' ? strip(registry, rect) : shelf(registry, rect, size) };
}
