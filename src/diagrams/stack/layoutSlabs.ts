// Lays out the OS and the engine side by side on a kernel.
import { type Rect } from '../shared/box';
import { type Metrics } from './metrics';
import { type Pile, type Plot } from './pile';
import { type Floor } from './scene';
import { engineSentence, initOf, osSentence } from './sentences';

/** The width of an OS that stands beside an engine. */
function osBesideEngine({ guest, width }: Plot, m: Metrics): number {
  if (!guest) return width * (m.size === 'narrow' ? 0.25 : 0.2);
  if (width > m.width / 2) return width * 0.37;
  // by its short name, so that the engine beside it has one too
  if (m.size === 'narrow') return 2 * m.indent + m.label * 1.35;
  return width * (m.size !== 'projector' ? 0.47 : width > m.width * 0.26 ? 0.4 : 0.5);
}

/** The OS and the engine side by side above a kernel; the engine never stands between a container and the kernel. */
export function addSlabs(pile: Pile, floor: Floor, plot: Plot, bottom: number, plugs: number[]): number {
  const { metrics: m } = pile;
  const y = bottom - m.row;
  const osWidth = floor.engine ? osBesideEngine(plot, m) : plot.width;
  const os: Rect = { x: plot.left, y, w: osWidth, h: m.row };
  const common = { machine: floor.machine, parent: plot.parent, dim: floor.stopped };
  pile.add(plot.guest ? `guest-os:${plot.key}` : 'host-os', os, {
    ...common,
    kind: plot.guest ? 'guest-os' : 'host-os',
    pick: `${plot.guest ? 'guest-os' : 'host-os'}:${floor.machine}`,
    sentence: osSentence(plot.guest ? plot.where : null, floor),
    os: floor.os ?? '',
    init: initOf(floor),
    extra: null,
    plugs,
    starting: floor.os === null,
  });
  if (!floor.engine) return y;
  const left = plot.left + osWidth + m.depth + Math.round(m.depth / 2);
  const rect: Rect = { x: left, y, w: plot.left + plot.width - left, h: m.row };
  const { pid, on } = floor.engine;
  const engine = { kind: 'engine', pick: `engine:${floor.machine}`, sentence: engineSentence(plot.where, floor.engine), pid, on, plugs, slim: plot.guest } as const;
  pile.add(plot.guest ? `engine:${plot.key}` : 'engine', rect, { ...common, ...engine, dim: floor.stopped || !on });
  return y;
}
