// POST /containers/create: checks what was asked, and records a container that has never run.
import { DOCKER_RUN_MS, DOCKER_RUN_SHARES } from '../../calibration';
import { freeBytes } from '../../disk';
import { signalName } from '../../kernel/processes';
import { viewOf } from '../../kernel/files';
import { machineOf } from '../../world';
import { type ContainerCreateBody } from '../api/types';
import { checkName, type Daemon, engineOf, findImage, type Handler, nameTaken, noSuchImage, Refusal } from '../api/daemon';
import { type Container } from '../container';
import { type Image } from '../image';
import { makeWorkingDir } from '../mounts/attach';
import { rootTree } from '../mounts/files';
import { checkMounts, prepareMounts } from '../mounts/prepare';
import { askedEndpoints, networkModeOf } from '../network/validate';
import { randomName } from '../names';
import { architectureOf, fullPlatform, hostPlatform, platformMismatch } from '../platform';
import { askedPlatform } from '../pull/daemon';
import { isBadReference, parseReference } from '../reference';
import { populateVolumes } from '../volume/volumes';
import { checkCapabilities, checkCpus, checkCpuset, checkMemory, checkRestart } from './checks';
import { buildContainer } from './container';
import { valuesOf } from '../../values';

export const createContainer: Handler = (daemon, request) => {
  const { sim, machine } = daemon;
  const body = request.body as ContainerCreateBody;
  const reference = parseReference(body.Image);
  if (isBadReference(reference)) throw new Refusal(400, reference.error, 'bad-parameter');
  const engine = engineOf(daemon);
  const name = request.query['name'];
  if (name !== undefined) checkName(name);
  check(body, machineOf(sim.world, machine).hardware.cpuCores);
  checkMounts(daemon, body.HostConfig, body);
  const image = findImage(engine, body.Image);
  if (!image) throw noSuchImage(body.Image);
  const warnings = platformWarnings(daemon, body.Image, image, request.query['platform']);
  const taken = name === undefined ? undefined : valuesOf(engine.containers).find((c) => c.name === name);
  if (taken) throw new Refusal(409, nameTaken(taken), 'name-conflict');
  const container = makeContainer(daemon, body, image, name ?? freeName(daemon));
  const discarded = container.hostConfig.NetworkMode === 'host' && Object.keys(container.hostConfig.PortBindings).length > 0;
  return { status: 201, body: { Id: container.id, Warnings: [...warnings, ...(discarded ? ['Published ports are discarded when using host network mode'] : [])] } };
};

/** Compares the image's CPU with the one asked for, else with the daemon's own. Refuses another than was asked for. */
function platformWarnings(daemon: Daemon, name: string, { architecture }: Image, platform: string | undefined): string[] {
  const asked = platform === undefined ? undefined : askedPlatform(daemon, platform);
  if (asked && architectureOf(asked) !== architecture) throw new Refusal(404, platformMismatch(name, architecture, asked), 'no-such-image');
  const own = machineOf(daemon.sim.world, daemon.machine).hardware.architecture;
  if (asked || own === architecture) return [];
  return [`The requested image's platform (${fullPlatform(architecture)}) does not match the detected host platform (${hostPlatform(own)}) and no specific platform was requested`];
}

/** What the directories of a new container take on the disk, bytes. */
const LEAST_ROOM = 16 * 1024;

/** Makes a container and what it needs beside it. Refuses one without a command. */
export function makeContainer(daemon: Daemon, body: ContainerCreateBody, image: Image, name: string): Container {
  const { sim, machine } = daemon;
  const { NetworkingConfig, ...own } = body;
  const built = buildContainer(own, image, sim.hex('container', 64), name, sim.world.now);
  if (built.argv.length === 0) throw new Refusal(400, 'no command specified', 'bad-parameter');
  const mode = networkModeOf(daemon, body);
  const endpoints = askedEndpoints(daemon, mode, NetworkingConfig);
  const container = { ...built, hostConfig: { ...built.hostConfig, NetworkMode: mode }, endpoints, mounts: prepareMounts(daemon, built.hostConfig, built.config) };
  if (freeBytes(machineOf(sim.world, machine)) < LEAST_ROOM)
    throw new Refusal(500, `mkdir /var/lib/docker/overlay2/${sim.hex('layer', 64)}-init: no space left on device`, 'no-space');
  const { WorkingDir } = container.config;
  const there = WorkingDir === '' ? undefined : viewOf(rootTree(machineOf(sim.world, machine), container)).read(WorkingDir);
  if (there && there.kind !== 'dir') throw new Refusal(500, `Cannot mkdir: ${WorkingDir} is not a directory`, 'bad-parameter');
  sim.record({ type: 'container/created', machine, container }, { took: DOCKER_RUN_MS.value * DOCKER_RUN_SHARES.create.value });
  makeWorkingDir(daemon, container);
  populateVolumes(daemon, container);
  return container;
}

function check({ HostConfig, WorkingDir, StopSignal }: ContainerCreateBody, cores: number): void {
  checkMemory(HostConfig.Memory, HostConfig.MemorySwap ?? 0, HostConfig.MemoryReservation);
  checkCpus(HostConfig.NanoCpus, cores);
  checkCpuset(HostConfig.CpusetCpus, cores);
  checkCapabilities(HostConfig);
  checkRestart(HostConfig.RestartPolicy, HostConfig.AutoRemove);
  if (WorkingDir !== '' && !WorkingDir.startsWith('/'))
    throw new Refusal(400, `the working directory '${WorkingDir}' is invalid, it needs to be an absolute path`, 'bad-parameter');
  if (StopSignal !== '' && signalName(StopSignal) === undefined) throw new Refusal(400, `invalid signal: ${StopSignal}`, 'bad-parameter');
}

function freeName(daemon: Daemon): string {
  const name = randomName((below, label) => daemon.sim.int(label, below));
  const isUsed = valuesOf(engineOf(daemon).containers).some((c) => c.name === name);
  return isUsed ? `${name}${String(daemon.sim.int('digit', 10))}` : name;
}
