// GET /containers/{id}/logs
import { findContainer, type Handler, named } from '../api/daemon';
import { type LogLine } from '../container';

/** Whole lines of the log between two instants, the last `tail` of them. */
export const containerLogs: Handler = (daemon, request) => {
  const { logs } = findContainer(daemon, named(request, 'id'));
  const { epoch } = daemon.sim.world;
  const { since = '0', until, tail = 'all' } = request.query;
  const fits = ({ at }: LogLine): boolean => epoch + at >= Number(since) * 1000 && (until === undefined || epoch + at <= Number(until) * 1000);
  const lines = logs.filter(fits).flatMap((entry): LogLine[] => entry.text.split(/(?<=\n)/).map((text) => ({ ...entry, text })));
  return { status: 200, body: /^\d+$/.test(tail) ? (Number(tail) === 0 ? [] : lines.slice(-Number(tail))) : lines };
};
