// Turns a World into the boxes of the Inside lens: two process lists on one kernel, and one process with two numbers.
import { findMachine, type World } from '../../sim/world';
import { type Rect } from '../shared/box';
import { textWidth } from '../shared/measure';
import { type FigureSize } from '../shared/useFigureSize';
import { phrase } from '../shared/words';
import { DEPTHS, type InsideBase, type InsideBox, type Side } from './insideBox';
import { type InsideMetrics, insideMetrics } from './metrics';
import { type ProcessLine, processLists, type ProcessLists } from './processLists';
import { joinedSentence, kernelSentence, lineSentence, listSentence, sharedNumbersSentence, titlesOf } from './sentences';

/** What to lay out. */
export interface InsideOptions {
  view: Side;
  size: FigureSize;
  machine?: string | undefined;
  /** The container to look into; the newest one that runs unless given. */
  container?: string | undefined;
  /** Pick ids whose two numbers are spoken of: their thread is drawn stronger. */
  joined?: readonly string[] | undefined;
}

/** Boxes back to front, and the figure that they fill. */
export interface InsideLayout {
  boxes: InsideBox[];
  metrics: InsideMetrics;
  height: number;
}

type Without<T> = T extends unknown ? Omit<T, keyof InsideBase> : never;
/** A layout under construction. */
interface Plan {
  lists: ProcessLists;
  view: Side;
  m: InsideMetrics;
  boxes: InsideBox[];
  /** The places of the two lists. */
  host: Rect;
  inside: Rect;
  /** Width of the column of numbers in each list. */
  bead: Record<Side, number>;
  /** Whether the host's lines can be seen. */
  open: boolean;
  joined: readonly string[];
}

function put(plan: Pick<Plan, 'boxes' | 'lists'>, id: string, rect: Rect, part: Without<InsideBox> & Partial<Pick<InsideBase, 'pick' | 'sentence'>>): void {
  plan.boxes.push({ pick: null, sentence: null, dim: plan.lists.panicked, ...part, ...rect, id, z: DEPTHS[part.kind] });
}

const pickOf = ({ pid }: ProcessLine): string => `process:${pid}`;

/** The place of a line of a list; lists behind the wall have no column heads. */
function rowRect(panel: Rect, at: number, head: number, m: InsideMetrics): Rect {
  return { x: panel.x + m.pad, y: panel.y + m.title + head + at * (m.row + m.rowGap), w: panel.w - 2 * m.pad, h: m.row };
}

const hostRow = ({ host, m }: Plan, at: number): Rect => rowRect(host, at, m.head, m);
const insideRow = ({ inside, view, m }: Plan, at: number): Rect => rowRect(inside, at, view === 'inside' ? m.head : 0, m);

/** As wide as the longest number of a list, and never narrower than two digits. */
function beadWidth(lines: readonly ProcessLine[], m: InsideMetrics): number {
  const digits = Math.max(2, ...lines.map((line) => String(line.shown).length));
  return textWidth('0'.repeat(digits), m.text, 'mono') + 2 * m.bead.pad;
}

/** The plate of a number, at the end of a line that faces the other list. */
function beadRect(row: Rect, side: Side, { bead, m }: Plan): Rect {
  const margin = (m.row - m.bead.h) / 2;
  return { x: side === 'host' ? row.x + row.w - margin - bead.host : row.x + margin, y: row.y + margin, w: bead[side], h: m.bead.h };
}

const isJoined = ({ lists }: Plan, line: ProcessLine): boolean => lists.inside.some((other) => other.pid === line.pid);

function putHost(plan: Plan): void {
  const { lists, view, host, open } = plan;
  const bead = plan.bead.host;
  const front = view === 'host';
  const count = lists.host.length + lists.more;
  const sentence = front ? listSentence('host', '', count) : open ? sharedNumbersSentence : null;
  const processes = front ? phrase('inside.processes', { count }) : null;
  put(plan, 'panel:host', host, { kind: 'panel', side: 'host', front, titles: titlesOf('host', front, ''), count: processes, bead, sentence });
  if (!open) return;
  lists.host.forEach((line, at) => {
    const own = front ? { pick: pickOf(line), sentence: lineSentence(line, 'host') } : {};
    put(plan, `host:${line.pid}`, hostRow(plan, at), { kind: 'row', side: 'host', line, bead, joined: isJoined(plan, line), ...own });
  });
  if (lists.more > 0)
    put(plan, 'more:host', hostRow(plan, lists.host.length), {
      kind: 'more',
      side: 'host',
      text: phrase('inside.more', { count: lists.more }),
      short: phrase('inside.moreShort', { count: lists.more }),
    });
}

/** What hides the host from the container's processes. */
function putCurtain(plan: Plan): void {
  const { host, m } = plan;
  const curtain = { x: host.x + m.pad, y: host.y + m.title, w: host.w - 2 * m.pad, h: host.h - m.title - m.pad };
  put(plan, 'curtain', curtain, { kind: 'curtain', text: phrase('inside.curtain'), sentence: phrase('inside.say.curtain') });
}

