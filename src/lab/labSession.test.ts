// Keeping and restoring a session of the lab.
import { expect, test } from 'vitest';
import { handFrames } from '../../tests/lab/fakes';
import { startOf } from '../sim/scenarios';
import { type Input, simulate } from '../sim/simulate';
import { createLab } from './createLab';
import { type KeepingStorage } from './keptText';
import { keepSession, keptSession, LAB_KEY, type Look, restoreSession } from './labSession';
import { type Simulate } from './replay';
import { parseSession } from './session';
import { momentAt } from './timeline';
import { DEFAULT_VIEW } from './view';

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
const LOOK: Look = { view: { ...DEFAULT_VIEW, lens: 'network', network: 'volumes' }, picked: 'browser' };
const look = () => LOOK;
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
  const { stop } = keepSession(lab, kept, look, () => expect.fail('not kept'));
  for (const input of INPUTS) lab.store.getState().submit(input);
  lab.store.getState().undo();
  const { timeline } = lab.store.getState();
  stop();
  lab.store.getState().reset();
  const again = newLab();
  const { session, notice } = await restoreSession(again, kept);
  expect(notice).toBeNull();
  expect(again.store.getState().timeline).toEqual(timeline);
  expect({ view: session?.view, picked: session?.picked }).toEqual(LOOK);
});

test('who leaves in the middle of a turn comes back to that instant', async () => {
  const { kept } = storageOf();
  const lab = newLab();
  const { save } = keepSession(lab, kept, look, () => expect.fail('not kept'));
  lab.store.getState().submit({ terminal: 't1', line: 'docker run hello-world' });
  lab.store.getState().submit({ terminal: 't1', line: 'docker ps -a' });
  const [turn] = lab.store.getState().timeline.turns;
  const instant = ((turn?.before.now ?? 0) + (turn?.after.now ?? 0)) / 2;
  lab.store.getState().seek(instant);
  save();
  const again = newLab();
  await restoreSession(again, kept);
  expect(again.clock.get()).toBe(instant);
  expect(momentAt(again.store.getState().timeline, instant)).toEqual(momentAt(lab.store.getState().timeline, instant));
});

test('nothing kept leaves the lab as it is', async () => {
  const lab = newLab();
  const before = lab.store.getState().timeline;
  expect(await restoreSession(lab, storageOf().kept)).toEqual({ session: null, notice: null });
  expect(lab.store.getState().timeline).toBe(before);
});

test('where the machine answers differently now, the rest is set aside once', async () => {
  const { kept, map } = storageOf();
  const lab = newLab();
  keepSession(lab, kept, look, () => expect.fail('not kept'));
  for (const input of INPUTS) lab.store.getState().submit(input);
  const changed: Simulate = (world, input) => simulate(world, 'control' in input ? { wait: 1 } : input);
  const again = newLab(changed);
  expect((await restoreSession(again, kept)).notice).toBe('setAside');
  expect(again.store.getState().timeline.turns.map(({ input }) => input)).toEqual(INPUTS.slice(0, 1));
  expect(parseSession(map.get(`${LAB_KEY}:aside:99`) ?? '')?.inputs.map(({ input }) => input)).toEqual(INPUTS.slice(1));
  expect((await restoreSession(newLab(changed), kept)).notice).toBeNull();
});

test('the learner is told when the session cannot be kept', () => {
  const told: string[] = [];
  const lab = newLab();
  const forbidden = (): KeepingStorage => {
    throw new Error('forbidden');
  };
  keepSession(lab, keptSession(forbidden, Date.now), look, (notice) => told.push(notice));
  lab.store.getState().submit({ wait: 5 });
  expect(told).toEqual(['notKept']);
});
