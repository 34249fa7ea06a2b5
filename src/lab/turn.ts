// A turn as the lab keeps it: what the simulation gave, and whether it was only time going by.
import { type EventType, endOf } from '../sim/event';
import { type Turn } from '../sim/simulate';

/** One turn of a timeline. */
export interface LabTurn extends Turn {
  /** Real time that went by before the next input: shown at once, and undone together with that input. */
  readonly idle?: true;
}

/** How close to its beginning a turn is shown when it is rewound: after the key was pressed, before anything else. */
const FIRST_GLIMPSE_MS = 0.001;

/** Simulated ms that a turn took. */
export function durationOf(turn: LabTurn): number {
  return turn.after.now - turn.before.now;
}

/** The first instant at which a turn is on screen. The instant before it belongs to the turn before. */
export function startOfTurn(turn: LabTurn): number {
  return turn.before.now + Math.min(FIRST_GLIMPSE_MS, durationOf(turn) / 2);
}

/** How many of the events of a turn have finished at an instant. Events are kept in the order of their ends. */
export function finishedAt(turn: LabTurn, cursor: number): number {
  let low = 0;
  let high = turn.events.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const event = turn.events[middle];
    if (event && endOf(event) <= cursor) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Types of events that have nothing to be seen by themselves; what they lead to has. */
const UNSEEN: ReadonlySet<EventType> = new Set([
  'terminal/entered',
  'terminal/interrupted',
  'terminal/printed',
  'terminal/jobStarted',
  'terminal/jobEnded',
  'terminal/sessionChanged',
  'terminal/shellChanged',
  'time/passed',
  'pending/fired',
  'process/settled',
  'port/opened',
  'container/noted',
  'container/fed',
  'process/sessionChanged',
  'process/kept',
  'process/ticked',
  'file/written',
  'api/streamed',
  'image/layerExtracted',
  'container/logged',
  'exec/created',
  'program/loaded',
  'slice/started',
] satisfies EventType[]);

/** Types of events that deserve a longer look. */
const GRAVE: ReadonlySet<EventType> = new Set([
  'kernel/panicked',
  'api/unreachable',
  'container/failed',
  'oom/killed',
  'cell/exhausted',
  'cpu/starved',
  'hypervisor/slidUnder',
  'memory/exhausted',
] satisfies EventType[]);

/** How much of the learner's time an event deserves: 0 is nothing to be seen, 1 the ordinary. */
export function weightOf(type: EventType): number {
  if (UNSEEN.has(type)) return 0;
  return GRAVE.has(type) ? 1.5 : 1;
}
