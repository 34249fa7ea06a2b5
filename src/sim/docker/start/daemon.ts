// POST /containers/{id}/start
import { findContainer, type Handler, named, Refusal } from '../api/daemon';
import { beginContainer } from '../run/begin';

export const startContainer: Handler = (daemon, request) => {
  const { id, state } = findContainer(daemon, named(request, 'id'));
  if (state === 'paused') throw new Refusal(409, 'cannot start a paused container, try unpause instead', 'paused');
  // to dockerd a container that is about to be restarted is running
  if (state === 'running' || state === 'restarting') return { status: 304, body: null };
  beginContainer(daemon, id);
  return { status: 204, body: null };
};
