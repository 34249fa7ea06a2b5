// One more copy of the same program on every stack at the same instant: as a process, on a process VM, in a container, in VMs, in a container inside a VM.
import { GUEST_OS_MIB, HOST_OS_MIB, MICROVM_GUEST_MIB, NODE_APP_MIB, PROCESS_VM_START_MS, VMM_OVERHEAD_MIB } from './calibration';
import { NoSpaceLeft } from './disk';
import { Refusal } from './docker/api/daemon';
import { makeContainer } from './docker/create/daemon';
import { type Container } from './docker/container';
import { type Engine } from './docker/engine';
import { beginContainer } from './docker/run/begin';
import { carriesGuests } from './hypervisor/guests';
import { KVM } from './hypervisor/hypervisor';
import { startProcess } from './kernel/processes';
import { computer, dockerHost, virtualHardware } from './machines';
import { startGuests } from './power';
import { computerOf, COPY_GROUP, isCopy, isWithin, type Racer, RACERS, stretchesOf } from './racers';
import { type Simulation } from './shell/program';
import { type Lane, sideBySide } from './sideBySide';
import { UBUNTU } from './systems';
import { valuesOf } from './values';
import { bootMicroVm } from './workloads';
import { allMachines, findMachine, isAlive, type Machine, machineOf, type World } from './world';
import { type Place } from './walls';

/** Starts copies of the program on some stacks, at the same instant on all of them. */
export interface RaceControl {
  kind: 'race';
  racers: Racer[];
  /** How many copies on each, one after the other. */
  copies: number;
}

/** One more copy on every stack. */
export const ONE_EACH: RaceControl = { kind: 'race', racers: [...RACERS], copies: 1 };

/** The most copies that one control may start on a stack. */
export const MOST_COPIES = 10;

/** The image that containers are made from. */
export const RACE_IMAGE = 'node:22-slim';
const RACE_REF = `docker.io/library/${RACE_IMAGE}`;
const SCRIPT = "require('http').createServer((q, r) => r.end('hello')).listen(3000)";
const ARGV: Readonly<Partial<Record<Racer, string[]>>> = { 'process-vm': ['java', '-jar', 'app.jar'] };
const NODE_ARGV = ['node', '-e', SCRIPT];
/** Memory of the VM that containers share, MiB (illustrative). */
const NESTED_MIB = 8192;

/** Equal servers with a stack on each, all of them off. */
export function raceComputers(): Machine[] {
  const plain = (racer: Racer): Machine => computer(computerOf(racer), computerOf(racer), UBUNTU);
  const bare = (racer: Racer): Machine => ({ ...computer(computerOf(racer), computerOf(racer), null), hypervisor: { type: 1, product: 'KVM-like (illustrative)' } });
  return [
    plain('process'),
    plain('process-vm'),
    dockerHost(computerOf('container'), computerOf('container'), []),
    { ...plain('microvm'), hypervisor: KVM },
    bare('type1'),
    { ...plain('type2'), hypervisor: { type: 2, product: 'VirtualBox-like (illustrative)' } },
    bare('nested'),
  ];
}

/** The copies that run on a stack, oldest first. */
export function copiesOf(world: World, racer: Racer): Place[] {
  const machines = allMachines(world).filter(({ id }) => isWithin(id, computerOf(racer)) && isAlive(world, id));
  return machines.flatMap(({ id, kernel, engine }) => {
    const contained = valuesOf(engine?.containers).filter(({ name, state }) => name.startsWith('copy-') && state === 'running');
    const plain = valuesOf(kernel?.processes).filter(isCopy);
    return [...contained, ...plain].map(({ pid }) => ({ machine: id, pid }));
  });
}

/** Whether a stack's computer is up, and nothing is due on it that a start would run into. */
function isReady(world: World, racer: Racer): boolean {
  const machine = findMachine(world.machines, computerOf(racer));
  if (!machine || world.pending.some((pending) => isWithin(pending.machine, machine.id))) return false;
  if (racer === 'type1' || racer === 'nested' || racer === 'type2' || racer === 'microvm') return carriesGuests(world, machine.id);
  return isAlive(world, machine.id) && (racer !== 'container' || canRun(machine.engine));
}

const canRun = (engine: Engine | null): engine is Engine => engine !== null && engine.state === 'running' && engine.pid !== 0 && engine.tags[RACE_REF] !== undefined;

/** Whether a race can begin: at least one of the stacks is there and ready. */
export function isRacePossible(world: World, { racers, copies }: RaceControl): boolean {
  return Number.isInteger(copies) && copies > 0 && copies <= MOST_COPIES && racers.some((racer) => RACERS.includes(racer) && isReady(world, racer));
}

/** Starts the copies; what is not ready does not take part. */
export function startRace(sim: Simulation, { racers, copies }: RaceControl): void {
  for (let copy = 0; copy < copies; copy += 1) {
    const began = sim.world.now;
    const taking = RACERS.filter((racer) => racers.includes(racer) && isReady(sim.world, racer));
    if (taking.length === 0) return;
    sim.record({ type: 'race/began', copy: (sim.world.race?.copy ?? 0) + 1 });
    sideBySide(
      sim,
      taking.map((racer) => laneOf(racer, began)),
    );
  }
}

function laneOf(racer: Racer, began: number): Lane {
  const root = computerOf(racer);
  return {
    computer: root,
    run(sim) {
      const before = copiesOf(sim.world, racer).length;
      try {
        startCopy(sim, racer, nextNumber(sim.world, racer));
      } catch (failure) {
        if (!(failure instanceof Refusal) && !(failure instanceof NoSpaceLeft)) throw failure;
      }
      if (copiesOf(sim.world, racer).length === before) return;
      const arrival = { after: sim.world.now - began, stretches: stretchesOf(sim.events, began) };
      sim.record({ type: 'race/arrived', machine: root, racer, arrival });
    },
  };
}

