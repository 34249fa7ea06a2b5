// Turns a World into the picture of the process VM: one source, one bytecode, three kernels that run it in a process each, and a guest OS that must boot its own.
import { type Event } from '../../sim/event';
import { bytecodeOn, greetingOn, SOURCE_COMPUTER, sourceOf, vmProcessOn } from '../../sim/processVm';
import { type Language } from '../../sim/shell/programs/bytecode';
import { findMachine, type Machine, type World } from '../../sim/world';
import { type Rect } from '../shared/box';
import { textWidth } from '../shared/measure';
import { type FigureSize } from '../shared/useFigureSize';
import { phrase } from '../shared/words';
import { type Stage, stageOf } from '../stack/scene';
import { vmMetrics, type VmMetrics } from './metrics';
import { shelfHead } from './texts';
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

/** The VM that is there to compare with. */
export const GUEST = `${SOURCE_COMPUTER}/guest`;

const FILES: Readonly<Record<Language, { source: string; bytecode: string; tool: string; vm: 'jvm' | 'pythonVm' }>> = {
  java: { source: 'Hello.java', bytecode: 'Hello.class', tool: 'javac', vm: 'jvm' },
  python: { source: 'hello.py', bytecode: 'hello.cpython-312.pyc', tool: 'py_compile', vm: 'pythonVm' },
};

/** Steps of a boot, and how many of them a stage has behind it. */
export const BOOT_STEPS = 4;
const DONE: Readonly<Record<Stage, number>> = { off: 0, firmware: 1, kernel: 2, os: 3, on: 4 };

/** What a program says at its longest: where this is wider than its screen, each screen has two lines. */
const LONGEST_GREETING = 'Hello from Windows 11';

interface Plan {
  world: World;
  m: VmMetrics;
  boxes: VmBox[];
  language: Language;
  going: readonly Event[];
}

/** Kernels that run on these computers and in the VM. */
function kernelCount({ world, m }: Plan): number {
  const machines = [...m.rows.flat(), GUEST].flatMap((id) => findMachine(world.machines, id) ?? []);
  return machines.filter(({ kernel }) => kernel?.state === 'running').length;
}

