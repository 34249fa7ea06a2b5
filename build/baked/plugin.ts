// The Vite plugins for worlds that are ready: a module imported with `?baked` runs while the site is built, and the page gets the JSON of what it made.
import { relative } from 'node:path';
import { type Plugin } from 'vite';
import { importBundled } from '../../scripts/bundle.mjs';

const QUERY = '?baked';

/** A module that gives a value, which a browser reads faster as text than as code. */
const asModule = (made: unknown) => ({ code: `export default JSON.parse(${JSON.stringify(JSON.stringify(made))});`, map: null, moduleType: 'js' as const });

/** Serves `import made from './module?baked'`: what the module's default export, a function without parameters, gives back. It must be plain JSON. */
export function baked(): Plugin {
  let root = process.cwd();
  return {
    name: 'kyeo:baked',
    enforce: 'pre',
    configResolved(config) {
      root = config.root;
    },
    load: {
      filter: { id: /\?baked$/ },
      async handler(id) {
        const file = relative(root, id.slice(0, -QUERY.length));
        const { default: make } = (await importBundled(file)) as { default?: () => unknown };
        if (make === undefined) throw new Error(`${file} has no default export to bake`);
        return asModule(make());
      },
    },
  };
}

/** What is made for each id. */
interface Makers {
  ids: readonly string[];
  make: (id: string) => unknown;
}

/** Serves `virtual:<name>`: for each id, what fetches the value that was made for it. Only in a built site: where files change, there is none, and a page makes it itself. */
function fetched(name: string, load: () => Promise<Makers>): Plugin {
  const module = `virtual:${name}`;
  let makers: Promise<Makers> | undefined;
  let isBuild = false;
  return {
    name: `kyeo:${name}`,
    configResolved({ command }) {
      isBuild = command === 'build';
    },
    resolveId: { filter: { id: new RegExp(`^${module}`) }, handler: (id) => `\0${id}` },
    load: {
      filter: { id: new RegExp(`^\0${module}`) },
      async handler(id) {
        if (!isBuild) return 'export default {};';
        makers ??= load();
        const { ids, make } = await makers;
        const asked = id.slice(module.length + 2);
        return asked === '' ? `export default {${ids.map((each) => `'${each}': () => import('${module}/${each}')`).join()}};` : asModule(make(asked));
      },
    },
  };
}

/** Serves `virtual:starts`: the World that a scenario begins with. */
export const starts = (): Plugin =>
  fetched('starts', async () => {
    const { scenarioIds, startOf } = (await importBundled('src/sim/scenarios.ts')) as { scenarioIds: readonly string[]; startOf: Makers['make'] };
    return { ids: scenarioIds, make: (id) => startOf(id) };
  });

/** Serves `virtual:ways`: what is done before a lesson's first step, and its events. */
export const ways = (): Plugin =>
  fetched('ways', async () => {
    const { wayIds, wayOf } = (await importBundled('src/lessons/ways.ts')) as { wayIds: readonly string[]; wayOf: Makers['make'] };
    return { ids: wayIds, make: (id) => wayOf(id) };
  });
