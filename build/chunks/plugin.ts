// The Vite plugin that decides which modules share a file: few files for a page, and no page pays for another's.
import { dirname, join, relative } from 'node:path';
import { type Plugin, type Rolldown } from 'vite';
import { filesByName, isBarrel, namesFromBarrel } from './barrel.ts';
import { FAMILIES, familyOf, MACHINE } from './families.ts';
import { type Graph, slicesOf } from './slices.ts';

/** In how many files what simulators share is cut. */
const SLICES = 10;
/** Characters of code below which a module that pages share is less than a request of its own. */
const SMALL = 1500;
const sliceName = (index: number): string => `machine-${index}`;
/** The files, each after what it needs: the bundler puts what a file's modules import into it, unless an earlier one has it. */
const FILES = FAMILIES.flatMap((family) => (family === 'machine' ? Array.from({ length: SLICES }, (_, index) => sliceName(index)) : family));

/** Groups modules by who reaches them without asking for more: the entry, and whatever is fetched by an `import()`. */
export function chunks(): Plugin {
  let root = process.cwd();
  let files: ReadonlyMap<string, string> = new Map();
  return {
    name: 'kyeo:chunks',
    apply: (config, { command }) => command === 'build' && !config.build?.ssr,
    configResolved(config) {
      root = config.root;
    },
    config: () => ({
      build: {
        rolldownOptions: {
          output: { codeSplitting: { groups: FILES.map((name) => ({ name, test: (id: string) => files.get(id) === name })) } },
        },
      },
    }),
    buildEnd() {
      const importsOf = importsIn(this);
      const users = usersIn(this, importsOf, root);
      files = filesFor(this, importsOf, users, users.get(join(root, MACHINE)));
    },
  };
}

/** Who reaches each module without asking for more: the entries and dynamically imported modules, from the root of the repository. */
function usersIn(context: Rolldown.PluginContext, importsOf: Graph['importsOf'], root: string): Map<string, Set<string>> {
  const users = new Map<string, Set<string>>();
  const starts = [...context.getModuleIds()].filter((id) => {
    const module = context.getModuleInfo(id);
    return module?.isEntry === true || (module?.dynamicImporters.length ?? 0) > 0;
  });
  for (const start of starts) {
    const reached = new Set([start]);
    // a set may grow while it is gone through
    for (const id of reached) {
      for (const imported of importsOf(id)) reached.add(imported);
      users.set(id, (users.get(id) ?? new Set()).add(relative(root, start)));
    }
  }
  return users;
}

/** The file of each module that shares one. */
function filesFor(
  context: Rolldown.PluginContext,
  importsOf: Graph['importsOf'],
  users: ReadonlyMap<string, ReadonlySet<string>>,
  simulators?: ReadonlySet<string>,
): Map<string, string> {
  const files = new Map<string, string>();
  const sizeOf = (id: string) => context.getModuleInfo(id)?.code?.length ?? 0;
  for (const id of context.getModuleIds()) {
    const family = familyOf(id, users.get(id), simulators);
    if (family !== undefined) files.set(id, family);
  }
  // such as an icon, which several pages show
  const isSmall = (id: string) => sizeOf(id) < SMALL && (users.get(id)?.size ?? 0) > 1 && [...(users.get(id) ?? [])].some((user) => simulators?.has(user));
  const early = (id: string) => files.has(id) && files.get(id) !== 'machine';
  for (const id of context.getModuleIds()) if (!files.has(id) && isSmall(id) && importsOf(id).every(early)) files.set(id, 'looks');
  const machine = new Set([...files].filter(([, family]) => family === 'machine').map(([id]) => id));
  const size = [...machine].reduce((sum, id) => sum + sizeOf(id), 0) / SLICES;
  for (const [index, slice] of slicesOf(machine, { importsOf, sizeOf }, size).entries()) for (const id of slice) files.set(id, sliceName(index));
  return files;
}

/** What each module imports; of an index that only re-exports, the modules behind the names that are asked for. */
function importsIn(context: Rolldown.PluginContext): (id: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  const files = new Map<string, ReadonlyMap<string, string>>();
  const behind = (barrel: string, names: readonly string[]): string[] => {
    const byName = files.get(barrel) ?? filesByName(context.getModuleInfo(barrel)?.code ?? '');
    files.set(barrel, byName);
    return names.map((name) => join(dirname(barrel), byName.get(name) ?? `${name} is not in the index`));
  };
  return (id) => {
    const found = known.get(id);
    if (found) return found;
    const module = context.getModuleInfo(id);
    const imports = (module?.importedIds ?? []).flatMap((imported) => (isBarrel(imported) ? behind(imported, namesFromBarrel(module?.code ?? '')) : imported));
    known.set(id, imports);
    return imports;
  };
}
