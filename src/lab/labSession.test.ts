// Keeping and restoring the session of the lab: where it was left, with two tabs, with a full storage, with another version of the machine.
import { describe, expect, test } from 'vitest';
import { handFrames } from '../../tests/lab/fakes';
import { forbidden, storageOf, type TestStorage } from '../../tests/lab/storage';
import { startOf } from '../sim/scenarios';
import { type Input, simulate } from '../sim/simulate';
import { createLab, type Lab } from './createLab';
import { type KeptSessions, keptSessions, LAB_KEY } from './keptSessions';
import { keepSession, type Keeping, type Look, restoreSession } from './labSession';
import { resultOf, type Simulate } from './replay';
import { parseSession } from './sessionSchema';
import { momentAt } from './timeline';
import { DEFAULT_VIEW } from './view';

const LOOK: Look = { view: { ...DEFAULT_VIEW, lens: 'network', network: 'volumes' }, picked: 'browser' };
const INPUTS: Input[] = [
  { terminal: 't1', line: 'docker ps' },
  { control: { kind: 'daemon', machine: 'host', on: false } },
  { terminal: 't1', line: 'docker ps' },
  { terminal: 't2', keys: 'ctrl-c' },
  { wait: 2000 },
];
const type = (line: string): Input => ({ terminal: 't1', line });
const linesOf = (lab: Lab) => lab.store.getState().timeline.turns.map(({ input }) => ('line' in input ? input.line : ''));
const newLab = (machine: Simulate = simulate) =>
  createLab({ simulate: machine, startOf, now: () => 0, frames: handFrames(), rest: () => Promise.resolve(), scenario: 'lab', seed: 1 });

interface Tab extends Keeping {
  lab: Lab;
  kept: KeptSessions;
  own: TestStorage;
  notice: string | null;
  told: string[];
  submit: (...inputs: Input[]) => void;
}

let clock = 0;

/** A tab that opens the lab; a reload keeps what the tab remembers. */
async function openTab(storage: TestStorage, own = storageOf(), machine?: Simulate, later = (work: () => void): void => work()): Promise<Tab> {
  const kept = keptSessions(
    () => storage,
    () => own,
    () => (clock += 1),
  );
  const lab = newLab(machine);
  const { notice } = await restoreSession(lab, kept);
  const told: string[] = [];
  const keeping = keepSession(
    lab,
    kept,
    () => LOOK,
    later,
    (some) => told.push(some),
  );
  return { lab, kept, own, notice, told, ...keeping, submit: (...inputs) => inputs.forEach((input) => lab.store.getState().submit(input)) };
}

