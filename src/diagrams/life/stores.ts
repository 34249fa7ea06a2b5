// What outlives containers on a machine: its volumes, and the host's own folders that containers look into.
import { type Moment } from '../../lab/timeline';
import { findMachine } from '../../sim/world';
import { type Phrase, phrase } from '../shared/words';

/** One place for files outside every container. */
export interface Store {
  kind: 'volume' | 'bind';
  /** A volume's name, or the folder's path on the host. */
  name: string;
  /** Files in a volume; null for a folder of the host. */
  files: number | null;
  /** Containers that see it, and where. */
  seenBy: { container: string; at: string }[];
}

/** Every volume of a machine, then the host's folders that containers have mounted. */
export function storesAt({ world }: Moment, machine: string): Store[] {
  const engine = findMachine(world.machines, machine)?.engine;
  const mounted = Object.values(engine?.containers ?? {}).flatMap(({ name, mounts }) => mounts.map((mount) => ({ container: name, mount })));
  const seers = (test: (mount: (typeof mounted)[number]['mount']) => boolean) =>
    mounted.filter(({ mount }) => test(mount)).map(({ container, mount }) => ({ container, at: mount.destination }));
  const volumes = Object.values(engine?.volumes ?? {}).map(({ name, files }): Store => ({
    kind: 'volume',
    name,
    files: Object.values(files).filter((node) => node.kind === 'file').length,
    seenBy: seers((mount) => mount.type === 'volume' && mount.name === name),
  }));
  const folders = [...new Set(mounted.flatMap(({ mount }) => (mount.type === 'bind' ? [mount.source] : [])))];
  const binds = folders.map((name): Store => ({ kind: 'bind', name, files: null, seenBy: seers((mount) => mount.type === 'bind' && mount.source === name) }));
  return [...volumes, ...binds];
}

/** Docker names a volume that nobody named by 64 digits; its beginning is enough. */
export function shortName({ kind, name }: Store): string {
  return kind === 'volume' && /^[0-9a-f]{64}$/.test(name) ? `${name.slice(0, 12)}…` : name;
}

/** A store's pick id. */
export const storePick = ({ kind, name }: Store): string => `${kind}:${name}`;

/** How much is in a store, and who sees it. */
export function storeDetails({ files, seenBy }: Store): Phrase[] {
  const held = files === null ? [] : [phrase('life.stores.files', { count: files })];
  const seen = seenBy.map(({ container, at }) => phrase('life.stores.seenBy', { container, at }));
  return [...held, ...(seen.length > 0 ? seen : [phrase('life.stores.unseen')])];
}

/** A store as a sentence. */
export function storePhrase(store: Store): Phrase {
  const [first, ...rest] = storeDetails(store);
  const details = rest.reduce<Phrase>((a, b) => phrase('life.stores.both', { a, b }), first ?? phrase('life.stores.unseen'));
  return phrase(`life.stores.say.${store.kind}`, { name: shortName(store), details });
}
