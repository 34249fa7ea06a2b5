// POST /containers/{id}/restart: a stop and a start; the writable layer stays.
import { beginContainer } from '../run/begin';
import { findContainer, type Handler, named, note } from '../api/daemon';
import { stopContainer } from '../stop/daemon';

export const restartContainer: Handler = (daemon, request) => {
  const { id } = findContainer(daemon, named(request, 'id'));
  stopContainer(daemon, request);
  // `--rm` removes the container when it stops; the daemon then has nothing left to start
  beginContainer(daemon, findContainer(daemon, id).id);
  note(daemon, id, 'restart');
  return { status: 204, body: null };
};
