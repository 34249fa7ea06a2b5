// "It works on my machine": the learner's app on other computers, as a bare program file and as an image.
import { COPY_MS, PROCESS_VM_START_MS } from './calibration';
import { makeContainer } from './docker/create/daemon';
import { type Container } from './docker/container';
import { type Engine } from './docker/engine';
import { type Image } from './docker/image';
import { removeContainer } from './docker/remove/removal';
import { beginContainer } from './docker/run/begin';
import { type FileNode } from './kernel/files';
import { endProcess } from './kernel/processes';
import { loginAt } from './logins';
import { computer, dockerHost, LAPTOP, SERVER } from './machines';
import { runLine } from './runLine';
import { type Simulation } from './shell/program';
import { ORDERS } from './shell/programs/orders';
import { DEBIAN_12, UBUNTU_20, WINDOWS_SERVER } from './systems';
import { findMachine, isAlive, machineOf, type Machine, type Trial, type World } from './world';

/** What a learner can do with the app without typing. */
export type PortabilityControl =
  /** Brings the app to a computer, as a file or as an image, and runs it there. */
  | { kind: 'move-app'; machine: string; form: Trial['form'] }
  /** Lets a computer's kernel run programs for the app's CPU through an emulator, or not. */
  | { kind: 'emulation'; machine: string; on: boolean };

/** The computer where the app was compiled, and those to which it is moved. */
export const LAPTOP_ID = 'host';
export const DESTINATIONS = ['ci', 'server', 'arm', 'windows'] as const;
export type Destination = (typeof DESTINATIONS)[number];

/** The name of the app's image, and of the folder with the program and its Dockerfile. */
export const APP_IMAGE = 'orders:1.0';
const APP_REF = `docker.io/library/${APP_IMAGE}`;
const APP_NAME = 'orders';
const APP_FOLDER = '/home/you/orders';
const DOCKERFILE = `FROM ubuntu:24.04
COPY orders /usr/local/bin/orders
CMD ["orders"]
`;

/** The laptop with the compiled app and its Dockerfile on it. */
export function withApp(machine: Machine): Machine {
  const program: FileNode = { kind: 'program', name: 'orders', size: 6_200_000 };
  return { ...machine, files: { ...machine.files, [`${APP_FOLDER}/orders`]: program, [`${APP_FOLDER}/Dockerfile`]: { kind: 'file', text: DOCKERFILE } } };
}

/** A build server, a server that nobody has upgraded, a laptop with another CPU, and a computer with another kernel. */
export function destinations(): Machine[] {
  const arm = { ...LAPTOP, architecture: 'arm64' } as const;
  return [
    { ...dockerHost('ci', 'ci', [], SERVER), os: DEBIAN_12 },
    { ...dockerHost('server', 'server', [], SERVER), os: UBUNTU_20 },
    dockerHost('arm', 'arm', [], arm),
    computer('windows', 'windows', WINDOWS_SERVER, SERVER),
  ];
}

/** The app's program file on the laptop; undefined where it is gone. */
function programOn({ files }: Machine): FileNode | undefined {
  return files[`${APP_FOLDER}/orders`] ?? undefined;
}

/** The app's image in an engine. */
export function appImageIn(engine: Engine | null): Image | undefined {
  return engine?.images[engine.tags[APP_REF] ?? ''];
}

/** Whether a control can be carried out. */
export function isPortabilityPossible(world: World, control: PortabilityControl): boolean {
  const machine = findMachine(world.machines, control.machine);
  if (!machine || !isAlive(world, machine.id)) return false;
  if (control.kind === 'emulation') return machine.kernel?.family === 'linux' && machine.hardware.architecture !== ORDERS.architecture;
  const laptop = findMachine(world.machines, LAPTOP_ID);
  if (!laptop || ![LAPTOP_ID, ...DESTINATIONS].includes(machine.id)) return false;
  if (control.form === 'file') return programOn(laptop) !== undefined;
  const engineUp = machine.kernel?.family === 'windows' || (machine.engine?.state === 'running' && machine.engine.pid !== 0);
  return engineUp && appImageIn(laptop.engine) !== undefined;
}

/** Carries out a control. */
export function applyPortability(sim: Simulation, control: PortabilityControl): void {
  const { machine } = control;
  if (control.kind === 'emulation') {
    sim.record({ type: 'emulation/switched', machine, architecture: ORDERS.architecture, on: control.on }, { took: 1 });
    return;
  }
  clear(sim, machine);
  if (machine !== LAPTOP_ID) sim.record({ type: 'app/moved', machine, from: LAPTOP_ID, form: control.form }, { took: COPY_MS.value });
  const trial = control.form === 'file' ? runFile(sim, machine) : runImage(sim, machine);
  sim.record({ type: 'app/tried', machine, trial }, { took: 1 });
}

