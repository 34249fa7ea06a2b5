// Turns the bench into the wall of isolation: a row for each enclosure, a marble on its way through the walls, and the one kernel at its end.
import { type Moment } from '../../lab/timeline';
import { type WallId } from '../../sim/walls';
import { findMachine } from '../../sim/world';
import { type Rect } from '../shared/box';
import { type FigureSize } from '../shared/useFigureSize';
import { phrase } from '../shared/words';
import { BENCH, type Stand, standsOf } from './bench';
import { type WallsMetrics, wallsMetrics } from './metrics';
import { enclosureName, guestFallen, hostSentence, priceWords, rowSentence, strengthWords, wallWords } from './sentences';
import { boxOf, type WallsBox } from './wallsBox';

/** A finished layout. */
export interface WallsLayout {
  boxes: WallsBox[];
  metrics: WallsMetrics;
  height: number;
}

/** Where walls stand: what answers system calls first, then what separates, then what is round that. */
const SLOTS: Readonly<Record<WallId, 0 | 1 | 2>> = { sentry: 0, namespaces: 1, hypervisor: 1, 'uid-map': 2, jail: 2 };
/** The marble is so much narrower than the way that it rolls on. */
const MARBLE = 0.72;

/** Where in its row things are. */
export interface RowParts {
  words: Rect;
  track: Rect;
}

/** The words and the track of a row. */
export function rowParts({ x, y, w, h }: Rect, m: WallsMetrics): RowParts {
  if (m.head > 0) return { words: { x: x + m.pad, y, w: m.head - 2 * m.pad, h }, track: { x: x + m.head, y, w: w - m.head, h } };
  return { words: { x: x + m.pad, y: y + 2, w: w - 2 * m.pad, h: m.words - 2 }, track: { x, y: y + m.words, w, h: h - m.words } };
}

const slotX = (track: Rect, slot: number, m: WallsMetrics): number => track.x + m.pad + m.app + m.way + slot * (m.wall + m.way);

/** The way that leads to a slot; the last one leads to the kernel. */
function marbleAt(track: Rect, slot: number, m: WallsMetrics): Rect {
  const size = m.way * MARBLE;
  return { x: slotX(track, slot, m) - m.way + (m.way - size) / 2, y: track.y + (track.h - size) / 2, w: size, h: size };
}

/** How far the marble has come: to the wall that stopped it, into the kernel, or nowhere. */
function marbleRect({ attack }: Stand, track: Rect, host: Rect, m: WallsMetrics): Rect {
  if (attack?.outcome === 'through') return { ...marbleAt(track, 3, m), x: host.x + m.way * 0.3 };
  return marbleAt(track, attack?.stoppedBy ? SLOTS[attack.stoppedBy.id] : 0, m);
}

function rowBoxes(stand: Stand, row: Rect, host: Rect, m: WallsMetrics): WallsBox[] {
  const { enclosure, walls, guest, attack } = stand;
  const { track } = rowParts(row, m);
  const inset = Math.max(5, m.gap * 0.75);
  const slot = (at: number): Rect => ({ x: slotX(track, at, m), y: track.y + inset, w: m.wall, h: track.h - 2 * inset });
  const passed = attack?.passed.map(({ id }) => id) ?? [];
  return [
    boxOf(`row:${enclosure}`, row, {
      kind: 'row',
      enclosure,
      title: enclosureName(enclosure),
      right: strengthWords(stand),
      price: priceWords(enclosure),
      ending: attack?.outcome ?? null,
      pick: `enclosure:${enclosure}`,
      sentence: rowSentence(stand),
    }),
    boxOf(`app:${enclosure}`, { x: track.x + m.pad, y: track.y + inset, w: m.app, h: track.h - 2 * inset }, { kind: 'app' }),
    ...(guest === null ? [] : [boxOf(`guest:${enclosure}`, slot(0), { kind: 'guest', words: [phrase('walls.guest'), phrase('walls.kernelShort')], fallen: guestFallen(stand) })]),
    ...walls.map((wall) =>
      boxOf(`wall:${enclosure}:${wall.id}`, slot(SLOTS[wall.id]), {
        kind: 'wall',
        wall: wall.id,
        words: wallWords(wall),
        broken: passed.includes(wall.id),
        held: attack?.stoppedBy?.id === wall.id,
      }),
    ),
    boxOf(`marble:${enclosure}`, marbleRect(stand, track, host, m), { kind: 'marble', ending: attack?.outcome ?? null }),
  ];
}

/** Lays out the bench. */
export function layoutWalls(moment: Pick<Moment, 'world' | 'done'>, size: FigureSize): WallsLayout {
  const m = wallsMetrics(size);
  const stands = standsOf(moment);
  const tall = m.head > 0 ? m.track : m.words + m.track;
  const height = 6 * (tall + m.gap) - m.gap + m.depth + 8;
  const release = findMachine(moment.world.machines, BENCH)?.kernel?.release;
  if (stands.length === 0 || release === undefined) {
    const text = phrase('walls.missing');
    return { boxes: [boxOf('empty', { x: 2, y: 4, w: m.width - 6, h: height - 8 }, { kind: 'empty', text, sentence: text })], metrics: m, height };
  }
  const host: Rect = { x: m.width - m.host - m.depth - 4, y: m.depth + 4, w: m.host, h: stands.length * (tall + m.gap) - m.gap };
  const reached = stands.some(({ attack }) => attack?.outcome === 'through');
  const fallen = stands.some(({ attack }) => attack?.fallen === BENCH);
  const boxes = stands.flatMap((stand, at) => rowBoxes(stand, { x: 2, y: host.y + at * (tall + m.gap), w: host.x - 2 - 4, h: tall }, host, m));
  const kernel = boxOf('host', host, {
    kind: 'host',
    words: [phrase('walls.host'), phrase('walls.kernelShort')],
    fallen,
    pick: `kernel:${BENCH}`,
    sentence: hostSentence(release, fallen ? 'fallen' : reached ? 'reached' : 'stands'),
  });
  return { boxes: [kernel, ...boxes].toSorted((a, b) => a.z - b.z), metrics: m, height };
}
