// The Worlds and views that the laws of the Stack lens are checked on.
import { type Machine, type World } from '../../sim/world';
import { type FigureSize } from '../shared/useFigureSize';
import { KVM } from '../../sim/hypervisor/hypervisor';
import { startOf } from '../../sim/scenarios';
import { simulate } from '../../sim/simulate';
import { type ContainerSpec, panicked, processOf, THREE, vmWith, worldWith } from './fixtures';
import { type StackChoice } from './scene';

const IMAGES = ['nginx', 'node', 'postgres', 'redis', 'alpine', 'ubuntu', 'httpd', 'mysql'];

/** The three apps and more, over eight images. */
export function apps(count: number): ContainerSpec[] {
  const more = Array.from({ length: Math.max(0, count - THREE.length) }, (_, at) => ({ name: `determined_hofstadter_${at}`, image: IMAGES[at % IMAGES.length] ?? 'nginx' }));
  return [...THREE, ...more].slice(0, count);
}

const BOOTED = worldWith();

/** The three apps while their VMs boot: one has no kernel yet, one has, one is off. */
function booting(): World {
  const stage = (guest: Machine, at: number): Machine =>
    at === 0 ? { ...guest, power: 'booting', kernel: null } : at === 1 ? { ...guest, power: 'booting' } : { ...guest, power: 'off', kernel: null };
  return { ...BOOTED, machines: BOOTED.machines.map((machine) => ({ ...machine, guests: machine.guests.map(stage) })) };
}

const plain = [processOf(1203, ['nginx:', 'master process nginx'])];

const NOTHING = worldWith([], { deployed: false });

/** Worlds by what is particular about them. */
export const WORLDS = {
  'three apps': BOOTED,
  booting: booting(),
  'nothing yet': NOTHING,
  'computers that boot': { ...NOTHING, machines: NOTHING.machines.map((machine): Machine => ({ ...machine, power: 'booting', kernel: null })) },
  'one beside a plain process': worldWith(apps(1), { plain }),
  'four and a plain process': worldWith(apps(4), { plain, deployed: false }),
  six: worldWith(apps(6)),
  nine: worldWith(apps(9), { plain }),
  'two hundred': worldWith(apps(200)),
  'a stopped and a paused one': worldWith([
    { name: 'web', image: 'nginx', state: 'exited' },
    { name: 'api', image: 'node', state: 'paused' },
    THREE[2] ?? { name: 'db', image: 'postgres' },
  ]),
  'host panicked': panicked(worldWith(), 'host', 'type2', 'nested/vm-1'),
  'VMs beside nothing': besides(0),
  'VMs beside containers': besides(2),
  'VMs beside many containers': besides(30),
  'a VM panicked': panicked(worldWith(), 'type1/web', 'type2/web'),
} as const;

/** A KVM host with VMs of three kinds beside what runs on its own OS. */
function besides(containers: number): World {
  const world = worldWith(apps(containers), { plain });
  const [web, api] = [0, 1].map((at) => vmWith('host', THREE[at] ?? { name: 'x', image: 'x' }, at));
  if (!web || !api) return world;
  const guests: Machine[] = [
    { ...web, id: 'host/vm1', hostname: 'vm1', kernel: web.kernel && { ...web.kernel, family: 'windows', release: '10.0.26200' } },
    { ...api, id: 'host/a-long-vm-name', hostname: 'a-long-vm-name' },
    { ...api, id: 'host/empty', hostname: 'empty', power: 'off', kernel: null, os: null },
  ];
  const host = (machine: Machine): Machine => (machine.id === 'host' ? { ...machine, hypervisor: KVM, guests } : machine);
  return { ...world, machines: world.machines.map(host) };
}

/** Computers that are no stop of the switch: a Mac with a hidden VM, a Windows in its root partition, and more, after a while of use. */
const USED = ['docker run -d --name web nginx', 'docker run -d --name cache redis'].reduce<World>(
  (world, line) => simulate(world, { terminal: 't1', line }).after,
  startOf('desktops'),
);
const COMPUTERS = ['mac', 'windows', 'linux-desktop', 'linux-engine', 'gate', 'pc', 'bench'] as const;

const choiceOf = (computer: string): StackChoice => ({ view: 'nested', type: 1, computer });

/** The four pictures. */
export const CHOICES: readonly StackChoice[] = [
  { view: 'vm', type: 1 },
  { view: 'vm', type: 2 },
  { view: 'container', type: 1 },
  { view: 'nested', type: 1 },
];

/** The four layouts. */
export const SIZES: readonly FigureSize[] = ['wide', 'medium', 'narrow', 'projector'];

/** Every world, picture and size. */
export const CASES = [
  ...Object.entries(WORLDS).flatMap(([name, world]) =>
    CHOICES.flatMap((choice) => SIZES.map((size) => ({ name: `${name}, ${choice.view} ${choice.type}, ${size}`, world, choice, size }))),
  ),
  ...COMPUTERS.flatMap((computer) => SIZES.map((size) => ({ name: `${computer}, ${size}`, world: USED, choice: choiceOf(computer), size }))),
];
