// A machine's disk: what lies on it, how much room is left, and what happens to a write for which there is none.
import { HOST_DISK_MB } from './calibration';
import { type Fact } from './event';
import { storeOf } from './kernel/evolve';
import { type FileNode, type WritableLayer } from './kernel/files';
import { valuesOf } from './values';
import { machineOf, type Machine, type World } from './world';

/** Thrown where a write finds no room; the words are the kernel's. */
export class NoSpaceLeft extends Error {
  constructor(readonly path: string) {
    super('No space left on device');
  }
}

/** The file that the fault fills a disk with. */
export const FILLER = '/var/tmp/filler';
const GB = 1e9;
const MB = 1e6;

const bytesOf = (node: FileNode | null | undefined): number =>
  !node || node.kind === 'dir' ? 0 : node.kind === 'link' ? node.to.length : (node.size ?? (node.kind === 'file' ? node.text.length : 0));
function bytesIn(layer: WritableLayer): number {
  let sum = 0;
  for (const node of valuesOf(layer)) sum += bytesOf(node);
  return sum;
}

/** Bytes that lie on a machine's disk: its OS, what has been written since, and Docker's layers and volumes. */
export function usedBytes({ files, engine }: Pick<Machine, 'files' | 'engine'>): number {
  const layers = valuesOf(engine?.layers).reduce((sum, { size }) => sum + size, 0);
  const written = valuesOf(engine?.containers).reduce((sum, { writable }) => sum + bytesIn(writable), 0);
  const kept = valuesOf(engine?.volumes).reduce((sum, volume) => sum + bytesIn(volume.files), 0);
  return HOST_DISK_MB.value * MB + bytesIn(files) + layers + written + kept;
}

/** Bytes that are free on a machine's disk; never less than none. */
export function freeBytes(machine: Pick<Machine, 'files' | 'engine' | 'hardware'>): number {
  return Math.max(0, machine.hardware.diskGB * GB - usedBytes(machine));
}

/** Throws NoSpaceLeft for a file that would not fit any more. */
export function requireRoom(world: World, fact: Fact): void {
  if (fact.type !== 'file/written' || fact.node === null || fact.place.store === 'tmpfs') return;
  const machine = machineOf(world, fact.machine);
  const more = bytesOf(fact.node) - bytesOf(storeOf(machine, fact.container, fact.place)?.[fact.place.path]);
  if (more > 0 && more > freeBytes(machine)) throw new NoSpaceLeft(fact.path);
}

/** How tools word it when they cannot write, by name; `%` stands for what they were writing. Everything else says the plain thing. */
const WORDS: Readonly<Record<string, string>> = {
  cp: "cp: error writing '%'",
  dd: "dd: error writing '%'",
  mkdir: "mkdir: cannot create directory '%'",
  touch: "touch: cannot touch '%'",
  ln: "ln: failed to create symbolic link '%'",
};

/** What a tool says when the disk is full. */
export function noSpaceWords(tool: string, { path, message }: NoSpaceLeft): string {
  return `${(WORDS[tool] ?? `${tool}: %`).replace('%', path)}: ${message}\n`;
}
