// DELETE /containers/{id}: the writable layer goes with the container.
import { signalProcess } from '../../kernel/processes';
import { engineOf, findContainer, type Handler, named, Refusal } from '../api/daemon';
import { removeContainer } from './removal';

export const deleteContainer: Handler = (daemon, request) => {
  const { sim, machine } = daemon;
  const { id, name, pid, state } = findContainer(daemon, named(request, 'id'));
  const isUp = state === 'running' || state === 'paused' || state === 'restarting';
  if (isUp && request.query['force'] !== '1') {
    const why = state === 'paused' ? 'container is paused and must be unpaused first' : 'container is running: stop the container before removing or force remove';
    throw new Refusal(409, `cannot remove container "/${name}": ${why}`, state === 'paused' ? 'paused' : 'running');
  }
  if (isUp) sim.record({ type: 'container/stopRequested', machine, container: id }, { took: 1 });
  if (pid !== 0) signalProcess(sim, machine, pid, 'KILL');
  // `--rm` may have removed it when its process ended
  const left = engineOf(daemon).containers[id];
  if (left) removeContainer(daemon, left, { volumes: request.query['v'] === '1', took: 5 });
  return { status: 204, body: null };
};
