// A small world and a small simulation for tests of the lab: quick, and without Docker.
import { type Fact } from '../../src/sim/event';
import { bootedKernel } from '../../src/sim/kernel/kernel';
import { openRecorder } from '../../src/sim/recorder';
import { type Input, type Turn } from '../../src/sim/simulate';
import { type World } from '../../src/sim/world';
import { createLab, type Lab, type LabParts } from '../../src/lab/createLab';
import { type Frames } from '../../src/lab/player';

/** A world with one machine and two terminals. */
export function smallWorld(now = 0): World {
  const session = { user: 'you', cwd: '/home/you', env: { HOME: '/home/you' }, lastExit: 0, container: null };
  const terminal = { machine: 'host', session, job: null, outputIsTty: true, columns: 80 };
  const hardware = { virtual: false, architecture: 'amd64' as const, cpuCores: 1, memoryMiB: 1024, diskGB: 1, nicMbps: 1000 };
  const kernel = bootedKernel('6.8.0', '#1');
  return {
    version: 1,
    seed: 1,
    now,
    epoch: 0,
    machines: [{ id: 'host', hostname: 'host', hardware, power: 'on', os: null, kernel, hypervisor: null, guests: [], engine: null, client: null, files: {} }],
    registries: { 'docker.io': { host: 'docker.io', online: true, images: {} } },
    terminals: { t1: { ...terminal, id: 't1' }, t2: { ...terminal, id: 't2' } },
    pending: [],
    browser: null,
  };
}

/** A fact with its place in a turn, which begins at 0. */
export interface Planned {
  readonly fact: Fact;
  readonly at?: number;
  readonly took?: number;
}

/** A fact that can be seen and changes the world. */
export const seen = (online = true): Fact => ({ type: 'registry/switched', registry: 'docker.io', online });
/** A fact that cannot be seen. */
export const unseen: Fact = { type: 'time/passed' };

/** A turn made of planned facts; they are brought into the order of their ends. */
export function turnOf(before: World, planned: readonly Planned[], input: Input = { terminal: 't1', line: 'x' }): Turn {
  const { recorder, close } = openRecorder(before);
  const endOf = ({ at = 0, took = 0 }: Planned): number => at + took;
  for (const { fact, at, took = 0 } of [...planned].sort((a, b) => endOf(a) - endOf(b))) recorder.record(fact, at === undefined ? { took } : { at: before.now + at, took });
  return { before, input, ...close() };
}

/**
 * The small simulation. Lines: `cd <dir>` is over at once, `say <word>` prints, `pull <n>` is seen for n seconds, `crash` throws.
 * Controls switch the registry; waits pass.
 */
export function smallSimulate(before: World, input: Input): Turn {
  const { recorder, close } = openRecorder(before);
  if ('wait' in input) recorder.record(unseen, { took: input.wait });
  else if ('control' in input) {
    if (input.control.kind === 'registry') recorder.record(seen(input.control.online), { took: 1 });
  } else if ('line' in input) enter(recorder, input.terminal, input.line);
  return { before, input, ...close() };
}

function enter(recorder: ReturnType<typeof openRecorder>['recorder'], terminal: string, line: string): void {
  const [command, word = ''] = line.split(' ');
  recorder.record({ type: 'terminal/entered', terminal, line }, { took: 1 });
  if (command === 'crash') throw new Error('crashed');
  if (command === 'cd') {
    const session = recorder.world.terminals[terminal]?.session;
    if (session) recorder.record({ type: 'terminal/sessionChanged', terminal, session: { ...session, cwd: word } });
  }
  if (command === 'say') recorder.record({ type: 'terminal/printed', terminal, stream: 'stdout', text: `${word} ${recorder.hex('say', 4)}\n` });
  if (command === 'pull') for (let i = 0; i < Number(word); i += 1) recorder.record(seen(i % 2 === 0), { took: 1000 });
}

/** Animation frames that a test lets happen. */
export interface HandFrames extends Frames {
  /** Lets real ms pass, in frames of 16 ms, or in one long one. */
  readonly pass: (ms: number, frameMs?: number) => void;
  readonly waiting: () => boolean;
}

/** Animation frames for tests. */
export function handFrames(): HandFrames {
  let now = 0;
  let handles = 0;
  let wanted: { handle: number; frame: (ms: number) => void } | null = null;
  return {
    request(frame) {
      wanted = { handle: (handles += 1), frame };
      return handles;
    },
    cancel(handle) {
      if (wanted?.handle === handle) wanted = null;
    },
    after: (work) => work(),
    pass(ms, frameMs = 16) {
      for (const end = now + ms; now < end;) {
        now = Math.min(end, now + frameMs);
        const due = wanted;
        wanted = null;
        due?.frame(now);
      }
    },
    waiting: () => wanted !== null,
  };
}

/** A lab over the small simulation, with real time and frames in the test's hands. */
export function smallLab(parts: Partial<LabParts> = {}): Lab & { frames: HandFrames; time: { now: number } } {
  const frames = handFrames();
  const time = { now: 0 };
  const lab = createLab({
    simulate: smallSimulate,
    startOf: () => smallWorld(),
    now: () => time.now,
    frames,
    rest: () => Promise.resolve(),
    scenario: 'lab',
    seed: 1,
    ...parts,
  });
  return { ...lab, frames, time };
}

/** A line entered in the first terminal. */
export const line = (text: string): Input => ({ terminal: 't1', line: text });

/** A lab in which lines have been entered one right after the other, all played to their ends. */
export function labAfter(...lines: string[]) {
  const made = smallLab();
  const get = made.store.getState;
  const submit = (text: string) => get().submit(line(text));
  const enter = (text: string) => {
    submit(text);
    get().jumpToEnd();
  };
  lines.forEach(enter);
  return { ...made, get, submit, enter, lines: () => get().timeline.turns.map(({ input }) => ('line' in input ? input.line : 'wait' in input ? `wait ${input.wait}` : '')) };
}
