// Lists what a build keeps on a device, and writes the service worker that keeps it (src/app/offline/worker).
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { rolldown } from 'rolldown';

/** @typedef {import('../src/app/offline/worker/keeper').Build} Build */

/** What no page asks for: prerendered pages (one shell opens every address), and what is meant for hosts, search engines and link previews. */
const LEFT_OUT = /^[._]|^cards\/|\.html$|\.txt$|^sw\.js$/;

/** The page that stands for all prerendered ones. */
const SHELL = 'shell.html';

/**
 * Whether a file of the built site (its path, with slashes) is kept for offline use.
 * @param {string} name
 */
export const isKept = (name) => name === SHELL || !LEFT_OUT.test(name);

/**
 * The build in a folder: every file that is kept, with its digest, and a version made of them.
 * @param {string} dist
 * @returns {Promise<Build>}
 */
export async function buildIn(dist) {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map((entry) => path.relative(dist, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));
  const digests = await Promise.all(
    names
      .filter(isKept)
      .sort()
      .map(async (name) => [
        name,
        `sha256-${createHash('sha256')
          .update(await readFile(path.join(dist, name)))
          .digest('base64')}`,
      ]),
  );
  const files = Object.fromEntries(digests);
  return { version: createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12), files };
}

/**
 * The service worker's script for a build.
 * @param {Build} build
 */
export async function workerOf(build) {
  const input = path.resolve(import.meta.dirname, '../src/app/offline/worker/worker.ts');
  const bundle = await rolldown({ input, platform: 'browser', logLevel: 'warn', transform: { define: { BUILD: JSON.stringify(build) } } });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  await bundle.close();
  return output[0].code;
}

/**
 * Writes the service worker of the site in a folder.
 * @param {string} dist
 */
export async function writeWorker(dist) {
  const build = await buildIn(dist);
  await writeFile(path.join(dist, 'sw.js'), await workerOf(build));
  console.log(`offline: ${Object.keys(build.files).length} files, version ${build.version}`);
}
