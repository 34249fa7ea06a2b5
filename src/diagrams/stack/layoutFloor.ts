// Lays out a kernel, the OS and the engine on it, and the containers and plain processes above them.
import { type Rect } from '../shared/box';
import { type Phrase } from '../shared/words';
import { cellsOf, rowOf, type Cell } from './columns';
import { addSlabs } from './layoutSlabs';
import { shortApp } from './metrics';
import { columnsIn, type Pile, type Plot } from './pile';
import { type Floor } from './scene';
import { HOST, appSentence, cellSentence, kernelSentence, kvmSentence } from './sentences';

/** Guests that stand on a floor beside everything else, as they do with KVM. */
export interface Beside {
  columns: number;
  /** Adds them in the columns that begin at these left edges; gives their top edge back. */
  add(lefts: readonly number[], each: number, gap: number, bottom: number): number;
}

/** Width of the KVM mark in a kernel of a width. */
const kvmWidth = ({ metrics: m, scene }: Pile, kernel: number): number =>
  Math.min(kernel * 0.34, m.small * (m.size === 'wide' ? 11.5 : scene.product === 'Hypervisor.framework' ? 7.4 : 4.4));

/** A lever carries its name where the kernel is long enough. */
function leverWidth({ metrics: m }: Pile, kernel: number): number {
  return kernel > m.width * 0.6 && m.size !== 'narrow' ? m.lever + m.label * 6.2 : m.lever;
}

/** Adds a kernel with its lever; gives its top edge back. */
export function addKernel(pile: Pile, floor: Floor, plot: Plot, height: number, shared: number, plugs: number[]): number {
  const { metrics: m, levers, scene } = pile;
  const rect: Rect = { x: plot.left, y: plot.bottom - height, w: plot.width, h: height };
  const kvm = !plot.guest && scene.within && scene.guests.length > 0 ? kvmWidth(pile, plot.width) : 0;
  const lever = levers ? leverWidth(pile, plot.width) + 6 : 0;
  const { machine, release, panicked, stopped } = floor;
  const common = { machine, parent: plot.parent, dim: stopped && !panicked };
  pile.add(`kernel:${plot.key}`, rect, {
    ...common,
    kind: 'kernel',
    pick: `kernel:${machine}`,
    level: plot.guest ? null : plot.level,
    sentence: kernelSentence(plot.where, floor, shared, plot.count),
    release,
    panicked,
    shared,
    count: plot.count,
    plugs,
    lever: lever + (kvm > 0 ? kvm + 10 : 0),
  });
  if (kvm > 0) {
    const mark: Rect = { x: rect.x + rect.w - lever - kvm - 8, y: rect.y + 6, w: kvm, h: height - 12 };
    pile.add(`kvm:${plot.key}`, mark, { ...common, kind: 'kvm', pick: `hypervisor:${machine}`, sentence: kvmSentence(plot.where, scene.product), product: scene.product });
  }
  if (levers) {
    const tall = Math.min(m.lever, height - 4);
    const wide = leverWidth(pile, plot.width);
    const lever: Rect = { x: rect.x + rect.w - wide - 4, y: rect.y + (height - tall) / 2, w: wide, h: tall };
    pile.add(`lever:${plot.key}`, lever, { ...common, kind: 'lever', down: stopped });
  }
  return rect.y;
}

/** Adds one app's slab. */
export function addApp(pile: Pile, id: string, rect: Rect, floor: Floor, cell: Cell, where: Phrase | null, parent: string | null): void {
  const first = cell.members.find((member) => member.app !== null);
  if (!first?.app) return;
  const count = cell.members.length;
  const group = count === 1 ? null : { count, running: cell.members.filter((member) => member.app !== null).length, image: cell.image };
  const pick = cell.members.length === 1 ? id : null;
  const sentence = cell.members.length === 1 ? appSentence(first.app, where) : null;
  pile.add(id, rect, {
    kind: 'app',
    machine: floor.machine,
    parent,
    pick,
    dim: floor.stopped,
    sentence,
    app: first.app,
    paused: first.state === 'paused' && group === null,
    group,
  });
}

/** The height of a container's wall round an app of a given height. */
function wallHeight({ metrics: m }: Pile, app: number): number {
  return m.tab + m.depth + app + m.pad;
}

interface Columns {
  lefts: number[];
  each: number;
}

interface Row {
  cells: Cell[];
  bottom: number;
  app: number;
  /** Plugs of an upper row pass behind the lower one, on the other side. */
  upper: boolean;
  /** There is a row above, whose plugs must pass behind this one. */
  front: boolean;
}

