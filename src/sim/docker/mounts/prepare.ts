// What `docker create` does about mounts: volumes that are not there are made, and the container remembers what goes where.
import { caught } from '../../caught';
import { resolvePath, viewOf } from '../../kernel/files';
import { machineOf } from '../../world';
import { type Daemon, findContainer, Refusal } from '../api/daemon';
import { type ContainerConfig, type HostConfig, type MountSpec } from '../api/types';
import { type Mount } from '../container';
import { makeAnonymousVolume, makeVolume } from '../volume/volumes';
import { machineTree } from './files';
import { checkSpec, destinationProblem, duplicateMount, parseRaw, parseVolumesFrom } from './parse';

/** Options of every tmpfs mount that Docker makes. */
const TMPFS_OPTIONS = 'nosuid,nodev,noexec,relatime';

/** Checks what can be checked before anything is made. Refuses. */
export function checkMounts({ sim, machine }: Daemon, { Mounts = [] }: HostConfig, { Volumes }: ContainerConfig): void {
  const host = viewOf(machineTree(machineOf(sim.world, machine)));
  for (const spec of Mounts) checkSpec(spec, host);
  for (const path of Object.keys(Volumes))
    caught(
      Refusal,
      () => parseRaw(path),
      ({ message }) => {
        throw new Refusal(400, `invalid volume spec "${path}": ${message}`, 'bad-parameter');
      },
    );
}

/** The mounts of a container that is being created, in the order in which the daemon makes them. Records volumes that are made. Refuses. */
export function prepareMounts(daemon: Daemon, { VolumesFrom, Binds, Mounts, Tmpfs }: HostConfig, { Volumes }: ContainerConfig): Mount[] {
  const borrowed = (VolumesFrom ?? []).flatMap((spec) => mountsFrom(daemon, spec));
  const own: Mount[] = [];
  const isFree = (destination: string): boolean => !own.some((mount) => mount.destination === destination);
  const add = (destination: string, mount: () => Mount): void => {
    if (!isFree(destination) || Object.hasOwn(Tmpfs ?? {}, destination)) throw duplicateMount(destination);
    own.push(mount());
  };
  for (const raw of Binds ?? []) {
    const { type, source, destination, mode } = parseRaw(raw);
    const readOnly = mode.split(',').includes('ro');
    add(destination, () => {
      if (type === 'bind') return { type, source: resolvePath('/', source), destination, mode, readOnly, makesSource: true };
      return { type, name: makeVolume(daemon, { name: source }).name, destination, mode: mode || 'z', readOnly, copyUp: !mode.split(',').includes('nocopy') };
    });
  }
  for (const spec of Mounts ?? []) add(resolvePath('/', spec.Target), () => mountOf(daemon, spec));
  for (const [path, options] of Object.entries(Tmpfs ?? {})) {
    const problem = destinationProblem(path);
    if (problem !== undefined) throw new Refusal(400, problem, 'bad-parameter');
    own.push({ type: 'tmpfs', destination: resolvePath('/', path), readOnly: options.split(',').includes('ro'), options: joined(TMPFS_OPTIONS, options), files: {} });
  }
  const inherited = borrowed.filter(({ destination }) => isFree(destination));
  const anonymous = Object.keys(Volumes)
    .map((path) => resolvePath('/', path))
    .filter((destination) => isFree(destination) && !inherited.some((mount) => mount.destination === destination))
    .map((destination): Mount => ({ type: 'volume', name: makeAnonymousVolume(daemon).name, destination, mode: '', readOnly: false, copyUp: true }));
  return [...inherited, ...own, ...anonymous];
}

const joined = (...options: string[]): string => options.filter((option) => option !== '').join(',');

/** The volumes and binds of another container. Its tmpfs mounts are its own. */
function mountsFrom(daemon: Daemon, spec: string): Mount[] {
  const { container, readOnly } = parseVolumesFrom(spec);
  return findContainer(daemon, container).mounts.flatMap((mount): Mount[] => {
    if (mount.type === 'tmpfs') return [];
    return [mount.type === 'volume' ? { ...mount, readOnly: mount.readOnly || readOnly, copyUp: false } : { ...mount, readOnly: mount.readOnly || readOnly }];
  });
}

/** A `--mount`. */
function mountOf(daemon: Daemon, { Type, Source = '', Target, ReadOnly: readOnly = false, VolumeOptions, TmpfsOptions }: MountSpec): Mount {
  const destination = resolvePath('/', Target);
  if (Type === 'bind') return { type: 'bind', source: resolvePath('/', Source), destination, mode: '', readOnly, makesSource: false };
  if (Type === 'tmpfs') return { type: 'tmpfs', destination, readOnly, options: joined(TMPFS_OPTIONS, tmpfsOptions(TmpfsOptions)), files: {} };
  const { NoCopy = false, Labels = {}, DriverConfig = {} } = VolumeOptions ?? {};
  const { Name: driver = 'local', Options: options = null } = DriverConfig;
  const volume = Source === '' ? makeAnonymousVolume(daemon) : makeVolume(daemon, { name: Source, driver, options, labels: Object.keys(Labels).length > 0 ? Labels : null });
  return { type: 'volume', name: volume.name, destination, mode: 'z', readOnly, copyUp: !NoCopy };
}

function tmpfsOptions({ SizeBytes = 0, Mode = 0 }: NonNullable<MountSpec['TmpfsOptions']> = {}): string {
  return joined(Mode === 0 ? '' : `mode=${Mode.toString(8)}`, SizeBytes === 0 ? '' : `size=${String(SizeBytes / 1024)}k`);
}
