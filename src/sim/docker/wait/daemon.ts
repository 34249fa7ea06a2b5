// POST /containers/{id}/wait: answers at once; the exit code follows when the container ends.
import { findContainer, type Handler, named } from '../api/daemon';

export const waitContainer: Handler = (daemon, request) => {
  const { state, exitCode } = findContainer(daemon, named(request, 'id'));
  const over = state === 'exited' || state === 'created' || state === 'dead';
  return { status: 200, body: { StatusCode: over ? exitCode : null } };
};
