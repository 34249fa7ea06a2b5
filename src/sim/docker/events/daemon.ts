// GET /events: what happened between two instants; what happens from now on goes to the terminals that stay connected.
import { clockOf } from '../../world';
import { engineOf, type Handler } from '../api/daemon';
import { filtersOf } from '../api/filters';
import { EVENT_FILTERS, eventFits } from './filter';

export const listEvents: Handler = (daemon, request) => {
  const filters = filtersOf(request, EVENT_FILTERS);
  const { since, until } = request.query;
  const now = clockOf(daemon.sim.world);
  const from = since === undefined ? Infinity : Number(since) * 1000;
  const to = until === undefined ? now : Number(until) * 1000;
  const body = engineOf(daemon)
    .events.filter(({ time }) => time >= from && time <= to)
    .filter((event) => eventFits(event, filters));
  return { status: 200, body };
};
