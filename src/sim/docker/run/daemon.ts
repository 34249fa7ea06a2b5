// The daemon's side of `docker run`: create, attach, wait, start.
import { DOCKER_RUN_MS, DOCKER_RUN_SHARES, MIN_MEMORY_BYTES } from '../../calibration';
import { machineOf } from '../../world';
import { type ContainerCreateBody } from '../api/types';
import { checkName, engineOf, findContainer, findImage, type Handler, nameTaken, noSuchImage, Refusal } from '../api/daemon';
import { type Container, type Image } from '../engine';
import { randomName } from '../names';
import { isBadReference, parseReference } from '../reference';
import { beginContainer } from './begin';

/** POST /containers/create */
export const createContainer: Handler = (daemon, request) => {
  const { sim, machine } = daemon;
  const body = request.body as ContainerCreateBody;
  const reference = parseReference(body.Image);
  if (isBadReference(reference)) throw new Refusal(400, reference.error, 'bad-parameter');
  const engine = engineOf(daemon);
  const name = request.query['name'];
  if (name !== undefined) checkName(name);
  checkLimits(body, machineOf(sim.world, machine).hardware.cpuCores);
  const image = findImage(engine, body.Image);
  if (!image) throw noSuchImage(body.Image);
  const taken = Object.values(engine.containers).find((c) => c.name === name);
  if (taken) throw new Refusal(409, nameTaken(taken), 'name-conflict');
  const container = buildContainer(body, image, sim.hex('container', 64), name ?? freeName(daemon), sim.world.now);
  if (container.argv.length === 0) throw new Refusal(400, 'no command specified', 'bad-parameter');
  sim.record({ type: 'container/created', machine, container }, { took: DOCKER_RUN_MS.value * DOCKER_RUN_SHARES.create.value });
  return { status: 201, body: { Id: container.id, Warnings: [] } };
};

function freeName(daemon: Parameters<Handler>[0]): string {
  const used = new Set(Object.values(engineOf(daemon).containers).map((c) => c.name));
  const name = randomName((below, label) => daemon.sim.int(label, below));
  return used.has(name) ? `${name}${String(daemon.sim.int('digit', 10))}` : name;
}

function checkLimits({ HostConfig: { Memory, NanoCpus, RestartPolicy, AutoRemove }, WorkingDir }: ContainerCreateBody, cpus: number): void {
  const bad = (message: string): Refusal => new Refusal(400, message, 'bad-parameter');
  if (Memory !== 0 && Memory < MIN_MEMORY_BYTES.value) throw bad('Minimum memory limit allowed is 6MB');
  if (NanoCpus !== 0 && (NanoCpus < 1e7 || NanoCpus > cpus * 1e9)) throw bad(`Range of CPUs is from 0.01 to ${cpus.toFixed(2)}, as there are only ${String(cpus)} CPUs available`);
  if (!['no', '', 'always', 'on-failure', 'unless-stopped'].includes(RestartPolicy.Name))
    throw bad(`invalid restart policy: unknown policy '${RestartPolicy.Name}'; use one of 'no', 'always', 'on-failure', or 'unless-stopped'`);
  if (AutoRemove && RestartPolicy.Name !== 'no' && RestartPolicy.Name !== '') throw bad("can't create 'AutoRemove' container with restart policy");
  if (WorkingDir !== '' && !WorkingDir.startsWith('/')) throw bad(`the working directory '${WorkingDir}' is invalid, it needs to be an absolute path`);
}

/** A container as create leaves it: the image's config with the request's on top. */
export function buildContainer(body: ContainerCreateBody, image: Image, id: string, name: string, now: number): Container {
  const { HostConfig: hostConfig, ...asked } = body;
  const base = image.config;
  const named = (env: readonly string[]): Map<string, string> => new Map(env.map((item) => [item.split('=')[0] ?? '', item]));
  const entrypoint = asked.Entrypoint ?? base.Entrypoint;
  const cmd = asked.Cmd ?? (asked.Entrypoint ? null : base.Cmd);
  return {
    id,
    name,
    imageRef: body.Image,
    imageId: image.id,
    createdAt: now,
    state: 'created',
    config: {
      ...base,
      ...asked,
      Hostname: asked.Hostname || id.slice(0, 12),
      User: asked.User || base.User,
      WorkingDir: asked.WorkingDir || base.WorkingDir,
      StopSignal: asked.StopSignal || base.StopSignal,
      Env: [...new Map([...named(base.Env), ...named(asked.Env)]).values()],
      Entrypoint: entrypoint,
      Cmd: cmd,
      ExposedPorts: { ...base.ExposedPorts, ...asked.ExposedPorts },
      Labels: { ...base.Labels, ...asked.Labels },
      Volumes: { ...base.Volumes, ...asked.Volumes },
    },
    hostConfig: { ...hostConfig, NetworkMode: hostConfig.NetworkMode === 'default' ? 'bridge' : hostConfig.NetworkMode },
    argv: [...(entrypoint ?? []), ...(cmd ?? [])],
    pid: 0,
    startedAt: null,
    finishedAt: null,
    exitCode: 0,
    error: '',
    oomKilled: false,
    restartCount: 0,
    stoppedByHand: false,
    writable: {},
    logs: [],
    ports: [],
    ip: null,
  };
}

/** POST /containers/{id}/attach: the streams are then held by the terminal's job. */
export const attachContainer: Handler = (daemon, request) => {
  findContainer(daemon, request.params['id'] ?? '');
  return { status: 101, body: null };
};

/** POST /containers/{id}/wait: answers at once, the exit code follows when the container ends. */
export const waitContainer: Handler = (daemon, request) => {
  const { state, exitCode } = findContainer(daemon, request.params['id'] ?? '');
  return { status: 200, body: { StatusCode: state === 'exited' ? exitCode : null } };
};

/** POST /containers/{id}/start */
export const startContainer: Handler = (daemon, request) => {
  const container = findContainer(daemon, request.params['id'] ?? '');
  if (container.state === 'paused') throw new Refusal(409, 'cannot start a paused container, try unpause instead', 'paused');
  if (container.state === 'running') return { status: 304, body: null };
  beginContainer(daemon, container.id);
  return { status: 204, body: null };
};
