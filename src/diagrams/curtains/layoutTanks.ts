// Turns a World into the face with tanks: what each group of processes uses of memory and CPU time, and the lids on it.
import { type Event } from '../../sim/event';
import { type World } from '../../sim/world';
import { type Rect } from '../shared/box';
import { type FigureSize } from '../shared/useFigureSize';
import { phrase } from '../shared/words';
import { boxOf, type CurtainsBox, type CurtainsBoxOf } from './curtainsBox';
import { type GroupFact, groupsOf, type Groups } from './groups';
import { type CurtainsLayout } from './layoutWindows';
import { type CurtainsMetrics, curtainsMetrics } from './metrics';
import { cpuSentence, kernelSentence, tankSentence } from './sentences';
import { HOST } from './subject';

/** The bottom of the scale, MiB. Each of its lines stands for four times as much as the one below. */
export const LEAST_MIB = 4;
const FACTOR = 4;

/** The lines of the scale, MiB, from the bottom up to what the machine has. */
export function scaleMarks(totalMiB: number): number[] {
  const marks: number[] = [];
  for (let mib = LEAST_MIB; mib <= totalMiB; mib *= FACTOR) marks.push(mib);
  return marks;
}

/** How far up a size (MiB) is on the scale: 0 at the bottom, 1 at what the machine has. */
export function level(mib: number, totalMiB: number): number {
  return Math.min(1, Math.max(0, Math.log2(Math.max(mib, LEAST_MIB) / LEAST_MIB) / Math.log2(totalMiB / LEAST_MIB)));
}

/** Height of a lid. */
export const lidHeight = (m: CurtainsMetrics): number => m.small * 1.5;

/** Half of a word: how far the scale's box reaches beyond its first and last line. */
const scaleMargin = (m: CurtainsMetrics): number => m.small * 0.5;

/** Where in the scale's box a size stands. */
export function markY(mib: number, { y, h, marks }: CurtainsBoxOf<'scale'>, m: CurtainsMetrics): number {
  const half = scaleMargin(m);
  return y + half + (h - 2 * half) * (1 - level(mib, marks.at(-1) ?? 1));
}

/** Where in its box a tank's words, its parked lid and its glass are. */
export function tankParts({ x, y, w, h }: Rect, m: CurtainsMetrics): Record<'head' | 'glass', Rect> {
  const rim = m.tanks.head + lidHeight(m) + 6;
  return { head: { x, y, w, h: m.tanks.head }, glass: { x, y: y + rim, w, h: h - rim } };
}

/** What to lay out. */
export interface TanksOptions {
  size: FigureSize;
  /** The turn's events that have finished. */
  done: readonly Event[];
}

interface Column {
  group: GroupFact;
  x: number;
  w: number;
}

function columnsOf({ groups }: Groups, m: CurtainsMetrics): Column[] {
  const from = m.tanks.scale;
  const w = (m.width - from - 3 - groups.length * m.gap) / groups.length;
  return groups.map((group, at) => ({ group, w, x: from + m.gap + at * (w + m.gap) }));
}

/** The tank with what is in it and its lid. A lid that is off is parked above. */
function tankBoxes({ group, x, w }: Column, tank: Rect, totalMiB: number, m: CurtainsMetrics): CurtainsBox[] {
  const depth = level(group.memoryMiB, totalMiB) * tank.h;
  const top = group.memoryMax === null ? tank.y : tank.y + tank.h * (1 - level(group.memoryMax, totalMiB));
  const lid = lidHeight(m);
  return [
    boxOf(
      `tank:${group.id}`,
      { x, y: 2, w, h: tank.y + tank.h - 2 },
      { kind: 'tank', group, lid: group.memoryMax === null ? null : level(group.memoryMax, totalMiB), pick: pickOf(group), sentence: tankSentence(group) },
    ),
    ...(group.killed ? [] : [boxOf(`liquid:${group.id}`, { x: x + 3, y: tank.y + tank.h - depth, w: w - 6, h: depth }, { kind: 'liquid', group })]),
    ...((group.killed && group.memoryMax === null) || group.kind === 'host'
      ? []
      : [boxOf(`lid:${group.id}`, { x, y: top - lid, w, h: lid }, { kind: 'lid', group, pick: `lid:${group.id}`, sentence: tankSentence(group) })]),
  ];
}

