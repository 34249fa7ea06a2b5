// Bundles one TypeScript file in memory and imports it: how scripts use the product's own code without a build.
import path from 'node:path';
import { rolldown } from 'rolldown';

/**
 * Imports a module of the repository, bundled with all that it imports. Several can run at once without a file to fight over.
 * @param {string} file from the root of the repository
 * @returns {Promise<any>}
 */
export async function importBundled(file) {
  const bundle = await rolldown({ input: path.resolve(import.meta.dirname, '..', file), platform: 'browser', external: /^node:/, logLevel: 'warn' });
  const { output } = await bundle.generate({ format: 'esm', codeSplitting: false });
  await bundle.close();
  return import(`data:text/javascript;base64,${Buffer.from(output[0].code).toString('base64')}`);
}
