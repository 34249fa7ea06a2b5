// What a create request makes: a container that has never run.
import { type ContainerConfig, type ContainerCreateBody } from '../api/types';
import { type Container } from '../container';
import { type Image } from '../image';
import { cut } from '../../text';
import { mergeHealth } from '../health/health';

/** What was asked for, then what the image has beyond it: the order in which `docker inspect` shows them. */
function mergedEnv(asked: readonly string[], base: readonly string[]): string[] {
  const names = new Set(asked.map((item) => cut(item, '=')[0]));
  return [...asked, ...base.filter((item) => !names.has(cut(item, '=')[0]))];
}

/** The image's config with the request's on top. An entry point of one's own leaves the image's command out. */
function mergedConfig(asked: Omit<ContainerCreateBody, 'HostConfig' | 'NetworkingConfig'>, base: ContainerConfig, id: string): ContainerConfig {
  return {
    ...base,
    ...asked,
    Hostname: asked.Hostname || id.slice(0, 12),
    User: asked.User || base.User,
    WorkingDir: asked.WorkingDir || base.WorkingDir,
    StopSignal: asked.StopSignal || base.StopSignal,
    Env: mergedEnv(asked.Env, base.Env),
    Entrypoint: asked.Entrypoint ?? base.Entrypoint,
    Cmd: asked.Cmd ?? (asked.Entrypoint ? null : base.Cmd),
    ExposedPorts: { ...base.ExposedPorts, ...asked.ExposedPorts },
    Labels: { ...base.Labels, ...asked.Labels },
    Volumes: { ...base.Volumes, ...asked.Volumes },
    ...mergeHealth(asked.Healthcheck, base.Healthcheck),
  };
}

/** A container as create leaves it. `now` is the simulated instant (ms). */
export function buildContainer(body: Omit<ContainerCreateBody, 'NetworkingConfig'>, image: Image, id: string, name: string, now: number): Container {
  const { HostConfig: hostConfig, ...asked } = body;
  const config = mergedConfig(asked, image.config, id);
  return {
    id,
    name,
    imageRef: body.Image,
    imageId: image.id,
    layers: [...image.layers],
    createdAt: now,
    state: 'created',
    config,
    hostConfig,
    argv: [...(config.Entrypoint ?? []), ...(config.Cmd ?? [])],
    pid: 0,
    startedAt: null,
    finishedAt: null,
    exitCode: 0,
    error: '',
    oomKilled: false,
    restartCount: 0,
    stoppedByHand: false,
    writable: {},
    mounts: [],
    logs: [],
    ports: [],
    endpoints: {},
    health: null,
    input: null,
  };
}
