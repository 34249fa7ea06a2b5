// Bundles one TypeScript file and imports it: how scripts use the product's own code without a build.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

/**
 * Imports a module of the repository, bundled with all that it imports. Several can run at once: each has a folder of its own.
 * @param {string} file from the root of the repository
 * @returns {Promise<any>}
 */
export async function importBundled(file) {
  const bundle = await rolldown({ input: path.resolve(import.meta.dirname, '..', file), platform: 'browser', external: /^node:/, logLevel: 'warn' });
  const { output } = await bundle.generate({ format: 'esm', codeSplitting: false });
  await bundle.close();
  const folder = await mkdtemp(path.join(tmpdir(), 'kyeo-'));
  const module = path.join(folder, `${path.parse(file).name}.mjs`);
  try {
    await writeFile(module, output[0].code);
    return await import(pathToFileURL(module).href);
  } finally {
    await rm(folder, { recursive: true });
  }
}
