// What outlives containers: volumes on their hooks and folders of the host, beside the writable layers that go with their containers.
import { type Moment } from '../../lab/timeline';
import { type ContainerState, type Mount } from '../../sim/docker/container';
import { contentSize } from '../../sim/docker/size';
import { familiar } from '../../sim/docker/reference';
import { findMachine } from '../../sim/world';
import { cardsAt } from '../journey/cards';
import { activeMachine } from '../journey/hosts';

/** A container with its writable layer and what is mounted into it. */
export interface Hold {
  name: string;
  state: ContainerState;
  /** Bytes in its writable layer. */
  size: number;
  mounts: { key: string; destination: string; readOnly: boolean }[];
}

/** A place on the host that containers mount: a volume, or a folder. */
export interface Hook {
  /** `volume:data` or `bind:/srv/site`. */
  key: string;
  kind: 'volume' | 'folder';
  name: string;
  /** Bytes and files in a volume; 0 for folders, whose content is the host's. */
  size: number;
  files: number;
  users: string[];
}

/** All that the picture of volumes shows. */
export interface Storage {
  hostname: string;
  holds: Hold[];
  hooks: Hook[];
  /** The image that this turn has pressed a writable layer into, by its name or else its ID; null for none. */
  committed: string | null;
}

/** What a mount hangs on; null for memory. */
const keyOf = (mount: Mount): string | null => (mount.type === 'volume' ? `volume:${mount.name}` : mount.type === 'bind' ? `bind:${mount.source}` : null);

/** The name that an image was given when it was made; the first digits of its ID where it got none. */
function nameOf(id: string, { done }: Moment): string {
  const tagged = done.findLast((event) => event.type === 'image/tagged' && event.image === id);
  return tagged?.type === 'image/tagged' ? familiar(tagged.ref).replace(/:latest$/, '') : id.slice(7, 19);
}

/** Names that people gave, and the beginning of those that Docker made up. */
export const shortVolume = (name: string): string => (/^[0-9a-f]{64}$/.test(name) ? name.slice(0, 12) : name);

/** Reads a moment. */
export function storageAt(moment: Moment): Storage {
  const machine = activeMachine(moment, cardsAt(moment));
  const host = findMachine(moment.world.machines, machine);
  const engine = host?.engine;
  const containers = Object.values(engine?.containers ?? {}).toSorted((a, b) => a.createdAt - b.createdAt);
  const holds = containers.map(({ name, state, writable, mounts }): Hold => {
    const hung = mounts.flatMap((mount) => {
      const key = keyOf(mount);
      return key === null ? [] : [{ key, destination: mount.destination, readOnly: mount.readOnly }];
    });
    return { name, state, size: contentSize(writable), mounts: hung };
  });
  const usersOf = (key: string): string[] => holds.filter(({ mounts }) => mounts.some((mount) => mount.key === key)).map(({ name }) => name);
  const volumes = Object.values(engine?.volumes ?? {}).map(({ name, files }): Hook => {
    const key = `volume:${name}`;
    return { key, kind: 'volume', name, size: contentSize(files), files: Object.values(files).filter(({ kind }) => kind !== 'dir').length, users: usersOf(key) };
  });
  const folders = [...new Set(holds.flatMap(({ mounts }) => mounts.map(({ key }) => key).filter((key) => key.startsWith('bind:'))))];
  const hooks = [...volumes, ...folders.map((key): Hook => ({ key, kind: 'folder', name: key.slice('bind:'.length), size: 0, files: 0, users: usersOf(key) }))];
  const commit = moment.done.findLast((event) => event.type === 'image/committed');
  return { hostname: host?.hostname ?? machine, holds, hooks, committed: commit?.type === 'image/committed' ? nameOf(commit.image.id, moment) : null };
}
