// Turns a World into the boxes of the Inside lens: two process lists on one kernel, and the thread between two numbers of one process.
import { type World } from '../../sim/world';
import { type Box, type Rect } from '../shared/box';
import { type FigureSize } from '../shared/useFigureSize';
import { type Phrase, phrase } from '../shared/words';
import { insideMetrics, type InsideMetrics } from './metrics';
import { type ProcessLine, processLists, type ProcessLists } from './processLists';
import { kernelSentence, lineSentence, panelSentence } from './sentences';

/** Where the learner looks from. */
export type InsideView = 'host' | 'inside';
/** One of the two lists. */
export type Side = 'host' | 'inside';

interface Base extends Box {
  z: number;
  /** Pick id; null for what cannot be picked. */
  pick: string | null;
  sentence: Phrase | null;
}

/** A box of the Inside lens. */
export type InsideBox = Base &
  (
    | { kind: 'kernel'; release: string; panicked: boolean; plugs: number[] }
    | { kind: 'panel'; side: Side; label: Phrase; name: string | null; open: boolean; dim: boolean }
    | { kind: 'columns'; side: Side }
    | { kind: 'row'; side: Side; line: ProcessLine; dim: boolean }
    | { kind: 'more'; text: Phrase }
    | { kind: 'note'; text: Phrase }
    | { kind: 'curtain' }
    | { kind: 'plug' }
    | { kind: 'thread'; to: { x: number; y: number } }
  );

/** The box of one kind. */
export type InsideBoxOf<K extends InsideBox['kind']> = Extract<InsideBox, { kind: K }>;

/** What to lay out. */
export interface InsideOptions {
  view: InsideView;
  size: FigureSize;
  machine?: string | undefined;
  /** The container to look into; the first one that runs unless given. */
  container?: string | undefined;
  /** Pick ids whose two numbers are joined; `all` joins every process that is in both lists. */
  joined?: readonly string[] | 'all';
}

/** Boxes back to front, and the figure that they fill. */
export interface InsideLayout {
  boxes: InsideBox[];
  metrics: InsideMetrics;
  height: number;
}

type Without<T> = T extends unknown ? Omit<T, keyof Base> : never;
type Add = (id: string, rect: Rect, z: number, part: Without<InsideBox> & Partial<Pick<Base, 'pick' | 'sentence'>>) => void;

/** The rectangle of a line of a list. */
function rowRect(panel: Rect, at: number, m: InsideMetrics): Rect {
  return { x: panel.x + m.pad, y: panel.y + m.head + m.columns + at * (m.row + m.rowGap), w: panel.w - 2 * m.pad, h: m.row };
}

function addHost(add: Add, lists: ProcessLists, panel: Rect, view: InsideView, m: InsideMetrics): void {
  const open = view === 'host';
  const count = lists.host.length + lists.more;
  const sentence = panelSentence(open ? 'host' : 'curtain', count, null);
  add('panel:host', panel, 1, { kind: 'panel', side: 'host', label: phrase('inside.host'), name: null, open, dim: lists.panicked, sentence });
  if (!open) {
    add('curtain', { x: panel.x + m.pad, y: panel.y + m.head, w: panel.w - 2 * m.pad, h: panel.h - m.head - m.pad }, 2, { kind: 'curtain' });
    return;
  }
  add('columns:host', { x: panel.x + m.pad, y: panel.y + m.head, w: panel.w - 2 * m.pad, h: m.columns }, 2, { kind: 'columns', side: 'host' });
  lists.host.forEach((line, at) => {
    add(`host:${line.pid}`, rowRect(panel, at, m), 3, { kind: 'row', side: 'host', line, dim: lists.panicked, pick: `process:${line.pid}`, sentence: lineSentence(line, 'host') });
  });
  if (lists.more > 0) add('more', rowRect(panel, lists.host.length, m), 3, { kind: 'more', text: phrase('inside.more', { count: lists.more }) });
}