/** The calls of a source, each long one on two lines, after a sign that it has more lines than these. */
function codeOf(text: string | null, most: number): string[] {
  const calls = (text ?? '').split('\n').filter((line) => /^\s*(System|Thread|print|time)\b/.test(line));
  const bare = calls.map((line) => line.replace(/\s*(\/\/|#).*$/, '').trim());
  const lines = bare.flatMap((line) => line.replace(' + ', '\n  + ').replace('", ', '",\n  ').split('\n'));
  return (lines.length > 0 ? ['…', ...lines] : []).slice(0, most);
}

function putHead(plan: Plan, y: number): void {
  const { world, m, boxes, language } = plan;
  const { source, bytecode, tool } = FILES[language];
  const host = findMachine(world.machines, SOURCE_COMPUTER);
  const done = host !== undefined && bytecodeOn(host, language) !== undefined;
  const inner = m.width - 2;
  const narrow = m.size === 'narrow';
  const h = narrow ? (m.head - m.inner) / 2 : m.head;
  const count = { w: narrow ? inner * 0.4 : inner * 0.2, h };
  const sourceWidth = narrow ? inner * 0.34 : inner * (m.lines > 0 ? 0.36 : 0.2);
  const text = sourceOf(world, language);
  const sourceRect = { x: 1, y, w: sourceWidth, h };
  const left = sourceRect.x + sourceRect.w;
  const right = narrow ? m.width - 1 : m.width - 1 - count.w - m.between;
  const arrow = { x: left + 4, y, w: (right - left) * 0.44, h };
  const shelf = { x: arrow.x + arrow.w + 4, y, w: right - arrow.x - arrow.w - 4, h };
  boxes.push(
    vmBox('source', sourceRect, {
      kind: 'source',
      file: source,
      lines: codeOf(text, m.lines),
      sentence: phrase(text === null ? 'vm.say.noSource' : 'vm.say.source', { file: source }),
      pick: 'file:source',
    }),
  );
  boxes.push(
    vmBox('compiler', arrow, { kind: 'compiler', tool, done, pick: 'compiler', sentence: phrase(done ? 'vm.say.compiled' : 'vm.say.compiler', { tool, file: bytecode }) }),
  );
  boxes.push(vmBox('shelf', shelf, { kind: 'shelf', done, note: phrase(done ? 'vm.bytecode' : 'vm.noBytecode') }));
  if (done) {
    const place = { x: shelf.x + m.inner / 2, y: shelf.y + shelfHead(shelf, m), w: shelf.w - m.inner, h: m.capsule };
    boxes.push(
      vmBox('capsule:source', place, {
        kind: 'capsule',
        file: bytecode,
        from: 'source',
        pick: 'file:bytecode',
        sentence: phrase('vm.say.bytecode', { file: bytecode }),
      }),
    );
  }
  const kernels = kernelCount(plan);
  const countRect = narrow ? { x: 1, y: y + h + m.inner, w: inner, h } : { x: m.width - 1 - count.w, y, w: count.w, h };
  boxes.push(
    vmBox('count', countRect, {
      kind: 'count',
      kernels,
      text: phrase('vm.kernels', { count: kernels }),
      short: phrase('stack.kernels', { count: kernels }),
      sentence: phrase('vm.say.count', { count: kernels }),
    }),
  );
}

/** A process box with the VM in it, or the place where it would be. */
function putProcess({ world, m, boxes, language }: Plan, machine: Machine, rect: Rect): void {
  const { bytecode: file, vm } = FILES[language];
  const process = vmProcessOn(machine, language);
  const label = phrase(`vm.${vm}`);
  const program = process?.argv[0] ?? '';
  const titles = process
    ? (['vm.process', 'vm.processShort', 'vm.processPlain', 'vm.pid'] as const).map((key) => phrase(key, { program, pid: process.pid }))
    : [phrase('vm.notRunning'), phrase('vm.notRunningShort')];
  const [greeting = ''] = greetingOn(machine, language);
  const where = phrase(`vm.on.${machine.id === 'pc' ? 'pc' : machine.id === 'mac' ? 'mac' : 'host'}`);
  const sentence = process ? phrase('vm.say.running', { where, program, pid: process.pid, vm: label, text: greeting }) : phrase('vm.say.notRunning', { where });
  boxes.push(
    vmBox(`process:${machine.id}`, rect, {
      kind: 'process',
      machine: machine.id,
      running: process !== undefined,
      program,
      titles,
      note: null,
      pick: `process:${machine.id}`,
      sentence,
    }),
  );
  const there = bytecodeOn(machine, language) !== undefined && (machine.id !== SOURCE_COMPUTER || process !== undefined);
  const head = m.label * 1.9;
  const width = rect.w - 2 * m.inner;
  const foot = m.small * (textWidth(LONGEST_GREETING, m.least, 'mono') > width - 2 * m.inner ? 3.3 : 2.3);
  const chamber = { x: rect.x + m.inner, y: rect.y + head, w: width, h: rect.h - head - foot - 1.6 * m.inner };
  if (process) boxes.push(vmBox(`chamber:${machine.id}`, chamber, { kind: 'chamber', label }));
  if (there && findMachine(world.machines, SOURCE_COMPUTER)) {
    const place = { x: chamber.x + m.inner, y: chamber.y + chamber.h - m.capsule - m.inner, w: chamber.w - 2 * m.inner, h: m.capsule };
    boxes.push(
      vmBox(`capsule:${machine.id}`, place, {
        kind: 'capsule',
        file,
        from: 'capsule:source',
        sentence: process ? null : phrase('vm.say.copied', { where, file }),
      }),
    );
  }
  if (process)
    boxes.push(
      vmBox(`output:${machine.id}`, { x: chamber.x, y: chamber.y + chamber.h + m.inner, w: chamber.w, h: foot }, { kind: 'output', text: greeting, from: `chamber:${machine.id}` }),
    );
}

/** The VM beside the process: its own hardware, and its own kernel once it has booted. */
function putGuest({ world, m, boxes, going }: Plan, rect: Rect): void {
  const guest = findMachine(world.machines, GUEST);
  if (!guest) return;
  const stage = stageOf(guest, going);
  const kernel = guest.kernel;
  const on = kernel?.state === 'running';
  const state = kernel === null ? 'off' : on ? 'on' : 'panicked';
  const where = phrase('vm.on.guest');
  const text = phrase(`stack.stage.${stage}`);
  const sentence =
    stage === 'off' ? phrase('vm.say.guestOff') : stage === 'on' ? phrase('vm.say.guestOn', { release: kernel?.release ?? '' }) : phrase('vm.say.guestBoots', { stage: text });
  boxes.push(vmBox('vm', rect, { kind: 'vm', label: phrase('vm.guest'), note: phrase('vm.guestNote'), pick: 'vm:guest', sentence }));
  const inside = { x: rect.x + m.inner, w: rect.w - 2 * m.inner - 2 * m.depth };
  // what is only an outline has no side face
  const widthOf = (solid: boolean): number => inside.w + (solid ? 0 : m.depth);
  const head = m.label * 1.9;
  const kernelY = rect.y + rect.h - m.kernel - m.inner;
  const osY = kernelY - m.gap - m.depth - m.guestOs;
  const family = KERNEL_NAMES[kernel?.family ?? 'linux'];
  const osOn = stage === 'on' || stage === 'os';
  const said = kernel ? phrase('vm.say.kernel', { where, family }) : null;
  boxes.push(
    vmBox(
      'kernel:guest',
      { ...inside, w: widthOf(kernel !== null), y: kernelY, h: m.kernel },
      { kind: 'kernel', label: phrase('stack.kernel'), family, state, sentence: said, z: 4 },
    ),
  );
  boxes.push(
    vmBox('guest-os', { ...inside, w: widthOf(osOn), y: osY, h: m.guestOs }, { kind: 'guestOs', label: phrase('stack.guestOs'), short: phrase('stack.guestOsShort'), on: osOn }),
  );
  boxes.push(vmBox('boot', { ...inside, y: rect.y + head, h: osY - rect.y - head - m.gap - m.depth }, { kind: 'boot', stage, done: DONE[stage], text }));
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
  putHead(plan, 2);
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
