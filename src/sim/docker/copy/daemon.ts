// HEAD, GET and PUT /containers/{id}/archive: what is at a path of a container, its files out, and files in.
import { type FileView, joinPath, resolvePath, viewOf } from '../../kernel/files';
import { machineOf } from '../../world';
import { sizeOf } from '../../shell/programs/support';
import { type Daemon, findContainer, type Handler, named, Refusal, type RoutedRequest } from '../api/daemon';
import { type Container } from '../container';
import { containerTree } from '../mounts/files';
import { type Archive, assertsDirectory, pack, type PathStat, splitPath } from './archive';

/** The container's files with its volumes and binds. What it keeps in memory is out of the daemon's reach. */
function filesOf({ sim, machine }: Daemon, container: Container): FileView {
  const mounts = container.mounts.filter(({ type }) => type !== 'tmpfs');
  return viewOf(containerTree(machineOf(sim.world, machine), { ...container, mounts }));
}

interface Asked {
  container: Container;
  files: FileView;
  /** As it was asked for. */
  path: string;
  /** Absolute, the last link not followed unless it must be a directory. */
  real: string;
}

/** The path that a request is about. Refuses with 404 where nothing is. */
function askedPath(daemon: Daemon, { params, query }: RoutedRequest): Asked {
  const key = named({ params }, 'id');
  const container = findContainer(daemon, key);
  const files = filesOf(daemon, container);
  const path = query['path'] ?? '/';
  const whole = resolvePath('/', path);
  const real = assertsDirectory(path) ? files.real(whole) : joinPath(files.real(splitPath(whole).dir), whole === '/' ? '/' : `/${splitPath(whole).base}`);
  if (!files.lstat(real)) throw new Refusal(404, `Could not find the file ${path} in container ${key}`, 'no-such-file');
  return { container, files, path, real };
}

function statOf({ files, path, real }: Asked): PathStat {
  const node = files.lstat(real);
  return {
    name: splitPath(resolvePath('/', path)).base || '/',
    size: node ? sizeOf(node) : 0,
    isDir: node?.kind === 'dir',
    linkTarget: node?.kind === 'link' ? files.real(real) : '',
  };
}

/** HEAD: the answer travels in a header. */
export const statPath: Handler = (daemon, request) => ({ status: 200, body: statOf(askedPath(daemon, request)) });

/** GET: the files, and what they are. */
export const getArchive: Handler = (daemon, request) => {
  const asked = askedPath(daemon, request);
  const stat = statOf(asked);
  return { status: 200, body: { stat, archive: pack(asked.files, asked.real, asked.path.endsWith('/.') ? '.' : stat.name) } };
};

/** PUT: unpacks into a directory that is there. */
export const putArchive: Handler = (daemon, request) => {
  const { sim, machine } = daemon;
  const { container, files, real } = askedPath(daemon, request);
  if (files.read(real)?.kind !== 'dir') throw new Refusal(400, 'extraction point is not a directory', 'bad-parameter');
  const { name, entries } = request.body as Archive;
  const root = name === '.' ? real : joinPath(files.real(real), `/${name}`);
  if (sim.isReadOnly(machine, container.id, root)) {
    const inMount = container.mounts.some(({ destination, readOnly }) => readOnly && (root === destination || root.startsWith(`${destination}/`)));
    throw new Refusal(403, inMount ? 'mounted volume is marked read-only' : 'container rootfs is marked read-only', 'bad-parameter');
  }
  for (const [path, node] of Object.entries(entries)) {
    const target = joinPath(root, path);
    const there = filesOf(daemon, container).read(target);
    const clash = there && (there.kind === 'dir') !== (node.kind === 'dir');
    if (clash)
      throw new Refusal(
        400,
        there.kind === 'dir' ? `cannot overwrite directory "${target}" with non-directory "${real}"` : `cannot overwrite non-directory "${target}" with directory "${real}"`,
        'bad-parameter',
      );
    if (!there || node.kind !== 'dir') sim.write(machine, container.id, target, { ...node });
  }
  return { status: 200, body: null };
};