/** Adds a row of members and their plugs down to the kernel. */
function addRow(pile: Pile, floor: Floor, plot: Plot, row: Row, { lefts, each }: Columns, kernelTop: number): void {
  const { metrics: m } = pile;
  const tall = wallHeight(pile, row.app);
  row.cells.forEach((cell, at) => {
    const x = lefts[at] ?? plot.left;
    const [first] = cell.members;
    if (!first) return;
    const wall: Rect = { x, y: row.bottom - tall, w: each, h: tall };
    const running = cell.members.filter((member) => member.app !== null).length;
    const common = { machine: floor.machine, parent: plot.parent, dim: floor.stopped || running === 0, ...(row.front && { z: 7 }) };
    const id = plot.prefix + cell.id;
    if (first.kind === 'plain') pile.add(id, wall, { ...common, kind: 'process', level: plot.level + 1 });
    else {
      const sentence = cellSentence(cell, plot.level + 1);
      pile.add(id, wall, { ...common, kind: 'container', pick: id, level: plot.level + 1, sentence, member: first, count: cell.members.length, running });
    }
    const inner: Rect = { x: x + m.pad, y: row.bottom - m.pad - row.app, w: each - 2 * m.pad - m.depth, h: row.app };
    addApp(pile, cell.members.length === 1 ? `app:${plot.prefix}${first.name}` : `app:${id}`, inner, floor, cell, null, id);
    if (running === 0) return;
    const plugX = row.upper ? x + m.pad + m.plugInset : x + each - m.pad - m.plug - m.plugInset;
    const plug: Rect = { x: plugX, y: row.bottom - 1, w: m.plug, h: kernelTop - row.bottom + 3 };
    pile.add(`plug:${id}`, plug, { ...common, kind: 'plug', plain: first.kind === 'plain', z: row.upper ? 6.5 : 8 });
  });
}

function rowsOf(pile: Pile, floor: Floor, plot: Plot, bottom: number, oneRow: boolean): Row[] {
  const { metrics: m } = pile;
  const rows = oneRow ? [rowOf(floor.members, plot.most)] : cellsOf(floor.members, plot.most);
  const app = rows.length > 1 ? shortApp(m) : m.app;
  return rows.map((cells, at) => ({ cells, app, bottom: bottom - at * (wallHeight(pile, app) + m.gap), upper: at > 0, front: rows.length > 1 }));
}

/** Adds everything that stands on one kernel, the kernel included; gives the top edge back. */
export function addFloor(pile: Pile, floor: Floor, plot: Plot, beside?: Beside): number {
  const { metrics: m } = pile;
  const height = plot.guest ? m.kernel : m.sharedKernel;
  const kernelTop = plot.bottom - height;
  const bottom = kernelTop - m.gap - m.row - m.gap;
  const guests = beside?.columns ?? 0;
  const rows = rowsOf(pile, floor, { ...plot, most: Math.max(1, plot.most - guests) }, bottom, plot.guest || guests > 0);
  const count = Math.max(plot.least, ...rows.map((row) => row.cells.length + guests));
  const gap = count > 4 ? m.columnGap / 2 : m.columnGap;
  const columns = columnsIn(plot.left, plot.width, count, gap);
  for (const row of rows.toReversed()) addRow(pile, floor, plot, row, columns, kernelTop);
  const plugs = pile.boxes.filter((box) => box.kind === 'plug' && box.machine === floor.machine).map((box) => box.x);
  const containers = floor.members.filter((member) => member.kind === 'container' && member.app !== null).length;
  addKernel(pile, floor, plot, height, containers, plugs);
  addSlabs(pile, floor, plot, kernelTop - m.gap, plugs);
  const top = rows.at(-1);
  const own = top && top.cells.length > 0 ? top.bottom - wallHeight(pile, top.app) : bottom;
  const first = rows[0]?.cells.length ?? 0;
  return beside ? Math.min(own, beside.add(columns.lefts.slice(first), columns.each, gap, bottom)) : own;
}

/** Where a floor right on the hardware is. */
export function hostPlot(pile: Pile, bottom: number): Plot {
  const { columns } = pile.metrics;
  // a computer of its own holds few containers
  const usual = pile.scene.computer === undefined ? 3 : 2;
  return {
    key: 'host',
    prefix: '',
    left: pile.left,
    width: pile.width,
    bottom,
    level: 1,
    where: HOST,
    guest: false,
    parent: null,
    count: 1,
    most: columns,
    least: Math.min(usual, columns),
  };
}
