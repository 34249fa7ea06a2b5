// What each stack comes to under each measure: counted in the World, or measured by others and named with its source.
import {
  type Constant,
  CONTAINER_OVERHEAD_MIB,
  DOCKER_RUN_MS,
  FORK_EXEC_MS,
  GUEST_OS_MIB,
  LINPACK_PERCENT,
  MICROVM_BOOT_MS,
  HOST_OS_MIB,
  MICROVM_GUEST_MIB,
  NODE_APP_MIB,
  NODE_CONTAINER_MIB,
  PROCESS_VM_START_MS,
  RANDOM_READ_PERCENT,
  REDIS_KRPS,
  UBUNTU_LAYER_MB,
  VM_BOOT_MS,
  VM_IMAGE_MIB,
  VMM_OVERHEAD_MIB,
} from '../../sim/calibration';
import { type View } from '../../lab/view';
import { ATTACKS, attackResult } from '../../sim/attacks';
import { copiesOf } from '../../sim/race';
import { computerOf, isWithin, type Racer } from '../../sim/racers';
import { whoDies } from '../../sim/whoDies';
import { allMachines, findMachine, isAlive, type World } from '../../sim/world';

export type Measure = View['measure'];
/** A row that stands beside the stacks, for one measure only: nobody races there. */
export type Guest = 'untuned' | 'unikernel' | 'gvisor';

/** Whether a row is no stack of the World. */
export const isGuest = (racer: Racer | Guest): racer is Guest => racer === 'untuned' || racer === 'unikernel' || racer === 'gvisor';

/** A value, out of how many where it is a share, and the constants in it; null where nobody has measured it the same way. */
export interface Value {
  value: number;
  of?: number;
  /** How many of them there are now. */
  now?: number;
  /** How many more are there that do not run. */
  stopped?: number;
  /** Which of a whole they are, where each has its place. */
  which?: readonly boolean[];
  /** For which of a whole the question does not arise; `of` counts them too. */
  none?: readonly boolean[];
  /** ms that the simulator's own steps add to the constants. */
  steps?: number;
  constants: readonly Constant[];
}

/** What a start takes, by the stack: every constant in it. */
export const START: Readonly<Record<Racer, readonly Constant[]>> = {
  process: [FORK_EXEC_MS],
  'process-vm': [PROCESS_VM_START_MS],
  container: [DOCKER_RUN_MS],
  microvm: [MICROVM_BOOT_MS],
  type1: [VM_BOOT_MS],
  type2: [VM_BOOT_MS],
  nested: [VM_BOOT_MS, DOCKER_RUN_MS],
};

const sum = (constants: readonly Constant[]): number => constants.reduce((total, { value }) => total + value, 0);

/** The ms of a start that no constant of its stack says: the simulator's own steps, which take time so that they can be seen. */
export function stepsOf(racer: Racer, ms: number): number {
  return Math.max(0, Math.round(ms - sum(START[racer])));
}

const MIB_IN_MB = 1.048576;

/** The kernels that run on a stack's computer and in its guests. */
export function kernelCount(world: World, racer: Racer): number {
  return allMachines(world).filter(({ id, kernel }) => isWithin(id, computerOf(racer)) && kernel?.state === 'running' && isAlive(world, id)).length;
}

/** The kernels of a stack that have panicked. */
function stoppedCount(world: World, racer: Racer): number {
  return allMachines(world).filter(({ id, kernel }) => isWithin(id, computerOf(racer)) && kernel?.state === 'panicked').length;
}

/** Guests of a stack that are alive. */
function guestCount(world: World, racer: Racer): number {
  return allMachines(world).filter(({ id }) => id.startsWith(`${computerOf(racer)}/`) && isAlive(world, id)).length;
}

/** How many copies die with the kernel below the first of them. */
function blastOf(world: World, racer: Racer): Value {
  const copies = copiesOf(world, racer);
  const [first] = copies;
  const dead = first ? whoDies(world, { kind: 'panic', machine: first.machine }).processes : [];
  const lost = copies.filter((copy) => dead.some(({ machine, pid }) => machine === copy.machine && pid === copy.pid));
  return { value: lost.length, of: copies.length, constants: [] };
}

function attacksOf(world: World, racer: Racer): Value | null {
  const [first] = copiesOf(world, racer);
  if (!first) return null;
  const outcomes = ATTACKS.map((attack) => attackResult(world, first, attack).outcome);
  const which = outcomes.map((outcome) => outcome === 'through');
  return { value: which.filter((through) => through).length, of: ATTACKS.length, which, none: outcomes.map((outcome) => outcome === 'no-target'), constants: [] };
}

/** What a guest, and what a copy in it, takes beside the program; null where that has not been measured. */
const MEMORY: Readonly<Record<Racer, { guest: readonly Constant[]; copy: readonly Constant[] } | null>> = {
  process: { guest: [], copy: [] },
  'process-vm': null,
  container: { guest: [], copy: [CONTAINER_OVERHEAD_MIB] },
  microvm: { guest: [MICROVM_GUEST_MIB, VMM_OVERHEAD_MIB], copy: [] },
  type1: { guest: [GUEST_OS_MIB, VMM_OVERHEAD_MIB], copy: [] },
  type2: { guest: [GUEST_OS_MIB, VMM_OVERHEAD_MIB], copy: [] },
  nested: { guest: [GUEST_OS_MIB, VMM_OVERHEAD_MIB], copy: [CONTAINER_OVERHEAD_MIB] },
};

