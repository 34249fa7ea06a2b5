// What a learner is told about use without a network must be what the service worker has said, at every turn of its life.
import { expect, test } from 'vitest';
import { type Told } from '../../src/app/offline/messages';
import { createOfflineStore, INITIAL } from '../../src/app/offline/offlineStore';

/** A worker that remembers what it was asked. */
class FakeWorker extends EventTarget {
  state = 'installing';
  readonly asked: unknown[] = [];
  postMessage = (message: unknown): void => void this.asked.push(message);

  become(state: string): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

class FakeRegistration extends EventTarget {
  installing: FakeWorker | null = null;
  waiting: FakeWorker | null = null;
  active: FakeWorker | null = null;
  updates = 0;
  update = (): Promise<number> => Promise.resolve((this.updates += 1));

  /** A worker is found: the first, or that of a newer build. */
  find(): FakeWorker {
    this.installing = new FakeWorker();
    this.dispatchEvent(new Event('updatefound'));
    return this.installing;
  }

  install(): void {
    this.waiting = this.installing;
    this.installing = null;
    this.waiting?.become('installed');
  }

  activate(): void {
    this.active = this.waiting;
    this.waiting = null;
    this.active?.become('activated');
  }
}

function setUp({ secure = true, savesData = false, has = true, refuses = false } = {}) {
  const container = new EventTarget() as EventTarget & { controller?: unknown };
  const registration = new FakeRegistration();
  let reloads = 0;
  const store = createOfflineStore(() => ({
    container: has ? (container as unknown as ServiceWorkerContainer) : undefined,
    secure,
    savesData,
    register: () => (refuses ? Promise.reject(new Error('SecurityError')) : Promise.resolve(registration as unknown as ServiceWorkerRegistration)),
    reload: () => void (reloads += 1),
  }));
  const say = (source: FakeWorker, data: Told) => container.dispatchEvent(Object.assign(new Event('message'), { source, data }));
  return { store, container, registration, say, reloads: () => reloads };
}

/** A site that is kept already. */
async function kept() {
  const all = setUp();
  const active = new FakeWorker();
  all.registration.active = active;
  await all.store.begin();
  all.say(active, { done: 3, total: 3 });
  return { ...all, active };
}

test('a first visit: preparing, counted, and ready only once the worker is there to answer', async () => {
  const { store, registration, say } = setUp();
  expect(store.get()).toEqual(INITIAL);
  const worker = registration.find();
  await store.begin();
  expect(store.get().readiness).toEqual({ is: 'preparing', done: 0, total: 0 });
  say(worker, { done: 2, total: 3 });
  expect(store.get().readiness).toEqual({ is: 'preparing', done: 2, total: 3 });
  say(worker, { done: 3, total: 3 });
  expect(store.get().readiness.is).toBe('preparing');
  registration.install();
  registration.activate();
  expect(worker.asked).toEqual(['fill']);
  say(worker, { done: 3, total: 3 });
  expect(store.get()).toEqual({ readiness: { is: 'ready' }, update: 'none' });
});

test.each(['network', 'storage'] as const)('a worker that cannot keep everything (%s) says why, and can be tried again', async (why) => {
  const { store, registration, say } = setUp();
  const worker = registration.find();
  await store.begin();
  say(worker, { failed: why });
  worker.become('redundant');
  expect(store.get().readiness).toEqual({ is: 'failed', why });
  registration.find();
  await store.prepare();
  expect(store.get().readiness.is).toBe('preparing');
});

test('a worker that dies in silence, or is not allowed, is a failure too', async () => {
  const { store, registration } = setUp();
  const worker = registration.find();
  await store.begin();
  worker.become('redundant');
  expect(store.get().readiness).toEqual({ is: 'failed', why: 'network' });
  const refused = setUp({ refuses: true });
  await refused.store.begin();
  expect(refused.store.get().readiness).toEqual({ is: 'failed', why: 'network' });
});

test('a returning visit asks at once, and what has been thrown away is kept again', async () => {
  const { store, active, say } = await kept();
  expect(active.asked).toEqual(['fill']);
  expect(store.get().readiness).toEqual({ is: 'ready' });
  say(active, { done: 1, total: 3 });
  expect(store.get().readiness).toEqual({ is: 'preparing', done: 1, total: 3 });
});

test('a newer build is kept in silence, offered once it waits, and let in by the learner alone', async () => {
  const { store, container, registration, say, reloads } = await kept();
  const newer = registration.find();
  say(newer, { done: 1, total: 3 });
  say(newer, { failed: 'network' });
  expect(store.get()).toEqual({ readiness: { is: 'ready' }, update: 'none' });
  registration.install();
  expect(store.get()).toEqual({ readiness: { is: 'ready' }, update: 'offered' });
  store.putOff();
  expect(store.get().update).toBe('putOff');
  container.dispatchEvent(new Event('controllerchange'));
  expect(reloads()).toBe(0);
  store.takeOver();
  expect(newer.asked).toEqual(['takeOver']);
  expect(reloads()).toBe(0);
  container.dispatchEvent(new Event('controllerchange'));
  container.dispatchEvent(new Event('controllerchange'));
  expect(reloads()).toBe(1);
});

test('a newer build that waited since an earlier visit is offered', async () => {
  const { store, registration } = setUp();
  registration.active = new FakeWorker();
  registration.waiting = new FakeWorker();
  await store.begin();
  expect(store.get().update).toBe('offered');
});

test('where the browser cannot, it is said why', async () => {
  const insecure = setUp({ has: false, secure: false });
  await insecure.store.begin();
  expect(insecure.store.get().readiness).toEqual({ is: 'impossible', why: 'insecure' });
  const old = setUp({ has: false });
  await old.store.begin();
  expect(old.store.get().readiness).toEqual({ is: 'impossible', why: 'browser' });
});

test('where data is saved, nothing is downloaded before it is asked for', async () => {
  const { store, registration } = setUp({ savesData: true });
  registration.find();
  await store.begin();
  expect(store.get().readiness).toEqual({ is: 'asking' });
  await store.prepare();
  expect(store.get().readiness.is).toBe('preparing');
});

test('who listens hears of every change, and looking for a newer build is quiet', async () => {
  const { store, registration } = setUp();
  store.look();
  let heard = 0;
  const stop = store.subscribe(() => (heard += 1));
  await store.begin();
  expect(heard).toBe(1);
  stop();
  store.look();
  expect({ heard, updates: registration.updates }).toEqual({ heard: 1, updates: 1 });
});
