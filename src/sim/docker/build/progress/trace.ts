// What a client knows of a build that goes on (BuildKit's util/progress/progressui): steps, what they do, and their last lines.
import { type SolveStatus, type Vertex, type VertexStatus } from '../messages';
import { wordAt } from '../../../text';

/** A step that has begun. */
export interface TracedStep {
  /** Its number in the output, by the order in which steps begin. */
  index: number;
  vertex: Vertex;
  statuses: Map<string, VertexStatus>;
  /** Statuses and lines that came since they were last shown. */
  news: { statuses: Set<string>; lines: string[] };
  /** Its output, each line with its second. */
  lines: string[];
  /** The end of its output, where the last line is not complete. */
  partial: { second: string; text: string } | null;
}

/** A build as it was reported so far. */
export interface Trace {
  /** Steps that are known of, also those that have not begun. */
  known: Map<string, Vertex>;
  steps: Map<string, TracedStep>;
  /** Steps with news. */
  updated: Set<string>;
}

/** A build of which nothing is known. */
export function newTrace(): Trace {
  return { known: new Map(), steps: new Map(), updated: new Set() };
}

/** Whether a step has ended, and all that it did has. */
export function isComplete({ vertex }: TracedStep): boolean {
  return vertex.completed !== null;
}

/** Adds a report. */
export function update(trace: Trace, { vertexes, statuses, logs }: SolveStatus): void {
  for (const vertex of vertexes) {
    trace.known.set(vertex.digest, vertex);
    const step = trace.steps.get(vertex.digest);
    if (step) step.vertex = vertex;
    else if (vertex.started !== null)
      trace.steps.set(vertex.digest, { index: trace.steps.size + 1, vertex, statuses: new Map(), news: { statuses: new Set(), lines: [] }, lines: [], partial: null });
    if (vertex.started !== null) trace.updated.add(vertex.digest);
  }
  for (const status of statuses) {
    const step = trace.steps.get(status.vertex);
    step?.statuses.set(status.id, status);
    step?.news.statuses.add(status.id);
    trace.updated.add(status.vertex);
  }
  for (const { vertex, text, at } of logs) {
    const step = trace.steps.get(vertex);
    if (step) addLog(step, text, at);
    trace.updated.add(vertex);
  }
}

function addLog(step: TracedStep, text: string, at: number): void {
  const second = secondText((at - (step.vertex.started ?? at)) / 1000);
  const pieces = text.split('\n');
  const rest = pieces.pop() ?? '';
  for (const piece of pieces) addLine(step, second, piece);
  if (rest !== '') step.partial = { second: step.partial?.second ?? second, text: (step.partial?.text ?? '') + rest };
}

function addLine(step: TracedStep, second: string, text: string): void {
  const line = `${step.partial?.second ?? second} ${step.partial?.text ?? ''}${text}`;
  step.partial = null;
  step.news.lines.push(line);
  step.lines.push(line);
}

/** Makes a line of what was left without an end. */
export function finishLine(step: TracedStep): void {
  if (step.partial) addLine(step, step.partial.second, '');
}

/** Seconds with three decimals, fewer as they grow. */
function secondText(seconds: number): string {
  return seconds.toFixed(seconds < 10 ? 3 : seconds < 100 ? 2 : 1);
}

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'];

/** Bytes as BuildKit prints them: `153B`, `1.47kB`, `3.62MB`. */
function bytesText(bytes: number): string {
  const power = bytes < 1000 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  return power === 0 ? `${String(Math.round(bytes))}B` : `${(bytes / 1000 ** power).toFixed(2)}${wordAt(UNITS, power)}`;
}

/** How far something is: `3.62MB / 9.10MB`, `153B`, or nothing where no bytes are counted. */
export function amountText({ current, total }: VertexStatus): string {
  if (total > 0) return `${bytesText(current)} / ${bytesText(total)}`;
  return current > 0 ? bytesText(current) : '';
}

/** Seconds between two instants, with one decimal. */
export function spanText(from: number, to: number): string {
  return `${(Math.max(0, to - from) / 1000).toFixed(1)}s`;
}