function memoryOf(world: World, racer: Racer): Value | null {
  const price = MEMORY[racer];
  if (!price) return null;
  const copies = copiesOf(world, racer).length;
  return { value: copies * (NODE_APP_MIB.value + sum(price.copy)) + guestCount(world, racer) * sum(price.guest), constants: [NODE_APP_MIB, ...price.copy, ...price.guest] };
}

/** MB of images: a disk for each VM, one base layer for all containers of a machine. */
function diskOf(world: World, racer: Racer): Value | null {
  if (racer === 'microvm') return null;
  const guests = guestCount(world, racer);
  const layers = racer === 'container' ? Math.min(1, copiesOf(world, racer).length) : racer === 'nested' ? guests : 0;
  const constants = [...(guests > 0 ? [VM_IMAGE_MIB] : []), ...(layers > 0 ? [UBUNTU_LAYER_MB] : [])];
  return { value: guests * VM_IMAGE_MIB.value * MIB_IN_MB + layers * UBUNTU_LAYER_MB.value, constants };
}

/** What one more copy takes in all, and what is taken once for all of them. Nobody has measured the JVM the same way. */
const FOOTPRINTS: Readonly<Partial<Record<Racer | Guest, { once: readonly Constant[]; each: readonly Constant[] }>>> = {
  process: { once: [], each: [NODE_APP_MIB] },
  container: { once: [], each: [NODE_CONTAINER_MIB.runc] },
  gvisor: { once: [], each: [NODE_CONTAINER_MIB.gvisor] },
  microvm: { once: [], each: [MICROVM_GUEST_MIB, NODE_APP_MIB, VMM_OVERHEAD_MIB] },
  type1: { once: [], each: [GUEST_OS_MIB, NODE_APP_MIB, VMM_OVERHEAD_MIB] },
  type2: { once: [], each: [GUEST_OS_MIB, NODE_APP_MIB, VMM_OVERHEAD_MIB] },
  nested: { once: [GUEST_OS_MIB, VMM_OVERHEAD_MIB], each: [NODE_CONTAINER_MIB.runc] },
};

/** How many copies fit into a server, by memory alone: an upper bound, as CPU and I/O are left out. */
function densityOf(world: World, racer: Racer | Guest): Value | null {
  const footprint = FOOTPRINTS[racer];
  const server = findMachine(world.machines, computerOf('process'));
  if (!footprint || !server) return null;
  const free = server.hardware.memoryMiB - HOST_OS_MIB.value - sum(footprint.once);
  const value = Math.floor(free / sum(footprint.each));
  const constants = [HOST_OS_MIB, ...footprint.once, ...footprint.each];
  return isGuest(racer) ? { value, constants } : { value, now: copiesOf(world, racer).length, constants };
}

const SPEEDS: Readonly<Record<'cpu' | 'io' | 'redis', Partial<Record<Racer | Guest, Constant>>>> = {
  cpu: { process: LINPACK_PERCENT.native, container: LINPACK_PERCENT.container, type1: LINPACK_PERCENT.vm, untuned: LINPACK_PERCENT.untuned },
  io: { process: RANDOM_READ_PERCENT.native, container: RANDOM_READ_PERCENT.container, type1: RANDOM_READ_PERCENT.vm },
  redis: { process: REDIS_KRPS.native, container: REDIS_KRPS.container, microvm: REDIS_KRPS.microvm, type1: REDIS_KRPS.vm, unikernel: REDIS_KRPS.unikernel },
};

/** The rows that a measure adds to the stacks. */
export function guestsOf(measure: Measure): readonly Guest[] {
  if (measure === 'density') return ['gvisor'];
  return measure === 'cpu' ? ['untuned'] : measure === 'redis' ? ['unikernel'] : [];
}

/** What a row comes to under a measure; null where it is not known. */
export function valueOf(world: World, racer: Racer | Guest, measure: Measure): Value | null {
  if (measure === 'cpu' || measure === 'io' || measure === 'redis') {
    const constant = SPEEDS[measure][racer];
    return constant ? { value: constant.value, constants: [constant] } : null;
  }
  if (measure === 'density') return densityOf(world, racer);
  if (isGuest(racer)) return null;
  switch (measure) {
    case 'kernels':
      return { value: kernelCount(world, racer), stopped: stoppedCount(world, racer), constants: [] };
    case 'blast':
      return blastOf(world, racer);
    case 'attacks':
      return attacksOf(world, racer);
    case 'memory':
      return memoryOf(world, racer);
    case 'disk':
      return diskOf(world, racer);
    default: {
      const arrival = world.race?.arrived[racer];
      return arrival ? { value: arrival.after, constants: START[racer], steps: stepsOf(racer, arrival.after) } : null;
    }
  }
}
