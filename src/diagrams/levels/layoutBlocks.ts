// Lays out the bench: a computer built of blocks from the hardware up, and the tray with the blocks that are left.
import { type ArrangementRefusal, BLOCKS, type BlockId, blocksOf, levelsOf, whyNotStack } from '../../sim/hypervisor/arrange';
import { BENCH } from '../../sim/vmControl';
import { findMachine, isAlive, type Machine, type World } from '../../sim/world';
import { type Rect } from '../shared/box';
import { type Phrase, phrase } from '../shared/words';
import { type FigureSize } from '../shared/useFigureSize';
import { backToFront, box, type LevelsBox, type LevelsLayout } from './boxes';
import { levelsMetrics, type LevelsMetrics } from './metrics';

/** What to lay out. */
export interface BlocksOptions {
  size: FigureSize;
  /** An order that is being tried out, in the place of the World's. */
  draft?: readonly BlockId[] | undefined;
  /** Why the last order was none. */
  refused?: ArrangementRefusal | null;
}

/** What a stack of blocks is, or why it is none. */
export function verdictOf(blocks: readonly BlockId[], refused: ArrangementRefusal | null = null): { text: Phrase; bad: boolean } {
  const reason = refused ?? whyNotStack(blocks);
  if (reason) return { text: phrase(`levels.refused.${reason}`), bad: true };
  const has = (block: BlockId): boolean => blocks.includes(block);
  if (!has('hypervisor')) return { text: phrase(has('host-os') ? 'levels.verdict.computer' : 'levels.verdict.bare'), bad: false };
  return { text: phrase(has('host-os') ? 'levels.verdict.type2' : 'levels.verdict.type1'), bad: false };
}

/** The room of the stack, and where the tray begins. */
interface Bench {
  left: number;
  width: number;
  bottom: number;
  tray: Rect;
}

function benchOf(m: LevelsMetrics): Bench {
  const height = m.height.blocks;
  const heading = m.small * 2 + m.depth;
  if (m.tray === 'below') {
    const tray = 3 * (m.flat + m.gap) + heading;
    return { left: m.axis, width: m.width - m.axis - m.depth - 2, bottom: height - tray - m.gap, tray: { x: 0, y: height - tray, w: m.width - m.depth - 2, h: tray } };
  }
  const x = m.width - m.trayWidth;
  return { left: m.axis, width: x - m.axis - m.depth - 34, bottom: height - 3, tray: { x, y: m.verdict + m.gap, w: m.trayWidth - m.depth - 2, h: height - m.verdict - m.gap - 3 } };
}

/** The height of a block that stands in the stack. */
const heightOf = (block: BlockId, m: LevelsMetrics): number => (block === 'hypervisor' ? m.hypervisor : block === 'host-os' ? m.os : m.os + m.tab + m.depth + m.pad);

function blockBox(block: BlockId, rect: Rect, machine: Machine | undefined, level: number | null): LevelsBox {
  const where = level === null ? phrase('levels.onTray') : phrase('stack.level', { n: level });
  const common = { pick: `block:${block}`, sentence: phrase(`levels.say.${block}`, { where }), block };
  if (block === 'hypervisor') return box('block:hypervisor', rect, { ...common, kind: 'hypervisor', product: null });
  const on = machine !== undefined && level !== null;
  return box(`block:${block}`, rect, {
    ...common,
    kind: 'os',
    title: phrase(block === 'host-os' ? 'stack.hostOs' : 'stack.guestOs'),
    detail: on ? 'Linux' : '',
    hatched: block === 'guest-os',
    flat: level === null,
  });
}

/** What the machine on the bench is doing, in words. */
function stateOf(world: World, machine: Machine): Phrase {
  if (machine.power === 'off') return phrase('levels.power.off');
  const whole = machine.power === 'on' && machine.guests.every(({ id }) => isAlive(world, id));
  return phrase(whole ? 'levels.power.on' : 'levels.power.booting');
}

