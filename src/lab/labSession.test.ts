// Keeping and restoring a session of the lab.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { handFrames } from '../../tests/lab/fakes';
import { anyInputs, specialSitting, vmSitting } from '../../tests/laws/inputs';
import { startOf } from '../sim/scenarios';
import { type Input, simulate } from '../sim/simulate';
import { CONTROL_KINDS } from './controlSchema';
import { createLab } from './createLab';
import { type KeepingStorage } from './keptText';
import { keepSession, keptSession, LAB_KEY, parseSession, restoreSession, sessionOf } from './labSession';
import { type Simulate } from './replay';

function storageOf(entries: Record<string, string> = {}) {
  const map = new Map(Object.entries(entries));
  const storage: KeepingStorage = { getItem: (key) => map.get(key) ?? null, setItem: (key, value) => void map.set(key, value), removeItem: (key) => void map.delete(key) };
  return {
    map,
    kept: keptSession(
      () => storage,
      () => 99,
    ),
  };
}
const newLab = (machine: Simulate = simulate) =>
  createLab({ simulate: machine, startOf, now: () => 0, frames: handFrames(), rest: () => Promise.resolve(), scenario: 'lab', seed: 1 });
const INPUTS: Input[] = [
  { terminal: 't1', line: 'docker ps' },
  { control: { kind: 'daemon', machine: 'host', on: false } },
  { terminal: 't1', line: 'docker ps' },
  { terminal: 't2', keys: 'ctrl-c' },
  { wait: 2000 },
];

test('what is done is kept, and is there again after the page was left', async () => {
  const { kept } = storageOf();
  const lab = newLab();
  const stop = keepSession(lab, kept, () => expect.fail('not kept'));
  for (const input of INPUTS) lab.store.getState().submit(input);
  lab.store.getState().undo();
  const { timeline } = lab.store.getState();
  stop();
  lab.store.getState().reset();
  const again = newLab();
  expect(await restoreSession(again, kept)).toBeNull();
  expect(again.store.getState().timeline).toEqual(timeline);
});

test('nothing kept leaves the lab as it is', async () => {
  const lab = newLab();
  const before = lab.store.getState().timeline;
  expect(await restoreSession(lab, storageOf().kept)).toBeNull();
  expect(lab.store.getState().timeline).toBe(before);
});

test('where the machine answers differently now, the rest is set aside once', async () => {
  const { kept, map } = storageOf();
  const lab = newLab();
  keepSession(lab, kept, () => expect.fail('not kept'));
  for (const input of INPUTS) lab.store.getState().submit(input);
  const changed: Simulate = (world, input) => simulate(world, 'control' in input ? { wait: 1 } : input);
  const again = newLab(changed);
  expect(await restoreSession(again, kept)).toBe('setAside');
  expect(again.store.getState().timeline.turns.map(({ input }) => input)).toEqual(INPUTS.slice(0, 1));
  expect(parseSession(map.get(`${LAB_KEY}:aside:99`) ?? '')?.inputs.map(({ input }) => input)).toEqual(INPUTS.slice(1));
  expect(await restoreSession(newLab(changed), kept)).toBeNull();
});

test('the learner is told when the session cannot be kept', () => {
  const told: string[] = [];
  const lab = newLab();
  const forbidden = (): KeepingStorage => {
    throw new Error('forbidden');
  };
  keepSession(lab, keptSession(forbidden, Date.now), (notice) => told.push(notice));
  lab.store.getState().submit({ wait: 5 });
  expect(told).toEqual(['notKept']);
});

const valid = (inputs: unknown[]) => JSON.stringify({ version: 1, scenario: 'lab', seed: 1, inputs: inputs.map((input) => ({ input })) });

test.each(INPUTS)('the input %j can be kept', (input) => {
  expect(parseSession(valid([input]))?.inputs).toEqual([{ input }]);
});

test('whatever can be done can be kept, controls of every kind among it', () => {
  const samples = { numRuns: 400, seed: 3 };
  const sittings = [...fc.sample(anyInputs, samples), ...fc.sample(vmSitting, samples), ...fc.sample(specialSitting, samples).map(([, inputs]) => inputs)];
  for (const inputs of sittings) expect(parseSession(valid(inputs))?.inputs.map(({ input }) => input)).toEqual(inputs);
  const done = new Set(sittings.flat().flatMap((input) => ('control' in input ? [input.control.kind] : [])));
  expect(CONTROL_KINDS.filter((kind) => !done.has(kind))).toEqual([]);
});

test.each([{}, { terminal: 't1' }, { terminal: 't1', keys: 'ctrl-x' }, { wait: -1 }, { control: { kind: 'explode' } }, { control: { kind: 'deploy', computer: 'mars' } }, 7])(
  '%j is no input',
  (input) => {
    expect(parseSession(valid([input]))).toBeUndefined();
  },
);

test('a session of an unknown scenario or version cannot be read', () => {
  const session = sessionOf(newLab().store.getState().timeline);
  expect(parseSession(JSON.stringify(session))).toEqual(session);
  expect(parseSession(JSON.stringify({ ...session, scenario: 'moon' }))).toBeUndefined();
  expect(parseSession(JSON.stringify({ ...session, version: 2 }))).toBeUndefined();
});
