// The offline store of this page, and when its work may begin: never beside the first load, never in a frame of another site.
import { BASE } from '../base';
import { createOfflineStore } from './offlineStore';

/** How long a first visit is left alone after it has loaded and begun to come to life (ms): its own scripts have arrived by then, and who leaves soon has the site kept nevertheless. */
const REST = 1000;

/** How often a page that stays open looks for a newer build, at most (ms). */
const LOOK_EVERY = 3_600_000;

interface TrustedTypes {
  createPolicy: (name: string, rules: { createScriptURL: (url: string) => string }) => { createScriptURL: (url: string) => string };
}

const WORKER = `${BASE}/sw.js`;

let stamped: string | undefined;

/** The worker's address as the Content Security Policy wants it: stamped by the one policy that it allows, which knows no other address. */
function workerAddress(): string {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  return (stamped ??= trustedTypes?.createPolicy('kyeo', { createScriptURL: () => WORKER }).createScriptURL('') ?? WORKER);
}

/** The store of this page. */
export const offlineStore = createOfflineStore(() => ({
  // the type promises it, but browsers leave it out at addresses that are not secure, and in some private windows
  container: navigator.serviceWorker,
  secure: window.isSecureContext,
  savesData: (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true,
  register: () => navigator.serviceWorker.register(workerAddress(), { scope: `${BASE}/`, updateViaCache: 'none' }),
  reload: () => window.location.reload(),
}));

function lookNowAndThen(): void {
  let looked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' || Date.now() - looked < LOOK_EVERY) return;
    looked = Date.now();
    offlineStore.look();
  });
}

/** Prepares the site for offline use once this page has loaded and rested. Where it is kept already, or cannot be, that is said at once. */
export function beginOffline(): void {
  if (window.self !== window.top) return;
  const container = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  const begin = () => {
    void offlineStore.begin();
    lookNowAndThen();
  };
  const rest = () => void setTimeout(begin, container && !container.controller ? REST : 0);
  if (document.readyState === 'complete') rest();
  else window.addEventListener('load', rest, { once: true });
}
