// The service worker: keeps one whole build on the device, so that every lesson opens without a network. A newer build is kept beside it and waits.
import { type Asked, type Failure, type Told } from '../messages';
import { type Build, createKeeper } from './keeper';

declare const self: ServiceWorkerGlobalScope;
/** Written in by scripts/offline.mjs. */
declare const BUILD: Build;

const { scope } = self.registration;
const keeper = createKeeper({ build: BUILD, scope, caches: self.caches, fetch: (input, init) => fetch(input, init) });

async function pages(): Promise<readonly WindowClient[]> {
  const all = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  return all.filter(({ url }) => url.startsWith(scope));
}

async function tell(told: Told): Promise<void> {
  for (const page of await pages()) page.postMessage(told);
}

const failure = (error: unknown): Failure => ({ failed: error instanceof DOMException && error.name === 'QuotaExceededError' ? 'storage' : 'network' });

async function fill(): Promise<void> {
  try {
    await keeper.fill((progress) => {
      if (progress.done % 10 === 0 || progress.done === progress.total) void tell(progress);
    });
  } catch (error) {
    await tell(failure(error));
    throw error;
  }
}

/** Gives up older builds, unless an open page may be made of one, or a newer build is on its way and can take files over. */
async function sweep(): Promise<void> {
  if (self.registration.installing ?? self.registration.waiting) return;
  if ((await pages()).length <= 1) await keeper.sweep();
}

self.addEventListener('install', (event) => event.waitUntil(fill()));

self.addEventListener('activate', (event) => event.waitUntil(Promise.all([self.clients.claim(), sweep()])));

self.addEventListener('message', (event) => {
  const asked = event.data as Asked;
  // what goes wrong has been told; there is nobody else to tell
  if (asked === 'fill') event.waitUntil(fill().then(sweep, () => undefined));
  else event.waitUntil(self.skipWaiting());
});

self.addEventListener('fetch', (event) => {
  const answer = keeper.answer(event.request);
  if (answer) event.respondWith(answer);
});
