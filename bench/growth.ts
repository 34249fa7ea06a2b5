// How the cost of one command, of undo, of scrubbing and of loading grows with the world and with the timeline.
import { createLab, type Lab } from '../src/lab/createLab';
import { createReplay, inputsOf } from '../src/lab/replay';
import { endOfTimeline, openTimeline, worldAt } from '../src/lab/timeline';
import { startOf } from '../src/sim/scenarios';
import { type Input, simulate } from '../src/sim/simulate';
import { type World } from '../src/sim/world';

/** One measured line of the table. */
export interface Row {
  what: string;
  /** Milliseconds: the median, and the slowest. */
  median: number;
  slowest: number;
}

const ROUNDS = 15;
const line = (text: string): Input => ({ terminal: 't1', line: text });
const after = (world: World, inputs: readonly Input[]): World => inputs.reduce((before, input) => simulate(before, input).after, world);

/** Times a thing several times; the first round warms up and does not count. */
function time(what: string, run: () => void, rounds = ROUNDS): Row {
  run();
  const times = Array.from({ length: rounds }, () => {
    const from = performance.now();
    run();
    return performance.now() - from;
  }).sort((a, b) => a - b);
  return { what, median: times[Math.floor(times.length / 2)] ?? 0, slowest: times.at(-1) ?? 0 };
}

/** A host with so many running containers. */
function containers(count: number): World {
  return after(startOf('lab'), [line('docker pull nginx'), ...Array.from({ length: count }, (_, n) => line(`docker run -d --name c${String(n)} nginx`))]);
}

function atSize(count: number): Row[] {
  const world = containers(count);
  const rows = [`docker run -d --name more nginx`, 'docker ps', `docker exec c${String(count - 1)} hostname`, `docker stop -t 0 c${String(count >> 1)}`, 'docker foo'];
  return rows.map((text) => time(`${String(count)} containers: ${text}`, () => simulate(world, line(text))));
}

/** A lab whose frames never come: everything is shown at once. */
function stillLab(): Lab {
  return createLab({ simulate, startOf, now: () => 0, frames: { request: () => 0, cancel: () => undefined }, rest: () => Promise.resolve(), scenario: 'lab', seed: 1 });
}

function longTimeline(turns: number): Row[] {
  const { store } = stillLab();
  const state = store.getState();
  const lines = ['docker ps', 'docker run -d --name web nginx', 'docker exec web hostname', 'docker rm -f web'];
  for (let n = 0; n < turns; n++) {
    state.submit(line(lines[n % lines.length] ?? ''));
    state.jumpToEnd();
  }
  const { timeline } = store.getState();
  const inputs = inputsOf(timeline.turns);
  const middle = (endOfTimeline(timeline) + timeline.start.now) / 2;
  return [
    time(`${String(turns)} turns: submit`, () => {
      state.submit(line('docker ps'));
      state.jumpToEnd();
    }),
    time(`${String(turns)} turns: undo and redo`, () => {
      state.undo();
      state.redo();
    }),
    time(`${String(turns)} turns: scrub to the middle`, () => worldAt(timeline, middle)),
    time(`${String(turns)} turns: load by replay`, () => createReplay(simulate, openTimeline('lab', 1, startOf('lab')), inputs, false).advance(() => false), 5),
    longestSlice(inputs),
  ];
}

/** The longest time for which a replay in slices keeps a browser from other things. */
function longestSlice(inputs: Parameters<typeof createReplay>[2]): Row {
  const replay = createReplay(simulate, openTimeline('lab', 1, startOf('lab')), inputs, false);
  const slices: number[] = [];
  for (let done = false; !done;) {
    const from = performance.now();
    done = replay.advance(() => performance.now() - from >= 8);
    slices.push(performance.now() - from);
  }
  slices.sort((a, b) => a - b);
  return { what: 'load by replay: one slice', median: slices[slices.length >> 1] ?? 0, slowest: slices.at(-1) ?? 0 };
}

/** All figures. */
export function growth(): Row[] {
  return [...[10, 100, 1000].flatMap(atSize), ...longTimeline(100), ...longTimeline(1000)];
}
