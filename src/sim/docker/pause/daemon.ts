// POST /containers/{id}/pause and /unpause: the freezer cgroup stops every process where it stands.
import { findContainer, type Handler, named, Refusal } from '../api/daemon';

/** POST /containers/{id}/pause */
export const pauseContainer: Handler = (daemon, request) => {
  const { id, state } = findContainer(daemon, named(request, 'id'));
  if (state === 'paused') throw new Refusal(409, `Container ${id} is already paused`, 'paused');
  if (state === 'restarting') throw new Refusal(409, `Container ${id} is restarting, wait until the container is running`, 'not-running');
  if (state !== 'running') throw new Refusal(409, `container ${id} is not running`, 'not-running');
  daemon.sim.record({ type: 'container/paused', machine: daemon.machine, container: id }, { took: 5 });
  return { status: 204, body: null };
};

/** POST /containers/{id}/unpause */
export const unpauseContainer: Handler = (daemon, request) => {
  const { id, state } = findContainer(daemon, named(request, 'id'));
  if (state !== 'paused') throw new Refusal(500, `Container ${id} is not paused`, 'not-running');
  daemon.sim.record({ type: 'container/unpaused', machine: daemon.machine, container: id }, { took: 5 });
  return { status: 204, body: null };
};