describe('one tab', () => {
  test('finds what was done after the page was left', async () => {
    const storage = storageOf();
    const tab = await openTab(storage);
    tab.submit(...INPUTS);
    tab.lab.store.getState().undo();
    const { timeline } = tab.lab.store.getState();
    tab.stop();
    tab.lab.store.getState().reset();
    const again = newLab();
    const { session, notice } = await restoreSession(again, tab.kept);
    expect(notice).toBeNull();
    expect(again.store.getState().timeline).toEqual(timeline);
    expect({ view: session?.view, picked: session?.picked }).toEqual(LOOK);
  });

  test('comes back to the instant in the middle of a turn at which it was left', async () => {
    const storage = storageOf();
    const { lab, submit, save } = await openTab(storage);
    submit(type('docker run hello-world'), type('docker ps -a'));
    const [turn] = lab.store.getState().timeline.turns;
    const instant = ((turn?.before.now ?? 0) + (turn?.after.now ?? 0)) / 2;
    lab.store.getState().seek(instant);
    save();
    const again = await openTab(storage);
    expect(again.lab.clock.get()).toBe(instant);
    expect(momentAt(again.lab.store.getState().timeline, instant)).toEqual(momentAt(lab.store.getState().timeline, instant));
  });

  test('keeps what was done when there is time for it, once, and nothing after it was left', async () => {
    const storage = storageOf();
    const waiting: (() => void)[] = [];
    const { submit, save, stop } = await openTab(storage, storageOf(), simulate, (work) => waiting.push(work));
    const kept = async (): Promise<number> => (await openTab(storage)).lab.store.getState().timeline.turns.length;
    submit(type('docker ps'), type('docker ps'));
    expect([await kept(), waiting.length]).toEqual([0, 1]);
    waiting.pop()?.();
    expect(await kept()).toBe(2);
    submit(type('docker ps'));
    save();
    stop();
    submit(type('docker ps'));
    waiting.pop()?.();
    expect(await kept()).toBe(3);
  });

  test('keeps nothing while nothing is done', async () => {
    const storage = storageOf();
    const { lab, save, notice } = await openTab(storage);
    const before = lab.store.getState().timeline;
    save();
    expect(notice).toBeNull();
    expect(lab.store.getState().timeline).toBe(before);
    expect(storage.map.size).toBe(0);
  });

  test('keeps a beginning that was chosen', async () => {
    const storage = storageOf();
    await (await openTab(storage)).lab.store.getState().open('three-apps', 1);
    expect((await openTab(storage)).lab.store.getState().timeline.scenario).toBe('three-apps');
  });

  test('sets the rest aside once, where the machine answers differently now', async () => {
    const storage = storageOf();
    const before = await openTab(storage);
    before.submit(...INPUTS);
    const changed: Simulate = (world, input) => simulate(world, 'control' in input ? { wait: 1 } : input);
    const after = await openTab(storage, storageOf(), changed);
    expect(after.notice).toBe('setAside');
    expect(after.lab.store.getState().timeline.turns.map(({ input }) => input)).toEqual(INPUTS.slice(0, 1));
    const aside = [...storage.map.keys()].filter((key) => key.includes(':aside:'));
    expect(aside.map((key) => parseSession(storage.map.get(key) ?? '')?.inputs.map(({ input }) => input))).toEqual([INPUTS.slice(1)]);
    expect((await openTab(storage, storageOf(), changed)).notice).toBeNull();
  });

  test.each(['{broken', 'null', '[]', '{"version":99}', ''])('sets aside %j, which it cannot read, and goes on', async (text) => {
    const storage = storageOf({ [LAB_KEY]: text });
    const tab = await openTab(storage);
    expect(tab.notice).toBe('setAside');
    tab.submit(type('docker ps'));
    expect(linesOf((await openTab(storage)).lab)).toEqual(['docker ps']);
    expect([...storage.map.values()]).toContain(text);
  });

  test('never keeps a password, and the login is there again without it', async () => {
    const storage = storageOf();
    const { lab, submit } = await openTab(storage);
    submit(type('docker login -u someone'), type('secret word'), type('docker info'));
    expect([...storage.map.values()].join()).not.toContain('secret word');
    const again = await openTab(storage);
    expect(again.notice).toBeNull();
    expect(again.lab.store.getState().timeline.turns.map(resultOf)).toEqual(lab.store.getState().timeline.turns.map(resultOf));
  });

  test('is told once that nothing can be kept, and goes on', async () => {
    const storage = storageOf();
    const tab = await openTab(storage);
    tab.submit(type('docker ps'));
    storage.full = true;
    tab.submit(type('docker images'), type('docker ps'));
    expect(tab.told).toEqual(['notKept']);
    expect(linesOf(tab.lab)).toHaveLength(3);
    storage.full = false;
    tab.submit(type('ls'));
    expect(linesOf((await openTab(storage)).lab)).toEqual(['docker ps', 'docker images', 'docker ps', 'ls']);
    expect(storage.map.size).toBe(1);
    const blocked = keptSessions(forbidden, forbidden, () => 1);
    expect(await restoreSession(newLab(), blocked)).toEqual({ session: null, notice: 'notKept' });
  });
});

describe('two tabs', () => {
  test('that begin with the same session each keep their own', async () => {
    const storage = storageOf();
    const a = await openTab(storage);
    a.submit(type('docker ps'));
    const b = await openTab(storage);
    expect(linesOf(b.lab)).toEqual(['docker ps']);
    a.submit(type('echo a'));
    b.submit(type('echo b'));
    a.submit(type('echo a2'));
    b.submit(type('echo b2'));
    expect(linesOf((await openTab(storage, a.own)).lab)).toEqual(['docker ps', 'echo a', 'echo a2']);
    expect(linesOf((await openTab(storage, b.own)).lab)).toEqual(['docker ps', 'echo b', 'echo b2']);
    const later = await openTab(storage);
    expect(linesOf(later.lab)).toEqual(['docker ps', 'echo b', 'echo b2']);
    expect(later.kept.others().map(({ session }) => session.inputs.length)).toEqual([3]);
    expect(storage.map.size).toBe(2);
  });

  test('go on when one of them erases everything', async () => {
    const storage = storageOf();
    const a = await openTab(storage);
    a.submit(type('docker ps'));
    storage.map.clear();
    a.submit(type('ls'));
    expect(linesOf((await openTab(storage)).lab)).toEqual(['docker ps', 'ls']);
  });
});

test('a session that is left stays, can be listed, entered and removed', async () => {
  const storage = storageOf();
  const { lab, kept, own, submit } = await openTab(storage);
  submit(type('docker ps'));
  kept.leave();
  await lab.store.getState().open('two-hosts', 1);
  submit(type('docker context ls'));
  expect(linesOf((await openTab(storage, own)).lab)).toEqual(['docker context ls']);
  const [other] = kept.others();
  expect(other?.session.start).toEqual({ scenario: 'lab', seed: 1 });
  kept.enter(other?.place ?? '');
  await restoreSession(lab, kept);
  expect(linesOf(lab)).toEqual(['docker ps']);
  submit(type('ls'));
  expect(kept.others().map(({ session }) => session.start)).toEqual([{ scenario: 'two-hosts', seed: 1 }]);
  kept.remove(kept.others()[0]?.place ?? '');
  expect(kept.others()).toEqual([]);
  expect(linesOf((await openTab(storage)).lab)).toEqual(['docker ps', 'ls']);
});
