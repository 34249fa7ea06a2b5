// The Vite plugin for worlds that are ready: a module imported with `?baked` runs while the site is built, and the page gets the JSON of what it made.
import { relative } from 'node:path';
import { type Plugin } from 'vite';
import { importBundled } from '../../scripts/bundle.mjs';

const QUERY = '?baked';

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
        return { code: `export default JSON.parse(${JSON.stringify(JSON.stringify(make()))});`, map: null, moduleType: 'js' };
      },
    },
  };
}
