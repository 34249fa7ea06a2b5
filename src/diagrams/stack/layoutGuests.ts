// Lays out VMs side by side on a hypervisor: each with its own kernel and guest OS, and an app or containers.
import { type Rect } from '../shared/box';
import { type Phrase, phrase } from '../shared/words';
import { guestCells, shareColumns, type GuestCell } from './columns';
import { addApp, addFloor, addKernel, type Beside } from './layoutFloor';
import { type Metrics } from './metrics';
import { columnsIn, type Pile, type Plot } from './pile';
import { type Guest } from './scene';
import { guestSentence, initOf, lentTo, osSentence, vmName } from './sentences';

/** Between a kernel and the virtual hardware under it. */
const STRIP_GAP = 9;
/** Between two walls: with badges in them, room for one on a container's corner below that of the VM. */
const wallGap = ({ axis, badge, tab, size }: Metrics): number => (axis > 0 ? 4 : Math.max(4, badge.h - tab / 2 + (size === 'narrow' ? 4.5 : 1.5)));

/** Whether a VM is drawn with an engine and containers in it. */
function holdsEngine({ scene }: Pile, guest: Guest): boolean {
  return guest.floor ? guest.floor.engine !== null || guest.floor.members.length > 1 : scene.view === 'nested' && scene.guests.length > 0 && !guest.root;
}

/** The height of a VM's wall, the same for all VMs of a picture. */
function wallHeight(pile: Pile): number {
  const { metrics: m, scene } = pile;
  const foot = m.virtual > 0 ? m.virtual + STRIP_GAP : m.pad;
  const container = m.tab + m.depth + m.app + m.pad;
  const full = scene.guests.some((guest) => holdsEngine(pile, guest));
  const inside = full ? m.kernel + m.gap + m.row + m.gap + container + wallGap(m) : m.kernel + m.gap + m.guestOs + m.gap + m.app + m.depth;
  return foot + inside + m.tab;
}

/** A VM's kernel, guest OS and app. */
function addSingle(pile: Pile, { guest }: GuestCell, plot: Plot): void {
  const { metrics: m } = pile;
  const { floor } = guest;
  if (!floor) return;
  const kernelTop = addKernel(pile, floor, plot, m.kernel, 0, []);
  const os: Rect = { x: plot.left, y: kernelTop - m.gap - m.guestOs, w: plot.width, h: m.guestOs };
  const kind = guest.root ? 'host-os' : 'guest-os';
  pile.add(guest.root ? kind : `${kind}:${plot.key}`, os, {
    kind,
    machine: guest.machine,
    parent: plot.parent,
    pick: `${kind}:${guest.machine}`,
    dim: floor.stopped,
    sentence: osSentence(plot.where, floor),
    os: floor.os ?? '',
    init: initOf(floor),
    extra: null,
    plugs: [],
    starting: floor.os === null,
  });
  const [member] = floor.members;
  const rect: Rect = { x: plot.left, y: os.y - m.gap - m.app, w: plot.width, h: m.app };
  if (member) addApp(pile, `app:${plot.prefix}${member.name}`, rect, floor, { id: member.name, members: [member], image: null }, plot.where, plot.parent);
}

/** What stands on a VM's lowest strip. The root partition shares CPU and memory, but drives the real devices itself. */
function strippedOf(guest: Guest): { title: Phrase; lent: Phrase } {
  return guest.root ? { title: phrase('stack.rootShares'), lent: phrase('stack.rootOwns') } : { title: phrase('stack.virtualHardware'), lent: lentTo(guest.hardware) };
}

function addGuest(pile: Pile, cell: GuestCell, wall: Rect, level: number, columns: number): void {
  const { metrics: m } = pile;
  const { guest, count } = cell;
  const id = `vm:${guest.key}`;
  const common = { machine: guest.machine, dim: guest.stopped || guest.stage === 'off' };
  const apps = (guest.floor?.members ?? []).map((member) => member.name);
  pile.add(id, wall, { ...common, kind: 'vm', pick: `vm:${guest.machine}`, level, sentence: guestSentence(cell, level), label: vmName(cell), stage: guest.stage, count, apps });
  let bottom = wall.y + wall.h - m.pad;
  if (m.virtual > 0) {
    const strip: Rect = { x: wall.x, y: wall.y + wall.h - m.virtual, w: wall.w, h: m.virtual };
    pile.add(`virtual:${guest.key}`, strip, { ...common, kind: 'virtual', parent: id, ...strippedOf(guest) });
    bottom = strip.y - STRIP_GAP;
  }
  const inner = { left: wall.x + m.pad, width: wall.w - 2 * m.pad - m.depth, bottom };
  const plot: Plot = {
    ...inner,
    key: guest.key,
    prefix: (pile.scene.host?.members.length ?? 0) > 0 ? `${guest.machine}/` : '',
    level,
    where: vmName(cell),
    guest: true,
    parent: id,
    count,
    most: columns,
    least: pile.scene.computer === undefined ? columns : Math.min(columns, Math.max(2, guest.floor?.members.length ?? 0)),
  };
  if (guest.floor && holdsEngine(pile, guest)) addFloor(pile, guest.floor, plot);
  else addSingle(pile, cell, plot);
  addStage(pile, cell, plot, wall);
}

