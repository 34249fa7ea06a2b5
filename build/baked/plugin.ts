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

const STARTS = 'virtual:starts';

/** What of src/sim/scenarios.ts is needed to build what scenarios begin with. */
interface Scenarios {
  scenarioIds: readonly string[];
  startOf: (id: string) => unknown;
}

/** Serves `virtual:starts`: for each scenario, what fetches the World that it begins with. Only in a built site: where files change, there is none, and a page builds it itself. */
export function starts(): Plugin {
  let scenarios: Promise<Scenarios> | undefined;
  let isBuild = false;
  return {
    name: 'kyeo:starts',
    configResolved({ command }) {
      isBuild = command === 'build';
    },
    resolveId: { filter: { id: /^virtual:starts/ }, handler: (id) => `\0${id}` },
    load: {
      filter: { id: /^\0virtual:starts/ },
      async handler(id) {
        if (!isBuild) return 'export default {};';
        scenarios ??= importBundled('src/sim/scenarios.ts') as Promise<Scenarios>;
        const { scenarioIds, startOf } = await scenarios;
        const name = id.slice(STARTS.length + 2);
        return name === '' ? `export default {${scenarioIds.map((each) => `'${each}': () => import('${STARTS}/${each}')`).join()}};` : asModule(startOf(name));
      },
    },
  };
}