/** The next number that no copy of a stack has had: names stay taken after a copy has ended. */
function nextNumber(world: World, racer: Racer): number {
  const machines = allMachines(world).filter(({ id }) => isWithin(id, computerOf(racer)));
  const names = machines.flatMap(({ hostname, engine, kernel }) => [
    hostname,
    ...valuesOf(engine?.containers).map(({ name }) => name),
    ...valuesOf(kernel?.processes).map(({ cgroup }) => cgroup),
  ]);
  return Math.max(0, ...names.map((name) => Number(/(?:copy|vm)-(\d+)$/.exec(name)?.[1] ?? 0))) + 1;
}

function startCopy(sim: Simulation, racer: Racer, number: number): void {
  const root = computerOf(racer);
  switch (racer) {
    case 'process':
      runPlain(sim, root, racer, number);
      return;
    case 'process-vm':
      runPlain(sim, root, racer, number, PROCESS_VM_START_MS.value);
      return;
    case 'container':
      runContained(sim, root, number);
      return;
    case 'microvm':
      if (hasRoom(sim, root, MICROVM_MIB)) runPlain(sim, bootMicroVm(sim, root, `vm-${String(number)}`, MICROVM_MIB), racer, number);
      return;
    case 'type1':
    case 'type2': {
      const guest = bootGuest(sim, root, computer(`${root}/vm-${String(number)}`, `vm-${String(number)}`, UBUNTU, virtualHardware(1, VM_MIB)));
      if (guest !== null) runPlain(sim, guest, racer, number);
      return;
    }
    case 'nested':
      runNested(sim, root, number);
  }
}

/** What a general-purpose VM and a microVM with one copy are lent: what their OS and the program take. */
const VM_MIB = GUEST_OS_MIB.value + NODE_APP_MIB.value;
const MICROVM_MIB = MICROVM_GUEST_MIB.value + NODE_APP_MIB.value;

/** Whether a host has so much memory left to promise; a refusal is recorded. */
function hasRoom(sim: Simulation, root: string, memoryMiB: number): boolean {
  const { guests, hardware } = machineOf(sim.world, root);
  const promised = guests.reduce((sum, guest) => sum + guest.hardware.memoryMiB + VMM_OVERHEAD_MIB.value, HOST_OS_MIB.value);
  if (promised + memoryMiB + VMM_OVERHEAD_MIB.value <= hardware.memoryMiB) return true;
  sim.record({ type: 'hypervisor/refused', machine: root, app: 'node', reason: 'out-of-memory' }, { took: 1 });
  return false;
}

function runPlain(sim: Simulation, machine: string, racer: Racer, number: number, took?: number): void {
  const cgroup = { path: `${COPY_GROUP}${String(number)}`, memoryMax: null, nanoCpus: null };
  startProcess(sim, machine, { argv: ARGV[racer] ?? NODE_ARGV, user: 'root', memoryMiB: NODE_APP_MIB.value, cgroup, ...(took === undefined ? {} : { took }) });
}

/** Creates a guest and boots it; null when it does not run then. */
function bootGuest(sim: Simulation, root: string, guest: Machine): string | null {
  if (!hasRoom(sim, root, guest.hardware.memoryMiB)) return null;
  sim.record({ type: 'machine/created', parent: root, machine: guest }, { took: 10 });
  startGuests(sim, [guest.id]);
  return isAlive(sim.world, guest.id) ? guest.id : null;
}

/** All containers share the first VM that is alive; where there is none, one is booted. */
function runNested(sim: Simulation, root: string, number: number): void {
  const there = machineOf(sim.world, root).guests.find(({ id, engine }) => isAlive(sim.world, id) && canRun(engine));
  const guest = there?.id ?? bootGuest(sim, root, guestWithImage(sim, root, number));
  if (guest !== null) runContained(sim, guest, number);
}

/** A guest with Docker, and the image that the other Docker host has. */
function guestWithImage(sim: Simulation, root: string, number: number): Machine {
  const machine = dockerHost(`${root}/vm-${String(number)}`, `vm-${String(number)}`, [], virtualHardware(4, NESTED_MIB));
  const source = machineOf(sim.world, computerOf('container')).engine;
  const image = source?.images[source.tags[RACE_REF] ?? ''];
  if (!machine.engine || !source || !image) return machine;
  machine.engine.images[image.id] = image;
  machine.engine.tags[RACE_REF] = image.id;
  for (const digest of image.layers) {
    const layer = source.layers[digest];
    if (layer) machine.engine.layers[digest] = layer;
  }
  return { ...machine, client: null };
}

const ALONE: Container['hostConfig'] = {
  ...{ NetworkMode: 'default', PortBindings: {}, PublishAllPorts: false, AutoRemove: false, RestartPolicy: { Name: 'no', MaximumRetryCount: 0 }, Memory: 0, NanoCpus: 0 },
};

function runContained(sim: Simulation, machine: string, number: number): void {
  const { engine } = machineOf(sim.world, machine);
  const image = engine?.images[engine.tags[RACE_REF] ?? ''];
  if (!image) return;
  const daemon = { sim, machine, stream: () => undefined };
  const made = makeContainer(daemon, { ...image.config, Cmd: NODE_ARGV, Image: RACE_IMAGE, Hostname: '', HostConfig: ALONE }, image, `copy-${String(number)}`);
  beginContainer(daemon, made.id);
}