function stacked(blocks: readonly BlockId[], bench: Bench, m: LevelsMetrics, machine: Machine | undefined): LevelsBox[] {
  const levels = levelsOf(blocks);
  let top = bench.bottom - m.hardware - m.gap;
  return blocks.flatMap((block) => {
    const h = heightOf(block, m);
    const rect: Rect = { x: bench.left, y: top - h, w: bench.width, h };
    top = rect.y - m.gap;
    const level = levels[block] ?? 0;
    const badge = box(`level:${block}`, { x: 0, y: rect.y, w: m.axis, h }, { kind: 'level', n: level });
    if (block !== 'guest-os') return [blockBox(block, rect, machine, level), badge];
    const inner: Rect = { x: rect.x + m.pad, y: rect.y + m.tab + m.depth, w: rect.w - 2 * m.pad - m.depth, h: m.os };
    return [box('wall', rect, { kind: 'wall', labels: [phrase('levels.vm')] }), blockBox(block, inner, machine, level), badge];
  });
}

/** Lays out the bench of a World, or an order that is being tried out on it. */
export function layoutBlocks(world: World, { size, draft, refused = null }: BlocksOptions): LevelsLayout {
  const m = levelsMetrics(size);
  const machine = findMachine(world.machines, BENCH);
  const blocks = draft ?? (machine ? blocksOf(machine) : []);
  const bench = benchOf(m);
  const ground: Rect = { x: bench.left, y: bench.bottom - m.hardware, w: bench.width, h: m.hardware };
  const verdict = verdictOf(blocks, refused);
  const { tray } = bench;
  const boxes = [
    box('tray', tray, { kind: 'tray', label: phrase('levels.tray') }),
    box('hardware', ground, { kind: 'hardware', state: machine ? stateOf(world, machine) : null, sentence: phrase('levels.say.hardware') }),
    ...stacked(blocks, bench, m, machine),
    box('verdict', { x: bench.left, y: 0, w: bench.width + m.depth, h: m.verdict }, { kind: 'verdict', ...verdict }),
  ];
  BLOCKS.forEach((block, at) => {
    const place: Rect = { x: tray.x + 12, y: tray.y + m.small * 2 + m.depth + at * (m.flat + m.gap), w: tray.w - 24 - m.depth, h: m.flat };
    boxes.push(blocks.includes(block) ? box(`ghost:${block}`, place, { kind: 'ghost' }) : blockBox(block, place, machine, null));
  });
  return { boxes: backToFront(boxes), width: m.width, height: m.height.blocks };
}

/** The order of blocks after one has been let go of with its middle at a place of the figure: in the nearest place of the stack, or on the tray. */
export function orderAt(blocks: readonly BlockId[], block: BlockId, point: { x: number; y: number }, size: FigureSize): BlockId[] {
  const m = levelsMetrics(size);
  const { left, width, bottom, tray } = benchOf(m);
  const others = blocks.filter((other) => other !== block);
  const overStack = m.tray === 'below' ? point.y < tray.y : point.x < left + width + 20;
  if (!overStack) return others;
  const own = heightOf(block, m);
  const tops = others.reduce<number[]>((ys, other) => [...ys, (ys.at(-1) ?? 0) - heightOf(other, m) - m.gap], [bottom - m.hardware - m.gap]);
  const distances = tops.map((top) => Math.abs(top - own / 2 - point.y));
  const index = distances.indexOf(Math.min(...distances));
  return [...others.slice(0, index), block, ...others.slice(index)];
}

/** The order after a key has moved a block by one place: up from the tray onto the stack, or down from its lowest place back onto the tray. */
export function orderMoved(blocks: readonly BlockId[], block: BlockId, step: 1 | -1): BlockId[] {
  const others = blocks.filter((other) => other !== block);
  const from = blocks.indexOf(block);
  const to = Math.min(others.length, from + step);
  return to < 0 ? others : [...others.slice(0, to), block, ...others.slice(to)];
}

/** The order after a block has been pressed: onto the top, or off the stack. */
export function orderToggled(blocks: readonly BlockId[], block: BlockId): BlockId[] {
  return blocks.includes(block) ? blocks.filter((other) => other !== block) : [...blocks, block];
}
