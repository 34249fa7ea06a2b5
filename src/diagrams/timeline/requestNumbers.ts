// The numbers of API requests: the same on slips, on the scrubber and before captions.
import { type Event } from '../../sim/event';

const isAsked = ({ type }: Event): boolean => type === 'api/requested' || type === 'api/unreachable';

/** The requests of a turn in the order in which they are sent; the first one is number 1. */
export function requestsOf(events: readonly Event[]): Event[] {
  return events.filter(isAsked).sort((a, b) => a.at - b.at);
}

/** The answer to a request; undefined where there is none. */
export function answerTo(asked: Event, events: readonly Event[]): Event | undefined {
  return asked.type === 'api/requested' ? events.find((event) => event.type === 'api/responded' && event.request === asked.request) : undefined;
}
