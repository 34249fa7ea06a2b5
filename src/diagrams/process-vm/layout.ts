// Turns a World into the picture of the process VM: one source, one bytecode, three kernels that run it in a process each, and a guest OS that must boot its own.
import { type Event } from '../../sim/event';
import { SOURCE_COMPUTER } from '../../sim/processVm';
import { type Language } from '../../sim/shell/programs/bytecode';
import { findMachine, type World } from '../../sim/world';
import { type Rect } from '../shared/box';
import { type FigureSize } from '../shared/useFigureSize';
import { phrase } from '../shared/words';
import { putCompilation } from './compilation';
import { GUEST, putGuest } from './guest';
import { vmMetrics, type VmMetrics } from './metrics';
import { type Plan } from './plan';
import { putProcess } from './process';
import { KERNEL_NAMES, vmBox, type VmBox } from './vmBox';

/** What to lay out. */
export interface VmOptions {
  size: FigureSize;
  language: Language;
  /** What goes on at this moment, for the stages of a boot. */
  going?: readonly Event[];
}

/** Boxes back to front, and the figure that they fill. */
export interface VmLayout {
  boxes: VmBox[];
  metrics: VmMetrics;
  height: number;
}

/** One computer: hardware, kernel, and on it the process; on the source computer also the VM. */
function putSystem(plan: Plan, id: 'host' | 'pc' | 'mac', rect: Rect): void {
  const { world, m, boxes } = plan;
  const machine = findMachine(world.machines, id);
  if (!machine) return;
  const { kernel } = machine;
  const hardwareY = rect.y + rect.h - m.hardware;
  const kernelY = hardwareY - m.gap - m.depth - m.kernel;
  const where = phrase(`vm.on.${id}`);
  const state = kernel === null ? 'off' : kernel.state === 'running' ? 'on' : 'panicked';
  const family = KERNEL_NAMES[kernel?.family ?? machine.os?.family ?? 'linux'];
  boxes.push(vmBox(`hardware:${id}`, { ...rect, y: hardwareY, h: m.hardware }, { kind: 'hardware', label: where, short: phrase(`vm.short.${id}`), machine: id }));
  const sentence = phrase(state === 'on' ? 'vm.say.kernel' : 'vm.say.kernelOff', { where, family });
  boxes.push(vmBox(`kernel:${id}`, { ...rect, y: kernelY, h: m.kernel }, { kind: 'kernel', label: phrase('stack.kernel'), family, state, pick: `kernel:${id}`, sentence }));
  const above = { y: rect.y, h: kernelY - rect.y - m.gap - m.depth };
  if (id !== SOURCE_COMPUTER) {
    putProcess(plan, machine, { ...rect, ...above });
    return;
  }
  const w = (rect.w - m.between - m.depth) / 2;
  // the side face of the process stays clear of the VM's wall
  putProcess(plan, machine, { x: rect.x, w: w - Math.max(0, 2 * m.depth - m.between), ...above });
  putGuest(plan, { x: rect.x + w + m.between, w: w + m.depth, ...above });
}

/** Lays out the program and its systems; nothing where the World has not got them. */
export function layoutVm(world: World, { size, language, going = [] }: VmOptions): VmLayout {
  const m = vmMetrics(size);
  const boxes: VmBox[] = [];
  const all = [...m.rows.flat(), GUEST].every((id) => findMachine(world.machines, id) !== undefined);
  if (!all) return { boxes, metrics: m, height: m.head };
  const plan: Plan = { world, m, boxes, language, going };
  putCompilation(plan, 2);
  let y = 2 + m.head + m.between;
  for (const row of m.rows) {
    const h = (row.includes('host') ? m.process : m.plain) + 2 * (m.gap + m.depth) + m.kernel + m.hardware;
    // the source computer has two places beside each other, so that all places are equally wide
    const isDouble = (id: (typeof row)[number]): boolean => id === SOURCE_COMPUTER && row.length > 1;
    const doubles = row.filter(isDouble).length;
    const beside = m.between + m.depth;
    const unit = (m.width - 2 - (row.length + doubles) * m.depth - (row.length - 1 + doubles) * m.between) / (row.length + doubles);
    let x = 1;
    for (const id of row) {
      const w = isDouble(id) ? 2 * unit + beside : unit;
      putSystem(plan, id, { x, y: y + m.depth, w, h });
      x += w + m.depth + m.between;
    }
    y += m.depth + h + m.between;
  }
  return { boxes: boxes.toSorted((a, b) => a.z - b.z), metrics: m, height: y - m.between + 3 };
}
