// How the cost of one command, of undo, of scrubbing and of loading grows with the world and with the timeline.
import { createLab, type Lab } from '../src/lab/createLab';
import { createReplay, inputsOf } from '../src/lab/replay';
import { endOfTimeline, openTimeline, worldAt } from '../src/lab/timeline';
import { type StoredLayer } from '../src/sim/docker/image';
import { hexOf } from '../src/sim/random';
import { startOf } from '../src/sim/scenarios';
import { type Input, simulate } from '../src/sim/simulate';
import { openSimulation } from '../src/sim/simulation';
import { type World } from '../src/sim/world';

/** One measured line of the table. */
export interface Row {
  what: string;
  /** Milliseconds. On a machine that does other things too, the fastest says most of the code itself. */
  median: number;
  fastest: number;
  slowest: number;
}

const ROUNDS = 15;
const line = (text: string): Input => ({ terminal: 't1', line: text });
const after = (world: World, inputs: readonly Input[]): World => inputs.reduce((before, input) => simulate(before, input).after, world);

function rowOf(what: string, times: number[]): Row {
  const sorted = times.sort((a, b) => a - b);
  return { what, median: sorted[sorted.length >> 1] ?? 0, fastest: sorted[0] ?? 0, slowest: sorted.at(-1) ?? 0 };
}

/** Times a thing several times; the first round warms up and does not count. */
function time(what: string, run: () => void, rounds = ROUNDS): Row {
  run();
  const times = Array.from({ length: rounds }, () => {
    const from = performance.now();
    run();
    return performance.now() - from;
  });
  return rowOf(what, times);
}

/** A host with so many running containers. */
function containers(count: number): World {
  return after(startOf('lab'), [line('docker pull nginx'), ...Array.from({ length: count }, (_, n) => line(`docker run -d --name c${String(n)} nginx`))]);
}

function atSize(count: number): Row[] {
  const world = containers(count);
  const one = `c${String(count >> 1)}`;
  const lines = ['docker run -d --name more nginx', 'docker ps', `docker inspect ${one}`, `docker exec ${one} hostname`, `docker stop -t 0 ${one}`, `docker rm -f ${one}`];
  return [
    ...lines.map((text) => time(`${String(count)} containers: ${text.replace(one, 'c')}`, () => simulate(world, line(text)))),
    time(`${String(count)} containers: wait 1s`, () => simulate(world, { wait: 1000 })),
  ];
}

/** A host with so many images of so many layers each, none of them shared. */
function images(count: number, deep: number): World {
  const { sim, close } = openSimulation(after(startOf('lab'), [line('docker pull nginx')]));
  const nginx = Object.values(sim.world.machines[0]?.engine?.images ?? {})[0];
  if (!nginx) throw new Error('nginx was not pulled');
  for (let n = 0; n < count; n++) {
    const layers = Array.from({ length: deep }, (_, index): StoredLayer => ({ digest: hexOf(`${String(n)}/${String(index)}`, 12), compressed: 1e6, size: 3e6, files: {} }));
    const image = { ...nginx, id: `sha256:${hexOf(String(n), 64)}`, layers: layers.map(({ digest }) => digest), repoDigests: [] };
    sim.record({ type: 'image/loaded', machine: 'host', image, layers, from: 'saved' });
    sim.record({ type: 'image/tagged', machine: 'host', image: image.id, ref: `docker.io/library/image${String(n)}:latest` });
  }
  return close().after;
}

function manyImages(): Row[] {
  const world = images(100, 20);
  return ['docker images', 'docker run -d image50 true', 'docker history image50', 'docker rmi image50', 'docker system df'].map((text) =>
    time(`100 images of 20 layers: ${text}`, () => simulate(world, line(text))),
  );
}

/** A lab whose frames never come: everything is shown at once. */
function stillLab(): Lab {
  return createLab({
    simulate,
    startOf,
    now: () => 0,
    frames: { request: () => 0, cancel: () => undefined, after: (work) => work() },
    rest: () => Promise.resolve(),
    scenario: 'lab',
    seed: 1,
  });
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
    time(`${String(turns)} turns: load by replay`, () => createReplay(simulate, openTimeline('lab', 1, startOf('lab')), inputs, 0).advance(() => false), 5),
    longestSlice(inputs),
  ];
}

/** The longest time for which a replay in slices keeps a browser from other things. */
function longestSlice(inputs: Parameters<typeof createReplay>[2]): Row {
  const replay = createReplay(simulate, openTimeline('lab', 1, startOf('lab')), inputs, 0);
  const slices: number[] = [];
  for (let done = false; !done;) {
    const from = performance.now();
    done = replay.advance(() => performance.now() - from >= 8);
    slices.push(performance.now() - from);
  }
  return rowOf('load by replay: one slice', slices);
}

/** All figures. */
export function growth(): Row[] {
  return [...[10, 100, 1000].flatMap(atSize), ...manyImages(), ...longTimeline(100), ...longTimeline(1000)];
}
