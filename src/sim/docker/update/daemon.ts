// POST /containers/{id}/update: limits and restart policy of a container that is already there.
import { machineOf } from '../../world';
import { findContainer, type Handler, named, Refusal } from '../api/daemon';
import { type ContainerUpdateBody, type HostConfig } from '../api/types';
import { checkCpus, checkCpuset, checkMemory, checkRestart } from '../create/checks';

/** Without an own limit, swap may be as much again as the memory. */
const swapOf = ({ Memory, MemorySwap = 0 }: HostConfig): number => MemorySwap || Memory * 2;

export const updateContainer: Handler = (daemon, request) => {
  const { sim, machine } = daemon;
  const { id, hostConfig } = findContainer(daemon, named(request, 'id'));
  const { RestartPolicy, Memory, MemorySwap, NanoCpus, ...others } = request.body as ContainerUpdateBody;
  const cores = machineOf(sim.world, machine).hardware.cpuCores;
  const cannot = (why: string): Refusal => new Refusal(409, `Cannot update container ${id}: ${why}`, 'bad-parameter');
  checkRestart(RestartPolicy, false);
  if (hostConfig.AutoRemove && RestartPolicy.Name !== '' && RestartPolicy.Name !== 'no')
    throw cannot('Restart policy cannot be updated because AutoRemove is enabled for the container');
  checkMemory(Memory, Memory === 0 ? 0 : MemorySwap);
  checkCpus(NanoCpus, cores);
  checkCpuset(others.CpusetCpus, cores);
  if (Memory !== 0 && MemorySwap === 0 && Memory > swapOf(hostConfig))
    throw cannot('Memory limit should be smaller than already set memoryswap limit, update the memoryswap at the same time');
  const changed: Partial<HostConfig> = {
    ...(RestartPolicy.Name === '' ? {} : { RestartPolicy }),
    ...(Memory === 0 ? {} : { Memory, MemorySwap: MemorySwap === 0 ? swapOf(hostConfig) : MemorySwap }),
    ...(NanoCpus === 0 ? {} : { NanoCpus }),
    ...others,
  };
  sim.record({ type: 'container/updated', machine, container: id, hostConfig: changed }, { took: 1 });
  return { status: 200, body: { Warnings: [] } };
};