/** What a VM that is not up yet is doing, and the outline of the kernel that is being loaded. */
function addStage(pile: Pile, { guest }: GuestCell, plot: Plot, wall: Rect): void {
  const { metrics: m } = pile;
  if (guest.stage === 'on') return;
  const common = { machine: guest.machine, parent: plot.parent, dim: guest.stage === 'off' };
  const note: Rect = { x: plot.left, y: wall.y + m.tab + m.depth, w: plot.width, h: m.label * 2 };
  pile.add(`stage:${guest.key}`, note, { ...common, kind: 'note', text: phrase(`stack.stage.${guest.stage}`), size: 'label', z: 10 });
  if (guest.stage !== 'kernel') return;
  const kernel: Rect = { x: plot.left, y: plot.bottom - m.kernel, w: plot.width, h: m.kernel };
  pile.add(`loading:${guest.key}`, kernel, { ...common, kind: 'ghost', label: phrase('stack.kernel'), change: null, z: 10 });
}

/** The VMs of a scene that have columns of their own, and how many each. */
function sharesOf(pile: Pile, most: number): { cells: GuestCell[]; shares: number[] } {
  const { scene } = pile;
  const cells = guestCells(scene.guests, most);
  const held = cells.map(({ guest }) => (holdsEngine(pile, guest) ? Math.max(scene.computer === undefined ? 0 : 2, guest.floor?.members.length ?? 0) : 1));
  const [only] = cells;
  if (only && cells.length === 1 && scene.computer !== undefined && scene.host?.members.length === 0 && holdsEngine(pile, only.guest))
    return { cells, shares: [Math.min(3, most)] };
  return { cells, shares: shareColumns(scene.view === 'nested' && held.every((count) => count === 0) && held.length === 2 ? [2, 1] : held, most) };
}

/** How wide each VM is. One with an engine in a single column is widened at the cost of those with more, so that OS and engine have their names beside a plug. */
function widthsOf(pile: Pile, { cells, shares }: ReturnType<typeof sharesOf>, each: number, gap: number): number[] {
  const widths = shares.map((share) => share * each + (share - 1) * gap);
  const missing = cells.map(({ guest }, at) => (shares[at] === 1 && holdsEngine(pile, guest) ? Math.max(0, pile.metrics.engineVm - each) : 0));
  const givers = shares.filter((share) => share > 1).length;
  if (givers === 0) return widths;
  const given = missing.reduce((sum, more) => sum + more, 0) / givers;
  return widths.map((width, at) => width + (missing[at] ?? 0) - ((shares[at] ?? 1) > 1 ? given : 0));
}

/** Places VMs in columns; gives their top edge back. */
function placeGuests(pile: Pile, shared: ReturnType<typeof sharesOf>, lefts: readonly number[], each: number, gap: number, bottom: number, level: number): number {
  const { cells, shares } = shared;
  const tall = wallHeight(pile);
  const widths = widthsOf(pile, shared, each, gap);
  let x = lefts[0] ?? pile.left;
  cells.forEach((cell, at) => {
    const w = widths[at] ?? each;
    addGuest(pile, cell, { x, y: bottom - tall, w, h: tall }, level, shares[at] ?? 1);
    x += w + gap;
  });
  return cells.length > 0 ? bottom - tall : bottom;
}

/** VMs that stand beside containers on the host's own OS. */
export function guestsBeside(pile: Pile, level: number): Beside | undefined {
  if (pile.scene.guests.length === 0) return undefined;
  const shared = sharesOf(pile, Math.max(1, pile.metrics.columns - (pile.scene.host?.members.length === 0 ? 0 : 1)));
  const columns = shared.shares.reduce((sum, share) => sum + share, 0);
  return { columns, add: (lefts, each, gap, bottom) => placeGuests(pile, shared, lefts, each, gap, bottom, level) };
}

/** Adds all VMs of a scene on top of `bottom`; gives their top edge back. */
export function addGuests(pile: Pile, bottom: number, level: number): number {
  const { metrics: m } = pile;
  const shared = sharesOf(pile, m.columns);
  const { shares } = shared;
  const total = Math.max(
    3,
    shares.reduce((sum, share) => sum + share, 0),
  );
  const gap = total > 4 ? m.columnGap / 2 : m.columnGap;
  const { lefts, each } = columnsIn(pile.left, pile.width, total, gap);
  return placeGuests(pile, shared, lefts, each, gap, bottom, level);
}
