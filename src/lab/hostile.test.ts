// Sessions from strangers: whatever numbers and texts they bring, opening one ends soon, and the machine is usable afterwards.
import { expect, test } from 'vitest';
import { handFrames } from '../../tests/lab/fakes';
import { type Control } from '../sim/control';
import { RACERS } from '../sim/racers';
import { type ScenarioId, startOf } from '../sim/scenarios';
import { type Input, simulate } from '../sim/simulate';
import { createLab } from './createLab';
import { openSession } from './labSession';
import { isOfLab, type LabSession } from './session';
import { hashOf, readHash } from './shareLink';
import { DEFAULT_VIEW } from './view';

const NUMBERS = [-1, 0, 0.5, -1e308, 1e308, 1e15, 2 ** 31, 2 ** 53];
const LONG = 'x'.repeat(100_000);
const many = <T>(item: T): T[] => Array.from({ length: 5000 }, () => item);

const CONTROLS: readonly [ScenarioId, (n: number) => Control[]][] = [
  [
    'side-by-side',
    (n) => [
      { kind: 'wave', peak: n, most: n },
      { kind: 'race', racers: ['container', 'type1'], copies: n },
      { kind: 'race', racers: many(RACERS[0]), copies: 2 },
    ],
  ],
  [
    'small-computers',
    (n) => [
      { kind: 'by-hand', machine: 'toy', command: { do: 'choose', cells: [n, n] } },
      { kind: 'by-hand', machine: 'toy', command: { do: 'choose', cells: many(n) } },
      { kind: 'by-hand', machine: 'toy', command: { do: 'store', values: many(n) } },
      { kind: 'by-hand', machine: 'toy', command: { do: 'feed', cpu: n } },
      { kind: 'by-hand', machine: 'toy', command: { do: 'compute', cell: n } },
      { kind: 'beside', machine: 'toy', cell: n },
    ],
  ],
  [
    'lab',
    (n) => [
      { kind: 'create-vm', host: 'host', name: LONG, cpuCores: n, memoryMiB: n, diskGB: n, os: 'ubuntu' },
      { kind: 'create-vm', host: 'host', name: '__proto__', cpuCores: 1, memoryMiB: 512, diskGB: 8, os: null },
      { kind: 'fill-memory', machine: 'host/vm1', mib: n },
      { kind: 'limit', machine: 'host', pid: n, memoryMiB: n, cpus: n },
      { kind: 'limit', machine: 'host', pid: 1, memoryMiB: n, cpus: n },
      { kind: 'greed', machine: 'host', pid: n, resource: 'memory', on: true },
      { kind: 'namespace', machine: 'host', pid: n, namespace: 'pid', on: true },
      { kind: 'attack', machine: 'host', pid: n, attack: 'kernel-bug' },
      { kind: 'arrange', machine: 'bench', blocks: many('hypervisor') } as unknown as Control,
      { kind: 'browse', machine: 'host', url: `http://${LONG}:${String(n)}` },
      { kind: 'save-file', terminal: 't1', text: LONG },
      { kind: 'sit-at', terminal: '__proto__', machine: 'constructor' },
    ],
  ],
];
const LINES = [
  'while true; do :; done',
  'yes',
  ':(){ :|:& };:',
  `echo ${LONG}`,
  'echo {1..99999999}',
  'seq 1 999999999',
  "node -e 'while(1);'",
  'cat /dev/zero',
  '('.repeat(5000),
  'sleep 1e300',
];

async function opened(scenario: ScenarioId, inputs: readonly Input[]): Promise<number> {
  const session: LabSession = { version: 2, start: { scenario, seed: 1 }, inputs: inputs.map((input) => ({ input })), cursor: null, view: DEFAULT_VIEW };
  const lab = createLab({ simulate, startOf, now: () => performance.now(), frames: handFrames(), rest: () => Promise.resolve(), scenario: 'lab', seed: 1 });
  startOf(scenario);
  const read = readHash(hashOf(session));
  if ('problem' in read || !isOfLab(read.session)) return 0;
  const from = performance.now();
  await openSession(lab, read.session);
  const took = performance.now() - from;
  expect(lab.store.getState().loading).toBeNull();
  lab.store.getState().submit({ terminal: 't2', line: 'pwd' });
  expect(lab.store.getState().failure).toBeNull();
  return took;
}

/** A stranger's input may keep the page busy for so long at most (ms, on a slow computer). */
const SOON = 4000;

test.each(CONTROLS.flatMap(([scenario, controls]) => NUMBERS.flatMap((n) => controls(n).map((control) => [control.kind, n, scenario, control] as const))))(
  'the control %s with %d ends soon',
  async (_, __, scenario, control) => {
    expect(await opened(scenario, [{ control }, { control }])).toBeLessThan(SOON);
  },
);

test.each(LINES.map((line) => [line.slice(0, 24), line]))('the line %s ends soon, and so does a minute with it', async (_, line) => {
  expect(await opened('lab', [{ terminal: 't1', line }, { wait: 60_000 }, { terminal: 't1', keys: 'ctrl-c' }])).toBeLessThan(SOON);
});

test('terminals that are not there take nothing', async () => {
  const names = ['__proto__', 'constructor', 't3', '', LONG];
  expect(
    await opened(
      'lab',
      names.flatMap((terminal) => [
        { terminal, line: 'ls' },
        { terminal, keys: 'ctrl-c' as const },
      ]),
    ),
  ).toBeLessThan(SOON);
});
