// POST /containers/{id}/attach: from here on the connection carries the container's streams; the terminal's job holds it.
import { findContainer, type Handler, named, note, Refusal } from '../api/daemon';
import { areKeys } from './keys';

export const attachContainer: Handler = (daemon, request) => {
  const { id, state } = findContainer(daemon, named(request, 'id'));
  if (state === 'paused') throw new Refusal(409, `container ${id} is paused, unpause the container before attach`, 'paused');
  const keys = request.query['detachKeys'];
  if (keys !== undefined && !areKeys(keys)) throw new Refusal(400, `Invalid detach keys (${keys}) provided`, 'bad-parameter');
  if (request.stdin !== undefined && state !== 'running') daemon.sim.record({ type: 'container/fed', machine: daemon.machine, container: id, text: request.stdin });
  note(daemon, id, 'attach');
  return { status: 101, body: null };
};
