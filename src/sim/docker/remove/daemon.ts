// DELETE /containers/{id}: the writable layer goes with the container.
import { signalProcess } from '../../kernel/processes';
import { findContainer, type Handler, Refusal } from '../api/daemon';

export const removeContainer: Handler = (daemon, request) => {
  const { sim, machine } = daemon;
  const { id, name, pid, state } = findContainer(daemon, request.params['id'] ?? '');
  const force = request.query['force'] === '1';
  if (state === 'paused' && !force) throw new Refusal(409, `cannot remove container "/${name}": container is paused and must be unpaused first`, 'paused');
  if ((state === 'running' || state === 'restarting') && !force)
    throw new Refusal(409, `cannot remove container "/${name}": container is running: stop the container before removing or force remove`, 'running');
  if (state === 'running' || state === 'paused' || state === 'restarting') sim.record({ type: 'container/stopRequested', machine, container: id }, { took: 1 });
  if (pid !== 0) signalProcess(sim, machine, pid, 'KILL');
  if (stillThere(daemon, id)) sim.record({ type: 'container/removed', machine, container: id }, { took: 5 });
  return { status: 204, body: null };
};

/** `--rm` may have removed it when its process ended. */
function stillThere(daemon: Parameters<Handler>[0], id: string): boolean {
  try {
    return findContainer(daemon, id).id === id;
  } catch (refusal) {
    if (refusal instanceof Refusal) return false;
    throw refusal;
  }
}
