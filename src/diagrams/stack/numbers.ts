// The four numbers under the stack, for each stop of the switch: counts from the World times constants with a source.
import {
  type Constant,
  CONTAINER_OVERHEAD_MIB,
  DOCKER_RUN_MS,
  GUEST_OS_MIB,
  NODE_APP_MIB,
  UBUNTU_LAYER_MB,
  VM_BOOT_MS,
  VM_IMAGE_MIB,
  VMM_OVERHEAD_MIB,
} from '../../sim/calibration';
import { type World } from '../../sim/world';
import { type Phrase, phrase } from '../shared/words';
import { countKernels, type HypervisorType, sceneOf, type StackView } from './scene';

/** counted on the figure · one published constant · calculated from published ones · illustrative as soon as one constant is. */
export type NumberGrade = 'counted' | 'published' | 'calculated' | 'illustrative';

/** A number with how it came about. */
export interface StackNumber {
  value: number;
  grade: NumberGrade;
  /** How it was reckoned, with the numbers filled in, and what that assumes. */
  formula: Phrase;
  /** Source tags of the constants that are not our own. */
  sources: string[];
}

/** The four rows. */
export const NUMBER_ROWS = ['kernels', 'memory', 'disk', 'start'] as const;
export type NumberRow = (typeof NUMBER_ROWS)[number];
/** The three stops, in the switch's order. */
export const VIEWS = ['vm', 'container', 'nested'] as const satisfies readonly StackView[];

/** Every row for every stop. Kernels are counted, memory is in MiB, disk in MB, the start in ms. */
export type StackNumbers = Record<NumberRow, Record<StackView, StackNumber>>;

/** Mebibytes to decimal megabytes. */
export const MIB_IN_MB = 1.048576;

/** How many there are of what: read off the World, or what it would take where nothing is deployed yet. */
interface Counts {
  apps: number;
  vms: number;
  vmsOfNested: number;
  deployed: Record<StackView, boolean>;
}

function countsOf(world: World, type: HypervisorType): Counts {
  const host = sceneOf(world, { view: 'container', type });
  const vm = sceneOf(world, { view: 'vm', type })?.guests.length ?? 0;
  const nested = sceneOf(world, { view: 'nested', type })?.guests.length ?? 0;
  const apps = host?.host?.members.filter((member) => member.kind === 'container' && member.app !== null).length ?? 0;
  return { apps, vms: vm || apps, vmsOfNested: nested || Math.min(2, apps), deployed: { vm: vm > 0, container: host?.host != null, nested: nested > 0 } };
}

function gradeOf(constants: readonly Constant[], alone: boolean): NumberGrade {
  if (constants.some((constant) => constant.grade === 'I')) return 'illustrative';
  return alone ? 'published' : 'calculated';
}

const numberOf = (value: number, formula: Phrase, constants: readonly Constant[], alone = false): StackNumber => ({
  value,
  formula,
  grade: gradeOf(constants, alone),
  sources: [...new Set(constants.filter((constant) => constant.grade !== 'I').map((constant) => constant.source))],
});

function kernels(world: World, type: HypervisorType, counts: Counts): Record<StackView, StackNumber> {
  const expected = { vm: counts.vms + (type === 2 ? 1 : 0), container: 1, nested: counts.vmsOfNested };
  const row = (view: StackView): StackNumber => {
    const counted = counts.deployed[view];
    return {
      value: counted && view !== 'container' ? countKernels(world, { view, type }) : expected[view],
      grade: counted ? 'counted' : 'calculated',
      formula: phrase(`stack.numbers.formula.kernels.${view}`),
      sources: [],
    };
  };
  return { vm: row('vm'), container: row('container'), nested: row('nested') };
}

function memory({ apps, vms, vmsOfNested }: Counts): Record<StackView, StackNumber> {
  const [app, guest, vmm, wall] = [NODE_APP_MIB, GUEST_OS_MIB, VMM_OVERHEAD_MIB, CONTAINER_OVERHEAD_MIB];
  const params = { apps, vms, nested: vmsOfNested, app: app.value, guest: guest.value, vmm: vmm.value, wall: wall.value };
  const formula = (view: StackView): Phrase => phrase(`stack.numbers.formula.memory.${view}`, params);
  return {
    vm: numberOf(vms * (guest.value + vmm.value) + apps * app.value, formula('vm'), [guest, vmm, app]),
    container: numberOf(apps * (app.value + wall.value), formula('container'), [app, wall]),
    nested: numberOf(vmsOfNested * (guest.value + vmm.value) + apps * (app.value + wall.value), formula('nested'), [guest, vmm, app, wall]),
  };
}

function disk({ apps, vms, vmsOfNested }: Counts): Record<StackView, StackNumber> {
  const [image, layer] = [VM_IMAGE_MIB, UBUNTU_LAYER_MB];
  const params = { vms, nested: vmsOfNested, image: image.value, layer: layer.value };
  const formula = (view: StackView): Phrase => phrase(`stack.numbers.formula.disk.${view}`, params);
  return {
    vm: numberOf(vms * image.value * MIB_IN_MB, formula('vm'), [image]),
    container: numberOf(apps > 0 ? layer.value : 0, formula('container'), [layer], true),
    nested: numberOf(vmsOfNested * (image.value * MIB_IN_MB + layer.value), formula('nested'), [image, layer]),
  };
}

function start(): Record<StackView, StackNumber> {
  const [boot, run] = [VM_BOOT_MS, DOCKER_RUN_MS];
  const params = { boot: boot.value / 1000, run: run.value / 1000 };
  const formula = (view: StackView): Phrase => phrase(`stack.numbers.formula.start.${view}`, params);
  return {
    vm: numberOf(boot.value, formula('vm'), [boot], true),
    container: numberOf(run.value, formula('container'), [run], true),
    nested: numberOf(boot.value + run.value, formula('nested'), [boot, run]),
  };
}

/** The numbers of a World for all three stops; `type` is the hypervisor of the VM stop. */
export function numbersOf(world: World, type: HypervisorType): { apps: number; rows: StackNumbers } {
  const counts = countsOf(world, type);
  return { apps: counts.apps, rows: { kernels: kernels(world, type, counts), memory: memory(counts), disk: disk(counts), start: start() } };
}