/** A container is picked by its name, a process by its number, the machine as its hardware. */
const pickOf = ({ id, kind }: GroupFact): string => (kind === 'host' ? `hardware:${HOST}` : id);

function greedBoxes({ group, x, w }: Column, y: number, m: CurtainsMetrics): CurtainsBox[] {
  if (group.pid === null) return [];
  const h = m.tanks.greed;
  const busy = group.cpuWanted > 0;
  const part = (resource: 'memory' | 'cpu', on: boolean) => ({
    kind: 'greed' as const,
    group,
    resource,
    on,
    label: phrase(`curtains.greed.${resource}`),
    short: phrase(`curtains.greedShort.${resource}`),
    pick: `greed:${resource}:${group.id}`,
    sentence: phrase(on ? 'curtains.say.greedy' : 'curtains.say.content', { name: group.name, what: phrase(`curtains.greed.${resource}`) }),
  });
  return [boxOf(`greed:memory:${group.id}`, { x, y, w, h }, part('memory', group.leaks)), boxOf(`greed:cpu:${group.id}`, { x, y: y + h + m.gap / 2, w, h }, part('cpu', busy))];
}

/** Lays out the tanks of the host's groups. */
export function layoutTanks(world: World, { size, done }: TanksOptions): CurtainsLayout {
  const m = curtainsMetrics(size);
  const { head, height: tall, cpus, greed } = m.tanks;
  const tank: Rect = { x: 0, y: 2 + head + lidHeight(m) + 6, w: 0, h: tall };
  const cpuTop = tank.y + tank.h + m.gap;
  const greedTop = cpuTop + cpus + m.gap / 2;
  const height = greedTop + 2 * greed + m.gap / 2 + m.gap + m.depth + m.kernel + 3;
  const found = groupsOf(world, done, m.tanks.most);
  if (!found || found.panicked || found.groups.length < 2) {
    const text = phrase(found && !found.panicked ? 'curtains.empty.process' : 'curtains.empty.off');
    return { boxes: [boxOf('empty', { x: 2, y: 4, w: m.width - 4, h: height - 8 }, { kind: 'empty', text, sentence: text })], metrics: m, height };
  }
  const { totalMiB, release } = found;
  const base: Rect = { x: 1, y: height - m.kernel - 3, w: m.width - m.depth - 3, h: m.kernel };
  const half = scaleMargin(m);
  const scale = boxOf(
    'scale',
    { x: 1, y: tank.y - half, w: m.width - 4, h: tank.h + 2 * half },
    { kind: 'scale', marks: scaleMarks(totalMiB), sentence: phrase('curtains.say.scale') },
  );
  const columns = columnsOf(found, m).flatMap((column): CurtainsBox[] => [
    ...tankBoxes(column, { ...tank, x: column.x, w: column.w }, totalMiB, m),
    boxOf(
      `cpus:${column.group.id}`,
      { x: column.x, y: cpuTop, w: column.w, h: cpus },
      {
        kind: 'cpus',
        group: column.group,
        pick: column.group.pid === null ? null : `cpus:${column.group.id}`,
        sentence: cpuSentence(column.group),
      },
    ),
    ...greedBoxes(column, greedTop, m),
  ]);
  const kernel = boxOf('kernel', base, {
    kind: 'kernel',
    release,
    uname: null,
    says: phrase('curtains.meters'),
    plug: NaN,
    pick: `kernel:${HOST}`,
    sentence: kernelSentence(release, phrase('curtains.meters')),
  });
  return { boxes: [scale, ...columns, kernel].toSorted((a, b) => a.z - b.z), metrics: m, height };
}
