// How far the site is ready for use without a network, and whether a newer build waits: what the service worker says, for components to follow.
import { type Asked, type Failure, type Progress, type Told } from './messages';

/** How far the site is ready for offline use. */
export type Readiness =
  /** Nothing is known yet: preparing begins when the page is at rest. */
  | { is: 'resting' }
  /** The browser saves data, so preparing waits to be asked for. */
  | { is: 'asking' }
  | ({ is: 'preparing' } & Progress)
  | { is: 'ready' }
  | { is: 'failed'; why: Failure['failed'] }
  /** The browser allows it only at https:// and localhost (`insecure`), or not at all (`browser`). */
  | { is: 'impossible'; why: 'insecure' | 'browser' };

/** What components show. */
export interface Offline {
  readiness: Readiness;
  /** A newer build is kept and waits: `offered` until the learner puts it off. */
  update: 'none' | 'offered' | 'putOff';
}

/** What is needed of the browser. */
export interface Surroundings {
  /** Undefined where the browser has no service workers. */
  container: ServiceWorkerContainer | undefined;
  /** Whether the address is one where the browser allows service workers. */
  secure: boolean;
  savesData: boolean;
  register: () => Promise<ServiceWorkerRegistration>;
  reload: () => void;
}

/** What holds before anything is known, and on a server. */
export const INITIAL: Offline = { readiness: { is: 'resting' }, update: 'none' };

/** Follows one service worker. */
export function createOfflineStore(open: () => Surroundings) {
  const listeners = new Set<() => void>();
  let offline = INITIAL;
  let registration: ServiceWorkerRegistration | undefined;

  const set = (part: Partial<Offline>): void => {
    offline = { ...offline, ...part };
    for (const listener of listeners) listener();
  };
  const ask = (worker: ServiceWorker | null | undefined, asked: Asked): void => worker?.postMessage(asked);

  const hear = ({ source, data }: MessageEvent): void => {
    const active = registration?.active;
    // while a newer build is being kept, the present one is as ready as it was
    if (active && source !== active) return;
    const told = data as Told;
    if ('failed' in told) set({ readiness: { is: 'failed', why: told.failed } });
    else set({ readiness: active && told.done === told.total ? { is: 'ready' } : { is: 'preparing', ...told } });
  };

  const follow = (worker: ServiceWorker | null): void =>
    worker?.addEventListener('statechange', () => {
      const active = registration?.active;
      if (worker.state === 'installed' && active) set({ update: 'offered' });
      if (worker.state === 'activated') ask(worker, 'fill');
      if (worker.state === 'redundant' && !active && offline.readiness.is !== 'failed') set({ readiness: { is: 'failed', why: 'network' } });
    });

  const take = (found: ServiceWorkerRegistration, container: ServiceWorkerContainer): void => {
    if (found === registration) return;
    registration = found;
    container.addEventListener('message', hear);
    found.addEventListener('updatefound', () => follow(found.installing));
    follow(found.installing);
    if (found.waiting && found.active) set({ update: 'offered' });
  };

  /** Has the worker keep the site, or what is still missing of it; also after a failure. */
  const prepare = async (): Promise<void> => {
    const { container, register } = open();
    if (!container) return;
    try {
      take(await register(), container);
    } catch {
      set({ readiness: { is: 'failed', why: 'network' } });
      return;
    }
    if (registration?.active) ask(registration.active, 'fill');
    else set({ readiness: { is: 'preparing', done: 0, total: 0 } });
  };

  return {
    get: (): Offline => offline,
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    prepare,
    /** Prepares, or says why not. */
    async begin(): Promise<void> {
      const { container, secure, savesData } = open();
      if (!container) set({ readiness: { is: 'impossible', why: secure ? 'browser' : 'insecure' } });
      else if (savesData && !container.controller) set({ readiness: { is: 'asking' } });
      else await prepare();
    },
    /** Looks for a newer build; what it finds is kept in the background. */
    look: (): void => void registration?.update().catch(() => undefined),
    /** Lets the newer build in and loads this page again; other open pages stay as they are. */
    takeOver(): void {
      const { container, reload } = open();
      container?.addEventListener('controllerchange', reload, { once: true });
      ask(registration?.waiting, 'takeOver');
    },
    putOff: (): void => set({ update: 'putOff' }),
  };
}
