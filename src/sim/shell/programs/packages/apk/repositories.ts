// Where apk gets its packages from, and the indexes that it fetches and may keep.
import { PACKAGES_MS } from '../../../../calibration';
import { type ProgramContext } from '../../../program';
import { machineHere } from '../../support';
import { ALPINE_INDEXES } from '../data/alpineRows';
import { ALPINE_HOST } from '../data/mirrors';
import { downloadMs, reaches, textAt } from '../ground';
import { words } from '../table';
import { lastPart } from '../../../../text';

/** Where indexes are kept, unless --no-cache says that none is. */
export const CACHE = '/var/cache/apk';

/** One repository of /etc/apk/repositories. */
interface Repository {
  url: string;
  host: string;
  /** Bytes of its index. */
  bytes: number;
  kept: string;
}

/** What musl's uname says. */
export const cpuOf = (context: Pick<ProgramContext, 'sim' | 'machine'>): string => (machineHere(context).hardware.architecture === 'arm64' ? 'aarch64' : 'x86_64');

/** The repositories that the system's own list names. */
export function repositoriesOf(context: ProgramContext): Repository[] {
  const urls = textAt(context, '/etc/apk/repositories')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^https?:/.test(line));
  return urls.map((url) => {
    const part = lastPart(url, '/');
    const bytes = Object.hasOwn(ALPINE_INDEXES, part) ? (ALPINE_INDEXES[part] ?? 0) : 0;
    return { url, host: /^\w+:\/\/([^/]+)/.exec(url)?.[1] ?? ALPINE_HOST, bytes, kept: `${CACHE}/APKINDEX.${part}.tar.gz` };
  });
}

/** Whether indexes were fetched before and are still there. */
export const hasIndexes = (context: ProgramContext): boolean => words(context.files.list(CACHE).join(' ')).some((name) => name.startsWith('APKINDEX.'));

/** Fetches the indexes, prints what apk prints, and says whether any came. */
export function fetchIndexes(context: ProgramContext, { keep, quiet }: { keep: boolean; quiet: boolean }): boolean {
  let came = false;
  for (const { url, host, bytes, kept } of repositoriesOf(context)) {
    if (!quiet) context.out(`fetch ${url}/${cpuOf(context)}/APKINDEX.tar.gz\n`);
    if (bytes > 0 && reaches(context, host)) {
      context.sleep(PACKAGES_MS.mirror.value + downloadMs(bytes));
      if (keep) context.write(kept, { kind: 'file', text: '', size: bytes });
      came = true;
    } else {
      context.sleep(PACKAGES_MS.unresolved.value);
      context.err(`WARNING: fetching ${url}: temporary error (try again later)\n`);
    }
  }
  return came;
}
