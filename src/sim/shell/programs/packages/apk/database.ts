// What apk writes down: the packages that are installed, and "world", the names that somebody asked for.
import { type FileView } from '../../../../kernel/files';
import { type Ground, textAt, withText } from '../ground';
import { ALPINE_BASE_BYTES } from '../data/alpineRows';
import { words } from '../table';
import { apkFiles, type ApkPackage, apkPackages } from './catalogue';

const DATABASE = '/lib/apk/db/installed';
const WORLD = '/etc/apk/world';

/** An entry of the database. A virtual package only depends on others. */
export interface Entry {
  name: string;
  version: string;
  size: number;
  depends: readonly string[];
}

/** What is installed, and what was asked for. */
export interface ApkState {
  entries: Map<string, Entry>;
  world: string[];
}

const entryOf = ({ name, version, installed, depends }: ApkPackage): Entry => ({ name, version, size: installed, depends });

/** Whether an image brought everything that a package puts there, although nobody wrote that down. */
function isThere(files: FileView, one: ApkPackage): boolean {
  const paths = Object.entries(apkFiles(one)).filter(([path]) => !path.startsWith('/usr/share/'));
  return (
    paths.length > 0 &&
    paths.every(([path, node]) => {
      const found = files.read(path);
      return found !== undefined && !(found.kind === 'program' && found.name === 'busybox' && node.kind === 'program');
    })
  );
}

/** Reads the database. */
export function readState(ground: Pick<Ground, 'files'>): ApkState {
  const written = textAt(ground, DATABASE)
    .split('\n\n')
    .filter((part) => part.startsWith('P:'))
    .map((part): Entry => {
      const field = (letter: string): string => new RegExp(`^${letter}:(.*)$`, 'm').exec(part)?.[1] ?? '';
      return { name: field('P'), version: field('V'), size: Number(field('I')), depends: words(field('D')) };
    });
  const found = [...apkPackages.values()].filter((one) => one.base || isThere(ground.files, one)).map(entryOf);
  return { entries: new Map([...found, ...written].map((entry) => [entry.name, entry])), world: words(textAt(ground, WORLD)) };
}

/** Writes the database down. What the image brought stays unseen in its size. */
export function writeState(ground: Ground, { entries, world }: ApkState): void {
  const own = [...entries.values()].filter(({ name }) => apkPackages.get(name)?.base !== true);
  const text = own.map(({ name, version, size, depends }) => `P:${name}\nV:${version}\nI:${String(size)}\n${depends.length > 0 ? `D:${depends.join(' ')}\n` : ''}\n`).join('');
  ground.write(DATABASE, withText(ground, DATABASE, text));
  ground.write(WORLD, { kind: 'file', text: world.map((name) => `${name}\n`).join('') });
}

/** The last line of everything that apk does. */
export function okLine({ entries }: ApkState): string {
  const bytes = [...entries.values()].reduce((sum, { size }) => sum + size, ALPINE_BASE_BYTES);
  return `OK: ${String(Math.ceil(bytes / 1024 ** 2))} MiB in ${String(entries.size)} packages\n`;
}

/** What is needed by what was asked for; the base stays in any case. */
export function neededIn({ entries, world }: ApkState): Set<string> {
  const needed = new Set<string>();
  const visit = (name: string): void => {
    const entry = entries.get(name);
    if (!entry || needed.has(name)) return;
    needed.add(name);
    entry.depends.forEach(visit);
  };
  for (const { name } of entries.values()) if (apkPackages.get(name)?.base === true) visit(name);
  for (const wanted of world) visit(wanted.replace(/[<>=~].*$/, ''));
  return needed;
}
