// A shell or program that runs inside namespaces or a root directory of its own: what that changes for it.
import { type FileView, resolvePath } from '../kernel/files';
import { type NamespaceSet, type Process, ROOT_NAMESPACES } from '../kernel/kernel';
import { findMachine, machineOf } from '../world';
import { type Simulation } from './program';
import { type Session } from './session';

/** Whose surroundings are asked for. */
interface Caller {
  sim: Simulation;
  machine: string;
  container: string | null;
  session?: Pick<Session, 'within'>;
}

/** The process whose namespaces a program shares: that of its shell, the container's first one, or (null) none but the machine's. */
export function viewerOf({ sim, machine, container, session }: Caller): Process | null {
  const here = findMachine(sim.world.machines, machine);
  const first = container === null ? undefined : here?.engine?.containers[container]?.pid;
  return here?.kernel?.processes[session?.within ?? first ?? 0] ?? null;
}

/** The namespaces, the number in them and the root directory of a process that is about to be started. */
export interface Place {
  namespaces: NamespaceSet;
  nsPid?: number;
  root: string;
}

/** A place for one more process in some namespaces; in the machine's own PID namespace its number is its PID. */
export function placeIn(sim: Simulation, machine: string, namespaces: NamespaceSet, root: string): Place {
  if (namespaces.pid === ROOT_NAMESPACES.pid) return { namespaces: { ...namespaces }, root };
  const all = Object.values(machineOf(sim.world, machine).kernel?.processes ?? {});
  const numbers = all.flatMap((process) => (process.namespaces.pid === namespaces.pid ? [process.nsPid] : []));
  return { namespaces: { ...namespaces }, root, nsPid: 1 + Math.max(0, ...numbers) };
}

/** A path of a rooted view as the machine knows it; nothing leads out of the root. */
const outside = (root: string, path: string): string => (path === '/' ? root : root + resolvePath('/', path));

function rootedFiles(files: FileView, root: string): FileView {
  return {
    read: (path) => files.read(outside(root, path)),
    lstat: (path) => files.lstat(outside(root, path)),
    real: (path) => files.real(outside(root, path)).slice(root.length) || '/',
    list: (path) => files.list(outside(root, path)),
    below: (dir) => files.below(outside(root, dir)).map((path) => path.slice(root.length)),
  };
}

/** A machine as somebody sees it who lives in namespaces or a root directory of their own: paths begin at that root, also those of files that are written. */
export function simulationFor(sim: Simulation, machine: string, session: Pick<Session, 'container' | 'within'>): Simulation {
  const { container, within } = session;
  if (within === undefined) return sim;
  const { root } = viewerOf({ sim, machine, container, session }) ?? { root: '/' };
  const isHere = (id: string, other: string | null): boolean => id === machine && other === container;
  const pathOf = (path: string): string => (root === '/' ? path : outside(root, path));
  return {
    ...sim,
    filesOf: (id, other) => {
      if (!isHere(id, other)) return sim.filesOf(id, other);
      const files = sim.filesOf(id, other, within);
      return root === '/' ? files : rootedFiles(files, root);
    },
    write: (id, other, path, node) => {
      sim.write(id, other, isHere(id, other) ? pathOf(path) : path, node);
    },
  };
}
