// Lays out the Windows computer: Windows on the hardware, or on the Hyper-V that has slid under it, with its child partitions beside it.
import { type Event } from '../../sim/event';
import { hasHyperV } from '../../sim/hypervisor/hyperV';
import { findMachine, isAlive, type Machine, type World } from '../../sim/world';
import { type Rect } from '../shared/box';
import { type FigureSize } from '../shared/useFigureSize';
import { type Phrase, phrase } from '../shared/words';
import { backToFront, box, type LevelsBox, type LevelsLayout } from './boxes';
import { levelsMetrics, type LevelsMetrics } from './metrics';

/** The Windows computer of every World. */
export const PC = 'pc';
/** Child partitions that are drawn one by one. */
const MOST_CHILDREN = 2;

/** How far a machine has booted, in words. */
function stageOf(world: World, machine: Machine, going: readonly Event[]): Phrase {
  if (machine.power === 'off') return phrase('stack.stage.off');
  if (isAlive(world, machine.id) && machine.power === 'on') return phrase('stack.stage.on');
  if (machine.kernel) return phrase('stack.stage.os');
  return phrase(going.some((event) => event.type === 'kernel/booted' && event.machine === machine.id) ? 'stack.stage.kernel' : 'stack.stage.firmware');
}

interface Part {
  world: World;
  m: LevelsMetrics;
  going: readonly Event[];
}

/** Windows, wherever it stands. */
function windowsBox({ world, going }: Part, machine: Machine, rect: Rect, level: number): LevelsBox {
  const stage = stageOf(world, machine, going);
  const sentence = phrase(level === 1 ? 'levels.say.windowsBelow' : 'levels.say.windowsAbove', { level: phrase('stack.level', { n: level }), stage });
  return box('windows', rect, {
    kind: 'os',
    title: phrase('levels.windows'),
    detail: machine.os?.name ?? '',
    hatched: false,
    flat: false,
    block: null,
    dim: !machine.kernel,
    pick: 'windows',
    sentence,
  });
}

/** A partition: its wall, and the OS in it. */
function partition(part: Part, machine: Machine, wall: Rect): LevelsBox[] {
  const { m, world, going } = part;
  const inner: Rect = { x: wall.x + m.pad, y: wall.y + m.tab + m.depth, w: wall.w - 2 * m.pad - m.depth, h: m.os };
  if (machine.partition === 'root') return [box('wall:root', wall, { kind: 'wall', labels: [phrase('stack.root')] }), windowsBox(part, machine, inner, 2)];
  const name = machine.hostname;
  const sentence = phrase('levels.say.child', { name, stage: stageOf(world, machine, going) });
  return [
    box(`wall:${name}`, wall, { kind: 'wall', labels: [phrase('levels.child', { name }), phrase('levels.childShort', { name })] }),
    box(`os:${name}`, inner, {
      kind: 'os',
      title: phrase('stack.guestOs'),
      detail: machine.os?.family === 'windows' ? 'Windows' : machine.os ? 'Linux' : '',
      hatched: true,
      flat: false,
      block: null,
      dim: !machine.kernel,
      pick: `partition:${name}`,
      sentence,
    }),
  ];
}

/** Hyper-V and the partitions on it. */
function withHypervisor(part: Part, pc: Machine, ground: Rect): LevelsBox[] {
  const { m } = part;
  const slab: Rect = { ...ground, y: ground.y - m.gap - m.hypervisor, h: m.hypervisor };
  const tall = m.os + m.tab + m.depth + m.pad;
  const y = slab.y - m.gap - tall;
  const children = pc.guests.filter((guest) => guest.partition !== 'root').slice(0, MOST_CHILDREN);
  const root = pc.guests.find((guest) => guest.partition === 'root');
  const columns = Math.max(2, 1 + children.length);
  const gap = m.gap + m.depth;
  const each = (ground.w - (columns - 1) * gap) / columns;
  const place = (at: number): Rect => ({ x: ground.x + at * (each + gap), y, w: each, h: tall });
  const up = pc.power === 'on';
  return [
    box('hypervisor', slab, { kind: 'hypervisor', product: 'Hyper-V', block: null, dim: !up, pick: 'hypervisor', sentence: phrase('levels.say.hyperV') }),
    ...(root ? partition(part, root, place(0)) : []),
    ...children.flatMap((child, at) => partition(part, child, place(at + 1))),
    ...(children.length === 0 ? [box('ghost:child', place(1), { kind: 'ghost' })] : []),
    box('level:1', { x: 0, y: slab.y, w: m.axis, h: slab.h }, { kind: 'level', n: 1 }),
    box('level:2', { x: 0, y, w: m.axis, h: tall }, { kind: 'level', n: 2 }),
  ];
}

/** Lays out the Windows computer of a World; `going` are the events that are under way. */
export function layoutHyperV(world: World, { size, going = [] }: { size: FigureSize; going?: readonly Event[] }): LevelsLayout {
  const m = levelsMetrics(size);
  const pc = findMachine(world.machines, PC);
  const height = m.height.hyperV;
  const ground: Rect = { x: m.axis, y: height - 3 - m.hardware, w: m.width - m.axis - m.depth - 2, h: m.hardware };
  const windows = pc?.guests.find(({ partition: of }) => of === 'root') ?? pc;
  const up = windows?.kernel && windows.power === 'on' && isAlive(world, windows.id);
  const state = pc ? phrase(`levels.power.${pc.power === 'off' ? 'off' : up ? 'on' : 'booting'}`) : null;
  const boxes = [box('hardware', ground, { kind: 'hardware', state, sentence: phrase('levels.say.hardware') })];
  if (!pc) return { boxes, width: m.width, height };
  const on = hasHyperV(pc);
  const part: Part = { world, m, going };
  if (on) boxes.push(...withHypervisor(part, pc, ground));
  else {
    const rect: Rect = { ...ground, y: ground.y - m.gap - m.os, h: m.os };
    boxes.push(windowsBox(part, pc, rect, 1), box('level:1', { x: 0, y: rect.y, w: m.axis, h: rect.h }, { kind: 'level', n: 1 }));
  }
  boxes.push(
    box('verdict', { x: m.axis, y: 0, w: ground.w + m.depth, h: m.verdict }, { kind: 'verdict', text: phrase(on ? 'levels.verdict.above' : 'levels.verdict.below'), bad: false }),
  );
  return { boxes: backToFront(boxes), width: m.width, height };
}
