// The daemon's volumes: making them, filling them from an image, and who uses them.
import { type FileNode, pathWithin, viewOf } from '../../kernel/files';
import { machineOf } from '../../world';
import { type Daemon, engineOf, Refusal } from '../api/daemon';
import { type Container } from '../container';
import { type Engine, type Volume } from '../engine';
import { rootTree } from '../mounts/files';
import { own, valuesOf } from '../../values';

/** The label of a volume that was made for one container (moby daemon/create_unix.go). */
const ANONYMOUS = 'com.docker.volume.anonymous';

/** Whether a volume was made for one container and goes with it. */
export function isAnonymous({ labels }: Volume): boolean {
  return labels !== null && Object.hasOwn(labels, ANONYMOUS);
}

/** The containers that use a volume, running or not. */
export function usersOf(engine: Engine, volume: string): Container[] {
  return valuesOf(engine.containers).filter(({ mounts }) => mounts.some((mount) => mount.type === 'volume' && mount.name === volume));
}

/** What a new volume is to be. */
export interface VolumeRequest {
  name: string;
  driver?: string;
  labels?: Record<string, string> | null;
  options?: Record<string, string> | null;
}

/** Options that the local driver takes, and those that each of them needs (moby volume/local). */
const NEEDED: Readonly<Record<string, readonly string[]>> = { type: ['device'], device: ['type'], o: ['device', 'type'], size: [] };

function checkRequest({ name, options }: Pick<Required<VolumeRequest>, 'name' | 'options'>): void {
  const bad = (why: string): Refusal => new Refusal(400, `create ${name}: ${why}`, 'bad-parameter');
  if (name.length === 1) throw bad('volume name is too short, names should be at least two alphanumeric characters');
  if (!/^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/.test(name))
    throw bad(
      `"${name}" includes invalid characters for a local volume name, only "[a-zA-Z0-9][a-zA-Z0-9_.-]" are allowed. If you intended to pass a host directory, use absolute path`,
    );
  for (const option of Object.keys(options ?? {})) {
    const needed = Object.hasOwn(NEEDED, option) ? NEEDED[option] : undefined;
    if (!needed) throw bad(`invalid option: "${option}"`);
    const missing = needed.find((other) => !Object.hasOwn(options ?? {}, other));
    if (missing !== undefined) throw bad(`missing required option: "${missing}"`);
  }
}

/** The volume of a name, made if it is not there. Refuses what the local driver cannot make. */
export function makeVolume(daemon: Daemon, { name, driver = 'local', labels = null, options = null }: VolumeRequest): Volume {
  const { sim, machine } = daemon;
  if (driver !== 'local') throw new Refusal(404, `create ${name}: error looking up volume plugin ${driver}: plugin "${driver}" not found`, 'bad-parameter');
  const there = own(engineOf(daemon).volumes, name);
  if (there) return there;
  checkRequest({ name, options });
  const volume: Volume = { name, driver, createdAt: sim.world.now, labels, options, files: {} };
  sim.record({ type: 'volume/created', machine, volume }, { took: 1 });
  return volume;
}

/** A volume that nobody named: 64 digits, and a label that says so. */
export function makeAnonymousVolume(daemon: Daemon, labels: Record<string, string> = {}): Volume {
  return makeVolume(daemon, { name: daemon.sim.hex('volume', 64), labels: { ...labels, [ANONYMOUS]: '' } });
}

/** Copies into empty volumes what the container's image has where they are mounted. */
export function populateVolumes(daemon: Daemon, container: Container): void {
  const { sim, machine } = daemon;
  const image = viewOf(rootTree(machineOf(sim.world, machine), container));
  for (const mount of container.mounts) {
    if (mount.type !== 'volume' || !mount.copyUp || Object.keys(engineOf(daemon).volumes[mount.name]?.files ?? {}).length > 0) continue;
    const from = image.real(mount.destination);
    const files: Record<string, FileNode> = {};
    for (const path of image.below(from)) {
      const node = image.lstat(path);
      if (node) files[pathWithin(path, from)] = { ...node };
    }
    if (Object.keys(files).length > 0) sim.record({ type: 'volume/populated', machine, volume: mount.name, container: container.id, files }, { took: 2 });
  }
}

/** Removes a container's anonymous volumes, as `--rm` and `rm -v` do; what another container uses stays. */
export function removeAnonymousVolumes({ sim, machine }: Pick<Daemon, 'sim' | 'machine'>, mounts: Container['mounts']): void {
  const { engine } = machineOf(sim.world, machine);
  for (const mount of mounts) {
    const volume = mount.type === 'volume' ? engine?.volumes[mount.name] : undefined;
    if (engine && volume && isAnonymous(volume) && usersOf(engine, volume.name).length === 0) sim.record({ type: 'volume/removed', machine, volume: volume.name }, { took: 1 });
  }
}