/** Ends what an earlier attempt left running. */
function clear(sim: Simulation, machine: string): void {
  const { kernel, engine } = machineOf(sim.world, machine);
  const own = Object.values(engine?.containers ?? {}).find(({ name }) => name === APP_NAME);
  if (own?.pid) endProcess(sim, machine, own.pid, 0);
  if (own) removeContainer({ sim, machine }, own, { volumes: true });
  const plain = Object.values(kernel?.processes ?? {}).filter(({ argv, containerId }) => containerId === null && argv.includes('./orders'));
  for (const { pid } of plain) endProcess(sim, machine, pid, 0);
}

/** What the words of a system mean. */
function outcomeOf(text: string): Trial['outcome'] {
  if (/shared libraries/.test(text)) return 'library-missing';
  if (/GLIBC_/.test(text)) return 'library-old';
  return /[Ee]xec format error|qemu/.test(text) ? 'cpu' : 'kernel';
}

function runFile(sim: Simulation, machine: string): Trial {
  const here = machineOf(sim.world, machine);
  const node = programOn(machineOf(sim.world, LAPTOP_ID));
  const folder = machine === LAPTOP_ID ? APP_FOLDER : loginAt(here).cwd;
  if (machine !== LAPTOP_ID && node) sim.write(machine, null, `${folder}/orders`, node);
  if (here.kernel?.family === 'windows')
    return { form: 'file', outcome: 'kernel', text: "'.\\orders' is not recognized as an internal or external command,\noperable program or batch file." };
  const { text, pid } = runLine(sim, machine, './orders', { cwd: folder, startMs: PROCESS_VM_START_MS.value });
  return { form: 'file', outcome: pid === null ? outcomeOf(text) : 'runs', text: text.trim() };
}

const ALONE: Container['hostConfig'] = {
  ...{ NetworkMode: 'default', PortBindings: {}, PublishAllPorts: false, AutoRemove: false, RestartPolicy: { Name: 'no', MaximumRetryCount: 0 }, Memory: 0, NanoCpus: 0 },
};

function runImage(sim: Simulation, machine: string): Trial {
  const laptop = machineOf(sim.world, LAPTOP_ID).engine;
  const image = appImageIn(laptop);
  if (!laptop || !image) throw new Error(`the laptop has no image ${APP_IMAGE}`);
  if (machineOf(sim.world, machine).kernel?.family === 'windows') return { form: 'image', outcome: 'kernel', text: 'cannot load linux image on windows' };
  bring(sim, machine, laptop, image);
  const daemon = { sim, machine, stream: () => undefined };
  const made = makeContainer(daemon, { ...image.config, Image: APP_IMAGE, Hostname: '', HostConfig: ALONE }, image, APP_NAME);
  beginContainer(daemon, made.id);
  // what it prints comes out while time passes; so does its end, if it ends at once
  const own = (): Container | undefined => machineOf(sim.world, machine).engine?.containers[made.id];
  sim.advance(sim.world.now + PATIENCE_MS, () => (own()?.logs.length ?? 0) > 0);
  sim.advance(sim.world.now + 2);
  const text = (own()?.logs ?? [])
    .map((line) => line.text)
    .join('')
    .trim();
  const foreign = machineOf(sim.world, machine).hardware.architecture !== ORDERS.architecture;
  return { form: 'image', outcome: own()?.state === 'running' ? (foreign ? 'slow' : 'runs') : outcomeOf(text), text };
}

/** The longest that somebody waits for the app's first words. */
const PATIENCE_MS = 10_000;

/** Loads the image, unless the same is there already: only the layers that are missing travel. */
function bring(sim: Simulation, machine: string, laptop: Engine, image: Image): void {
  const { engine } = machineOf(sim.world, machine);
  if (engine?.tags[APP_REF] === image.id) return;
  const layers = image.layers.flatMap((digest) => laptop.layers[digest] ?? []).filter(({ digest }) => !engine?.layers[digest]);
  sim.record({ type: 'image/loaded', machine, from: 'saved', image, layers }, { took: COPY_MS.value });
  sim.record({ type: 'image/tagged', machine, ref: APP_REF, image: image.id });
}
