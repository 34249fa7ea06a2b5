// The VM to compare with, beside the process: it boots a kernel and an OS of its own on virtual hardware.
import { SOURCE_COMPUTER } from '../../sim/processVm';
import { findMachine } from '../../sim/world';
import { type Rect } from '../shared/box';
import { phrase } from '../shared/words';
import { type Stage, stageOf } from '../stack/scene';
import { type Plan } from './plan';
import { KERNEL_NAMES, vmBox } from './vmBox';

/** The VM that is there to compare with. */
export const GUEST = `${SOURCE_COMPUTER}/guest`;

/** Steps of a boot, and how many of them a stage has behind it. */
export const BOOT_STEPS = 4;
const DONE: Readonly<Record<Stage, number>> = { off: 0, firmware: 1, kernel: 2, os: 3, on: 4 };

/** The VM beside the process: its own hardware, and its own kernel once it has booted. */
export function putGuest({ world, m, boxes, going }: Plan, rect: Rect): void {
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
