// Where the cursor stands when a step does not begin at the end of what has happened.
import { type Timeline } from '../../lab/timeline';
import { type LessonStep } from '../../lessons/lesson';
import { endOf } from '../../sim/event';

/** The instant at which the n-th request of the last turn with requests has been answered, or is sent if counted from the end; null without `startAt`. */
export function startInstant(timeline: Timeline, startAt: LessonStep['startAt']): number | null {
  if (!startAt) return null;
  const turn = timeline.turns.findLast((each) => each.events.some((event) => event.type === 'api/requested'));
  const requests = turn?.events.flatMap((event) => (event.type === 'api/requested' ? [event] : [])) ?? [];
  const request = startAt.request > 0 ? requests[startAt.request - 1] : requests.at(startAt.request);
  if (!turn || !request) return null;
  const answer = turn.events.find((event) => event.type === 'api/responded' && event.request === request.request);
  // A request that is to be followed has just set off; one that is looked back at has its answer.
  return startAt.request < 0 ? request.at : endOf(answer ?? request);
}
