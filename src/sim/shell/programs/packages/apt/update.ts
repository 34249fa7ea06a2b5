// apt-get update: fetches the lists of what there is. Images are delivered without them, and layers keep what is not deleted again.
import { PACKAGES_MS } from '../../../../calibration';
import { type ProgramContext } from '../../../program';
import { downloadMs, reaches } from '../ground';
import { type Apt, fail, fetchedLine, listsProblem, say, sizeWords, stepLine } from './state';
import { listsOf, LISTS, type PackageList } from './release';

/** Fetches the lists. Without a network it warns, and ends well all the same, as the real one does. */
export function update(context: ProgramContext, apt: Apt): number {
  const problem = listsProblem(context);
  if (problem) {
    say(apt, stepLine(apt, 'Reading package lists'));
    return fail(apt, ...problem);
  }
  const all = listsOf(apt.release);
  const hosts = new Set(all.map(({ host }) => host));
  const found = new Set([...hosts].filter((host) => reaches(context, host)));
  const lost = all.filter(({ host, line }) => !found.has(host) && line.endsWith('InRelease'));
  const took = fetch(
    apt,
    all.filter(({ host }) => found.has(host)),
  );
  if (lost.length > 0) give(apt, lost);
  if (took.bytes > 0) say(apt, fetchedLine(took.bytes, took.ms));
  say(apt, stepLine(apt, 'Reading package lists'));
  for (const list of lost) context.err(`W: Failed to fetch ${urlOf(list)}  ${resolving(list)}\n`);
  if (lost.length > 0) context.err('W: Some index files failed to download. They have been ignored, or old ones used instead.\n');
  return 0;
}

function fetch(apt: Apt, lists: readonly PackageList[]): { bytes: number; ms: number } {
  const { ground } = apt;
  let ms = 0;
  let bytes = 0;
  const wait = (time: number): void => {
    ms += time;
    ground.sleep(time);
  };
  if (lists.length > 0) {
    ground.write(`${LISTS}/partial`, { kind: 'dir' });
    ground.write(`${LISTS}/lock`, { kind: 'file', text: '', mode: '640' });
    wait(PACKAGES_MS.mirror.value);
  }
  lists.forEach(({ line, bytes: size, path, size: kept }, at) => {
    wait(downloadMs(size));
    say(apt, `Get:${String(at + 1)} ${line} [${sizeWords(size)}]\n`);
    ground.write(path, { kind: 'file', text: '', size: kept });
    bytes += size;
  });
  if (lists.length > 0) wait(PACKAGES_MS.readLists.value);
  return { bytes, ms };
}

const resolving = ({ host }: PackageList): string => `Temporary failure resolving '${host}'`;

/** `http://host/debian trixie InRelease` as the address that was asked for. */
const urlOf = ({ line }: PackageList): string => line.replace(/ (\S+) InRelease$/, '/dists/$1/InRelease');

/** Nobody knew the name: apt tries three times. */
function give(apt: Apt, lost: readonly PackageList[]): void {
  const lines = (word: string, after: (list: PackageList) => string): void => {
    lost.forEach((list, at) => {
      say(apt, `${word}:${String(at + 1)} ${list.line}\n${after(list)}`);
    });
  };
  for (let round = 0; round < 3; round++) {
    apt.ground.sleep(PACKAGES_MS.unresolved.value);
    lines('Ign', () => '');
  }
  lines('Err', (list) => `  ${resolving(list)}\n`);
}
