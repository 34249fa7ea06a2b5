// The text twin of the process VM's picture: the same boxes as sentences.
import { type World } from '../../sim/world';
import { type Phrase, phrase } from '../shared/words';
import { layoutVm, type VmOptions } from './layout';
import { type VmBox, type VmKind } from './vmBox';

const ORDER: Readonly<Record<VmKind, number>> = {
  count: 0,
  source: 1,
  compiler: 2,
  shelf: 2,
  capsule: 3,
  process: 4,
  chamber: 4,
  output: 4,
  vm: 5,
  boot: 5,
  guestOs: 5,
  kernel: 6,
  hardware: 7,
};

/** What is read and walked through first: the program, what runs it, the kernels below. */
export function readingOrder(boxes: readonly VmBox[]): VmBox[] {
  return boxes.toSorted((a, b) => ORDER[a.kind] - ORDER[b.kind] || a.y - b.y || a.x - b.x);
}

/** Everything that the picture shows, as phrases. */
export function describeVm(world: World, options: VmOptions): Phrase[] {
  const { boxes } = layoutVm(world, options);
  return boxes.length === 0 ? [phrase('vm.missing')] : readingOrder(boxes).flatMap(({ sentence }) => sentence ?? []);
}
