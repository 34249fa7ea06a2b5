// The process VM on one computer: its process, the bytecode that it runs, and what the program says.
import { bytecodeOn, greetingOn, SOURCE_COMPUTER, vmProcessOn } from '../../sim/processVm';
import { findMachine, type Machine } from '../../sim/world';
import { type Rect } from '../shared/box';
import { textWidth } from '../shared/measure';
import { phrase } from '../shared/words';
import { FILES, type Plan } from './plan';
import { vmBox } from './vmBox';

/** What a program says at its longest: where this is wider than its screen, each screen has two lines. */
const LONGEST_GREETING = 'Hello from Windows 11';

/** A process box with the VM in it, or the place where it would be. */
export function putProcess({ world, m, boxes, language }: Plan, machine: Machine, rect: Rect): void {
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
