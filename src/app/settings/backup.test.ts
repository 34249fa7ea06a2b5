// Everything out and in again: nothing that was here is lost, the other browser's part is added, and no file can break anything.
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { anySession } from '../../../tests/lab/sessions';
import { storageOf } from '../../../tests/lab/storage';
import { isOfLab, type ScenarioSession } from '../../lab/session';
import { readText } from '../../lab/shareLink';
import { DEFAULT_VIEW } from '../../lab/view';

const SESSION: ScenarioSession = {
  version: 2,
  start: { scenario: 'lab', seed: 1 },
  inputs: [{ input: { terminal: 't1', line: 'docker ps' } }],
  cursor: null,
  view: DEFAULT_VIEW,
};

/** A browser of its own: its modules, and its storage. */
async function openBrowser() {
  vi.resetModules();
  const local = storageOf();
  const session = storageOf();
  vi.stubGlobal('localStorage', local);
  vi.stubGlobal('sessionStorage', session);
  const [backup, { labPlaces }, { progressStore }, { reviewStore }, { settingsStore }, { withFinished, withStep, NO_STEP }] = await Promise.all([
    import('./backup'),
    import('../../lab/labPlaces'),
    import('../../lab/useProgress'),
    import('../../lab/useReview'),
    import('./settingsStore'),
    import('../../lab/progress'),
  ]);
  return { ...backup, local, session, places: labPlaces(), progress: progressStore(), review: reviewStore(), settings: settingsStore, withFinished, withStep, NO_STEP };
}
type Browser = Awaited<ReturnType<typeof openBrowser>>;

/** A browser in which something was learned. */
function learn({ progress, review, settings, places, withFinished, withStep, NO_STEP }: Browser): void {
  progress.getState().add((before) => withStep(before, '01-without-os', 'cells', { ...NO_STEP, checks: ['sum'], prediction: { option: 'a', at: 5 } }, 6));
  progress.getState().add((before) => withFinished(before, '02-six-jobs', 'off', 7));
  review.getState().answer({ kind: 'exit', seed: 3, key: 'k', right: true, at: 8, practice: false });
  settings.change({ theme: 'dark' });
  places.write(SESSION);
}

beforeEach(() => {
  vi.unstubAllGlobals();
});

describe('a backup', () => {
  test('brings everything into another browser, and a second time nothing', async () => {
    const here = await openBrowser();
    learn(here);
    const text = here.backupText(9);
    const [progress, review] = [here.progress.getState().progress, here.review.getState().review];
    const there = await openBrowser();
    const read = there.readBackup(text) ?? expect.fail('unreadable');
    expect(read.unreadable).toEqual([]);
    expect(there.gainOf(read)).toEqual({ lessons: 2, kinds: 1, sessions: 1, settings: true });
    there.restoreBackup(read);
    expect(there.progress.getState().progress).toEqual(progress);
    expect(there.review.getState().review).toEqual(review);
    expect(there.settings.get().settings.theme).toBe('dark');
    expect(there.places.all().map(({ session }) => session.inputs)).toEqual([SESSION.inputs]);
    expect(there.gainOf(read)).toEqual({ lessons: 0, kinds: 0, sessions: 0, settings: false });
    there.restoreBackup(read);
    expect(there.places.all()).toHaveLength(1);
  });

  test('is known where a file of one session is asked for', async () => {
    const here = await openBrowser();
    learn(here);
    expect(readText(here.backupText(9))).toEqual({ problem: 'everything' });
  });

  test('takes away nothing of what got further here', async () => {
    const old = (await openBrowser()).backupText(1);
    const here = await openBrowser();
    learn(here);
    const before = [...here.local.map].filter(([key]) => key !== 'kyeo:settings');
    here.restoreBackup(here.readBackup(old) ?? expect.fail('unreadable'));
    expect([...here.local.map].filter(([key]) => key !== 'kyeo:settings')).toEqual(before);
  });

  test('is read part by part: one that is broken is named, the others come in', async () => {
    const here = await openBrowser();
    learn(here);
    const broken = { ...(JSON.parse(here.backupText(9)) as object), progress: { version: 99 }, sessions: [SESSION, { version: 99 }] };
    const there = await openBrowser();
    const read = there.readBackup(JSON.stringify(broken)) ?? expect.fail('unreadable');
    expect(read.unreadable).toEqual(['progress', 'sessions']);
    expect(there.gainOf(read)).toMatchObject({ lessons: 0, kinds: 1, sessions: 1 });
  });

  test('may be the file of one session', async () => {
    const here = await openBrowser();
    expect(here.gainOf(here.readBackup(JSON.stringify(SESSION)) ?? expect.fail('unreadable'))).toEqual({ lessons: 0, kinds: 0, sessions: 1, settings: false });
  });
});

describe('any file', () => {
  test('is a backup or none, and what it brings leaves everything readable', async () => {
    const here = await openBrowser();
    learn(here);
    const whole = here.backupText(9);
    const changed = fc.tuple(fc.nat(whole.length - 1), fc.string({ maxLength: 3, unit: 'grapheme' })).map(([at, other]) => whole.slice(0, at) + other + whole.slice(at + 1));
    const parts = fc
      .record(
        { progress: fc.jsonValue(), review: fc.jsonValue(), settings: fc.jsonValue(), sessions: fc.array(fc.oneof(fc.jsonValue(), anySession), { maxLength: 3 }) },
        { requiredKeys: [] },
      )
      .map((some) => JSON.stringify({ kyeo: 'backup', version: 1, at: 1, ...some }));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json(), changed, parts), (text) => {
        const read = here.readBackup(text);
        if (!read) return;
        expect(read.sessions.every(isOfLab)).toBe(true);
        here.restoreBackup(read);
        const kept = here.readBackup(here.backupText(1));
        expect(kept?.unreadable).toEqual([]);
        expect(kept?.progress.lessons['02-six-jobs']?.finished).not.toBeNull();
      }),
      { numRuns: 120 },
    );
  });

  test.each(['', 'null', '[]', '{}', '{"kyeo":"backup"}', '{"kyeo":"backup","version":2,"at":1}', '['.repeat(100_000)])('%.40j is none', async (text) => {
    expect((await openBrowser()).readBackup(text)).toBeNull();
  });
});

test('erasing leaves nothing of ours, in storage and on screen, and touches nothing else', async () => {
  const here = await openBrowser();
  learn(here);
  here.local.map.set('kyeo:lab:aside:1', 'broken');
  here.local.map.set('other', 'site');
  here.eraseEverything();
  expect([...here.local.map.keys()]).toEqual(['other']);
  expect(here.session.map.size).toBe(0);
  expect(here.progress.getState().progress.lessons).toEqual({});
  expect(here.review.getState().review.kinds).toEqual({});
  expect(here.settings.get().settings.theme).toBe('system');
});
