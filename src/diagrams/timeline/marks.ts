// What is marked on the scrubber: the visible events with their numbers, hues and captions.
import { type Mark } from '../../lab/position';
import { type LabTurn } from '../../lab/turn';
import { type Event } from '../../sim/event';
import { type Caption, captionOf } from '../journey/caption';
import { type Hue } from '../shared/hue';
import { eventHue } from './eventHue';
import { answerTo, requestsOf } from './requestNumbers';

/** An event on the scrubber. Places are display ms. */
export interface TimelineMark {
  from: number;
  to: number;
  /** When the matter is over: for a request, when its answer is there. */
  until: number;
  /** The number of an API request; null for every other event. */
  number: number | null;
  /** The answer to a request: no mark of its own, because it belongs to the request's. */
  answer: boolean;
  hue: Hue;
  caption: Caption;
}

/** How far the matter of a mark has come. */
export type MarkState = 'done' | 'now' | 'ahead';

/** The numbers of all requests, and which turn an event belongs to. */
function index(turns: readonly LabTurn[]) {
  const numbers = new Map<Event, number>();
  const turnOf = new Map<Event, LabTurn>();
  for (const turn of turns) {
    for (const event of turn.events) turnOf.set(event, turn);
    requestsOf(turn.events).forEach((event, i) => numbers.set(event, i + 1));
  }
  return { numbers, turnOf };
}

/** The marks for the events of some turns, in the order in which they begin. */
export function timelineMarks(marks: readonly Mark[], turns: readonly LabTurn[]): TimelineMark[] {
  const { numbers, turnOf } = index(turns);
  const places = new Map(marks.map((mark) => [mark.event, mark]));
  return marks
    .flatMap(({ event, from, to }) => {
      const turn = turnOf.get(event);
      if (!turn) return [];
      const answered = answerTo(event, turn.events);
      const until = (answered && places.get(answered)?.to) ?? to;
      const caption = captionOf(event, { before: turn.before, after: turn.after, events: turn.events });
      return [{ from, to, until, number: numbers.get(event) ?? null, answer: event.type === 'api/responded', hue: eventHue(event.type), caption }];
    })
    .sort((a, b) => a.from - b.from);
}

/** How far a mark has come when the playhead is at `position`. */
export function stateAt({ from, until }: Pick<TimelineMark, 'from' | 'until'>, position: number): MarkState {
  return position < from ? 'ahead' : position < until ? 'now' : 'done';
}

/** Places closer than this are the same (display ms). */
const SAME_MS = 0.5;

/** The next place, forwards or backwards, at which something has been done; the ends of the scrubber at last. */
export function nextStop(marks: readonly TimelineMark[], length: number, position: number, direction: 1 | -1): number {
  const stops = marks.map(({ to }) => to).sort((a, b) => a - b);
  if (direction > 0) return stops.find((stop) => stop > position + SAME_MS) ?? length;
  return stops.findLast((stop) => stop < position - SAME_MS) ?? 0;
}