function putInside(plan: Plan, name: string): void {
  const { lists, view, inside, m } = plan;
  const bead = plan.bead.inside;
  const front = view === 'inside';
  const count = lists.inside.length + lists.moreInside;
  const processes = front ? phrase('inside.processes', { count }) : null;
  const sentence = front ? listSentence('inside', name, count) : null;
  put(plan, 'panel:inside', inside, { kind: 'panel', side: 'inside', front, titles: titlesOf('inside', front, name), count: processes, bead, sentence });
  lists.inside.forEach((line, at) => {
    const own = front ? { pick: pickOf(line), sentence: lineSentence(line, 'inside') } : { sentence: joinedSentence(line) };
    put(plan, `inside:${line.pid}`, insideRow(plan, at), { kind: 'row', side: 'inside', line, bead, joined: true, ...own });
  });
  const below = insideRow(plan, lists.inside.length);
  if (lists.moreInside > 0)
    put(plan, 'more:inside', below, {
      kind: 'more',
      side: 'inside',
      text: phrase('inside.more', { count: lists.moreInside }),
      short: phrase('inside.moreShort', { count: lists.moreInside }),
    });
  const room = inside.y + inside.h - below.y - m.pad;
  if (front && !lists.seesHost && lists.moreInside === 0 && room > 3 * m.text) {
    put(plan, 'note', { ...below, h: room }, { kind: 'note', side: 'inside', text: phrase('inside.nothingElse') });
  }
}

/** The two numbers of every process that is in both lists; behind the curtain its number cannot be known. */
function putBeads(plan: Plan): void {
  const { lists, open, host, m, joined } = plan;
  lists.inside.forEach((line, at) => {
    const beside = lists.host.findIndex((other) => other.pid === line.pid);
    if (beside < 0) return;
    const row = insideRow(plan, at);
    const across = open ? hostRow(plan, beside) : { ...row, x: host.x + m.pad, w: host.w - 2 * m.pad };
    const part = { kind: 'bead', of: line.pid, lit: joined.includes(pickOf(line)) } as const;
    put(plan, `bead:host:${line.pid}`, beadRect(across, 'host', plan), { ...part, side: 'host', text: open ? String(line.pid) : '?' });
    put(plan, `bead:inside:${line.pid}`, beadRect(row, 'inside', plan), { ...part, side: 'inside', text: String(line.shown) });
  });
}

/** Where the container's list stands: as tall as the host's in front; behind the wall, no taller than its lines and level with them. */
function insideRect(lists: ProcessLists, view: Side, host: Rect, m: InsideMetrics): Rect {
  const w = m.inside[view === 'inside' ? 'front' : 'behind'];
  const x = m.width - m.depth - 2 - w;
  const lines = lists.inside.length + Number(lists.moreInside > 0);
  if (view === 'inside' || lines === 0) return { ...host, x, w };
  const h = Math.min(host.h, m.title + lines * (m.row + m.rowGap) - m.rowGap + m.pad);
  const level = Math.max(
    0,
    lists.host.findIndex((line) => line.pid === lists.inside[0]?.pid),
  );
  const y = host.y + m.head + level * (m.row + m.rowGap);
  return { x, y: Math.min(y, host.y + host.h - h), w, h };
}

/** Lays out both lists of a World. */
export function layoutInside(world: World, { view, size, machine = 'host', container, joined = [] }: InsideOptions): InsideLayout {
  const m = insideMetrics(size);
  const lists = processLists(world, { machine, container, most: m.most });
  const tall = m.title + m.head + m.most * (m.row + m.rowGap) - m.rowGap + m.pad;
  const top = m.depth + 2;
  const height = top + tall + m.gap + m.kernel + 3;
  if (!lists) return { boxes: withoutKernel(world, machine, { x: 2, y: top, w: m.width - 4, h: height - top - 3 }), metrics: m, height };
  const host: Rect = { x: 1, y: top, w: m.host[view === 'host' ? 'front' : 'behind'], h: tall };
  const inside = insideRect(lists, view, host, m);
  const bead = { host: beadWidth(lists.host, m), inside: beadWidth(lists.inside, m) };
  const plan: Plan = { lists, view, m, boxes: [], host, inside, bead, open: view === 'host' || lists.seesHost, joined };
  const kernel: Rect = { x: 1, y: height - m.kernel - 3, w: m.width - m.depth - 3, h: m.kernel };
  const plug: Rect = { x: inside.x + inside.w / 2 - m.plug / 2, y: inside.y + inside.h - 1, w: m.plug, h: kernel.y - inside.y - inside.h + 3 };
  const { release, panicked } = lists;
  const plugs = lists.container === null ? [] : [plug.x];
  putHost(plan);
  if (!plan.open) putCurtain(plan);
  if (lists.container === null) put(plan, 'empty', inside, { kind: 'empty', text: phrase(`inside.empty.${view}`), container: true });
  else {
    putInside(plan, lists.container);
    putBeads(plan);
    put(plan, 'plug', plug, { kind: 'plug' });
  }
  put(plan, 'kernel', kernel, { kind: 'kernel', release, panicked, serves: plugs.length > 0, plugs, pick: `kernel:${lists.machine}`, sentence: kernelSentence(lists) });
  return { boxes: plan.boxes.toSorted((a, b) => a.z - b.z), metrics: m, height };
}

/** A machine that is off or not yet booted: nothing to look at, said in a friendly way. */
function withoutKernel(world: World, machine: string, rect: Rect): InsideBox[] {
  const power = findMachine(world.machines, machine)?.power === 'booting' ? 'booting' : 'off';
  return [{ id: 'empty', ...rect, z: 0, pick: null, sentence: null, dim: true, kind: 'empty', text: phrase(`inside.empty.${power}`), container: false }];
}
