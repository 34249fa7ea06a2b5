// GET /containers/{id}/logs
import { findContainer, type Handler } from '../api/daemon';
import { type LogLine } from '../engine';

/** Whole lines of the log, the last `tail` of them. */
export const containerLogs: Handler = (daemon, request) => {
  const { logs } = findContainer(daemon, request.params['id'] ?? '');
  const lines = logs.flatMap((entry): LogLine[] => entry.text.split(/(?<=\n)/).map((text) => ({ ...entry, text })));
  const tail = request.query['tail'] ?? 'all';
  return { status: 200, body: /^\d+$/.test(tail) ? (Number(tail) === 0 ? [] : lines.slice(-Number(tail))) : lines };
};
