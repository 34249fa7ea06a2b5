// POST /containers/create: checks what was asked, and records a container that has never run.
import { DOCKER_RUN_MS, DOCKER_RUN_SHARES } from '../../calibration';
import { machineOf } from '../../world';
import { type ContainerCreateBody } from '../api/types';
import { checkName, type Daemon, engineOf, findImage, type Handler, nameTaken, noSuchImage, Refusal } from '../api/daemon';
import { randomName } from '../names';
import { isBadReference, parseReference } from '../reference';
import { checkCapabilities, checkCpus, checkCpuset, checkMemory, checkRestart } from './checks';
import { buildContainer } from './container';

export const createContainer: Handler = (daemon, request) => {
  const { sim, machine } = daemon;
  const body = request.body as ContainerCreateBody;
  const reference = parseReference(body.Image);
  if (isBadReference(reference)) throw new Refusal(400, reference.error, 'bad-parameter');
  const engine = engineOf(daemon);
  const name = request.query['name'];
  if (name !== undefined) checkName(name);
  check(body, machineOf(sim.world, machine).hardware.cpuCores);
  const image = findImage(engine, body.Image);
  if (!image) throw noSuchImage(body.Image);
  const taken = Object.values(engine.containers).find((c) => c.name === name);
  if (taken) throw new Refusal(409, nameTaken(taken), 'name-conflict');
  const container = buildContainer(body, image, sim.hex('container', 64), name ?? freeName(daemon), sim.world.now);
  if (container.argv.length === 0) throw new Refusal(400, 'no command specified', 'bad-parameter');
  sim.record({ type: 'container/created', machine, container }, { took: DOCKER_RUN_MS.value * DOCKER_RUN_SHARES.create.value });
  return { status: 201, body: { Id: container.id, Warnings: [] } };
};

function check({ HostConfig, WorkingDir }: ContainerCreateBody, cores: number): void {
  checkMemory(HostConfig.Memory, HostConfig.MemorySwap ?? 0);
  checkCpus(HostConfig.NanoCpus, cores);
  checkCpuset(HostConfig.CpusetCpus, cores);
  checkCapabilities(HostConfig);
  checkRestart(HostConfig.RestartPolicy, HostConfig.AutoRemove);
  if (WorkingDir !== '' && !WorkingDir.startsWith('/'))
    throw new Refusal(400, `the working directory '${WorkingDir}' is invalid, it needs to be an absolute path`, 'bad-parameter');
}

function freeName(daemon: Daemon): string {
  const used = new Set(Object.values(engineOf(daemon).containers).map((c) => c.name));
  const name = randomName((below, label) => daemon.sim.int(label, below));
  return used.has(name) ? `${name}${String(daemon.sim.int('digit', 10))}` : name;
}
