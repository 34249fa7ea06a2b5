// The surroundings of a RUN: a file tree of its own with what is mounted into it. What is written there goes nowhere else.
import { type FileNode, type FileTree, type FileView, isWithin, joinPath, layeredTree, type LayerFiles, mountedTree, parentOf, pathWithin, subtree, viewOf, type WritableLayer } from '../../../kernel/files'; // prettier-ignore
import { stored } from '../../../shell/content';
import { type Simulation } from '../../../shell/program';

/** A folder or file that appears at a path while the command runs; by path from there, '' being itself. */
export interface Mounted {
  target: string;
  readOnly: boolean;
  files: Record<string, FileNode>;
}

/** What a command works in, and what it left behind. */
export interface Sandbox {
  id: string;
  /** The simulation as the command sees it. */
  sim: Simulation;
  files: FileView;
  write: (path: string, node: FileNode | null) => void;
  changes: LayerFiles;
  /** What is in a mounted folder now; by path from there. */
  mounted(target: string): LayerFiles;
}

/** Where a mount's files are kept, so that the mount itself may be a file. */
const AT = '/mounted';

/** Puts a tree together for one command. */
export function openSandbox(sim: Simulation, lower: readonly LayerFiles[], mounts: readonly Mounted[]): Sandbox {
  const id = `buildkit-${sim.hex('sandbox', 25)}`;
  const changes: WritableLayer = {};
  const stores = mounts.map(({ target, readOnly, files }) => {
    const layer: WritableLayer = Object.fromEntries(Object.entries(files).map(([path, node]) => [`${AT}${path}`, node]));
    return { at: target, readOnly, layer, tree: subtree(layeredTree([], layer), AT) };
  });
  const tree: FileTree = mountedTree(layeredTree(lower, changes), stores);
  const files = viewOf(tree);
  const storeOf = (path: string) => stores.filter(({ at }) => isWithin(path, at)).sort((a, b) => b.at.length - a.at.length)[0];
  // A file is written through a link, anything else replaces it.
  const place = (path: string, node: FileNode | null): string =>
    node?.kind === 'file' || path === '/' ? files.real(path) : joinPath(files.real(parentOf(path)), path.slice(path.lastIndexOf('/')));
  const write = (path: string, node: FileNode | null): void => {
    const real = place(path, node);
    const store = storeOf(real);
    const dated = node && { ...stored(node), mtime: sim.world.now };
    if (!store) changes[real] = dated;
    else if (dated) store.layer[joinPath(AT, pathWithin(real, store.at))] = dated;
    else Reflect.deleteProperty(store.layer, joinPath(AT, pathWithin(real, store.at)));
  };
  /** BuildKit's containers are none of the engine's; what they ask the network for goes out from the machine. */
  const outside = <T extends { container: string | null }>(from: T): T => (from.container === id ? { ...from, container: null } : from);
  const own: Simulation = {
    ...sim,
    filesOf: (where, container) => (container === id ? files : sim.filesOf(where, container)),
    write: (where, container, path, node) => {
      if (container === id) write(path, node);
      else sim.write(where, container, path, node);
    },
    isReadOnly: (where, container, path) => (container === id ? storeOf(files.real(path))?.readOnly === true : sim.isReadOnly(where, container, path)),
    request: (from, url) => sim.request(outside(from), url),
    talk: (from, server, message) => sim.talk(outside(from), server, message),
    lookUp: (from, name) => sim.lookUp(outside(from), name),
    ping: (from, address) => sim.ping(outside(from), address),
    advance: () => undefined,
  };
  return {
    id,
    sim: own,
    files,
    write,
    changes,
    mounted(target) {
      const layer = stores.find(({ at }) => at === target)?.layer ?? {};
      return Object.fromEntries(Object.entries(layer).map(([path, node]) => [path.slice(AT.length), node]));
    },
  };
}
