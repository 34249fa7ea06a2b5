// POST /containers/{id}/kill: a signal for the main process; a kill counts as stopped by hand.
import { signalName, signalProcess } from '../../kernel/processes';
import { findContainer, type Handler, named, Refusal } from '../api/daemon';

export const killContainer: Handler = (daemon, request) => {
  const { sim, machine } = daemon;
  const key = named(request, 'id');
  const { id, pid, state } = findContainer(daemon, key);
  const asked = request.query['signal'] ?? 'KILL';
  const signal = signalName(asked);
  if (signal === undefined) throw new Refusal(400, `cannot kill container: ${key}: invalid signal: ${asked}`, 'bad-parameter');
  if (state !== 'running' && state !== 'paused') throw new Refusal(409, `cannot kill container: ${key}: container ${id} is not running`, 'not-running');
  if (signal === 'KILL') sim.record({ type: 'container/stopRequested', machine, container: id }, { took: 1 });
  signalProcess(sim, machine, pid, signal);
  return { status: 204, body: null };
};