function addInside(add: Add, lists: ProcessLists, panel: Rect, view: InsideView, m: InsideMetrics): void {
  if (lists.container === null) {
    add('note', { ...panel, h: m.head * 2 }, 1, { kind: 'note', text: phrase('inside.empty') });
    return;
  }
  const sentence = panelSentence('inside', lists.inside.length, lists.container);
  add('panel:inside', panel, 1, { kind: 'panel', side: 'inside', label: phrase('inside.container'), name: lists.container, open: true, dim: lists.panicked, sentence });
  add('columns:inside', { x: panel.x + m.pad, y: panel.y + m.head, w: panel.w - 2 * m.pad, h: m.columns }, 2, { kind: 'columns', side: 'inside' });
  lists.inside.forEach((line, at) => {
    const pick = view === 'inside' ? `process:${line.pid}` : null;
    add(`inside:${line.pid}`, rowRect(panel, at, m), 3, {
      kind: 'row',
      side: 'inside',
      line,
      dim: lists.panicked,
      pick,
      sentence: lineSentence(line, view === 'inside' ? 'inside' : 'both'),
    });
  });
}

function addThreads(add: Add, lists: ProcessLists, panels: { host: Rect; inside: Rect }, joined: readonly string[] | 'all', m: InsideMetrics): void {
  lists.inside.forEach((line, at) => {
    const beside = lists.host.findIndex((other) => other.pid === line.pid);
    if (beside < 0 || (joined !== 'all' && !joined.includes(`process:${line.pid}`))) return;
    const from = rowRect(panels.host, beside, m);
    const to = rowRect(panels.inside, at, m);
    add(`thread:${line.pid}`, { x: from.x + from.w, y: from.y + from.h / 2, w: to.x - from.x - from.w, h: 0 }, 5, { kind: 'thread', to: { x: to.x, y: to.y + to.h / 2 } });
  });
}

/** Lays out both lists of a World. Empty when the machine has no kernel. */
export function layoutInside(world: World, { view, size, machine, container, joined = [] }: InsideOptions): InsideLayout {
  const m = insideMetrics(size);
  const lists = processLists(world, { machine, container, most: m.most });
  const tall = m.head + m.columns + m.most * (m.row + m.rowGap) - m.rowGap + m.pad;
  const height = m.depth + 2 + tall + m.gap + m.kernel + 3;
  if (!lists) return { boxes: [], metrics: m, height };
  const boxes: InsideBox[] = [];
  const add: Add = (id, rect, z, part) => {
    boxes.push({ pick: null, sentence: null, ...part, ...rect, id, z });
  };
  const width = m.width - m.depth - 3;
  const room = width - m.middle;
  const host: Rect = { x: 1, y: m.depth + 2, w: room * m.share, h: tall };
  const rows = Math.max(2, lists.inside.length);
  const insideTall = m.head + m.columns + rows * (m.row + m.rowGap) - m.rowGap + m.pad;
  const inside: Rect = { x: host.x + host.w + m.middle, y: host.y + (tall - insideTall) / 2, w: room * (1 - m.share), h: insideTall };
  const kernel: Rect = { x: 1, y: height - m.kernel - 3, w: width, h: m.kernel };
  const plug: Rect = { x: inside.x + inside.w / 2 - m.plug / 2, y: inside.y + inside.h - 1, w: m.plug, h: kernel.y - inside.y - inside.h + 3 };
  addHost(add, lists, host, view, m);
  addInside(add, lists, inside, view, m);
  if (lists.container !== null) add('plug', plug, 6, { kind: 'plug' });
  const pick = `kernel:${lists.machine}`;
  add('kernel', kernel, 4, {
    kind: 'kernel',
    release: lists.release,
    panicked: lists.panicked,
    plugs: lists.container === null ? [] : [plug.x],
    pick,
    sentence: kernelSentence(lists),
  });
  if (view === 'host') addThreads(add, lists, { host, inside }, joined, m);
  return { boxes: boxes.toSorted((a, b) => a.z - b.z), metrics: m, height };
}
