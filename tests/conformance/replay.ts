// Recordings of the real docker CLI against a real engine, replayed line by line through the machine. Its registry holds the recordings' images (`standIns.ts`).
import { readdirSync, readFileSync } from 'node:fs';
import { exitOf, parseInput, pipedWorld, printedBy } from '../../src/sim/cli';
import { simulate } from '../../src/sim/simulate';
import { normaliseBuild } from './buildOutput';
import { withStandIns } from './standIns';

/** What one line printed, and how it ended. */
export interface Result {
  stdout: string;
  stderr: string;
  exit: number;
}

/** One line of a recording. */
export interface Row extends Result {
  line: string;
}

/** A row and what the machine made of it. */
export interface Replayed {
  recorded: Row;
  simulated: Result;
}

/** Simulated ms before each line: a person types, and what was started gets going. */
const PAUSE_MS = 1000;

const FOLDER = 'tests/conformance/recordings';

/** The recordings' names. */
export const recordings: readonly string[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.jsonl'))
  .map((file) => file.replace('.jsonl', ''));

/** The rows of a recording. */
export function rowsOf(name: string): Row[] {
  return readFileSync(`${FOLDER}/${name}.jsonl`, 'utf8')
    .split('\n')
    .filter((text) => text !== '')
    .map((text) => JSON.parse(text) as Row);
}

/** Replays rows in one session of the empty lab, whose registry offers what the recordings' did. Output is not a terminal, as it was not when they were recorded. */
export function replay(rows: readonly Row[]): Replayed[] {
  let world = withStandIns(pipedWorld('lab', 1));
  return rows.map((recorded) => {
    world = simulate(world, { wait: PAUSE_MS }).after;
    const turn = simulate(world, parseInput(recorded.line));
    world = turn.after;
    return { recorded, simulated: { stdout: printedBy(turn, 'stdout'), stderr: printedBy(turn, 'stderr'), exit: exitOf(turn) } };
  });
}

/** A layer's line while it is pulled: which layers an image has, and how they overtake one another, differs from pull to pull. */
const LAYER_LINE = /^[0-9a-f]{12}: (?:Pulling fs layer|Waiting|Verifying Checksum|Download complete|Pull complete|Already exists)\n/gm;

/** Takes out of a text what differs between two runs of the same line, on the same machine. */
export function normalise(text: string): string {
  return (
    normaliseBuild(text)
      .replace(LAYER_LINE, '')
      .replace(/\b[0-9a-f]{64}\b/g, '<64 digits>')
      .replace(/\b[0-9a-f]{12}\b/g, '<12 digits>')
      .replace(/Less than a second|About (?:a minute|an hour)|\b\d+ (?:second|minute|hour|day|week|month|year)s?\b/g, '<age>')
      // how long an echo took
      .replace(/\btime=\d+\.\d+ ms|\b\d+\.\d+\/\d+\.\d+\/\d+\.\d+ ms/g, '<trip>')
      // PIDs, the first column of `docker top`
      .replace(/^\d+(?= {2})/gm, '<pid>')
      // a table's columns are as wide as the ages in them
      .replace(/ {2,}/g, '  ')
  );
}

/** A result that can be compared with another run's. */
export function comparable({ stdout, stderr, exit }: Result): Result {
  return { stdout: normalise(stdout), stderr: normalise(stderr), exit };
}
