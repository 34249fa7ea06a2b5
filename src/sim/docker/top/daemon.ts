// GET /containers/{id}/top: the container's processes as the host's ps sees them.
import { machineOf } from '../../world';
import { findContainer, type Handler, Refusal } from '../api/daemon';

export const topContainer: Handler = (daemon, request) => {
  const { world } = daemon.sim;
  const container = findContainer(daemon, request.params['id'] ?? '');
  if (container.state !== 'running' && container.state !== 'paused') throw new Refusal(409, `container ${container.id} is not running`, 'not-running');
  const time = (at: number): string => new Date(world.epoch + at).toISOString().slice(11, 16);
  const rows = Object.values(machineOf(world, daemon.machine).kernel?.processes ?? {})
    .filter((p) => p.containerId === container.id)
    .map((p) => [p.user, String(p.pid), String(p.ppid), '0', time(p.startedAt), '?', '00:00:00', p.argv.join(' ')]);
  return { status: 200, body: { Titles: ['UID', 'PID', 'PPID', 'C', 'STIME', 'TTY', 'TIME', 'CMD'], Processes: rows } };
};
