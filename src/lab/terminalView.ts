// What a terminal shows at an instant: everything typed and printed in it so far, and whether it has a prompt.
import { type Event } from '../sim/event';
import { type Job } from '../sim/shell/foregroundJob';
import { isSecret, promptOf } from './prompt';
import { type Timeline, turnIndexAt, worldAt } from './timeline';
import { finishedAt, type LabTurn } from './turn';

/** A piece of what stands in a terminal. The same piece is the same object, however often it is asked for. */
export interface Chunk {
  readonly kind: 'input' | 'output';
  /** The prompt before an input; empty for output. */
  readonly prompt: string;
  /** What was typed, or printed (with its escape sequences). */
  readonly text: string;
  readonly stream: 'stdout' | 'stderr';
  /** Simulated ms. */
  readonly at: number;
  readonly event: Event;
}

/** What a terminal shows. */
export interface TerminalView {
  readonly chunks: readonly Chunk[];
  /** Null while a command runs or a job holds the terminal. */
  readonly prompt: string | null;
  /** The job that has the terminal. */
  readonly job: Job | null;
  /** Lines typed so far, the latest last. */
  readonly history: readonly string[];
}

/** What one turn adds to a terminal, event by event. */
interface Part {
  /** The number of events that have finished when it is there. */
  readonly finished: number;
  readonly chunk: Chunk;
}

const known = new WeakMap<LabTurn, Map<string, readonly Part[]>>();

function partsOf(turn: LabTurn, terminal: string): readonly Part[] {
  const ofTurn = known.get(turn) ?? new Map<string, readonly Part[]>();
  known.set(turn, ofTurn);
  const parts = ofTurn.get(terminal) ?? turn.events.flatMap((event, i) => partOf(turn, event, i + 1, terminal));
  ofTurn.set(terminal, parts);
  return parts;
}

function partOf(turn: LabTurn, event: Event, finished: number, terminal: string): Part[] {
  if (!('terminal' in event) || event.terminal !== terminal) return [];
  const at = event.at + event.took;
  const typed = (text: string): Part[] => [{ finished, chunk: { kind: 'input', prompt: promptOf(turn.before, terminal) ?? '', text, stream: 'stdout', at, event } }];
  const printed = (text: string, stream: Chunk['stream']): Part[] => [{ finished, chunk: { kind: 'output', prompt: '', text, stream, at, event } }];
  switch (event.type) {
    case 'terminal/entered':
      return typed(isSecret(turn.before.terminals[terminal]?.job ?? null) ? '' : event.line);
    case 'terminal/interrupted': {
      if (event.key === 'detach') return [];
      const key = event.key === 'ctrl-d' ? '^D' : '^C';
      return promptOf(turn.before, terminal) === null ? printed(`${key}\n`, 'stdout') : typed(key);
    }
    case 'terminal/printed':
      return printed(event.text, event.stream);
    default:
      return [];
  }
}

/** Whether the terminal's own part of a turn is still under way. */
function isRunning(turn: LabTurn, finished: number, terminal: string): boolean {
  if (!('terminal' in turn.input) || turn.input.terminal !== terminal) return false;
  return turn.events.findLastIndex((event) => 'terminal' in event && event.terminal === terminal) >= finished;
}

/** The pieces and lines that a terminal has when so many parts of the turn on screen are there. */
interface Written extends Pick<TerminalView, 'chunks' | 'history'> {
  /** Of the turn on screen. */
  readonly index: number;
  readonly count: number;
}

const latestOf = new WeakMap<Timeline, Map<string, Written>>();

/** What stands in a terminal: the same lists for as long as nothing is added, since most events add nothing to it. */
function writtenIn(timeline: Timeline, terminal: string, index: number, count: number): Written {
  const ofTimeline = latestOf.get(timeline) ?? new Map<string, Written>();
  latestOf.set(timeline, ofTimeline);
  const latest = ofTimeline.get(terminal);
  if (latest?.index === index && latest.count === count) return latest;
  const parts = timeline.turns.slice(0, index + 1).flatMap((turn, at) => (at === index ? partsOf(turn, terminal).slice(0, count) : partsOf(turn, terminal)));
  const chunks = parts.map(({ chunk }) => chunk);
  const made = { index, count, chunks, history: chunks.flatMap(lineOf) };
  ofTimeline.set(terminal, made);
  return made;
}

/** What a terminal shows at an instant. */
export function terminalAt(timeline: Timeline, cursor: number, terminal: string): TerminalView {
  const index = turnIndexAt(timeline, cursor);
  const turn = timeline.turns[index];
  const finished = turn ? finishedAt(turn, cursor) : 0;
  const count = turn ? partsOf(turn, terminal).filter((part) => part.finished <= finished).length : 0;
  const { chunks, history } = writtenIn(timeline, terminal, index, count);
  const world = worldAt(timeline, cursor);
  return {
    chunks,
    prompt: turn && isRunning(turn, finished, terminal) ? null : promptOf(world, terminal),
    job: world.terminals[terminal]?.job ?? null,
    history,
  };
}

/** The line that a piece is in the history, if it was a command. */
function lineOf({ event, text, prompt }: Chunk): string[] {
  const command = event.type === 'terminal/entered' && text.trim() !== '' && event.means !== null && !isQuestion(prompt);
  return command ? [event.means ?? text] : [];
}

/** The pieces that came after those already shown; null when something shown is no longer there. */
export function newChunks(shown: readonly Chunk[], now: readonly Chunk[]): readonly Chunk[] | null {
  if (shown.length > now.length || shown.some((chunk, i) => chunk !== now[i])) return null;
  return now.slice(shown.length);
}

/** An answer to a question is no command to repeat. */
const isQuestion = (prompt: string): boolean => prompt === 'Username: ' || prompt === 'Password: ';
