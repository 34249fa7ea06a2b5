// What dpkg and apt write down about packages: which are installed, and which of them only because others need them.
import { type FileView } from '../../../../kernel/files';
import { type Ground, textAt, withText } from '../ground';
import { wordAt } from '../../../../text';
import { type Catalogue, type DebPackage, filesOf } from './catalogue';
import { type AptRelease } from './release';

const STATUS = '/var/lib/dpkg/status';
const STATES = '/var/lib/apt/extended_states';

const stanzas = (text: string): string[] => text.split('\n\n').filter((part) => part.includes('Package: '));
const nameOf = (stanza: string): string => wordAt(/^Package: (.*)$/m.exec(stanza), 1);
const asText = (parts: readonly string[]): string => parts.map((part) => `${part.trim()}\n\n`).join('');

/** Whether an image brought everything that a package puts there, although nobody wrote that down. */
function isThere(files: FileView, one: DebPackage, catalogue: Catalogue): boolean {
  const paths = one.puts.length === 0 ? [] : Object.entries(filesOf(one, catalogue)).filter(([path, { kind }]) => kind !== 'dir' && !path.startsWith('/usr/share/'));
  return paths.length > 0 && paths.every(([path]) => files.read(path) !== undefined);
}

/** Names of what is installed. */
export function installedIn(files: FileView, catalogue: Catalogue): Set<string> {
  const written = stanzas(textAt({ files }, STATUS)).map(nameOf);
  const found = [...catalogue.values()].filter((one) => one.base || isThere(files, one, catalogue)).map(({ name }) => name);
  return new Set([...found, ...written]);
}

/** Names of what is installed only because something else needs it. */
export function automaticIn(files: FileView): Set<string> {
  return new Set(stanzas(textAt({ files }, STATES)).map(nameOf));
}

function stanzaOf({ name, version, installed, about }: DebPackage, { architecture }: AptRelease): string {
  return `Package: ${name}\nStatus: install ok installed\nInstalled-Size: ${String(Math.round(installed / 1000))}\nArchitecture: ${architecture}\nVersion: ${version}\nDescription: ${about}`;
}

/** dpkg's account of one package. */
export function statusOf(one: DebPackage, release: AptRelease): string {
  return `${stanzaOf(one, release)}\n`;
}

/** Writes down that packages have come and gone. */
export function writeStatus(ground: Ground, release: AptRelease, added: readonly DebPackage[], removed: ReadonlySet<string>): void {
  const gone = (stanza: string): boolean => removed.has(nameOf(stanza)) || added.some(({ name }) => name === nameOf(stanza));
  const kept = stanzas(textAt(ground, STATUS)).filter((stanza) => !gone(stanza));
  ground.write(STATUS, withText(ground, STATUS, asText([...kept, ...added.map((one) => stanzaOf(one, release))])));
}

/** Writes down what is installed only because something else needs it. */
export function writeAutomatic(ground: Ground, { architecture }: AptRelease, names: ReadonlySet<string>): void {
  if (names.size === 0 && textAt(ground, STATES) === '') return;
  ground.write(STATES, { kind: 'file', text: asText([...names].map((name) => `Package: ${name}\nArchitecture: ${architecture}\nAuto-Installed: 1`)) });
}
