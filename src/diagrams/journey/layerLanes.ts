// The lines on which layers travel from the registry to their slots: three at a time, the lowest layer on the lowest line.
import { type FigureSize } from '../shared/useFigureSize';
import { type Frame } from './frame';
import { type FullHost } from './layoutHost';
import { type LayerBox } from './layoutImages';
import { METRICS } from './metrics';
import { type Point } from './packetsAt';

/** One line with the slot that it leads to. */
export interface LayerLane {
  slot: LayerBox;
  path: readonly Point[];
}

/** Between these shares of the gap's height lines begin. */
const FIRST = 0.36;
const LAST = 0.82;
/** Where lines begin on a phone, as shares of the width. */
const DOWN = [0.46, 0.67, 0.88];

/** Heights at which lines begin: each beside its slot where possible, never closer to the next than `space`. */
export function spread(wanted: readonly number[], from: number, to: number, space: number): number[] {
  const places: number[] = [];
  for (const [index, y] of wanted.entries()) {
    const last = places.at(-1);
    const highest = last === undefined ? from : last + space;
    places.push(Math.max(highest, Math.min(y, to - (wanted.length - 1 - index) * space)));
  }
  return places;
}

function acrossPath({ wire }: Frame, slot: LayerBox, y: number): Point[] {
  const end = slot.y + slot.h / 2;
  const x = slot.x + slot.w;
  return [
    [wire.x + wire.w, y],
    [wire.x + 18, y],
    [wire.x - 6, end],
    [x + 4, end],
  ];
}

function downPath({ wire }: Frame, share: number): Point[] {
  const x = wire.x + wire.w * share;
  return [
    [x, wire.y + wire.h],
    [x, wire.y],
  ];
}

/** The slots of layers on their way, each once. */
function slotsOf(host: FullHost | undefined, leaving: ReadonlySet<string>): LayerBox[] {
  const all = (host?.images ?? []).flatMap(({ layers }) => layers.filter(({ layer }) => layer.state === 'coming' || leaving.has(layer.digest)));
  return all.filter((slot, at) => all.findIndex(({ layer }) => layer.digest === slot.layer.digest) === at).sort((a, b) => a.y - b.y);
}

/** The lines that are in use. Layers that are pushed are `leaving`: their lines lead from the slot to the registry. */
export function layerLanes(host: FullHost | undefined, frame: Frame, size: FigureSize, leaving: ReadonlySet<string> = new Set()): LayerLane[] {
  const lanes = linesOf(slotsOf(host, leaving), frame, size);
  return lanes.map(({ slot, path }) => (leaving.has(slot.layer.digest) ? { slot, path: [...path].reverse() } : { slot, path }));
}

function linesOf(all: readonly LayerBox[], frame: Frame, size: FigureSize): LayerLane[] {
  const m = METRICS[size];
  const coming = all.slice(size === 'projector' ? -2 : -DOWN.length);
  if (frame.direction === 'down') return coming.map((slot, index) => ({ slot, path: downPath(frame, DOWN[index + DOWN.length - coming.length] ?? 0.5) }));
  const { y, h } = frame.wire;
  const heights = spread(
    coming.map((slot) => slot.y + slot.h / 2),
    y + h * FIRST,
    y + h * LAST,
    m.text * (m.roomy ? 3.9 : 2.7),
  );
  return coming.map((slot, index) => ({ slot, path: acrossPath(frame, slot, heights[index] ?? y + h / 2) }));
}
