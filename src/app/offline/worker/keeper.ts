// What the service worker keeps and what it answers, apart from the worker's events so that tests can hold both to their promises.
import { isLanguage } from '../../address';
import { type Progress } from '../messages';

/** One build of the site. */
export interface Build {
  version: string;
  /** Every file that a page can ask for (its path from the base), and the digest that it must have: `sha256-…`, as the Fetch standard's `integrity` wants it. */
  files: Readonly<Record<string, string>>;
}

/** The page that starts the site at any address: it brings no markup of its own. */
export const SHELL = 'shell.html';

/** Names in here carry a hash of their content, so that one name is one content in every build. */
const HASHED = 'assets/';

/** How many files are fetched at a time; lessons fetch theirs beside them. */
const AT_A_TIME = 4;

/** What is needed of the worker's world. */
export interface Surroundings {
  build: Build;
  /** The address of the site, with a trailing slash. */
  scope: string;
  caches: Pick<CacheStorage, 'open' | 'match' | 'keys' | 'delete'>;
  fetch: typeof fetch;
}

/** Keeps one build in a cache of its own. Older builds stay until no open page can be made of them. */
export function createKeeper({ build, scope, caches, fetch }: Surroundings) {
  const names = Object.keys(build.files);
  const prefix = `kyeo ${scope} `;
  const own = prefix + build.version;
  const urlOf = (name: string): string => new URL(name, scope).href;

  /** Fetches a file as it was built; what arrives otherwise (half a deployment, a sign-in page of the network) is refused. */
  async function fetchFile(name: string): Promise<Response> {
    const integrity = build.files[name] ?? '';
    // a file without a hash in its name may be an older build's in the browser's cache
    const init: RequestInit = { integrity, priority: 'low', cache: name.startsWith(HASHED) ? 'default' : 'no-cache' };
    const response = await fetch(urlOf(name), init).catch(() => fetch(urlOf(name), { ...init, cache: 'reload' }));
    if (!response.ok) throw new TypeError(`${name}: ${response.status}`);
    // a page must not be answered by a response that was redirected, as some hosts do with names that end in .html
    return response.redirected ? new Response(await response.blob(), { headers: response.headers }) : response;
  }

  async function keep(cache: Cache, name: string): Promise<void> {
    const before = name.startsWith(HASHED) ? await caches.match(urlOf(name), { ignoreVary: true }) : undefined;
    await cache.put(urlOf(name), before ?? (await fetchFile(name)));
  }

  /** Answers from this build; what an older page still asks for from any build that is kept; the rest from the network. */
  async function kept(name: string, request: Request): Promise<Response> {
    const cache = await caches.open(own);
    const found = await cache.match(urlOf(name), { ignoreVary: true });
    return found ?? (name.startsWith(HASHED) ? await caches.match(urlOf(name), { ignoreVary: true }) : undefined) ?? fetch(request);
  }

  return {
    /** Keeps whatever is missing, a few files at a time, and goes on where it was stopped. Rejects if anything cannot be kept. */
    async fill(report: (progress: Progress) => void): Promise<void> {
      const cache = await caches.open(own);
      const there = new Set((await cache.keys()).map(({ url }) => url));
      const missing = names.filter((name) => !there.has(urlOf(name)));
      const total = names.length;
      let done = total - missing.length;
      report({ done, total });
      const queue = [...missing];
      const work = async (): Promise<void> => {
        for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
          await keep(cache, name);
          done += 1;
          report({ done, total });
        }
      };
      await Promise.all(Array.from({ length: AT_A_TIME }, work)).finally(() => (queue.length = 0));
    },

    /** The answer to a request, or undefined where the network alone answers: other methods, other origins, what is no page or file of the site. */
    answer(request: Request): Promise<Response> | undefined {
      const { origin, pathname } = new URL(request.url);
      if (request.method !== 'GET' || !(origin + pathname).startsWith(scope)) return undefined;
      const name = (origin + pathname).slice(scope.length);
      if (request.mode === 'navigate') {
        const [first = ''] = name.split('/');
        return name === '' || isLanguage(first) ? kept(SHELL, request) : undefined;
      }
      return Object.hasOwn(build.files, name) || name.startsWith(HASHED) ? kept(name, request) : undefined;
    },

    /** Gives up every other build of this site. */
    async sweep(): Promise<void> {
      const others = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== own);
      await Promise.all(others.map((name) => caches.delete(name)));
    },
  };
}
