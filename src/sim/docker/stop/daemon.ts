// POST /containers/{id}/stop: a polite signal, a grace period, then SIGKILL.
import { STOP_GRACE_MS } from '../../calibration';
import { signalName, signalProcess } from '../../kernel/processes';
import { machineOf } from '../../world';
import { engineOf, findContainer, type Handler, named, note } from '../api/daemon';

export const stopContainer: Handler = (daemon, request) => {
  const { id } = findContainer(daemon, named(request, 'id'));
  const answer = endContainer(daemon, request);
  if (answer.status === 204 && engineOf(daemon).containers[id]) note(daemon, id, 'stop');
  return answer;
};

const endContainer: Handler = (daemon, request) => {
  const { sim, machine } = daemon;
  const { id, pid, state, config } = findContainer(daemon, named(request, 'id'));
  if (state !== 'running' && state !== 'paused' && state !== 'restarting') return { status: 304, body: null };
  sim.record({ type: 'container/stopRequested', machine, container: id }, { took: 1 });
  if (state === 'restarting') {
    sim.record({ type: 'container/exited', machine, container: id, exitCode: 0, oomKilled: false, restartAt: null }, { took: 1 });
    return { status: 204, body: null };
  }
  const signal = signalName(request.query['signal'] ?? (config.StopSignal || 'TERM')) ?? 'TERM';
  if (signalProcess(sim, machine, pid, signal)) return { status: 204, body: null };
  const seconds = request.query['t'] ?? config.StopTimeout;
  const grace = seconds === undefined ? STOP_GRACE_MS.value : Number(seconds) * 1000;
  const isGone = (): boolean => machineOf(sim.world, machine).kernel?.processes[pid] === undefined;
  sim.advance(sim.world.now + grace, isGone);
  if (!isGone()) signalProcess(sim, machine, pid, 'KILL');
  return { status: 204, body: null };
};
